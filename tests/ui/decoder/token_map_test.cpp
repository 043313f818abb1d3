// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/token_map.h"

#include "core/foundation/files.h"
#include "core/sip/base64url.h"
#include "core/sip/identity_header.h"

#include <QTest>

using namespace stir;
using namespace stir::ui;

namespace {

QByteArray guideIdentity()
{
    return readFile(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/identity.txt")).value().trimmed().mid(10);
}

TokenMap guideMap()
{
    const auto identity = sip::IdentityHeader::parse(guideIdentity());
    return mapOf(QString::fromUtf8(identity.value), passport::decodeToken(identity.token).token);
}

/// Base64url characters of a claim, moved to a border of four, say it again.
bool holdsClaim(const QString &value, const TextRange &part, const ClaimPlace &claim)
{
    const qsizetype begin = (claim.member.begin - part.begin) / 4 * 4;
    const qsizetype end = qMin((claim.member.begin + claim.member.length - part.begin + 3) / 4 * 4, part.length);
    const QByteArray text =
        QByteArray::fromBase64(value.mid(part.begin + begin, end - begin).toLatin1(), QByteArray::Base64UrlEncoding);
    return text.contains('"' + claim.name.toUtf8() + "\":" + claim.json.toUtf8());
}

} // namespace

class TokenMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryClaimOfTheGuidesToken()
    {
        const QString value = QString::fromUtf8(guideIdentity());
        const TokenMap map = guideMap();
        QStringList names;
        for (const ClaimPlace &claim : map.claims) {
            names.append(claim.name);
            const TextRange &part = claim.part == TokenPart::Header ? map.header : map.payload;
            QVERIFY2(holdsClaim(value, part, claim), qPrintable(claim.name));
        }
        QCOMPARE(names.join(u' '), QStringLiteral("alg ppt typ x5u attest dest iat orig origid"));
        QCOMPARE(value[map.header.begin + map.header.length], u'.');
        QCOMPARE(value[map.signature.begin - 1], u'.');
        QCOMPARE(map.signature.length, 86);
    }

    void everyCharacterOfAClaimLeadsToIt()
    {
        const TokenMap map = guideMap();
        for (std::size_t claim = 0; claim < map.claims.size(); ++claim) {
            const TextRange &range = map.claims[claim].member;
            QCOMPARE(map.claimAt(range.begin + range.length / 2), std::optional(claim));
        }
        QVERIFY(!map.claimAt(map.signature.begin + 1));
    }

    void readsMembersOf_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("members");
        const auto row = [](const char *name, const char *json, const char *members) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(members);
        };
        row("none", "{}", "");
        row("nested", "{\"a\":{\"b\":[1,{\"c\":2}]},\"d\":\"x,}\"}", "a={\"b\":[1,{\"c\":2}]} d=\"x,}\"");
        row("blanks", "{ \"a\" : 1 , \"b\" : 2 }", "a=1 b=2");
        row("escapes", "{\"a\\\"b\":\"\\\\\",\"c\":1}", "a\"b=\"\\\\\" c=1");
        row("cut in a value", "{\"a\":1,\"b\":\"x", "a=1 b=\"x");
        row("cut in a key", "{\"a\":1,\"b", "a=1");
        row("cut after an escape", "{\"a\\", "");
        row("no object", "[1,2]", "");
        row("nothing", "", "");
    }
    void readsMembersOf()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, members);
        QStringList found;
        for (const JsonMember &member : membersOf(json)) {
            found.append(member.key + u'=' + QString::fromUtf8(member.value));
            QVERIFY(member.begin >= 0 && member.end <= json.size() && member.begin <= member.end);
        }
        QCOMPARE(found.join(u' '), members);
    }

    void valueWithoutATokenHasNoPlaces()
    {
        const TokenMap map = mapOf(QStringLiteral("no token"), {});
        QVERIFY(map.claims.empty());
        QVERIFY(map.header.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TokenMapTest)
#include "token_map_test.moc"
