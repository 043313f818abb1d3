// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/credential_files.h"

#include "core/foundation/files.h"

namespace stir::ui {

namespace {

using crypto::Wanted;

struct FileContents
{
    bool hasKey = false;
    bool hasCertificates = false;
};

/// Of a file that needs a passphrase for all of it: PKCS#12, for an encrypted key lets its certificates be read.
constexpr FileContents bothBehindAPassphrase{true, true};

FileContents contentsOf(const QString &file)
{
    const auto all = readCredentialFile(file, Wanted::Both, nullptr);
    if (all)
        return {all->holdsKey, !all->certificates.empty()};
    if (all.error().code != ErrorCode::PassphraseNeeded)
        return {};
    const auto certificates = readCredentialFile(file, Wanted::Certificates, nullptr);
    if (certificates)
        return {true, true};
    return certificates.error().code == ErrorCode::PassphraseNeeded ? bothBehindAPassphrase : FileContents{true, false};
}

} // namespace

Result<crypto::CredentialBundle> readCredentialFile(const QString &file, Wanted wanted, const SharedSecret &passphrase)
{
    const auto bytes = readSecretFile(file, crypto::credentialSizeLimit);
    if (!bytes)
        return failure(bytes.error());
    return crypto::readCredentials(bytes->view(), {wanted, passphrase.get()}, file);
}

SortedFiles sortFiles(const QStringList &files)
{
    SortedFiles sorted;
    for (const QString &file : files) {
        const FileContents contents = contentsOf(file);
        if (contents.hasKey && sorted.keyFile.isEmpty())
            sorted.keyFile = file;
        else if (contents.hasKey && !contents.hasCertificates)
            sorted.leftOut.append(file);
        // What cannot be read stands there with the reason.
        if (contents.hasCertificates || !contents.hasKey)
            sorted.chainFiles.append(file);
    }
    return sorted;
}

} // namespace stir::ui
