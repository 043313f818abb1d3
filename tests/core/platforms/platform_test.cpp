// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stir;
using namespace stir::platforms;
using server_config::ConfigGrammar;
using server_config::SettingKind;

namespace {

QByteArray voipnowJson()
{
    QFile file(QStringLiteral(STIR_SOURCE_DIR "/resources/platforms/voipnow.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("voipnow.json cannot be read");
    return file.readAll();
}

Platform voipnow()
{
    auto platform = platformFromJson(voipnowJson(), QStringLiteral("voipnow.json"));
    if (!platform)
        qFatal("%s", qPrintable(platform.error().detail));
    return *platform;
}

} // namespace

class PlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheFilesAndTheKeyOfTheGuide();
    void bindsTheSigningLinesByEverySignOfTheGuide();
    void bindsTheNinePolicyNames_data();
    void bindsTheNinePolicyNames();
    void knowsAnchorsAndServicesOfTheGuide();
    void givesNothingForUnknownIds();
    void refusesWhatIsNotADescriptor_data();
    void refusesWhatIsNotADescriptor();
    void refusesAnyMissingMember();
    void refusesAnUnknownMemberAnywhere();
};

void PlatformTest::knowsTheFilesAndTheKeyOfTheGuide()
{
    const Platform platform = voipnow();
    QCOMPARE(platform.id, QStringLiteral("voipnow"));
    QCOMPARE(platform.file(QStringLiteral("kamailio.cfg"))->path, QStringLiteral("/etc/kamailio/kamailio.cfg"));
    QCOMPARE(platform.file(QStringLiteral("kamailio.cfg"))->grammar, ConfigGrammar::Kamailio);
    QCOMPARE(platform.file(QStringLiteral("stir_shaken.conf"))->path, QStringLiteral("/etc/asterisk/stir_shaken.conf"));
    QCOMPARE(platform.file(QStringLiteral("stir_shaken.conf"))->grammar, ConfigGrammar::Asterisk);
    QCOMPARE(platform.key.path, QStringLiteral("/etc/voipnow/certs/sip/priv-key.pem"));
    QCOMPARE(platform.key.owner, QStringLiteral("kamailio"));
    QCOMPARE(platform.key.group, QStringLiteral("kamailio"));
    QCOMPARE(platform.key.mode, 0600U);
    QCOMPARE(platform.key.whenChanged, ServiceAction::Restart);
}

void PlatformTest::bindsTheSigningLinesByEverySignOfTheGuide()
{
    const Platform platform = voipnow();
    const Binding *enabled = platform.binding(QStringLiteral("signing.enabled"));
    QVERIFY(enabled != nullptr);
    QCOMPARE(enabled->rule.kind, SettingKind::Switch);
    QCOMPARE(enabled->rule.commentAnchor, QByteArray("Enable/Disable stirshaken signing for outgoing calls"));
    QCOMPARE(enabled->file, QStringLiteral("kamailio.cfg"));
    const Binding *key = platform.binding(QStringLiteral("signing.key_path"));
    QVERIFY(key != nullptr);
    QCOMPARE(key->rule.module, QByteArray("stirshaken"));
    QCOMPARE(key->rule.parameter, QByteArray("as_default_key"));
    const Binding *x5u = platform.binding(QStringLiteral("signing.x5u"));
    QVERIFY(x5u != nullptr);
    QCOMPARE(x5u->rule.placeholder, QByteArray("url_to_be_added"));
    QCOMPARE(x5u->rule.callArgument, 0);
    QCOMPARE(x5u->rule.calls.size(), 2U);
    QCOMPARE(x5u->whenChanged, ServiceAction::Restart);
}

void PlatformTest::bindsTheNinePolicyNames_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("name");
    const QByteArray check("identity_check");
    QTest::newRow("missing") << QStringLiteral("policy.missing") << check << QByteArray("identity_missing");
    QTest::newRow("ok") << QStringLiteral("policy.ok") << check << QByteArray("identity_check_ok");
    QTest::newRow("failed") << QStringLiteral("policy.failed") << check << QByteArray("identity_check_failed");
    for (const char *name : {"missing_prefix", "missing_suffix", "check_ok_prefix", "check_ok_suffix",
                             "check_failed_prefix", "check_failed_suffix"})
        QTest::newRow(name) << QStringLiteral("alert.") + QString::fromLatin1(name) << QByteArray("alert")
                            << QByteArray(name);
}

void PlatformTest::bindsTheNinePolicyNames()
{
    QFETCH(QString, key);
    const Platform platform = voipnow();
    const Binding *binding = platform.binding(key);
    QVERIFY(binding != nullptr);
    QTEST(binding->rule.section, "section");
    QTEST(binding->rule.name, "name");
    QCOMPARE(binding->file, QStringLiteral("stir_shaken.conf"));
    QCOMPARE(binding->whenChanged, ServiceAction::Restart);
}

