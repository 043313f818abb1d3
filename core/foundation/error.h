// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one error type of the program. Errors carry an id and values; their sentences live in core/wording,
// so that core never speaks to a person. Plain values: any thread.

#include <QString>

namespace stir {

enum class ErrorCode
{
    // Files and the program itself
    InvalidArgument,
    FileNotFound,
    FileNotReadable,
    FileNotWritable,
    FileTooLarge,
    FileEmpty,
    FileNotPrivate,
    FileChanged,
    DiskFull,
    MalformedText,
    Cancelled,
    TimedOut,
    InternalFault,
    // Keys and certificates
    NotAPrivateKey,
    NotACertificate,
    NotAPublicKey,
    NotARevocationList,
    PassphraseNeeded,
    WrongPassphrase,
    WrongCurve,
    UnsupportedKey,
    UnsupportedEncryption,
    WeakKey,
    SeveralKeys,
    CredentialsDamaged,
    KeyMismatch,
    KeyNotInVault,
    KeyStaysInToken,
    TokenUnavailable,
    CryptoFailed,
    // Vault
    VaultMissing,
    VaultExists,
    VaultLocked,
    VaultDamaged,
    VaultEntryMissing,
    // SIP and PASSporT
    X5uNotHttps,
    NumberInvalid,
    AttestationInvalid,
    // Captures
    CaptureUnsupported,
    CaptureDamaged,
    // Configuration files and platforms
    ConfigMalformed,
    SettingNotFound,
    SettingAmbiguous,
    ValueNotWritable,
    PlatformUnknown,
    PlatformMalformed,
    // Inventory
    ServerUnknown,
    IdentityUnknown,
    AnchorUnknown,
    NameTaken,
    InUse,
    RotationUnknown,
    RotationOutOfStep,
    X5uTaken,
    InventoryDamaged,
    // SSH
    HostUnreachable,
    HostKeyUnknown,
    HostKeyChanged,
    LoginRefused,
    ConnectionLost,
    CommandFailed,
    SudoRefused,
    RemoteFileMissing,
    RemotePermissionDenied,
    RemoteDiskFull,
    RemoteReadOnly,
    // Plan, push and rollback
    PlanIncomplete,
    PlanOutdated,
    ServerChanged,
    ServerLocked,
    NotConfirmed,
    CheckRefused,
    ServiceDown,
    ProofFailed,
    RolledBack,
    RollbackFailed,
    BackupMissing,
    // Practice server and test calls
    ProgramMissing,
    PracticeNotRunning,
    PracticeFailed,
    TestCallUnavailable,
    TestCallFailed,
};

/// What went wrong.
/// subject: which file, host, setting or field, as the administrator knows it.
/// detail: what OpenSSL, libssh, the server or the system said, untranslated, for "Details" and logs; never a secret.
struct Error
{
    ErrorCode code = ErrorCode::InternalFault;
    QString subject;
    QString detail;
};

/// The stable name of a code in JSON and logs, for example "host_key_changed".
QString errorName(ErrorCode code);

} // namespace stir
