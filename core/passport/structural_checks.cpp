// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/exact_text.h"
#include "core/passport/check_findings.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace stir::passport {

namespace {

QString valueName()
{
    return QStringLiteral("value");
}

void checkConstant(const JudgedHeader &judged, const QString &key, QLatin1String expected, const QString &section,
                   Findings &all)
{
    CheckFindings found(key, section);
    if (headerAvailable(judged, found)) {
        const auto text = requiredText(judged, key, found);
        if (text && *text != expected)
            found.fail(QStringLiteral("differs"), {{valueName(), *text}});
    }
    std::move(found).appendTo(all);
}

/// iana.org/assignments/passport
bool isRegisteredType(QStringView ppt)
{
    static constexpr std::array<QLatin1String, 7> registered{
        QLatin1String("shaken"), QLatin1String("div"),  QLatin1String("div-o"), QLatin1String("rph"),
        QLatin1String("rcd"),    QLatin1String("msec"), QLatin1String("msg")};
    return std::any_of(registered.begin(), registered.end(), [ppt](QLatin1String known) { return known == ppt; });
}

void checkTokenType(const JudgedHeader &judged, CheckFindings &found)
{
    const QString key = QStringLiteral("ppt");
    if (!judged.token().header.contains(key)) {
        found.passWith({{valueName(), QString()}});
        return;
    }
    const auto ppt = requiredText(judged, key, found);
    if (!ppt)
        return;
    found.passWith({{valueName(), *ppt}});
    if (judged.unknownType)
        found.skip(QStringLiteral("unknown"), {{valueName(), *ppt}});
}

QString textsIn(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &item : array.toArray())
        if (!item.toString().isEmpty())
            texts.append(item.toString());
    return texts.join(QStringLiteral(", "));
}

bool isDamaged(const sip::IdentityHeader &identity, const char *damage)
{
    return std::any_of(identity.damage.begin(), identity.damage.end(),
                       [damage](const QByteArray &known) { return known == damage; });
}

/// Rules "NAME_differs", and for a side that says nothing "NAME_empty" and "NAME_absent".
void compareParameter(const QString &name, const std::optional<QByteArray> &parameter, const QString &inToken,
                      CheckFindings &found)
{
    if (!parameter || exactText(*parameter) == inToken)
        return;
    const QString relation = parameter->isEmpty() ? QStringLiteral("_empty")
                             : inToken.isEmpty()  ? QStringLiteral("_absent")
                                                  : QStringLiteral("_differs");
    found.fail(name + relation, {{QStringLiteral("param"), exactText(*parameter)}, {QStringLiteral("token"), inToken}});
}

void compareWithToken(const JudgedHeader &judged, CheckFindings &found)
{
    const sip::IdentityHeader &identity = judged.identity;
    const PassportToken &token = judged.token();
    const QString ppt = token.text(QStringLiteral("ppt")).value_or(QString());
    compareParameter(QStringLiteral("ppt"), identity.ppt, ppt, found);
    if (!identity.ppt && !ppt.isEmpty())
        found.warn(QStringLiteral("ppt_missing"), {{QStringLiteral("token"), ppt}});
    if (judged.unknownType)
        return;
    compareParameter(QStringLiteral("alg"), identity.alg, token.text(QStringLiteral("alg")).value_or(QString()), found);
    const auto x5u = token.text(QStringLiteral("x5u"));
    // RFC 8224 4.1: simple string comparison.
    if (x5u && identity.info && !identity.info->isEmpty() && exactText(*identity.info) != *x5u)
        found.fail(x5u->isEmpty() ? QStringLiteral("info_absent") : QStringLiteral("info_differs"),
                   {{QStringLiteral("info"), exactText(*identity.info)}, {QStringLiteral("x5u"), *x5u}});
}

} // namespace

bool isOfUnknownType(const PassportToken &token)
{
    const auto ppt = token.text(QStringLiteral("ppt"));
    return ppt && !isRegisteredType(*ppt);
}

