// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/sip_address.h"

#include "core/foundation/exact_text.h"

#include <algorithm>
#include <string_view>

namespace stir::sip {

namespace {

struct NamedAddress
{
    QByteArrayView name;
    QByteArrayView address;
};

/// Without its quotation marks and escapes.
QString nameText(QByteArrayView name)
{
    name = name.trimmed();
    if (name.size() < 2 || !name.startsWith('"') || !name.endsWith('"'))
        return QString::fromUtf8(name);
    QByteArray text;
    for (qsizetype i = 1; i + 1 < name.size(); ++i) {
        if (name[i] == '\\' && i + 2 < name.size())
            ++i;
        text.append(name[i]);
    }
    return QString::fromUtf8(text);
}

/// A display name may hold "<" and "sip:" itself, within quotation marks.
NamedAddress taken(QByteArrayView value)
{
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (quoted && value[i] == '\\') {
            ++i;
        } else if (value[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && value[i] == '<') {
            const QByteArrayView inside = value.sliced(i + 1);
            const qsizetype end = inside.indexOf('>');
            return {value.first(i), end < 0 ? inside : inside.first(end)};
        }
    }
    return {{}, value.trimmed()};
}

qsizetype firstOf(QByteArrayView text, std::string_view stops)
{
    for (qsizetype i = 0; i < text.size(); ++i)
        if (stops.find(text[i]) != std::string_view::npos)
            return i;
    return -1;
}

QByteArrayView before(QByteArrayView text, std::string_view stops)
{
    const qsizetype end = firstOf(text, stops);
    return end < 0 ? text : text.first(end);
}

bool hasParameter(QByteArrayView parameters, QByteArrayView wanted)
{
    while (!parameters.isEmpty()) {
        const qsizetype end = parameters.indexOf(';');
        const QByteArrayView one = (end < 0 ? parameters : parameters.first(end)).trimmed();
        if (one.compare(wanted, Qt::CaseInsensitive) == 0)
            return true;
        parameters = end < 0 ? QByteArrayView() : parameters.sliced(end + 1);
    }
    return false;
}

/// Reads what stands behind "sip:" or "sips:"; false without a host.
bool readSip(QByteArrayView text, SipAddress &address)
{
    // A "?" or ";" may stand in the user part, and then "@" comes behind it.
    const qsizetype at = text.indexOf('@');
    if (at >= 0)
        address.user = before(text.first(at), ";:").toByteArray();
    const QByteArrayView hostAndMore = at < 0 ? text : text.sliced(at + 1);
    const QByteArrayView hostPort = before(hostAndMore, ";?> \t");
    const QByteArrayView rest = hostAndMore.sliced(hostPort.size());
    if (rest.startsWith(';'))
        address.userIsPhone = hasParameter(before(rest.sliced(1), "?> \t"), "user=phone");
    const qsizetype bracket = hostPort.indexOf(']');
    const qsizetype colon = hostPort.indexOf(':', qMax<qsizetype>(0, bracket));
    address.host = (colon < 0 ? hostPort : hostPort.first(colon)).trimmed().toByteArray();
    return !address.host.isEmpty();
}

bool isUnreserved(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || std::string_view("-._~").find(character) != std::string_view::npos;
}

/// RFC 3986 6.2.2: what needs no percent sign has none, the others have upper-case digits.
QByteArray normalized(const QByteArray &text)
{
    QByteArray done;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEncoded = text[i] == '%' && i + 2 < text.size();
        const QByteArray decoded = isEncoded ? QByteArray::fromHex(text.mid(i + 1, 2)) : QByteArray();
        if (decoded.size() != 1) {
            done.append(QByteArray(1, text[i]).toLower());
            continue;
        }
        done += isUnreserved(decoded[0]) ? decoded.toLower() : '%' + text.mid(i + 1, 2).toUpper();
        i += 2;
    }
    return done;
}

/// Whether it begins with a scheme (RFC 3986 3.1) that SipAddress does not read, and goes on.
bool hasForeignScheme(const QByteArray &lowerCase)
{
    const qsizetype colon = lowerCase.indexOf(':');
    const QByteArray scheme = lowerCase.left(qMax<qsizetype>(0, colon));
    const bool isScheme = !scheme.isEmpty() && scheme[0] >= 'a' && scheme[0] <= 'z' &&
                          std::all_of(scheme.begin(), scheme.end(), [](char character) {
                              return isUnreserved(character) ? character != '_' && character != '~' : character == '+';
                          });
    return isScheme && colon + 1 < lowerCase.size() && scheme != "sip" && scheme != "sips" && scheme != "tel";
}

} // namespace

std::optional<SipAddress> SipAddress::parse(QByteArrayView headerValue)
{
    const NamedAddress named = taken(headerValue);
    const qsizetype colon = named.address.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    SipAddress address;
    address.scheme = named.address.first(colon).trimmed().toByteArray().toLower();
    address.displayName = nameText(named.name);
    const QByteArrayView text = named.address.sliced(colon + 1);
    if (address.scheme == "tel") {
        address.user = before(text, ";,> \t").toByteArray();
        return address.user.isEmpty() ? std::nullopt : std::optional(address);
    }
    const bool isSip = address.scheme == "sip" || address.scheme == "sips";
    return isSip && readSip(text, address) ? std::optional(address) : std::nullopt;
}

QString SipAddress::userText() const
{
    return exactText(user.contains('%') ? QByteArray::fromPercentEncoding(user) : user);
}

bool SipAddress::saysTelephone() const
{
    return scheme == "tel" || userIsPhone || user.startsWith('+') || user.startsWith("%2B") || user.startsWith("%2b");
}

QString SipAddress::canonicalUri() const
{
    if (host.isEmpty())
        return {};
    const QByteArray owner = user.isEmpty() ? QByteArray() : normalized(user) + '@';
    return exactText(scheme + ':' + owner + normalized(host));
}

QString SipAddress::canonicalUri(const QString &uri)
{
    const auto address = parse(uri.toUtf8());
    const QString canonical = address ? address->canonicalUri() : QString();
    return canonical.isEmpty() ? exactText(normalized(uri.toUtf8())) : canonical;
}

QString canonicalUriIn(QByteArrayView headerValue)
{
    if (const auto address = SipAddress::parse(headerValue))
        return address->canonicalUri();
    const bool isBracketed = headerValue.contains('<');
    const QByteArrayView uri = taken(headerValue).address.trimmed();
    // Without brackets, what follows a ";" belongs to the header (RFC 3261 20).
    const QByteArray text = normalized(before(uri, isBracketed ? "> \t" : ";,> \t").toByteArray());
    return hasForeignScheme(text) ? exactText(text) : QString();
}

std::vector<QByteArray> addressesIn(QByteArrayView headerValue)
{
    std::vector<QByteArray> found;
    const auto keep = [&found](QByteArrayView one) {
        if (one = one.trimmed(); !one.isEmpty())
            found.push_back(one.toByteArray());
    };
    bool isQuoted = false;
    bool isBracketed = false;
    qsizetype start = 0;
    for (qsizetype i = 0; i < headerValue.size(); ++i) {
        const char character = headerValue[i];
        if (isQuoted && character == '\\') {
            ++i;
        } else if (character == '"' && !isBracketed) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (character == '<' || character == '>')) {
            isBracketed = character == '<';
        } else if (character == ',' && !isQuoted && !isBracketed) {
            keep(headerValue.sliced(start, i - start));
            start = i + 1;
        }
    }
    keep(headerValue.sliced(start));
    return found;
}

} // namespace stir::sip
