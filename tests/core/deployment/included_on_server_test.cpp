// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/included_on_server.h"

#include "core/deployment/present_settings.h"
#include "tests/core/deployment/plan_inputs.h"
#include "tests/core/deployment/server_root.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::deployment;

namespace {

constexpr const char *mainFile = "#!KAMAILIO\n"
                                 "include_file \"local/settings.cfg\"\n"
                                 "import_file \"not-there.cfg\"\n"
                                 "loadmodule \"stirshaken.so\"\n"
                                 "modparam(\"stirshaken\", \"as_default_key\", \"/etc/kamailio/stir-shaken-key.pem\")\n"
                                 "request_route {\n"
                                 "    stirshaken_add_identity(STIR_URL, \"A\", \"$fU\", \"$rU\", \"\");\n"
                                 "}\n";
constexpr const char *settings = "# settings\ninclude_file \"url.cfg\"\n";
constexpr const char *url = "#!define STIR_URL \"https://old.example/a.pem\"\n";

const QString x5u = QStringLiteral("https://certs.example.net/123a.pem");

} // namespace

class IncludedOnServerTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ServerRoot> m_root;
    platforms::PlatformCatalogue m_catalogue;

    platforms::Platform platform(const char *id) const { return *m_catalogue.platform(QString::fromLatin1(id)); }
    Result<Snapshot> take(const platforms::Platform &platform)
    {
        return takeSnapshot(m_root->shell, platform, QStringLiteral("edge"), m_root->path());
    }

    static std::optional<QString> present(const platforms::Platform &platform, const Snapshot &snapshot,
                                          const char *key)
    {
        for (const PresentSetting &setting : presentSettings(platform, snapshot, {})) {
            if (setting.key == QLatin1String(key))
                return setting.value;
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void initTestCase() { m_catalogue = *platforms::PlatformCatalogue::load({}); }
    void init() { m_root = std::make_unique<tests::ServerRoot>(); }

    void readsWhatIncludesInclude()
    {
        m_root->write(QStringLiteral("/etc/kamailio/kamailio.cfg"), mainFile);
        m_root->write(QStringLiteral("/etc/kamailio/local/settings.cfg"), settings);
        m_root->write(QStringLiteral("/etc/kamailio/local/url.cfg"), url);
        const platforms::Platform kamailio = platform("kamailio-stirshaken");
        const auto seen = take(kamailio);
        QVERIFY2(seen, seen ? "" : qPrintable(seen.error().detail));
        QCOMPARE(seen->included.keys(), (QStringList{QStringLiteral("/etc/kamailio/local/settings.cfg"),
                                                     QStringLiteral("/etc/kamailio/local/url.cfg")}));
        QCOMPARE(present(kamailio, *seen, "signing.x5u"), std::optional(QStringLiteral("https://old.example/a.pem")));
    }

    void changesTheIncludedFileAndNoOther()
    {
        m_root->write(QStringLiteral("/etc/kamailio/kamailio.cfg"), mainFile);
        m_root->write(QStringLiteral("/etc/kamailio/local/settings.cfg"), settings);
        m_root->write(QStringLiteral("/etc/kamailio/local/url.cfg"), url);
        const platforms::Platform kamailio = platform("kamailio-stirshaken");
        const auto seen = take(kamailio);
        QVERIFY(seen);
        Intent intent;
        intent.server = QStringLiteral("edge");
        intent.identity = testing::madeIdentity(x5u);
        const Plan plan = makePlan(kamailio, *seen, intent);
        QStringList texts;
        for (const PlannedChange &change : plan.changes) {
            if (change.kind != ChangeKind::Text)
                continue;
            texts.append(change.path);
            QCOMPARE(change.after, QByteArray(url).replace("https://old.example/a.pem", x5u.toUtf8()));
            QCOMPARE(change.target, m_root->path(change.path));
        }
        QCOMPARE(texts, QStringList{QStringLiteral("/etc/kamailio/local/url.cfg")});
        const auto setting = std::ranges::find(plan.settings, QStringLiteral("signing.x5u"), &PlannedSetting::key);
        QVERIFY(setting != plan.settings.end());
        QCOMPARE(setting->path, QStringLiteral("/etc/kamailio/local/url.cfg"));
        QCOMPARE(setting->line, 1);
    }

    void seesThatAnIncludedFileWasChanged()
    {
        m_root->write(QStringLiteral("/etc/kamailio/kamailio.cfg"), mainFile);
        m_root->write(QStringLiteral("/etc/kamailio/local/settings.cfg"), settings);
        m_root->write(QStringLiteral("/etc/kamailio/local/url.cfg"), url);
        const platforms::Platform kamailio = platform("kamailio-stirshaken");
        const QString before = take(kamailio)->digest();
        QCOMPARE(take(kamailio)->digest(), before);
        m_root->write(QStringLiteral("/etc/kamailio/local/url.cfg"), QByteArray(url) + "# touched\n");
        QVERIFY(take(kamailio)->digest() != before);
    }

    void takesEveryFileThatAPatternNames()
    {
        m_root->write(QStringLiteral("/etc/asterisk/stir_shaken.conf"),
                      "#include \"stir.d/*.conf\"\n[attestation]\nattest_level = A\n");
        m_root->write(QStringLiteral("/etc/asterisk/stir.d/a b.conf"), "[verification]\nmax_iat_age = 30\n");
        m_root->write(QStringLiteral("/etc/asterisk/stir.d/other.txt"), "[verification]\nmax_iat_age = 99\n");
        const platforms::Platform asterisk = platform("asterisk");
        const auto seen = take(asterisk);
        QVERIFY2(seen, seen ? "" : qPrintable(seen.error().detail));
        QCOMPARE(seen->included.keys(), QStringList{QStringLiteral("/etc/asterisk/stir.d/a b.conf")});
        QCOMPARE(present(asterisk, *seen, "asterisk.max_iat_age"), std::optional(QStringLiteral("30")));
    }

    void endsWhereFilesIncludeEachOther()
    {
        m_root->write(QStringLiteral("/etc/kamailio/kamailio.cfg"), "include_file \"a.cfg\"\n");
        m_root->write(QStringLiteral("/etc/kamailio/a.cfg"), "include_file \"kamailio.cfg\"\n");
        const auto seen = take(platform("kamailio-stirshaken"));
        QVERIFY(seen);
        QVERIFY(seen->included.contains(QStringLiteral("/etc/kamailio/a.cfg")));
    }

    void takesNoNameForACommand()
    {
        m_root->write(QStringLiteral("/etc/kamailio/kamailio.cfg"),
                      "include_file \"$(touch$IFS/tmp/made)`id`'.cfg\"\n");
        QVERIFY(take(platform("kamailio-stirshaken")));
        QVERIFY(!QFile::exists(QStringLiteral("/tmp/made")));
    }
};

QTEST_GUILESS_MAIN(IncludedOnServerTest)
#include "included_on_server_test.moc"
