// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"

#include "core/crypto/certificate_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace stir;
using inventory::Inventory;
using inventory::ManagedServer;

namespace {

class FixedClock final : public Clock
{
public:
    QDateTime now() const override
    {
        return QDateTime::fromString(QStringLiteral("2022-11-15T15:27:48.250Z"), Qt::ISODateWithMs);
    }
};

crypto::Certificate certificateNamed(const QString &name)
{
    const auto key = crypto::PrivateKey::generate();
    crypto::CertificateRequestFields fields;
    fields.commonName = name;
    fields.organization = QStringLiteral("Example");
    fields.notBefore = QDateTime::fromString(QStringLiteral("2022-11-01T00:00:00Z"), Qt::ISODate);
    fields.notAfter = fields.notBefore.addDays(90);
    fields.isCa = true;
    fields.isRoot = true;
    return *crypto::CertificateBuilder::selfSigned(fields, *key);
}

credentials::SigningIdentity identityNamed(const QString &name)
{
    credentials::SigningIdentity identity;
    identity.name = name;
    identity.chain = {certificateNamed(QStringLiteral("SHAKEN 123A")), certificateNamed(QStringLiteral("Issuer"))};
    identity.x5u = QStringLiteral("https://cert.example.org/shaken.pem");
    return identity;
}

ManagedServer fullServer()
{
    ManagedServer server;
    server.name = QStringLiteral("edge-1");
    server.host = QStringLiteral("192.0.2.7");
    server.port = 2222;
    server.user = QStringLiteral("admin");
    server.sshKeyFile = QStringLiteral("/home/admin/.ssh/id_ed25519");
    server.useAgent = true;
    server.useSudo = true;
    server.platform = QStringLiteral("kamailio-stirshaken");
    server.root = QStringLiteral("/srv/root");
    server.group = QStringLiteral("edge");
    server.signing = false;
    server.sipPort = 5070;
    server.choices = {{QStringLiteral("signing.x5u"), inventory::SettingChoice::Kind::Point,
                       QStringLiteral("#!define URL \"url_to_be_added\" # ' ; DROP"), 17},
                      {QStringLiteral("signing.enabled"), inventory::SettingChoice::Kind::Add, {}, 0}};
    return server;
}

ErrorCode codeOf(const Done &done)
{
    return done ? ErrorCode::InternalFault : done.error().code;
}

} // namespace

class InventoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void makesItsFileForTheOwnerAlone()
    {
        const mode_t before = ::umask(0);
        const auto inventory = open();
        ::umask(before);
        QVERIFY(inventory);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(file()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
    }

    void keepsEveryFieldOfAServer()
    {
        ManagedServer server = fullServer();
        server.identity = QStringLiteral("main");
        {
            auto inventory = open();
            QVERIFY(inventory->addIdentity(identityNamed(QStringLiteral("main"))));
            QVERIFY(inventory->addServer(server));
        }
        const auto inventory = open();
        const auto read = inventory->server(server.name);
        QVERIFY(read);
        QVERIFY(*read == server);
    }

    void listsServersByName()
    {
        auto inventory = open();
        for (const auto *name : {u"beta", u"Alpha", u"gamma"}) {
            ManagedServer server;
            server.name = QString::fromUtf16(name);
            server.host = QStringLiteral("192.0.2.1");
            QVERIFY(inventory->addServer(server));
        }
        const auto servers = inventory->servers();
        QVERIFY(servers);
        QStringList names;
        for (const ManagedServer &server : *servers)
            names.append(server.name);
        QCOMPARE(names, QStringList({QStringLiteral("Alpha"), QStringLiteral("beta"), QStringLiteral("gamma")}));
    }

    void refusesASecondServerOfTheSameName()
    {
        auto inventory = open();
        QVERIFY(inventory->addServer(fullServer()));
        QCOMPARE(codeOf(inventory->addServer(fullServer())), ErrorCode::NameTaken);
    }

    void refusesAServerWithAnIdentityNobodyKnows()
    {
        auto inventory = open();
        ManagedServer server = fullServer();
        server.identity = QStringLiteral("nobody");
        QCOMPARE(codeOf(inventory->addServer(server)), ErrorCode::IdentityUnknown);
    }

    void renamesAServerUnlessTheNameIsTaken()
    {
        auto inventory = open();
        ManagedServer first = fullServer();
        ManagedServer second = fullServer();
        second.name = QStringLiteral("edge-2");
        QVERIFY(inventory->addServer(first));
        QVERIFY(inventory->addServer(second));
        first.name = second.name;
        QCOMPARE(codeOf(inventory->updateServer(QStringLiteral("edge-1"), first)), ErrorCode::NameTaken);
        QVERIFY(inventory->server(QStringLiteral("edge-1")));
        first.name = QStringLiteral("edge-3");
        QVERIFY(inventory->updateServer(QStringLiteral("edge-1"), first));
        QVERIFY(inventory->server(QStringLiteral("edge-3")));
        QCOMPARE(inventory->server(QStringLiteral("edge-1")).error().code, ErrorCode::ServerUnknown);
        QCOMPARE(codeOf(inventory->updateServer(QStringLiteral("nobody"), first)), ErrorCode::ServerUnknown);
    }

    void removesAServer()
    {
        auto inventory = open();
        QVERIFY(inventory->addServer(fullServer()));
        QVERIFY(inventory->removeServer(QStringLiteral("edge-1")));
        QCOMPARE(codeOf(inventory->removeServer(QStringLiteral("edge-1"))), ErrorCode::ServerUnknown);
    }

    void keepsAnIdentityWithItsWholeChain()
    {
        const auto identity = identityNamed(QStringLiteral("main"));
        QVERIFY(open()->addIdentity(identity));
        const auto read = open()->identity(QStringLiteral("main"));
        QVERIFY(read);
        QCOMPARE(read->chain.size(), 2U);
        QVERIFY(read->chain == identity.chain);
        QCOMPARE(read->x5u, identity.x5u);
        QCOMPARE(read->addedAt, FixedClock().now());
    }

    void keepsWhereAKeyStays()
    {
        credentials::SigningIdentity identity = identityNamed(QStringLiteral("main"));
        QVERIFY(open()->addIdentity(identity));
        QCOMPARE(open()->identity(identity.name)->keyPlace, QString());
        identity.name = QStringLiteral("card");
        identity.keyPlace = QStringLiteral("pkcs11:token=stir;object=signer");
        QVERIFY(open()->addIdentity(identity));
        QCOMPARE(open()->identity(identity.name)->keyPlace, identity.keyPlace);
        QCOMPARE(open()->identities()->front().keyPlace, identity.keyPlace);
        QCOMPARE(*open()->identityNames(), (QStringList{QStringLiteral("card"), QStringLiteral("main")}));
    }

    void doesNotRemoveAnIdentityThatAServerHas()
    {
        auto inventory = open();
        QVERIFY(inventory->addIdentity(identityNamed(QStringLiteral("main"))));
        ManagedServer server = fullServer();
        server.identity = QStringLiteral("main");
        QVERIFY(inventory->addServer(server));
        const Done removed = inventory->removeIdentity(QStringLiteral("main"));
        QCOMPARE(codeOf(removed), ErrorCode::InUse);
        QCOMPARE(removed.error().detail, server.name);
        QVERIFY(inventory->removeServer(server.name));
        QVERIFY(inventory->removeIdentity(QStringLiteral("main")));
        QCOMPARE(codeOf(inventory->removeIdentity(QStringLiteral("main"))), ErrorCode::IdentityUnknown);
    }

    void keepsSeveralAnchorsOfOneCompany()
    {
        auto inventory = open();
        const auto first = certificateNamed(QStringLiteral("Root 1"));
        QVERIFY(inventory->addAnchor({QStringLiteral("Example, Inc."), first}));
        QVERIFY(inventory->addAnchor({QStringLiteral("Example, Inc."), certificateNamed(QStringLiteral("Root 2"))}));
        QCOMPARE(codeOf(inventory->addAnchor({QStringLiteral("Other"), first})), ErrorCode::NameTaken);
        QCOMPARE(inventory->anchors()->size(), 2U);
        QVERIFY(inventory->removeAnchors(QStringLiteral("Example, Inc.")));
        QVERIFY(inventory->anchors()->empty());
        QCOMPARE(codeOf(inventory->removeAnchors(QStringLiteral("Example, Inc."))), ErrorCode::AnchorUnknown);
    }

    void takesTheGroupsPolicyBeforeTheOneForAll()
    {
        auto inventory = open();
        ManagedServer server = fullServer();
        QVERIFY(!inventory->policyInForce(server.group)->has_value());
        policy::VerificationPolicy forAll;
        forAll.failed.action = policy::Action::Stop;
        forAll.missing = {policy::Action::Alert, QStringLiteral("(Unverified)"), QString()};
        QVERIFY(inventory->setPolicy(QString(), forAll));
        QVERIFY(**inventory->policyInForce(server.group) == forAll);
        policy::VerificationPolicy own;
        own.ok.action = policy::Action::Alert;
        QVERIFY(inventory->setPolicy(server.group, own));
        QVERIFY(**inventory->policyInForce(server.group) == own);
        server.group = QStringLiteral("another");
        QVERIFY(**inventory->policyInForce(server.group) == forAll);
    }

    void showsAnotherObjectWhatWasCommitted()
    {
        auto first = open();
        const auto second = open();
        QVERIFY(first->addServer(fullServer()));
        QCOMPARE(second->servers()->size(), 1U);
    }

    void refusesADamagedFileAndLeavesItAsItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no database at all") << QByteArray(5000, 'x');
        QTest::newRow("a header and then nothing sensible")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\xff');
    }

    void refusesADamagedFileAndLeavesItAsItIs()
    {
        QFETCH(QByteArray, bytes);
        write(bytes);
        const auto inventory = open();
        QVERIFY(!inventory);
        QCOMPARE(inventory.error().code, ErrorCode::InventoryDamaged);
        QCOMPARE(inventory.error().subject, file());
        QCOMPARE(read(), bytes);
    }

    void refusesAFileWhosePagesWereOverwritten()
    {
        QVERIFY(open()->addServer(fullServer()));
        QByteArray bytes = read();
        bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\x5a'));
        write(bytes);
        QCOMPARE(open().error().code, ErrorCode::InventoryDamaged);
        QCOMPARE(read(), bytes);
    }

    void refusesAFileOfANewerProgram()
    {
        QVERIFY(open());
        QByteArray bytes = read();
        bytes[63] = '\x63'; // user_version: big-endian at offset 60 of the header (sqlite.org/fileformat.html 1.3)
        write(bytes);
        QCOMPARE(open().error().code, ErrorCode::InventoryDamaged);
        QCOMPARE(read(), bytes);
    }

    void saysThatAFolderCannotBeWritten()
    {
        QFile blocker(m_folder->filePath(QStringLiteral("blocked")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto inventory = Inventory::open(blocker.fileName(), m_clock);
        QVERIFY(!inventory);
        QCOMPARE(inventory.error().code, ErrorCode::FileNotWritable);
    }

private:
    Result<Inventory> open() { return Inventory::open(m_folder->filePath(QStringLiteral("data")), m_clock); }
    QString file() const { return m_folder->filePath(QStringLiteral("data/inventory.sqlite")); }

    QByteArray read() const
    {
        QFile opened(file());
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    void write(const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("data"))));
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::WriteOnly));
        QCOMPARE(opened.write(bytes), bytes.size());
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(InventoryTest)
#include "inventory_test.moc"
