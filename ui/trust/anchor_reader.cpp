// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/anchor_reader.h"

#include "core/foundation/files.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QStringList filesOf(const QStringList &paths)
{
    static const QStringList patterns{u"*.pem"_s, u"*.crt"_s, u"*.cer"_s, u"*.der"_s};
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QDir folder(path);
        const QStringList names = folder.entryList(patterns, QDir::Files, QDir::Name);
        for (const QString &name : names)
            files.append(folder.filePath(name));
        // Said as one that holds no certificate.
        if (names.isEmpty())
            files.append(path);
    }
    return files;
}

Result<crypto::CertificateChain> certificatesIn(const QString &file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->contains("-----BEGIN"))
        return crypto::certificatesFromPem(bytesOf(*bytes), file);
    const auto single = crypto::Certificate::fromBytes(bytesOf(*bytes), file);
    if (!single)
        return failure(single.error());
    return crypto::CertificateChain{*single};
}

AnchorCandidate candidateOf(const crypto::Certificate &certificate, const QString &file, const QDateTime &now)
{
    AnchorCandidate candidate{
        .anchor = {credentials::companyOf(certificate), certificate},
        .file = file,
        .findings = {},
    };
    candidate.findings = credentials::healthOf(candidate.anchor, now);
    candidate.isWanted = !anyFails(candidate.findings);
    return candidate;
}

} // namespace

AnchorFiles readAnchorFiles(const QStringList &paths, const QDateTime &now, std::stop_token stop)
{
    AnchorFiles read;
    QSet<QString> seen;
    for (const QString &file : filesOf(paths)) {
        if (stop.stop_requested())
            break;
        const auto certificates = certificatesIn(file);
        if (!certificates) {
            read.errors.push_back(certificates.error());
            continue;
        }
        for (const crypto::Certificate &certificate : *certificates) {
            const QString digest = certificate.sha256();
            if (seen.contains(digest))
                continue;
            seen.insert(digest);
            read.candidates.push_back(candidateOf(certificate, file, now));
        }
    }
    return read;
}

} // namespace stir::ui
