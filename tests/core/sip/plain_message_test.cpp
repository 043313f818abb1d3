// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/plain_message.h"

#include "core/sip/sip_date.h"
#include "core/sip/sip_message.h"

#include <QRandomGenerator>
#include <QTest>

#include <span>

using namespace stir::sip;

namespace {

constexpr int rounds = 20'000;

const char *pick(QRandomGenerator &random, std::span<const char *const> choices)
{
    return choices[random.bounded(static_cast<quint32>(choices.size()))];
}

QByteArray randomAddress(QRandomGenerator &random)
{
    static constexpr const char *addresses[] = {
        "<sip:+12155550100@example.org>;tag=1",
        "\"Alice\" <sip:12155550100@example.org;user=phone>",
        "Alice <tel:+1-215-555-0100>",
        "<tel:+12155550100;phone-context=a>",
        "sip:12155550100@example.org;tag=2",
        "<tel:+12155550100>, <sip:bob@x>",
        "tel:+12155550100,sip:bob@x",
        "<urn:service:sos>",
        "\"sip:1@x <sip:2@x>\" <sip:3@x>",
        "\"a\\\"b<sip:9@x\" <sip:4@x>",
        "<sip:anonymous@anonymous.invalid>",
        "<sip:+1%32155550100@x>",
        "<SIP:12155550100@x>",
        "<sip:12155550100:secret@x>",
        "<sip:12155550100;verstat=No@x>",
        "<sip:example.org>",
        "\"unfinished <sip:5@x>",
        "<sip:12@x",
        "",
    };
    return pick(random, addresses);
}

QByteArray randomLine(QRandomGenerator &random)
{
    static constexpr const char *names[] = {
        "Identity", "y",     "IDENTITY ", "From",   "f",     "T",
        "To",       "i",     "Call-ID",   "Date",   "DATE",  "P-Asserted-Identity",
        "Via",      "X-Any", "contact",   "Toward", "Ident", "P-Preferred-Identity"};
    static constexpr const char *dates[] = {"Fri, 25 Sep 2015 19:12:25 GMT", "25 Sep 2015 19:12:25 GMT", "never"};
    switch (random.bounded(12)) {
    case 0:
        return " folded";
    case 1:
        return "no colon";
    case 2:
        return ": no name";
    default:
        break;
    }
    const QByteArray name = pick(random, names);
    const QByteArray value = name.compare("date", Qt::CaseInsensitive) == 0 ? pick(random, dates)
                             : name.trimmed().size() < 3 || random.bounded(2) == 0
                                 ? randomAddress(random)
                                 : QByteArray("eyJ.eyJ.sig;info=<https://x>");
    return name + (random.bounded(4) == 0 ? ":" : ": ") + value + (random.bounded(8) == 0 ? " \t" : "");
}

QByteArray randomMessage(QRandomGenerator &random)
{
    static constexpr const char *startLines[] = {"INVITE sip:+12155550101@example.org SIP/2.0",
                                                 "OPTIONS tel:+12155550101 SIP/2.0",
                                                 "SIP/2.0 200 OK",
                                                 "INVITE sip:a b@x SIP/2.0",
                                                 "INVITE  sip:a@x SIP/2.0",
                                                 "invite sip:a@x SIP/2.0",
                                                 "INVITE sip:1@x SIP/3.0",
                                                 "INVITE sip:1@x\t SIP/2.0",
                                                 "INVITE SIP/2.0"};
    const QByteArray lineEnd = random.bounded(3) == 0 ? "\n" : "\r\n";
    QByteArray text = (random.bounded(3) > 0 ? startLines[0] : pick(random, startLines)) + lineEnd;
    for (int line = 0; line < 8; ++line)
        text += randomLine(random) + lineEnd;
    if (random.bounded(2) == 0)
        text += lineEnd + "Identity: in the body" + lineEnd;
    return text;
}

/// Whether a view is what the careful reader found.
bool agrees(QByteArrayView view, const std::optional<QByteArray> &value)
{
    return value ? view == *value : view.isNull();
}

} // namespace

class PlainMessageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheCarefulReader()
    {
        QRandomGenerator random(7);
        int plain = 0;
        for (int round = 0; round < rounds; ++round) {
            const QByteArray text = randomMessage(random);
            const auto quick = PlainMessage::read(text);
            if (!quick)
                continue;
            ++plain;
            const auto careful = SipMessage::parse(text);
            QVERIFY2(careful, QByteArray(text).constData());
            QCOMPARE(quick->method, careful->method);
            QCOMPARE(quick->requestUri, careful->requestUri);
            const auto identities = careful->headersNamed("Identity");
            QCOMPARE(identities.size(), 1U);
            QCOMPARE(quick->identity, identities.front().value);
            QCOMPARE(quick->identityLine, identities.front().line);
            QVERIFY2(agrees(quick->from, careful->firstValue("From")), QByteArray(text).constData());
            QVERIFY2(agrees(quick->to, careful->firstValue("To")), QByteArray(text).constData());
            QVERIFY2(agrees(quick->callId, careful->firstValue("Call-ID")), QByteArray(text).constData());
            QVERIFY2(agrees(quick->date, careful->firstValue("Date")), QByteArray(text).constData());
            QVERIFY2(agrees(quick->assertedIdentity, careful->firstValue("P-Asserted-Identity")),
                     QByteArray(text).constData());
        }
        QVERIFY(plain > rounds / 50);
    }

    void readsOnlyNumbersThatTheCarefulReaderReadsToo()
    {
        QRandomGenerator random(8);
        int plain = 0;
        for (int round = 0; round < rounds; ++round) {
            QByteArray address = randomAddress(random);
            if (!address.isEmpty() && random.bounded(2) == 0)
                address[random.bounded(static_cast<int>(address.size()))] = static_cast<char>(random.bounded(32, 127));
            if (const auto number = plainNumberIn(address)) {
                ++plain;
                QCOMPARE(number->toByteArray(), userOfAddress(address));
            }
        }
        QVERIFY(plain > rounds / 10);
    }

    void leavesSeveralAddressesToTheCarefulReader()
    {
        for (const char *list : {"<tel:+12155550100>, <sip:bob@x>", "<tel:+12155550100>,<tel:+12155550101>",
                                 "tel:+12155550100;a=b, sip:bob@x", "sip:12155550100@x, <sip:bob@x>"})
            QVERIFY2(!plainNumberIn(list), list);
        QCOMPARE(plainNumberIn("\"Doe, J\" <tel:+12155550100>"), std::optional(QByteArrayView("+12155550100")));
        const QByteArray line = "P-Asserted-Identity: <tel:+12155550100>\n";
        const QByteArray message = "INVITE sip:1@x SIP/2.0\nIdentity: a\n" + line;
        QVERIFY(PlainMessage::read(message).has_value());
        QVERIFY(!PlainMessage::read(message + line).has_value());
    }

    void readsADateAsTheCarefulReaderDoes()
    {
        QRandomGenerator random(9);
        const QByteArray form = "Fri, 25 Sep 2015 19:12:25 GMT";
        QCOMPARE(plainDate(form), std::optional<qint64>(1443208345));
        for (int round = 0; round < rounds; ++round) {
            QByteArray text = form;
            for (int change = random.bounded(1, 4); change > 0; --change) {
                const int at = random.bounded(static_cast<int>(text.size()));
                text[at] = random.bounded(3) == 0 ? 'x' : static_cast<char>(random.bounded('0', '9' + 1));
            }
            const auto quick = plainDate(text);
            const auto careful = parseSipDate(text);
            if (quick)
                QVERIFY2(careful && careful->toSecsSinceEpoch() == *quick, QByteArray(text).constData());
        }
        for (const char *text :
             {"Fri, 31 Feb 2015 19:12:25 GMT", "Fri, 25 Sep 2015 24:12:25 GMT", "Fri, 25 Sep 2015 19:12:25 UTC",
              ",ri, 25 Sep 2015 19:12:25 GMT", "Fri, 29 Feb 2015 19:12:25 GMT"})
            QVERIFY2(!plainDate(text), QByteArray(text).constData());
        QVERIFY(plainDate("Sat, 29 Feb 2020 19:12:25 GMT"));
    }
};

QTEST_GUILESS_MAIN(PlainMessageTest)
#include "plain_message_test.moc"
