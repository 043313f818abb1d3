// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::platforms;

class PlatformCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheBuiltInDescriptors();
    void namesAnUnknownPlatform();
    void takesTheUsersDescriptorOverTheBuiltInOne();
    void addsTheUsersOwnPlatform();
    void refusesTheUsersBrokenDescriptorAndNamesTheFile();
    void refusesADescriptorWhoseNameIsAnother();
    void needsNoUserFolder();
};

namespace {

QByteArray builtIn()
{
    QFile file(QStringLiteral(STIR_SOURCE_DIR "/resources/platforms/voipnow.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("voipnow.json cannot be read");
    return file.readAll();
}

void write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

} // namespace

void PlatformCatalogueTest::holdsTheBuiltInDescriptors()
{
    const auto catalogue = PlatformCatalogue::load(QString());
    QVERIFY(catalogue);
    QVERIFY(catalogue->ids().contains(QStringLiteral("voipnow")));
    QCOMPARE(catalogue->platform(QStringLiteral("voipnow"))->bindings.size(), 12U);
}

void PlatformCatalogueTest::namesAnUnknownPlatform()
{
    const auto catalogue = PlatformCatalogue::load(QString());
    QVERIFY(catalogue);
    const auto platform = catalogue->platform(QStringLiteral("yate"));
    QVERIFY(!platform);
    QCOMPARE(platform.error().code, ErrorCode::PlatformUnknown);
    QCOMPARE(platform.error().subject, QStringLiteral("yate"));
}

void PlatformCatalogueTest::takesTheUsersDescriptorOverTheBuiltInOne()
{
    QTemporaryDir folder;
    write(folder, QStringLiteral("voipnow.json"),
          builtIn().replace("/etc/voipnow/certs/sip/priv-key.pem", "/etc/own/key.pem"));
    const auto catalogue = PlatformCatalogue::load(folder.path());
    QVERIFY(catalogue);
    QCOMPARE(catalogue->platform(QStringLiteral("voipnow"))->key.path, QStringLiteral("/etc/own/key.pem"));
}

void PlatformCatalogueTest::addsTheUsersOwnPlatform()
{
    QTemporaryDir folder;
    write(folder, QStringLiteral("mine.json"), builtIn().replace("\"id\": \"voipnow\"", "\"id\": \"mine\""));
    const auto catalogue = PlatformCatalogue::load(folder.path());
    QVERIFY(catalogue);
    QVERIFY(catalogue->ids().contains(QStringLiteral("mine")));
    QVERIFY(catalogue->ids().contains(QStringLiteral("voipnow")));
}

void PlatformCatalogueTest::refusesTheUsersBrokenDescriptorAndNamesTheFile()
{
    QTemporaryDir folder;
    write(folder, QStringLiteral("mine.json"), "{}");
    const auto catalogue = PlatformCatalogue::load(folder.path());
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().code, ErrorCode::PlatformMalformed);
    QCOMPARE(catalogue.error().subject, folder.filePath(QStringLiteral("mine.json")));
}

void PlatformCatalogueTest::refusesADescriptorWhoseNameIsAnother()
{
    QTemporaryDir folder;
    write(folder, QStringLiteral("mine.json"), builtIn());
    const auto catalogue = PlatformCatalogue::load(folder.path());
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().detail, QStringLiteral("id: not the file's name"));
}

void PlatformCatalogueTest::needsNoUserFolder()
{
    QVERIFY(PlatformCatalogue::load(QStringLiteral("/nonexistent/platforms")));
}

QTEST_GUILESS_MAIN(PlatformCatalogueTest)
#include "platform_catalogue_test.moc"
