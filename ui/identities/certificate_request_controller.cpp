// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/certificate_request_controller.h"

#include "core/credentials/vault_keys.h"
#include "core/foundation/files.h"
#include "core/tasks/when_finished.h"
#include "core/wording/wording.h"
#include "ui/common/workspace.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

Result<credentials::StiRequest> requestOf(const RequestText &text)
{
    credentials::StiRequest request{.serviceProviderCode = text.code,
                                    .organization = text.organization,
                                    .country = text.country,
                                    .commonName = text.commonName};
    static const QRegularExpression between(u"[,;\\s]+"_s);
    for (const QString &part : text.numbers.split(between, Qt::SkipEmptyParts)) {
        if (!part.contains(u'+')) {
            request.numbers.append(part);
            continue;
        }
        const auto range = credentials::parseNumberRange(part);
        if (!range)
            return failure(range.error());
        request.ranges.push_back(*range);
    }
    return request;
}

Result<QByteArray> requestFor(const RequestText &text, const SecretBytes &keyPem)
{
    const auto request = requestOf(text);
    if (!request)
        return failure(request.error());
    const auto key = crypto::PrivateKey::fromPem(keyPem.view(), nullptr, text.key);
    return key ? credentials::makeRequest(*request, *key) : failure(key.error());
}

std::optional<RequestField> fieldOf(const Error &error)
{
    static const QHash<QString, RequestField> fields{
        {u"spc"_s, RequestField::Code},         {u"tn"_s, RequestField::Numbers},
        {u"tn-range"_s, RequestField::Numbers}, {u"org"_s, RequestField::Organization},
        {u"country"_s, RequestField::Country},  {u"common-name"_s, RequestField::CommonName}};
    if (error.code != ErrorCode::InvalidArgument)
        return RequestField::Key;
    const auto field = fields.constFind(error.subject);
    return field == fields.cend() ? std::nullopt : std::optional(*field);
}

QString wordsFor(RequestField field, const Error &error)
{
    switch (field) {
    case RequestField::Code:
        return CertificateRequestController::tr(
            "Capital letters and digits, for example 709J. A delegate certificate has numbers in its place.");
    case RequestField::Numbers:
        return CertificateRequestController::tr("Digits with the country code and without a plus, for example "
                                                "12155550100; a range is the first one and how "
                                                "many: 12155550000+100.");
    case RequestField::Country:
        return CertificateRequestController::tr("Two capital letters, for example US.");
    case RequestField::Organization:
    case RequestField::CommonName:
        return CertificateRequestController::tr("1 to 64 printable characters.");
    case RequestField::Key:
        break;
    }
    return wording::sentence(error) + u' ' + wording::hint(error);
}

} // namespace

CertificateRequestController::CertificateRequestController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

QStringList CertificateRequestController::keys() const
{
    const auto vault = credentials::Vault::open(m_workspace.dataFolder());
    const auto identities = m_workspace.inventory().identityNames();
    if (!vault || !identities)
        return {};
    const QSet<QString> isUsed(identities->cbegin(), identities->cend());
    const QString prefix = credentials::keyEntryName({});
    QStringList waiting;
    QStringList used;
    for (const QString &entry : vault->entryNames())
        if (const QString name = entry.mid(prefix.size()); entry.startsWith(prefix))
            (isUsed.contains(name) ? used : waiting).append(name);
    return waiting + used;
}

RequestProblems CertificateRequestController::problemsOf(const RequestText &text) const
{
    RequestProblems problems;
    if (text.key.isEmpty())
        problems.insert(RequestField::Key, tr("The vault has no key yet. Add an identity with a new key first."));
    if (text.code.isEmpty() && text.numbers.isEmpty())
        problems.insert(RequestField::Code,
                        tr("Type the service provider code, or numbers for a delegate certificate."));
    if (text.organization.isEmpty())
        problems.insert(RequestField::Organization, tr("Type the organization as it is registered."));
    if (text.country.isEmpty())
        problems.insert(RequestField::Country, tr("Two capital letters, for example US."));
    return problems;
}

void CertificateRequestController::refuse(const Error &error)
{
    if (const auto field = fieldOf(error))
        Q_EMIT refused({{*field, wordsFor(*field, error)}});
    else
        Q_EMIT failed(error);
}

void CertificateRequestController::make(const RequestText &text)
{
    if (m_busy)
        return;
    auto pem = m_workspace.loadSecret(credentials::keyEntryName(text.key));
    if (!pem) {
        Q_EMIT failed(pem.error());
        return;
    }
    m_busy = true;
    auto request = QtConcurrent::run(
        &m_workspace.pools().local(),
        [text, key = std::make_shared<const SecretBytes>(std::move(*pem))] { return requestFor(text, *key); });
    tasks::whenFinished(std::move(request), this, [this](const Result<QByteArray> &result) {
        m_busy = false;
        if (result)
            Q_EMIT made(*result);
        else
            refuse(result.error());
    });
}

void CertificateRequestController::save(const QString &file, const QByteArray &pem)
{
    // It might be the key. The dialog that asked whether to replace it does not know.
    if (QFileInfo::exists(file)) {
        Q_EMIT failed({ErrorCode::NameTaken, file, {}});
        return;
    }
    if (const Done done = saveFileAtomically(file, bytesOf(pem), FileVisibility::Everyone); !done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT saved(file);
}

} // namespace stir::ui
