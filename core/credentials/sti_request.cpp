// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/sti_request.h"

#include "core/credentials/key_check.h"

#include <algorithm>

namespace stir::credentials {

using crypto::TnAuthorizationList;

namespace {

constexpr qsizetype nameLimit = 64; // ub-common-name and ub-organization-name, RFC 5280 A.1

bool isUpperLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

tl::unexpected<Error> unusable(const char *field, const QString &value)
{
    return failure(ErrorCode::InvalidArgument, QString::fromLatin1(field), value);
}

bool isName(const QString &text)
{
    const bool isPrintable = std::ranges::all_of(text, [](QChar c) { return c.isPrint(); });
    return !text.trimmed().isEmpty() && text.size() <= nameLimit && isPrintable;
}

bool isCode(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return isUpperLetter(c) || isDigit(c); });
}

Done requireNames(const StiRequest &request, const QString &commonName)
{
    if (!isCode(request.serviceProviderCode))
        return unusable("spc", request.serviceProviderCode);
    if (request.serviceProviderCode.isEmpty() && request.numbers.isEmpty() && request.ranges.empty())
        return unusable("spc", {});
    if (!isName(request.organization))
        return unusable("org", request.organization);
    if (request.country.size() != 2 || !std::ranges::all_of(request.country, isUpperLetter))
        return unusable("country", request.country);
    return isName(commonName) ? Done() : unusable("common-name", commonName);
}

/// A code names the provider; a delegate is named by the first of its numbers.
QString commonNameOf(const StiRequest &request)
{
    if (!request.commonName.isEmpty())
        return request.commonName;
    QString name = request.serviceProviderCode;
    if (name.isEmpty())
        name = request.numbers.isEmpty() ? request.ranges.empty() ? QString() : request.ranges.front().start
                                         : request.numbers.front();
    return QStringLiteral("SHAKEN ") + name;
}

/// By the reader itself, so that no request goes out which we would call malformed.
bool isSound(const TnAuthorizationList &list)
{
    const QByteArray der = list.toDer();
    return !TnAuthorizationList::fromDer(bytesOf(der)).malformed;
}

} // namespace

Result<TnAuthorizationList::Range> parseNumberRange(const QString &text)
{
    const QStringList parts = text.split(u'+');
    bool isNumber = false;
    const qint64 count = parts.size() == 2 ? parts[1].toLongLong(&isNumber) : 0;
    TnAuthorizationList list;
    list.ranges.push_back({parts[0], count});
    if (!isNumber || !isSound(list))
        return unusable("tn-range", text);
    return list.ranges.front();
}

Result<QByteArray> makeRequest(const StiRequest &request, const crypto::PrivateKey &key)
{
    const QString commonName = commonNameOf(request);
    if (const Done named = requireNames(request, commonName); !named)
        return failure(named.error());
    if (const Done secret = requireSecret(key, commonName); !secret)
        return failure(secret.error());
    TnAuthorizationList list;
    if (!request.serviceProviderCode.isEmpty())
        list.serviceProviderCodes.append(request.serviceProviderCode);
    list.numbers = request.numbers;
    list.ranges = request.ranges;
    if (!isSound(list))
        return unusable("tn", request.numbers.join(QStringLiteral(", ")));
    return crypto::requestFor({commonName, request.organization, request.country, list}, key);
}

} // namespace stir::credentials