void PlatformTest::knowsAnchorsAndServicesOfTheGuide()
{
    const Platform platform = voipnow();
    QCOMPARE(platform.anchors.folder, QStringLiteral("/etc/pki/ca-trust/source/anchors"));
    QCOMPARE(platform.anchors.refreshCommand, QStringLiteral("update-ca-trust"));
    QCOMPARE(platform.anchors.service, QStringLiteral("asterisk"));
    QCOMPARE(platform.anchors.whenChanged, ServiceAction::Reload);
    const Service *kamailio = platform.service(QStringLiteral("kamailio"));
    QVERIFY(kamailio != nullptr);
    QCOMPARE(kamailio->restartCommand, QStringLiteral("service kamailio restart"));
    QCOMPARE(kamailio->checkFile, QStringLiteral("kamailio.cfg"));
    QCOMPARE(kamailio->restartCost, QStringLiteral("transactions"));
    QVERIFY(kamailio->failureLines.contains(QStringLiteral("Failed to load private key")));
    const Service *asterisk = platform.service(QStringLiteral("asterisk"));
    QVERIFY(asterisk != nullptr);
    QCOMPARE(asterisk->reloadCommand, QStringLiteral("asterisk -rx \"stir_shaken reload\""));
    QVERIFY(asterisk->reloadRefusals.contains(QStringLiteral("No such command")));
    QCOMPARE(asterisk->restartCost, QStringLiteral("calls"));
}

void PlatformTest::givesNothingForUnknownIds()
{
    const Platform platform = voipnow();
    QVERIFY(platform.file(QStringLiteral("other")) == nullptr);
    QVERIFY(platform.service(QStringLiteral("other")) == nullptr);
    QVERIFY(platform.binding(QStringLiteral("other")) == nullptr);
}

void PlatformTest::refusesWhatIsNotADescriptor_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *title, const char *from, const char *to, const char *named) {
        QTest::newRow(title) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(named);
    };
    row("syntax", "\"files\":", "files:", "at byte");
    row("unknown word", "\"kind\": \"switch\"", "\"kind\": \"swich\"", "bindings[0].kind: unknown word \"swich\"");
    row("wrong type", "\"title\": \"Kamailio\"", "\"title\": 5", "services[0].title: not a text");
    row("empty text", "\"title\": \"Kamailio\"", "\"title\": \"\"", "services[0].title: empty");
    row("two lines", "\"title\": \"Kamailio\"", "\"title\": \"a\\nb\"", "services[0].title: holds a control");
    row("relative path", "\"/etc/kamailio/kamailio.cfg\"", "\"kamailio.cfg\"", "files[0].path: not an absolute");
    row("path upwards", "\"/etc/kamailio/kamailio.cfg\"", "\"/etc/../x\"", "files[0].path: a path with");
    row("mode for others", "\"mode\": \"0600\"", "\"mode\": \"0604\"", "key.mode: lets others");
    row("mode as a number", "\"mode\": \"0600\"", "\"mode\": 600", "key.mode: not a text");
    row("mode not octal", "\"mode\": \"0600\"", "\"mode\": \"0689\"", "key.mode: not a mode");
    row("number too large", "\"settle_seconds\": 5", "\"settle_seconds\": 601", "settle_seconds: not a whole");
    row("half a pair", "\"parameter\": \"as_default_key\"", "\"placeholder\": \"x\"", "bindings[1].parameter: missing");
    row("file of nobody", "\"file\": \"stir_shaken.conf\"", "\"file\": \"x\"",
        "bindings.policy.missing: no file \"x\"");
    row("service of nobody", "\"service\": \"asterisk\"", "\"service\": \"x\"", "no service \"x\"");
    row("reload without a command", "\"reload_command\"", "\"healthy_line\"", "has no reload_command");
    row("key twice", "policy.ok", "policy.missing", "\"policy.missing\" stands twice");
    row("sign of the other grammar", "\"section\": \"alert\",", "\"section\": \"alert\", \"placeholder\": \"x\",",
        "a sign of the other grammar");
    row("id that is no name", "\"id\": \"voipnow\"", "\"id\": \"../x\"", "id: not made of");
}

void PlatformTest::refusesWhatIsNotADescriptor()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QByteArray json = voipnowJson();
    const qsizetype at = json.indexOf(from);
    QVERIFY(at >= 0);
    json.replace(at, from.size(), to);
    const auto platform = platformFromJson(json, QStringLiteral("mine.json"));
    QVERIFY(!platform);
    QCOMPARE(platform.error().code, ErrorCode::PlatformMalformed);
    QCOMPARE(platform.error().subject, QStringLiteral("mine.json"));
    QVERIFY2(platform.error().detail.contains(named), qPrintable(platform.error().detail));
}

void PlatformTest::refusesAnyMissingMember()
{
    const QJsonObject whole = QJsonDocument::fromJson(voipnowJson()).object();
    const QStringList names = whole.keys();
    for (const QString &name : names) {
        // A server that only verifies has no key, one that only signs no anchors.
        if (name == QStringLiteral("key") || name == QStringLiteral("anchors") || name == QStringLiteral("signs"))
            continue;
        QJsonObject partial = whole;
        partial.remove(name);
        const auto platform = platformFromJson(QJsonDocument(partial).toJson(), QStringLiteral("mine.json"));
        QVERIFY2(!platform, qPrintable(name));
        QCOMPARE(platform.error().detail, name + QStringLiteral(": missing"));
    }
}

void PlatformTest::refusesAnUnknownMemberAnywhere()
{
    const QByteArray json = voipnowJson();
    int places = 0;
    for (qsizetype at = json.indexOf('{'); at >= 0; at = json.indexOf('{', at + 1)) {
        QByteArray changed = json;
        changed.insert(at + 1, "\"colour\": 1, ");
        const auto platform = platformFromJson(changed, QStringLiteral("mine.json"));
        QVERIFY2(!platform, QByteArray::number(at).constData());
        QVERIFY2(platform.error().detail.endsWith(QStringLiteral("colour: unknown member")),
                 qPrintable(platform.error().detail));
        ++places;
    }
    QCOMPARE(places, 1 + 2 + 2 + 1 + 12 + 1 + 2);
}

QTEST_GUILESS_MAIN(PlatformTest)
#include "platform_test.moc"
