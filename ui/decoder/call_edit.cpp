// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_edit.h"

#include "core/sip/base64url.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QJsonArray wrapped(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array();
}

/// A JSON text for one string.
QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

/// Of {"tn":"1"} and {"tn":["1","2"]}; no value for anything else.
std::optional<QStringList> numbersIn(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonValue numbers = object[u"tn"_s];
    if (object.size() != 1 || !(numbers.isString() || numbers.isArray()))
        return std::nullopt;
    if (numbers.isString())
        return QStringList{numbers.toString()};
    QStringList texts;
    for (const auto &number : numbers.toArray()) {
        if (!number.isString())
            return std::nullopt;
        texts.append(number.toString());
    }
    return texts;
}

QByteArray numbersJson(const QString &typed, bool isArray)
{
    if (!isArray)
        return R"({"tn":)" + quoted(typed.trimmed()) + '}';
    QByteArrayList texts;
    for (const QString &number : typed.split(u',', Qt::SkipEmptyParts))
        texts.append(quoted(number.trimmed()));
    return R"({"tn":[)" + texts.join(',') + "]}";
}

QByteArray replaced(const QByteArray &json, TokenPart part, const std::vector<ClaimEdit> &claims)
{
    QByteArray result;
    qsizetype copied = 0;
    for (const JsonMember &member : membersOf(json)) {
        const auto edit = std::find_if(claims.begin(), claims.end(), [&](const ClaimEdit &one) {
            return one.part == part && one.name == member.key;
        });
        if (edit == claims.end())
            continue;
        const qsizetype value = member.end - member.value.size();
        result += QByteArrayView(json).sliced(copied, value - copied).toByteArray() + edit->json;
        copied = member.end;
    }
    return result + json.sliced(copied);
}

/// Claims that nobody signed: whatever else holds, the signature does not.
void breakSignature(passport::PassportReport &report)
{
    const Finding edited{u"signature"_s, Judgement::Fail, u"edited"_s, {}, u"RFC 8224 6.2.2"_s};
    const auto signature = std::find_if(report.checks.begin(), report.checks.end(),
                                        [](const Finding &finding) { return finding.check == "signature"_L1; });
    if (signature == report.checks.end())
        report.checks.push_back(edited);
    else
        *signature = edited;
    report.proven = false;
    if (report.verdict == passport::Verdict::Invalid)
        return;
    report.verdict = passport::Verdict::Invalid;
    report.outcome = passport::Outcome::Failed;
    report.verstat = u"TN-Validation-Failed"_s;
    report.response = passport::ResponseCode{438, u"Invalid Identity Header"_s};
    report.reasons.clear();
}

} // namespace

QByteArray jsonFor(const QString &typed, const QString &before)
{
    const QJsonArray old = wrapped(before.toUtf8());
    const QByteArray text = typed.trimmed().toUtf8();
    if (!old.isEmpty() && numbersIn(old.first()) && !text.startsWith('{'))
        return numbersJson(typed, old.first().toObject()[u"tn"_s].isArray());
    const bool wasText = old.isEmpty() || old.first().isString();
    if (wasText || text.isEmpty())
        return quoted(typed);
    // Not what JSON knows: the token says so as a text, and the check of its claims objects.
    return wrapped(text).size() == 1 ? text : quoted(typed);
}

QString editableText(const QString &json)
{
    const QJsonArray value = wrapped(json.toUtf8());
    if (value.isEmpty())
        return json;
    if (const auto numbers = numbersIn(value.first()))
        return numbers->join(u", "_s);
    return value.first().isString() ? value.first().toString() : json;
}

QByteArray editedValue(const CallDetail &original, const std::vector<ClaimEdit> &claims)
{
    const passport::PassportToken &token = original.report.token;
    const QByteArray edited = sip::toBase64Url(replaced(token.headerText, TokenPart::Header, claims)) + '.' +
                              sip::toBase64Url(replaced(token.payloadText, TokenPart::Payload, claims));
    QByteArray value = original.report.identity.value;
    const qsizetype begin = token.signedBytes.isEmpty() ? -1 : value.indexOf(token.signedBytes);
    return begin < 0 ? value : value.replace(begin, token.signedBytes.size(), edited);
}

CallDetail judgeEdited(const CallDetail &original, const CallEdit &edit, const passport::JudgeOptions &options)
{
    CallDetail detail = original;
    passport::JudgeOptions edited = options;
    if (edit.at)
        edited.at = edit.at;
    const QByteArray value = edit.claims.empty() ? original.report.identity.value : editedValue(original, edit.claims);
    detail.report = passport::judge(sip::IdentityHeader::parse(value), original.context, edited);
    if (value != original.report.identity.value)
        breakSignature(detail.report);
    return detail;
}

} // namespace stir::ui
