// SPDX-License-Identifier: GPL-3.0-or-later
// Kamailio's packaged default with a signing block like VoipNow's, in every shape; the real kamailio -c is the judge.
#include "kamailio_rules.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::server_config;
using namespace stir::server_config::test;

namespace {

const QByteArray switchComment = "# Enable/Disable stirshaken signing for outgoing calls\n";
const QByteArray urlComment = "# This is the url where the public certificate can be retrieved. If this is not set,the "
                              "signing will fail.\n";
/// Debian has no stirshaken.so: Kamailio reads this part only where the name is defined.
const QByteArray moduleBlock = "#!ifdef HAVE_MODULE_STIRSHAKEN\nloadmodule \"stirshaken.so\"\n"
                               "modparam(\"stirshaken\", \"as_default_key\", \"/etc/voipnow/certs/sip/priv-key.pem\")\n"
                               "#!endif\n";
/// The same arguments by another module, which Debian has: here the judge sees the call.
const QByteArray secsipidCall =
    "\nroute[STIRSHAKEN] {\n\tsecsipid_add_identity(\"$fU\", \"$rU\", \"A\", \"\", %1, \"/k.pem\");\n}\n";

QByteArray withBlock(const QByteArray &definitions, const QByteArray &end)
{
    QByteArray text = packagedDefault();
    const QByteArray before = "####### Global Parameters #########\n";
    const QByteArray modules = "# ----------------- setting module-specific parameters ---------------\n";
    if (!text.contains(before) || !text.contains(modules))
        qFatal("the packaged default has changed");
    text.replace(before, definitions + before);
    text.replace(modules, "loadmodule \"secsipid.so\"\n" + moduleBlock + modules);
    return text + end;
}

QByteArray callWith(const QByteArray &argument)
{
    return QByteArray(secsipidCall).replace("%1", argument);
}

/// What the real program says to the file.
bool kamailioAccepts(const QByteArray &text, QByteArray &answer)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("kamailio.cfg")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return false;
    file.close();
    QProcess kamailio;
    kamailio.setProcessChannelMode(QProcess::MergedChannels);
    kamailio.start(QStringLiteral("/usr/sbin/kamailio"),
                   {QStringLiteral("-E"), QStringLiteral("-l"), QStringLiteral("udp:127.0.0.1:5060"),
                    QStringLiteral("-c"), QStringLiteral("-f"), file.fileName()});
    const bool ended = kamailio.waitForFinished(30000);
    answer = kamailio.readAll().right(1500);
    return ended && kamailio.exitStatus() == QProcess::NormalExit && kamailio.exitCode() == 0;
}

SettingRule secsipidRule()
{
    SettingRule rule = x5uRule();
    rule.calls = {"secsipid_add_identity"};
    rule.callArgument = 4;
    return rule;
}

int differingLines(const QByteArray &one, const QByteArray &other)
{
    const QList<QByteArray> left = one.split('\n');
    const QList<QByteArray> right = other.split('\n');
    if (left.size() != right.size())
        return -1;
    int count = 0;
    for (qsizetype line = 0; line < left.size(); ++line)
        count += left[line] == right[line] ? 0 : 1;
    return count;
}

} // namespace

class KamailioDefaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theJudgeTellsGoodFromBad();
    void editsEveryShapeAndKamailioAgrees_data();
    void editsEveryShapeAndKamailioAgrees();
    void readsTheRealValueBack();
};

void KamailioDefaultTest::theJudgeTellsGoodFromBad()
{
    QByteArray answer;
    QVERIFY2(kamailioAccepts(packagedDefault(), answer), answer.constData());
    QVERIFY(!kamailioAccepts(packagedDefault() + "\nnonsense\n", answer));
    QVERIFY(!kamailioAccepts("#!define A \"x\"\n#!define A \"y\"\nrequest_route { exit; }\n", answer));
}

