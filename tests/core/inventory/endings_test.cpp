// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/endings.h"

#include "core/inventory/inventory.h"
#include "tests/core/crypto/test_certificates.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::testing;
using credentials::ExpiryThresholds;
using inventory::Ending;
using inventory::EndingKind;
using inventory::Inventory;
using inventory::ToldEnding;

class EndingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_inventory = std::make_unique<Inventory>(required(Inventory::open(m_folder->path(), m_clock)));
    }

    void namesEverythingThatEndsAndWhatEndsFirstAtTheTop()
    {
        const Authority authority;
        QVERIFY(m_inventory->addIdentity({QStringLiteral("main"), authority.chain(), {}, {}}));
        QVERIFY(m_inventory->addAnchor({QStringLiteral("Example"), authority.root}));
        const QDateTime listEnds = instant("2026-02-01T00:00:00Z");
        QVERIFY(m_inventory->takeOverList({QStringLiteral("pa.example.org"), 7, listEnds, QStringLiteral("aa")}, {}));

        const auto endings = required(endingsOf(*m_inventory));
        QStringList told;
        for (const Ending &ending : endings)
            told.append(inventory::endingKindName(ending.kind) + u' ' + ending.owner + u' ' +
                        ending.validity.ends.toString(Qt::ISODate));
        QCOMPARE(told, QStringList({QStringLiteral("trusted_list pa.example.org 2026-02-01T00:00:00Z"),
                                    QStringLiteral("identity main 2026-03-31T00:00:00Z"),
                                    QStringLiteral("issuer main 2036-01-01T00:00:00Z"),
                                    QStringLiteral("anchor Example 2036-01-01T00:00:00Z")}));
        QCOMPARE(endings[1].key(), authority.leaf.sha256());
        QCOMPARE(endings[1].subject, authority.leaf.subjectName());
        QVERIFY(endings[0].key() !=
                Ending({EndingKind::TrustedList, endings[0].owner, {}, {}, {{}, listEnds.addDays(1)}}).key());
    }

    void keepsTheThresholds()
    {
        QCOMPARE(required(m_inventory->expiryThresholds()), ExpiryThresholds());
        const auto thresholds = required(
            ExpiryThresholds::fromTexts({QStringLiteral("1/2"), QStringLiteral("20%"), QStringLiteral("2.5%")}));
        QVERIFY(m_inventory->setExpiryThresholds(thresholds));
        QCOMPARE(required(required(Inventory::open(m_folder->path(), m_clock)).expiryThresholds()), thresholds);
    }

    void saysThatStoredThresholdsAreDamaged()
    {
        QVERIFY(m_inventory->setExpiryThresholds({}));
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
            database.setDatabaseName(m_folder->filePath(QStringLiteral("inventory.sqlite")));
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("UPDATE settings SET value = '1/6 1/3'")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
        const auto thresholds = m_inventory->expiryThresholds();
        QVERIFY(!thresholds);
        QCOMPARE(thresholds.error().code, ErrorCode::InventoryDamaged);
    }

    void remembersWhatWasToldAndNothingTwice()
    {
        const ToldEnding early{QStringLiteral("aa"), QStringLiteral("early")};
        const ToldEnding due{QStringLiteral("aa"), QStringLiteral("due")};
        QVERIFY(required(m_inventory->toldEndings()).empty());
        QVERIFY(m_inventory->rememberTold({early}));
        QVERIFY(m_inventory->rememberTold({early, due}));
        auto told = required(required(Inventory::open(m_folder->path(), m_clock)).toldEndings());
        std::sort(told.begin(), told.end());
        QCOMPARE(told.size(), std::size_t(2));
        QVERIFY(told[0] == due && told[1] == early);
    }

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Inventory> m_inventory;
};

QTEST_GUILESS_MAIN(EndingsTest)
#include "endings_test.moc"
