// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exit_code.h"

#include <QtGlobal>

namespace stir::ctl {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::X5uNotHttps:
    case ErrorCode::NumberInvalid:
    case ErrorCode::AttestationInvalid:
    case ErrorCode::ValueNotWritable:
    case ErrorCode::PlatformUnknown:
    case ErrorCode::ServerUnknown:
    case ErrorCode::IdentityUnknown:
    case ErrorCode::AnchorUnknown:
    case ErrorCode::NameTaken:
    case ErrorCode::RotationUnknown:
    case ErrorCode::X5uTaken:
        return WrongUsage;
    case ErrorCode::FileNotFound:
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileNotWritable:
    case ErrorCode::FileTooLarge:
    case ErrorCode::FileChanged:
    case ErrorCode::FileEmpty:
    case ErrorCode::DiskFull:
    case ErrorCode::MalformedText:
    case ErrorCode::CaptureUnsupported:
    case ErrorCode::CaptureDamaged:
    case ErrorCode::InternalFault:
    case ErrorCode::NotAPrivateKey:
    case ErrorCode::NotACertificate:
    case ErrorCode::NotAPublicKey:
    case ErrorCode::NotARevocationList:
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::WrongPassphrase:
    case ErrorCode::WrongCurve:
    case ErrorCode::UnsupportedKey:
    case ErrorCode::UnsupportedEncryption:
    case ErrorCode::SeveralKeys:
    case ErrorCode::CredentialsDamaged:
    case ErrorCode::TokenUnavailable:
    case ErrorCode::CryptoFailed:
    case ErrorCode::VaultMissing:
    case ErrorCode::VaultLocked:
    case ErrorCode::VaultDamaged:
    case ErrorCode::VaultEntryMissing:
    case ErrorCode::ConfigMalformed:
    case ErrorCode::SettingNotFound:
    case ErrorCode::SettingAmbiguous:
    case ErrorCode::PlatformMalformed:
    case ErrorCode::InventoryDamaged:
        return BadInput;
    case ErrorCode::TimedOut:
    case ErrorCode::HostUnreachable:
    case ErrorCode::LoginRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::CommandFailed:
    case ErrorCode::SudoRefused:
    case ErrorCode::RemoteFileMissing:
    case ErrorCode::RemotePermissionDenied:
    case ErrorCode::RemoteDiskFull:
    case ErrorCode::RemoteReadOnly:
    case ErrorCode::ServiceDown:
    case ErrorCode::RollbackFailed:
    case ErrorCode::BackupMissing:
    case ErrorCode::ProgramMissing:
    case ErrorCode::PracticeNotRunning:
    case ErrorCode::PracticeFailed:
    case ErrorCode::TestCallUnavailable:
    case ErrorCode::TestCallFailed:
        return ServerFault;
    case ErrorCode::FileNotPrivate:
    case ErrorCode::Cancelled:
    case ErrorCode::WeakKey:
    case ErrorCode::KeyMismatch:
    case ErrorCode::KeyNotInVault:
    case ErrorCode::KeyStaysInToken:
    case ErrorCode::VaultExists:
    case ErrorCode::InUse:
    case ErrorCode::RotationOutOfStep:
    case ErrorCode::HostKeyUnknown:
    case ErrorCode::HostKeyChanged:
    case ErrorCode::PlanIncomplete:
    case ErrorCode::PlanOutdated:
    case ErrorCode::ServerChanged:
    case ErrorCode::ServerLocked:
    case ErrorCode::NotConfirmed:
    case ErrorCode::CheckRefused:
    case ErrorCode::ProofFailed:
    case ErrorCode::RolledBack:
        return Refused;
    }
    Q_UNREACHABLE();
}

} // namespace stir::ctl