void KamailioDefaultTest::editsEveryShapeAndKamailioAgrees_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto shapes = [](const char *title, const QByteArray &text) {
        QTest::newRow(title) << text;
        QTest::addRow("%s, CRLF", title) << QByteArray(text).replace("\n", "\r\n");
        QTest::addRow("%s, tabs", title) << QByteArray(text)
                                                .replace("##!define ", "\t##!define\t")
                                                .replace("\n#!define ", "\n\t#!define\t")
                                                .replace(", ", " ,\t");
        QTest::addRow("%s, no final line end", title) << text + "# end";
    };
    const QByteArray on = switchComment + "#!define WITH_STIRSHAKEN\n\n";
    const QByteArray off = switchComment + "##!define WITH_STIRSHAKEN\n\n";
    const QByteArray urlDefine = urlComment + "#!define STIRSHAKEN_URL \"url_to_be_added\"\n\n";
    shapes("define", withBlock(on + urlDefine, callWith("STIRSHAKEN_URL")));
    shapes("commented out", withBlock(off + urlDefine, callWith("STIRSHAKEN_URL")));
    shapes("around it an ifdef", withBlock(off + "#!ifdef WITH_STIRSHAKEN\n" + urlDefine + "#!endif\n",
                                           "\n#!ifdef WITH_STIRSHAKEN\n" + callWith("STIRSHAKEN_URL") + "#!endif\n"));
    shapes("two definitions",
           withBlock(on + urlDefine + "#!redefine STIRSHAKEN_URL \"url_of_another\"\n", callWith("STIRSHAKEN_URL")));
    shapes("substdef", withBlock(on + urlComment + "#!substdef \"!STIRSHAKEN_URL!url_to_be_added!g\"\n\n",
                                 callWith("\"STIRSHAKEN_URL\"")));
    shapes("argument", withBlock(off, "\n" + urlComment + callWith("\"url_to_be_added\"").mid(1)));
    shapes("parameter",
           withBlock(on, "\nvoip.x5u = \"url_to_be_added\" desc \"x5u\"\n" + callWith("\"$sel(cfg_get.voip.x5u)\"")));
}

void KamailioDefaultTest::editsEveryShapeAndKamailioAgrees()
{
    QFETCH(QByteArray, text);
    QByteArray answer;
    QVERIFY2(kamailioAccepts(text, answer), answer.constData());
    const SettingRule rules[] = {enabledRule(), keyRule(), secsipidRule()};
    const QByteArray url = "https://certs.example.com/shaken/2026.pem";
    for (const SettingRule &rule : rules) {
        const auto document = parse(text);
        const SettingSearch search = document->find(rule);
        QVERIFY2(search.effective.has_value(), rule.key.constData());
        const FoundSetting setting = *search.effective;
        const QByteArray wanted = rule.kind == SettingKind::Switch ? (setting.value == "yes" ? "no" : "yes") : url;
        const auto changed = document->withValue(rule, setting, wanted);
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
        QCOMPARE(differingLines(text, *changed), 1);
        QVERIFY2(kamailioAccepts(*changed, answer), answer.constData());
        const auto again = parse(*changed);
        const SettingSearch proof = again->find(rule);
        QVERIFY2(proof.effective.has_value(), rule.key.constData());
        QCOMPARE(proof.effective->value, wanted);
        QCOMPARE(*again->withValue(rule, *proof.effective, wanted), *changed);
        QCOMPARE(*again->withValue(rule, *proof.effective, setting.value), text);
    }
}

/// Kamailio itself says what it made of the line: the name of a module that it cannot find stands in its answer.
void KamailioDefaultTest::readsTheRealValueBack()
{
    const QByteArray text = "#!define MODULE \"url_to_be_added\"\nloadmodule MODULE\nrequest_route { exit; }\n";
    SettingRule rule = x5uRule();
    const auto document = parse(text);
    const QByteArray value = "odd \"quoted\" back\\slash \\n end";
    const auto changed = document->withValue(rule, document->find(rule).effective.value(), value);
    QVERIFY(changed);
    QByteArray answer;
    QVERIFY(!kamailioAccepts(*changed, answer));
    QVERIFY2(answer.contains(value), answer.constData());
}

QTEST_GUILESS_MAIN(KamailioDefaultTest)
#include "kamailio_default_test.moc"
