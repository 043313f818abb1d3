// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

ErrorWords wordsFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this value cannot be used. %2"),
                QT_TRANSLATE_NOOP("Wording", "Look at the help of this command or field for what it takes.")};
    case ErrorCode::FileNotFound:
        return {QT_TRANSLATE_NOOP("Wording", "%1: there is no such file."),
                QT_TRANSLATE_NOOP("Wording", "Check the spelling and the folder.")};
    case ErrorCode::FileNotReadable:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this file cannot be read (%2)."),
                QT_TRANSLATE_NOOP("Wording", "Check that it is a file and that you may read it.")};
    case ErrorCode::FileNotWritable:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this file cannot be written (%2)."),
                QT_TRANSLATE_NOOP("Wording", "Check that the folder exists and that you may write there.")};
    case ErrorCode::FileTooLarge:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this is larger than the program reads at once."),
                QT_TRANSLATE_NOOP("Wording",
                                  "Check that it is the file you meant. Keys, certificates and settings are small.")};
    case ErrorCode::FileEmpty:
        return {
            QT_TRANSLATE_NOOP("Wording", "%1: this file is empty."),
            QT_TRANSLATE_NOOP("Wording", "Check that it is the file you meant, and that it was copied completely.")};
    case ErrorCode::FileChanged:
        return {QT_TRANSLATE_NOOP("Wording", "%1 has changed since it was read."),
                QT_TRANSLATE_NOOP("Wording", "Read it again to see what it holds now.")};
    case ErrorCode::FileNotPrivate:
        return {
            QT_TRANSLATE_NOOP("Wording", "%1: others can read this file (mode %2)."),
            QT_TRANSLATE_NOOP(
                "Wording", "A secret must be readable by its owner alone. Run chmod 600 on the file, then try again.")};
    case ErrorCode::DiskFull:
        return {QT_TRANSLATE_NOOP("Wording", "%1: there is no room left on the disk."),
                QT_TRANSLATE_NOOP("Wording", "Free some space, then try again. The old file is unchanged.")};
    case ErrorCode::MalformedText:
        return {
            QT_TRANSLATE_NOOP("Wording", "%1: the text cannot be understood. %2"),
            QT_TRANSLATE_NOOP("Wording", "Check that it is the text you meant, and that it was copied completely.")};
    case ErrorCode::Cancelled:
        return {QT_TRANSLATE_NOOP("Wording", "%1: stopped, because it was cancelled."), ""};
    case ErrorCode::TimedOut:
        return {QT_TRANSLATE_NOOP("Wording", "%1: no answer in time."),
                QT_TRANSLATE_NOOP(
                    "Wording", "Try again. If it happens again, check the network and whether the machine is busy.")};
    case ErrorCode::InternalFault:
        return {QT_TRANSLATE_NOOP("Wording", "%1: something happened that the program did not expect. %2"),
                QT_TRANSLATE_NOOP("Wording", "Please report this, with the details.")};
    case ErrorCode::NotAPrivateKey:
        return {
            QT_TRANSLATE_NOOP("Wording", "%1: this is not a private key. %2"),
            QT_TRANSLATE_NOOP("Wording", "Give the file that begins with BEGIN PRIVATE KEY or BEGIN EC PRIVATE KEY.")};
    case ErrorCode::NotACertificate:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this is not a certificate. %2"),
                QT_TRANSLATE_NOOP(
                    "Wording",
                    "Give a file that begins with BEGIN CERTIFICATE, or a folder with such files where a folder may be "
                    "given. In a chain the certificate that signs comes first; trust anchors have no order.")};
    case ErrorCode::NotAPublicKey:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this is not a public key."),
                QT_TRANSLATE_NOOP("Wording", "Give the file that begins with BEGIN PUBLIC KEY.")};
    case ErrorCode::NotARevocationList:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this is not a list of revocations that can be used. %2"),
                QT_TRANSLATE_NOOP("Wording", "Give a CRL in PEM or DER form, as the authority publishes it.")};
    case ErrorCode::PassphraseNeeded:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this file is encrypted, and no passphrase was given."),
                QT_TRANSLATE_NOOP("Wording", "Give the passphrase that was chosen when the file was made.")};
    case ErrorCode::WrongPassphrase:
        return {QT_TRANSLATE_NOOP("Wording", "%1: the passphrase is wrong."),
                QT_TRANSLATE_NOOP("Wording", "Type it again. Nothing was changed.")};
    case ErrorCode::WrongCurve:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this key is not on the curve P-256, so it cannot sign calls. %2"),
                QT_TRANSLATE_NOOP(
                    "Wording", "STIR/SHAKEN allows ES256 only. Make a new P-256 key, and order a certificate for it.")};
    case ErrorCode::UnsupportedKey:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this kind of key cannot sign calls. %2"),
                QT_TRANSLATE_NOOP(
                    "Wording", "STIR/SHAKEN allows ES256 only. Make a new P-256 key, and order a certificate for it.")};
    case ErrorCode::UnsupportedEncryption:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this file is encrypted in a way that is not read here. %2"),
                QT_TRANSLATE_NOOP("Wording",
                                  "Open it with the program that made it, and save it again with AES. What is very old "
                                  "(RC2, DES) needs OpenSSL's module \"legacy\", which Debian has in libssl3.")};
    case ErrorCode::WeakKey:
        return {QT_TRANSLATE_NOOP("Wording", "%1: anybody can find this private key by trying."),
                QT_TRANSLATE_NOOP("Wording", "Make a new key here, and order a certificate for it. Have a certificate "
                                             "that was made for this one revoked.")};
    case ErrorCode::SeveralKeys:
        return {QT_TRANSLATE_NOOP("Wording", "%1: there are %2 different private keys in this file."),
                QT_TRANSLATE_NOOP("Wording", "Give a file with the one key that is meant.")};
    case ErrorCode::CredentialsDamaged:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this file is damaged. %2"),
                QT_TRANSLATE_NOOP("Wording", "Copy it again from where it was made, as a binary file. Nothing was "
                                             "changed.")};
    case ErrorCode::KeyMismatch:
        return {QT_TRANSLATE_NOOP("Wording", "%1: the private key and the certificate do not belong together."),
                QT_TRANSLATE_NOOP(
                    "Wording",
                    "Find the key that the certificate was ordered with, or order a certificate for this key. "
                    "Nothing was stored or sent.")};
    case ErrorCode::KeyNotInVault:
        return {QT_TRANSLATE_NOOP("Wording", "%1: the vault has no private key that belongs to this certificate."),
                QT_TRANSLATE_NOOP("Wording",
                                  "Give the private key as well. If it was lost, make a new one, and order a "
                                  "certificate for it. Nothing was stored.")};
    case ErrorCode::KeyStaysInToken:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this private key cannot leave its token."),
                QT_TRANSLATE_NOOP("Wording", "Sign where the token is. A server that signs by itself needs a key in a "
                                             "file, and a certificate for that key.")};
    case ErrorCode::TokenUnavailable:
        return {QT_TRANSLATE_NOOP("Wording", "%1: the token or the private key in it was not found. %2"),
                QT_TRANSLATE_NOOP("Wording",
                                  "Check that the token is plugged in, its name and that of the key, and that "
                                  "libengine-pkcs11-openssl and the token's own library are installed.")};
    case ErrorCode::CryptoFailed:
        return {QT_TRANSLATE_NOOP("Wording", "%1: a cryptographic operation failed."),
                QT_TRANSLATE_NOOP("Wording", "The details hold the words of OpenSSL.")};
    case ErrorCode::VaultMissing:
        return {
            QT_TRANSLATE_NOOP("Wording", "There is no vault yet."),
            QT_TRANSLATE_NOOP("Wording", "Make one first: it keeps your private keys encrypted under one passphrase.")};
    case ErrorCode::VaultExists:
        return {QT_TRANSLATE_NOOP("Wording", "There is a vault already."),
                QT_TRANSLATE_NOOP("Wording", "Use it with its passphrase. To choose another passphrase, change it.")};
    case ErrorCode::VaultLocked:
        return {QT_TRANSLATE_NOOP("Wording", "The vault is locked."),
                QT_TRANSLATE_NOOP("Wording", "Unlock it with its passphrase.")};
    case ErrorCode::VaultDamaged:
        return {
            QT_TRANSLATE_NOOP("Wording", "%1: the vault file is damaged. It was left as it is."),
            QT_TRANSLATE_NOOP("Wording", "Put the file back from a backup. The details say what is wrong with it.")};
    case ErrorCode::VaultEntryMissing:
        return {QT_TRANSLATE_NOOP("Wording", "%1: the vault has no entry of this name."),
                QT_TRANSLATE_NOOP("Wording", "Add the private key to the vault again.")};
    case ErrorCode::X5uNotHttps:
        return {
            QT_TRANSLATE_NOOP("Wording", "“%1” is not an https address that others could fetch your certificate from."),
            QT_TRANSLATE_NOOP("Wording", "Give the whole address, for example https://cert.example.com/shaken.pem.")};
    case ErrorCode::NumberInvalid:
        return {QT_TRANSLATE_NOOP("Wording", "“%1” is not a telephone number."),
                QT_TRANSLATE_NOOP("Wording", "Write it with its country code, for example +1 215 555 0100.")};
    case ErrorCode::AttestationInvalid:
        return {QT_TRANSLATE_NOOP("Wording", "“%1” is not an attestation level."),
                QT_TRANSLATE_NOOP("Wording", "Give A (full), B (partial) or C (gateway).")};
    case ErrorCode::CaptureUnsupported:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this kind of packet capture is not read (%2)."),
                QT_TRANSLATE_NOOP("Wording", "Captures of Ethernet, of \"any\" interface and of plain IP are read, one "
                                             "kind in a file. Split the file by interface, or capture again with "
                                             "tcpdump -i any -w FILE.")};
    case ErrorCode::CaptureDamaged:
        return {QT_TRANSLATE_NOOP("Wording", "%1: the capture breaks off or is damaged (%2)."),
                QT_TRANSLATE_NOOP("Wording", "What stands before that place was read. Check that the file was copied "
                                             "completely, and that the capture was ended before.")};
    case ErrorCode::ConfigMalformed:
        return {
            QT_TRANSLATE_NOOP("Wording", "%1: this configuration file cannot be understood. %2"),
            QT_TRANSLATE_NOOP("Wording", "Mend the place that the details name, then try again. Nothing was changed.")};
    case ErrorCode::SettingNotFound:
        return {QT_TRANSLATE_NOOP("Wording", "The setting “%1” was not found in the server's files."),
                QT_TRANSLATE_NOOP("Wording", "Point at the line that holds it, or let the program add it.")};
    case ErrorCode::SettingAmbiguous:
        return {QT_TRANSLATE_NOOP("Wording", "The setting “%1” could be in more than one line."),
                QT_TRANSLATE_NOOP("Wording", "Point at the line that is meant.")};
    case ErrorCode::ValueNotWritable:
        return {QT_TRANSLATE_NOOP("Wording", "The value of “%1” cannot be written there. %2"),
                QT_TRANSLATE_NOOP("Wording",
                                  "Choose a value without quotation marks, line breaks and blanks at its ends.")};
    case ErrorCode::PlatformUnknown:
        return {
            QT_TRANSLATE_NOOP("Wording", "The platform “%1” is not known."),
            QT_TRANSLATE_NOOP("Wording", "Choose one of the platforms that the program lists, for example voipnow.")};
    case ErrorCode::PlatformMalformed:
        return {QT_TRANSLATE_NOOP("Wording", "%1: this platform description is not right. %2"),
                QT_TRANSLATE_NOOP("Wording", "Mend the description, or remove it so that the built-in one is used.")};
    case ErrorCode::ServerUnknown:
        return {QT_TRANSLATE_NOOP("Wording", "There is no server called “%1”."),
                QT_TRANSLATE_NOOP("Wording", "Look at the list of servers for its name, or add it.")};
    case ErrorCode::IdentityUnknown:
        return {QT_TRANSLATE_NOOP("Wording", "There is no signing identity called “%1”."),
                QT_TRANSLATE_NOOP("Wording", "Look at the list of signing identities for its name, or add it.")};
    case ErrorCode::AnchorUnknown:
        return {QT_TRANSLATE_NOOP("Wording", "No trust anchor of “%1” is stored."),
                QT_TRANSLATE_NOOP("Wording", "Look at the list of trust anchors for the company's name.")};
    case ErrorCode::NameTaken:
        return {QT_TRANSLATE_NOOP("Wording", "“%1” is there already."),
                QT_TRANSLATE_NOOP("Wording", "Choose another name, or change the one that exists.")};
    case ErrorCode::InUse:
        return {QT_TRANSLATE_NOOP("Wording", "“%1” is in use by %2."),
                QT_TRANSLATE_NOOP("Wording", "Take it away there first. Nothing was removed.")};
    case ErrorCode::RotationUnknown:
        return {QT_TRANSLATE_NOOP("Wording", "%1: no change of key and certificate is under way."),
                QT_TRANSLATE_NOOP("Wording", "Begin one: stirctl rotation start %1")};
    case ErrorCode::RotationOutOfStep:
        return {QT_TRANSLATE_NOOP("Wording", "%1: it is not the turn of this step yet, or not any more."),
                QT_TRANSLATE_NOOP("Wording", "See how far it is and what comes next: stirctl rotation show %1")};
    case ErrorCode::X5uTaken:
        return {QT_TRANSLATE_NOOP("Wording", "%1: another certificate lies at this address."),
                QT_TRANSLATE_NOOP("Wording", "Verifiers keep what they fetched there, and captures are judged later: "
                                             "give the new certificate an address of its own.")};
    case ErrorCode::InventoryDamaged:
        return {QT_TRANSLATE_NOOP(
                    "Wording", "%1: the inventory file is damaged, or a newer program wrote it. It was left as it is."),
                QT_TRANSLATE_NOOP(
                    "Wording",
                    "Put the file back from a backup, or use the newer program. The details say what is wrong.")};
    case ErrorCode::HostUnreachable:
        return {QT_TRANSLATE_NOOP("Wording", "%1 cannot be reached."),
                QT_TRANSLATE_NOOP(
                    "Wording", "Check the host name and the port, and that the server is up and reachable from here.")};
    case ErrorCode::HostKeyUnknown:
        return {QT_TRANSLATE_NOOP("Wording", "%1 is not known yet. Its host key is %2."),
                QT_TRANSLATE_NOOP(
                    "Wording",
                    "Compare this fingerprint with the one that the server itself shows, and accept it only if they "
                    "are the same.")};
    case ErrorCode::HostKeyChanged:
        return {
            QT_TRANSLATE_NOOP("Wording", "The host key of %1 is not the one that was accepted before. It is now %2."),
            QT_TRANSLATE_NOOP(
                "Wording", "Somebody may be in between. Ask who looks after the server. Only if the change was made on "
                           "purpose, remove the old key and accept the new one.")};
    case ErrorCode::LoginRefused:
        return {QT_TRANSLATE_NOOP("Wording", "%1 refused the login."),
                QT_TRANSLATE_NOOP("Wording",
                                  "Check the user name, the key or password, and that this user may log in there.")};
    case ErrorCode::ConnectionLost:
        return {QT_TRANSLATE_NOOP("Wording", "The connection to %1 was lost."),
                QT_TRANSLATE_NOOP("Wording", "Try again. If a push was under way, look at the server's state first.")};
    case ErrorCode::CommandFailed:
        return {QT_TRANSLATE_NOOP("Wording", "A command failed on %1."),
                QT_TRANSLATE_NOOP("Wording", "The details hold what the server said.")};
    case ErrorCode::SudoRefused:
        return {QT_TRANSLATE_NOOP("Wording", "%1 did not allow the login to work as root."),
                QT_TRANSLATE_NOOP("Wording", "Check that this user may use sudo there, and the password for it.")};
    case ErrorCode::RemoteFileMissing:
        return {
            QT_TRANSLATE_NOOP("Wording", "%1 is missing on the server."),
            QT_TRANSLATE_NOOP("Wording", "Check that the platform is right and that the software is installed there.")};
    case ErrorCode::RemotePermissionDenied:
        return {QT_TRANSLATE_NOOP("Wording", "%1 may not be read or changed by this login."),
                QT_TRANSLATE_NOOP("Wording", "Log in as root, or allow the login to use sudo.")};
    case ErrorCode::RemoteDiskFull:
        return {
            QT_TRANSLATE_NOOP("Wording", "There is no room left on the server for %1."),
            QT_TRANSLATE_NOOP("Wording", "Free some space on the server, then try again. Its files are as they were.")};
    case ErrorCode::RemoteReadOnly:
        return {QT_TRANSLATE_NOOP("Wording", "%1 is on a file system that cannot be written."),
                QT_TRANSLATE_NOOP("Wording",
                                  "Find out on the server why it is mounted read-only. Its files are as they were.")};
    case ErrorCode::PlanIncomplete:
        return {QT_TRANSLATE_NOOP("Wording", "The plan for %1 is not complete, so it cannot be pushed."),
                QT_TRANSLATE_NOOP("Wording", "Look at the plan: it names each setting that needs your word.")};
    case ErrorCode::PlanOutdated:
        return {QT_TRANSLATE_NOOP("Wording", "The plan for %1 is no longer the one that was shown."),
                QT_TRANSLATE_NOOP("Wording", "Look at the new plan, then push that.")};
    case ErrorCode::ServerChanged:
        return {
            QT_TRANSLATE_NOOP("Wording", "%1 is not as it was when this was prepared."),
            QT_TRANSLATE_NOOP(
                "Wording", "A later push or somebody else changed it. Look at the new plan, then push what you want.")};
    case ErrorCode::ServerLocked:
        return {QT_TRANSLATE_NOOP("Wording", "Somebody else is working on %1. %2"),
                QT_TRANSLATE_NOOP("Wording", "Wait until they are done, then try again.")};
    case ErrorCode::NotConfirmed:
        return {QT_TRANSLATE_NOOP("Wording", "%1: nothing was changed, because nobody confirmed it."),
                QT_TRANSLATE_NOOP("Wording", "Look at the plan, then confirm the push.")};
    case ErrorCode::CheckRefused:
        return {
            QT_TRANSLATE_NOOP("Wording",
                              "The server's own check refused the new configuration of %1. Nothing was changed."),
            QT_TRANSLATE_NOOP("Wording", "The details hold what the check said. Mend the setting, then push again.")};
    case ErrorCode::ServiceDown:
        return {
            QT_TRANSLATE_NOOP("Wording", "%1 does not run."),
            QT_TRANSLATE_NOOP("Wording", "Look at the service's log on the server. The details hold the last lines.")};
    case ErrorCode::ProofFailed:
        return {QT_TRANSLATE_NOOP("Wording", "%1: the change could not be proven to work."),
                QT_TRANSLATE_NOOP("Wording", "The findings say what was seen. Mend that, then push again.")};
    case ErrorCode::RolledBack:
        return {QT_TRANSLATE_NOOP("Wording", "The push to %1 failed, and everything was put back as it was."),
                QT_TRANSLATE_NOOP("Wording", "The details say what failed. Mend that, then push again.")};
    case ErrorCode::RollbackFailed:
        return {QT_TRANSLATE_NOOP("Wording", "The push to %1 failed, and not everything could be put back."),
                QT_TRANSLATE_NOOP(
                    "Wording", "Log in to the server. The details say where the backup is and what is not as it was.")};
    case ErrorCode::BackupMissing:
        return {QT_TRANSLATE_NOOP("Wording", "The backup for %1 is no longer on the server."),
                QT_TRANSLATE_NOOP("Wording",
                                  "This push cannot be undone by the program. Older ones may still have theirs.")};
    case ErrorCode::ProgramMissing:
        return {QT_TRANSLATE_NOOP("Wording", "The program “%1” is not installed here."),
                QT_TRANSLATE_NOOP("Wording", "On Debian it is in the package %2.")};
    case ErrorCode::PracticeNotRunning:
        return {QT_TRANSLATE_NOOP("Wording", "The practice server is not running."),
                QT_TRANSLATE_NOOP("Wording", "Start it first.")};
    case ErrorCode::PracticeFailed:
        return {QT_TRANSLATE_NOOP("Wording", "The practice server could not be started: %1."),
                QT_TRANSLATE_NOOP("Wording",
                                  "The details hold what the system said. What had begun was taken away again.")};
    case ErrorCode::TestCallUnavailable:
        return {
            QT_TRANSLATE_NOOP("Wording", "A test call cannot be placed through %1."),
            QT_TRANSLATE_NOOP(
                "Wording", "The server has no SIP port that can be reached from here. The practice server has one.")};
    case ErrorCode::TestCallFailed:
        return {QT_TRANSLATE_NOOP("Wording", "The test call through %1 did not come out on the other side."),
                QT_TRANSLATE_NOOP("Wording", "Look at the details and the log of Kamailio on that server.")};
    }
    Q_UNREACHABLE();
}

} // namespace stir::wording