void checkSyntax(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("syntax"), QStringLiteral("RFC 8224 4"));
    if (anyFails(judged.decoded.syntax))
        found.take(judged.decoded.syntax);
    if (isDamaged(judged.identity, "blank_in_token"))
        found.warn(QStringLiteral("blank_in_token"));
    const QJsonValue critical = judged.token().header.value(QStringLiteral("crit"));
    if (!critical.isUndefined() && !judged.unknownType) {
        found.inSection(QStringLiteral("RFC 7515 4.1.11"));
        if (const QString names = textsIn(critical); names.isEmpty())
            found.fail(QStringLiteral("critical_unnamed"));
        else
            found.fail(QStringLiteral("critical"), {{QStringLiteral("names"), names}});
    }
    std::move(found).appendTo(all);
}

void checkTyp(const JudgedHeader &judged, Findings &all)
{
    checkConstant(judged, QStringLiteral("typ"), QLatin1String("passport"), QStringLiteral("RFC 8225 4.1"), all);
}

void checkAlg(const JudgedHeader &judged, Findings &all)
{
    const bool isInParameter = judged.token().compact && judged.identity.alg;
    if (isInParameter && *judged.identity.alg != "ES256") {
        CheckFindings found(QStringLiteral("alg"), QStringLiteral("RFC 8224 4"));
        found.fail(QStringLiteral("differs"), {{valueName(), QString::fromUtf8(*judged.identity.alg)}});
        std::move(found).appendTo(all);
        return;
    }
    checkConstant(judged, QStringLiteral("alg"), QLatin1String("ES256"), QStringLiteral("RFC 8225 4.2"), all);
}

void checkPpt(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("ppt"), QStringLiteral("RFC 8225 8.1"));
    const sip::IdentityHeader &identity = judged.identity;
    if (judged.token().compact) {
        found.inSection(QStringLiteral("RFC 8225 8.3"));
        found.passWith({{valueName(), QString()}});
        if (identity.ppt && !identity.ppt->isEmpty())
            found.fail(QStringLiteral("full_form_needed"), {{valueName(), QString::fromUtf8(*identity.ppt)}});
    } else if (headerAvailable(judged, found)) {
        checkTokenType(judged, found);
    }
    if (identity.pptQuoted) {
        found.inSection(QStringLiteral("RFC 8224 4"));
        found.note(QStringLiteral("quoted"), {{valueName(), QString::fromUtf8(*identity.ppt)}});
    }
    std::move(found).appendTo(all);
}

void checkParams(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("params"), QStringLiteral("RFC 8224 4.1"));
    const sip::IdentityHeader &identity = judged.identity;
    if (judged.decoded.headerRead)
        compareWithToken(judged, found);
    found.inSection(QStringLiteral("RFC 3261 7.3.1"));
    for (const QByteArray &name : identity.repeatedParameters)
        found.fail(QStringLiteral("repeated"), {{QStringLiteral("param"), exactText(name)}});
    found.inSection(QStringLiteral("RFC 8224 4"));
    if (!identity.info)
        found.warn(QStringLiteral("info_missing"));
    else if (identity.info->isEmpty())
        found.warn(QStringLiteral("info_empty"));
    else if (isDamaged(identity, "info_unbracketed"))
        found.warn(QStringLiteral("info_unbracketed"), {{QStringLiteral("info"), QString::fromUtf8(*identity.info)}});
    if (isDamaged(identity, "missing_semicolon"))
        found.warn(QStringLiteral("missing_semicolon"));
    std::move(found).appendTo(all);
}

void checkCanonical(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("canonical"), QStringLiteral("RFC 8225 9"));
    if (headerAvailable(judged, found)) {
        found.take(judged.decoded.canonical);
        if (!judged.decoded.payloadRead)
            found.skip(QStringLiteral("unreadable"), {{QStringLiteral("part"), QStringLiteral("payload")}});
    }
    std::move(found).appendTo(all);
}

} // namespace stir::passport
