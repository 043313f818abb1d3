// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/finding_view.h"

#include "core/wording/wording.h"

namespace stir::ctl {

QJsonObject findingJson(const Finding &finding)
{
    return {{QStringLiteral("id"), finding.check},
            {QStringLiteral("result"), judgementName(finding.result)},
            {QStringLiteral("section"), orNull(finding.section)},
            {QStringLiteral("message"), wording::sentence(finding)},
            {QStringLiteral("hint"), wording::hint(finding)}};
}

QJsonArray findingsJson(const Findings &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings)
        array.append(findingJson(finding));
    return array;
}

QString judgementMark(Judgement result)
{
    switch (result) {
    case Judgement::Pass:
        return QStringLiteral("✓");
    case Judgement::Fail:
        return QStringLiteral("✗");
    case Judgement::Warn:
        return QStringLiteral("!");
    case Judgement::Note:
        return QStringLiteral("i");
    case Judgement::Skip:
        return QStringLiteral("–");
    }
    Q_UNREACHABLE();
}

QString findingText(const Finding &finding)
{
    const QString title = wording::checkTitle(finding.check);
    QString sentence = wording::sentence(finding);
    if (!sentence.startsWith(title))
        sentence = title + QStringLiteral(": ") + sentence;
    QString text = QStringLiteral("  %1 ").arg(judgementMark(finding.result)) + sentence;
    const QString hint = wording::hint(finding);
    if (!hint.isEmpty() && finding.result != Judgement::Pass)
        text += QStringLiteral("\n      ") + hint;
    return text;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

namespace {

QJsonValue numbersJson(const std::optional<crypto::TnAuthorizationList> &list)
{
    if (!list)
        return QJsonValue::Null;
    QJsonArray ranges;
    for (const auto &range : list->ranges)
        ranges.append(QJsonObject{{QStringLiteral("start"), range.start}, {QStringLiteral("count"), range.count}});
    return QJsonObject{{QStringLiteral("spc"), QJsonArray::fromStringList(list->serviceProviderCodes)},
                       {QStringLiteral("ranges"), ranges},
                       {QStringLiteral("numbers"), QJsonArray::fromStringList(list->numbers)},
                       {QStringLiteral("malformed"), list->malformed}};
}

} // namespace

QJsonObject certificateJson(const crypto::Certificate &certificate)
{
    const crypto::PublicKey key = certificate.publicKey();
    return {{QStringLiteral("subject"), certificate.subjectName()},
            {QStringLiteral("issuer"), certificate.issuerName()},
            {QStringLiteral("serial"), certificate.serialNumber()},
            {QStringLiteral("not_before"), timeText(certificate.notBefore())},
            {QStringLiteral("not_after"), timeText(certificate.notAfter())},
            {QStringLiteral("ca"), certificate.isCa()},
            {QStringLiteral("self_signed"), certificate.isSelfSigned()},
            {QStringLiteral("algorithm"), key.algorithmName()},
            {QStringLiteral("sha256"), certificate.sha256()},
            {QStringLiteral("key_md5"), key.md5Figure()},
            {QStringLiteral("key_sha256"), key.sha256()},
            {QStringLiteral("tnauthlist"), numbersJson(certificate.tnAuthorizationList())}};
}

} // namespace stir::ctl
