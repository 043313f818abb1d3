// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/descriptor_inheritance.h"
#include "core/platforms/platform.h"

#include <QJsonDocument>
#include <QTest>

using namespace stir;
using namespace stir::platforms;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class DescriptorInheritanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesObjectsReplacesValuesAndTakesNullsAway()
    {
        const QMap<QString, QJsonObject> all{{QStringLiteral("a"), json(R"({"id":"a","x":1,"o":{"p":1,"q":2},"l":[1,2]})")}};
        const auto whole = withInherited(json(R"({"id":"b","extends":"a","o":{"p":null,"r":3},"l":[9]})"), all, {});
        QVERIFY(whole);
        QCOMPARE(*whole, json(R"({"id":"b","x":1,"o":{"q":2,"r":3},"l":[9]})"));
    }

    void mergesListsOfNamedObjectsByTheirName()
    {
        const QMap<QString, QJsonObject> all{
            {QStringLiteral("a"), json(R"({"id":"a","s":[{"id":"k","t":1},{"id":"m","t":2}]})")}};
        const auto whole = withInherited(json(R"({"id":"b","extends":"a","s":[{"id":"m","t":5},{"id":"n","t":6}]})"), all, {});
        QVERIFY(whole);
        QCOMPARE(whole->value(QStringLiteral("s")),
                 json(R"({"s":[{"id":"k","t":1},{"id":"m","t":5},{"id":"n","t":6}]})").value(QStringLiteral("s")));
    }

    void refusesAnUnknownBaseAndACircle()
    {
        const QMap<QString, QJsonObject> all{{QStringLiteral("a"), json(R"({"id":"a","extends":"b"})")},
                                             {QStringLiteral("b"), json(R"({"id":"b","extends":"a"})")}};
        for (const char *text : {R"({"id":"c","extends":"nobody"})", R"({"id":"c","extends":"a"})"}) {
            const auto whole = withInherited(json(text), all, QStringLiteral("c.json"));
            QVERIFY(!whole);
            QCOMPARE(whole.error().code, ErrorCode::PlatformMalformed);
        }
    }

    void givesThePracticeServerVoipNowsFilesWithoutItsUsers()
    {
        const auto catalogue = PlatformCatalogue::load({});
        QVERIFY(catalogue);
        const auto voipnow = catalogue->platform(QStringLiteral("voipnow"));
        const auto practice = catalogue->platform(QStringLiteral("practice"));
        QVERIFY(voipnow && practice);
        QCOMPARE(practice->bindings.size(), voipnow->bindings.size());
        QCOMPARE(practice->key.path, voipnow->key.path);
        QCOMPARE(voipnow->key.owner, QStringLiteral("kamailio"));
        QVERIFY(practice->key.owner.isEmpty());
        QVERIFY(practice->service(QStringLiteral("kamailio"))->user.isEmpty());
        QCOMPARE(practice->service(QStringLiteral("kamailio"))->healthyLine,
                 voipnow->service(QStringLiteral("kamailio"))->healthyLine);
    }
};

QTEST_GUILESS_MAIN(DescriptorInheritanceTest)
#include "descriptor_inheritance_test.moc"
