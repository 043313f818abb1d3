// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"

#include "tests/core/crypto/test_certificates.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::inventory;
using credentials::KeptCertificate;
using credentials::Rotation;
using credentials::RotationStage;
using testing::required;

class RotationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Inventory inventory = opened();
        QVERIFY(inventory.addIdentity({QStringLiteral("west"), {m_authority.leaf}, QStringLiteral("https://a/1"), {}}));
        ManagedServer server;
        server.name = QStringLiteral("edge");
        server.host = QStringLiteral("127.0.0.1");
        server.identity = QStringLiteral("west");
        QVERIFY(inventory.addServer(server));
    }

    void keepsARotationOverARestart()
    {
        QVERIFY(opened().saveRotation(rotation()));
        const auto kept = required(opened().rotation(QStringLiteral("west")));
        QVERIFY(kept);
        QCOMPARE(kept->stage, RotationStage::Certified);
        QCOMPARE(kept->request, rotation().request);
        QCOMPARE(kept->keySha256, rotation().keySha256);
        QVERIFY(kept->chain == rotation().chain);
        QCOMPARE(kept->x5u, rotation().x5u);
        QCOMPARE(kept->switched, rotation().switched);
        QCOMPARE(kept->begunAt, rotation().begunAt);
        QCOMPARE(required(opened().rotations()).size(), std::size_t(1));
        QVERIFY(opened().dropRotation(QStringLiteral("west")));
        QVERIFY(!required(opened().rotation(QStringLiteral("west"))));
    }

    void knowsNoRotationOfAnUnknownIdentity()
    {
        Rotation stray = rotation();
        stray.identity = QStringLiteral("east");
        QCOMPARE(opened().saveRotation(stray).error().code, ErrorCode::IdentityUnknown);
        QVERIFY(!required(opened().rotation(QStringLiteral("east"))));
    }

    void switchesAnIdentityWithItsServers()
    {
        QVERIFY(opened().switchIdentity(identitySwitch()));
        const Inventory now = opened();
        const auto identity = required(now.identity(QStringLiteral("west")));
        QCOMPARE(identity.x5u, QStringLiteral("https://a/2"));
        QVERIFY(identity.chain.front() == m_next.leaf);
        QCOMPARE(required(now.server(QStringLiteral("edge"))).keyPath, QStringLiteral("/etc/key-2.pem"));
        const auto kept = required(now.keptCertificates());
        QCOMPARE(kept.size(), std::size_t(1));
        QVERIFY(kept.front().chain.front() == m_authority.leaf);
        QCOMPARE(kept.front().keyFiles, identitySwitch().kept.keyFiles);
        QCOMPARE(required(now.rotation(QStringLiteral("west")))->stage, RotationStage::Switching);
    }

    void switchesNothingWhenAServerIsGone()
    {
        IdentitySwitch change = identitySwitch();
        change.keyPaths.insert(QStringLiteral("gone"), QStringLiteral("/etc/key-2.pem"));
        QCOMPARE(opened().switchIdentity(change).error().code, ErrorCode::ServerUnknown);
        const Inventory now = opened();
        QCOMPARE(required(now.identity(QStringLiteral("west"))).x5u, QStringLiteral("https://a/1"));
        QCOMPARE(required(now.server(QStringLiteral("edge"))).keyPath, QString());
        QVERIFY(required(now.keptCertificates()).empty());
        QVERIFY(!required(now.rotation(QStringLiteral("west"))));
    }

    void forgetsTheRotationOfARemovedIdentityAndKeepsWhatItLeft()
    {
        Inventory inventory = opened();
        QVERIFY(inventory.switchIdentity(identitySwitch()));
        QVERIFY(inventory.removeServer(QStringLiteral("edge")));
        QVERIFY(inventory.removeIdentity(QStringLiteral("west")));
        QVERIFY(required(inventory.rotations()).empty());
        QCOMPARE(required(inventory.keptCertificates()).size(), std::size_t(1));
        QVERIFY(inventory.dropKept(m_authority.leaf.sha256()));
        QVERIFY(required(inventory.keptCertificates()).empty());
    }

private:
    Inventory opened() const { return required(Inventory::open(m_folder->path(), m_clock)); }

    Rotation rotation() const
    {
        return {QStringLiteral("west"),
                RotationStage::Certified,
                "-----BEGIN CERTIFICATE REQUEST-----\n",
                m_next.leaf.publicKey().sha256(),
                {m_next.leaf, m_next.intermediate},
                QStringLiteral("https://a/2"),
                {QStringLiteral("edge")},
                QDateTime::fromString(QStringLiteral("2026-11-28T03:00:00.250Z"), Qt::ISODateWithMs)};
    }

    IdentitySwitch identitySwitch() const
    {
        Rotation switching = rotation();
        switching.stage = RotationStage::Switching;
        const KeptCertificate kept{QStringLiteral("west"),
                                   {m_authority.leaf},
                                   QStringLiteral("https://a/1"),
                                   switching.begunAt,
                                   {{QStringLiteral("edge"), QStringLiteral("/etc/key.pem")}}};
        return {switching,
                {QStringLiteral("west"), switching.chain, switching.x5u, {}},
                kept,
                {{QStringLiteral("edge"), QStringLiteral("/etc/key-2.pem")}}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    testing::Authority m_authority;
    testing::Authority m_next;
};

QTEST_GUILESS_MAIN(RotationsTest)
#include "rotations_test.moc"
