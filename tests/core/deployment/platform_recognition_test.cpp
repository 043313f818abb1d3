// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/platform_recognition.h"

#include "tests/core/deployment/server_root.h"

#include <QTest>

using namespace stir;
using namespace stir::deployment;

namespace {

struct Layout
{
    std::vector<std::pair<const char *, const char *>> files;
    std::vector<std::pair<const char *, const char *>> programs; ///< what each prints for its version
};

} // namespace
Q_DECLARE_METATYPE(Layout)

class PlatformRecognitionTest final : public QObject
{
    Q_OBJECT

private:
    std::vector<platforms::Platform> m_platforms;

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalogue = platforms::PlatformCatalogue::load({});
        QVERIFY(catalogue);
        m_platforms = catalogue->all();
        QCOMPARE(m_platforms.size(), 7U);
    }

    void knowsAServerByItsSigns_data()
    {
        QTest::addColumn<Layout>("layout");
        QTest::addColumn<QStringList>("ids");
        const auto kamailio = std::pair("kamailio", "version: kamailio 5.6.3 (x86_64/linux)");
        const auto stirModule = std::pair("/usr/lib64/kamailio/modules/stirshaken.so", "");
        const auto secsipidModule = std::pair("/usr/lib/x86_64-linux-gnu/kamailio/modules/secsipid.so", "");
        const auto asteriskModule = std::pair("/usr/lib/x86_64-linux-gnu/asterisk/modules/res_stir_shaken.so", "");
        QTest::newRow("nothing") << Layout{} << QStringList();
        QTest::newRow("Kamailio with stirshaken")
            << Layout{{stirModule, {"/etc/kamailio/kamailio.cfg", "loadmodule \"stirshaken.so\"\n"}}, {kamailio}}
            << QStringList{QStringLiteral("kamailio-stirshaken")};
        QTest::newRow("Kamailio with secsipid, the other module unused")
            << Layout{{stirModule, secsipidModule, {"/etc/kamailio/kamailio.cfg", "loadmodule \"secsipid\"\n"}},
                      {kamailio}}
            << QStringList{QStringLiteral("kamailio-secsipid")};
        QTest::newRow("a module that is only spoken of")
            << Layout{{stirModule, {"/etc/kamailio/kamailio.cfg", "# loadmodule \"stirshaken.so\"\n"}}, {kamailio}}
            << QStringList();
        QTest::newRow("a module that is not there")
            << Layout{{{"/etc/kamailio/kamailio.cfg", "loadmodule \"stirshaken.so\"\n"}}, {kamailio}} << QStringList();
        QTest::newRow("a Kamailio too old")
            << Layout{{stirModule, {"/etc/kamailio/kamailio.cfg", "loadmodule \"stirshaken.so\"\n"}},
                      {{"kamailio", "version: kamailio 5.4.1 (x86_64/linux)"}}}
            << QStringList();
        QTest::newRow("Asterisk 22") << Layout{{asteriskModule}, {{"asterisk", "Asterisk 22.10.1+dfsg"}}}
                                     << QStringList{QStringLiteral("asterisk")};
        QTest::newRow("Asterisk 20.6") << Layout{{asteriskModule}, {{"asterisk", "Asterisk 20.6.0~dfsg"}}}
                                       << QStringList{QStringLiteral("asterisk-legacy")};
        QTest::newRow("VoipNow, whose Kamailio and Asterisk have modules too")
            << Layout{{stirModule,
                       asteriskModule,
                       {"/etc/voipnow/local.conf", ""},
                       {"/etc/kamailio/kamailio.cfg", "loadmodule \"stirshaken.so\"\n"},
                       {"/etc/asterisk/stir_shaken.conf", "[identity_check]\nidentity_missing=PASS\n"}},
                      {{"asterisk", "Asterisk 16.1"}}}
            << QStringList{QStringLiteral("voipnow"), QStringLiteral("asterisk-legacy")};
        QTest::newRow("OpenSIPS") << Layout{{{"/usr/lib/x86_64-linux-gnu/opensips/modules/stir_shaken.so", ""},
                                             {"/etc/opensips/opensips.cfg", "loadmodule \"stir_shaken.so\"\n"}},
                                            {{"opensips", "version: opensips 3.4.2"}}}
                                  << QStringList{QStringLiteral("opensips")};
    }

    void knowsAServerByItsSigns()
    {
        QFETCH(Layout, layout);
        tests::ServerRoot root;
        for (const auto &[path, text] : layout.files)
            root.write(QString::fromLatin1(path), text);
        for (const auto &[name, words] : layout.programs)
            root.program(QString::fromLatin1(name), QByteArray("echo '") + words + "'");
        // This machine's own programs must not speak for the server.
        for (const char *name : {"kamailio", "asterisk", "opensips"}) {
            if (!QFile::exists(root.path(QStringLiteral("/usr/sbin/") + QLatin1String(name))))
                root.program(QString::fromLatin1(name), "exit 1");
        }
        const auto found = recognisePlatforms(root.shell, m_platforms, QStringLiteral("edge"), root.path());
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QStringList ids;
        for (const RecognisedPlatform &one : *found)
            ids.append(one.id);
        QTEST(ids, "ids");
    }

    void takesNoPatternForACommand()
    {
        platforms::Platform hostile;
        hostile.id = QStringLiteral("hostile");
        hostile.signs.emplace();
        hostile.signs->anyPath = {QStringLiteral("/x$(touch \"$STIR_ROOT\"/made)*/`touch made2`"),
                                  QStringLiteral("/y'; touch made3; '?")};
        hostile.signs->words = {{QStringLiteral("/a b'c"), QStringLiteral("-e'; touch made4")}};
        tests::ServerRoot root;
        root.write(QStringLiteral("/a b'c"), "-e'; touch made4\n");
        const auto found = recognisePlatforms(root.shell, {hostile}, QStringLiteral("edge"), root.path());
        QVERIFY(found && found->empty());
        QCOMPARE(QDir(root.path()).entryList(QDir::Files), QStringList{QStringLiteral("a b'c")});
    }
};

QTEST_GUILESS_MAIN(PlatformRecognitionTest)
#include "platform_recognition_test.moc"
