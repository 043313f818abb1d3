// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/capture_sanity.h"

#include "core/sip/sip_address.h"

#include <algorithm>

namespace stir::passport {

namespace {

// A handful of calls of one's own customers may well all deserve an A.
constexpr qint64 fewestForAttestation = 20;

// ITU-T E.164: a country code, which has no leading zero, and at most 15 digits in all.
constexpr qsizetype shortestNumber = 8;
constexpr qsizetype longestNumber = 15;

bool isE164(QByteArrayView number)
{
    return number.size() >= shortestNumber && number.size() <= longestNumber && number[0] != '0' &&
           std::all_of(number.begin(), number.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

QStringList withoutEmpty(const QStringList &texts)
{
    QStringList kept;
    for (const QString &text : texts)
        if (!text.trimmed().isEmpty())
            kept.append(text.trimmed()); // Asterisk trims what it reads
    return kept;
}

struct Rule
{
    const char *name;
    const char *section;
};

Finding said(const Rule &rule, qint64 count, qint64 total, const QString &example)
{
    return {QStringLiteral("capture"),
            Judgement::Warn,
            QString::fromLatin1(rule.name),
            {{QStringLiteral("count"), QString::number(count)},
             {QStringLiteral("total"), QString::number(total)},
             {QStringLiteral("example"), example}},
            QString::fromLatin1(rule.section)};
}

} // namespace

CaptureSanity::CaptureSanity(AlertTexts alertTexts)
    : m_alertTexts{withoutEmpty(alertTexts.prefixes), withoutEmpty(alertTexts.suffixes)}
{
}

void CaptureSanity::Oddity::add(const QString &text)
{
    if (count == 0)
        example = text;
    ++count;
}

void CaptureSanity::Oddity::merge(const Oddity &other)
{
    if (count == 0)
        example = other.example;
    count += other.count;
}

void CaptureSanity::addHeader(QByteArrayView attest, QByteArrayView orig, bool isOutsideList)
{
    if (!attest.isEmpty()) {
        ++m_attested;
        m_full += attest == QByteArrayView("A") ? 1 : 0;
    }
    if (orig.isEmpty())
        return;
    ++m_numbers;
    if (!isE164(orig))
        m_notE164.add(QString::fromUtf8(orig));
    if (isOutsideList)
        m_outsideList.add(QString::fromUtf8(orig));
}

void CaptureSanity::addCaller(QByteArrayView addressHeader)
{
    ++m_callers;
    // Most have no name; to parse them would cost more than all the rest.
    const bool isList = addressHeader.contains(',');
    const bool hasName = (!addressHeader.startsWith('<') && addressHeader.contains('<')) || isList;
    if (!hasName || (m_alertTexts.prefixes.isEmpty() && m_alertTexts.suffixes.isEmpty()))
        return;
    // A comma in a name that should have stood in quotation marks is the name's for some.
    if (const auto address = sip::SipAddress::parse(addressHeader))
        addName(address->displayName);
    if (!isList)
        return;
    const auto all = sip::addressesIn(addressHeader);
    for (std::size_t i = 1; i < all.size(); ++i)
        if (const auto address = sip::SipAddress::parse(all[i]))
            addName(address->displayName);
}

void CaptureSanity::addName(const QString &name)
{
    const QString shown = name.trimmed();
    const auto &[prefixes, suffixes] = m_alertTexts;
    const bool isMarked =
        std::any_of(prefixes.begin(), prefixes.end(),
                    [&shown](const QString &mark) { return shown.startsWith(mark, Qt::CaseInsensitive); }) ||
        std::any_of(suffixes.begin(), suffixes.end(),
                    [&shown](const QString &mark) { return shown.endsWith(mark, Qt::CaseInsensitive); });
    if (isMarked)
        m_fakedMarks.add(shown);
}

void CaptureSanity::merge(const CaptureSanity &other)
{
    m_attested += other.m_attested;
    m_full += other.m_full;
    m_numbers += other.m_numbers;
    m_callers += other.m_callers;
    m_notE164.merge(other.m_notE164);
    m_outsideList.merge(other.m_outsideList);
    m_fakedMarks.merge(other.m_fakedMarks);
}

Findings CaptureSanity::findings() const
{
    Findings all;
    if (m_fakedMarks.count > 0)
        all.push_back(said({"faked_mark", "RFC 8224 12"}, m_fakedMarks.count, m_callers, m_fakedMarks.example));
    if (m_outsideList.count > 0)
        all.push_back(said({"outside_list", "RFC 8226 9"}, m_outsideList.count, m_numbers, m_outsideList.example));
    if (m_notE164.count > 0)
        all.push_back(said({"not_e164", "RFC 8224 8.3"}, m_notE164.count, m_numbers, m_notE164.example));
    if (m_attested >= fewestForAttestation && m_full == m_attested)
        all.push_back(said({"all_full", "RFC 8588 4"}, m_full, m_attested, {}));
    return all;
}

} // namespace stir::passport
