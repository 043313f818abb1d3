// SPDX-License-Identifier: GPL-3.0-or-later
// Configuration files that others wrote, as their packages bring them: Kamailio's default and its examples, Asterisk's
// samples (tools/asterisk-samples fetches them). Every one is changed, and nothing in it but what was meant; the real
// kamailio -c says whether it takes the changed file as it took the file before, and what it reads there.
#include "kamailio_judge.h"
#include "kamailio_rules.h"

#include "core/server_config/asterisk_parser.h"
#include "tests/support/surgery_properties.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::server_config;
using namespace stir::server_config::test;

namespace {

struct Origin
{
    const char *name;
    QString folder;
    QStringList endings;
};

std::vector<Origin> kamailioOrigins()
{
    return {{"kamailio", QStringLiteral("/etc/kamailio"), {QStringLiteral(".cfg")}},
            {"kamailio examples",
             QStringLiteral("/usr/share/doc/kamailio/examples"),
             {QStringLiteral(".cfg"), QStringLiteral(".cfg.sample")}},
            {"own", QStringLiteral(STIR_TEST_DATA "/kamailio"), {QStringLiteral(".cfg")}},
            {"practice", QStringLiteral(STIR_SOURCE_DIR "/resources/practice"), {QStringLiteral(".cfg")}}};
}

std::vector<Origin> asteriskOrigins()
{
    const QStringList endings{QStringLiteral(".conf"), QStringLiteral(".sample")};
    return {{"asterisk samples", QStringLiteral(STIR_SOURCE_DIR "/build/asterisk-samples/etc/asterisk"), endings},
            {"asterisk", QStringLiteral("/etc/asterisk"), endings},
            {"kamailio examples", QStringLiteral("/usr/share/doc/kamailio/examples"), endings},
            {"practice", QStringLiteral(STIR_SOURCE_DIR "/resources/practice"), endings}};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesOf(const Origin &origin)
{
    QStringList files;
    QDirIterator iterator(origin.folder, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString path = iterator.next();
        const bool isMeant =
            std::ranges::any_of(origin.endings, [&](const QString &ending) { return path.endsWith(ending); });
        if (isMeant && !contentOf(path).isEmpty())
            files.append(path);
    }
    files.sort();
    return files;
}

void addRows(const std::vector<Origin> &origins)
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("defines");
    QSet<QByteArray> known; // one text under two names is one file
    for (const Origin &origin : origins) {
        for (const QString &path : filesOf(origin)) {
            const QByteArray text = contentOf(path);
            if (known.contains(text))
                continue;
            known.insert(text);
            QTest::addRow("%s: %s", origin.name, qPrintable(path.mid(origin.folder.size() + 1)))
                << path << QStringList();
        }
    }
}

/// A signing block as the VoipNow guide describes it, with a module that Debian has.
const QByteArray definitions = "# Enable/Disable stirshaken signing for outgoing calls\n"
                               "##!define WITH_STIRSHAKEN\n"
                               "# This is the url where the public certificate can be retrieved\n"
                               "#!define STIR_URL \"url_to_be_added\"\n";
const QByteArray signing = "\n#!ifdef WITH_STIRSHAKEN\nloadmodule \"secsipid.so\"\nroute[STIR_PROBE] {\n"
                           "\tsecsipid_add_identity(\"$fU\", \"$rU\", \"A\", \"\", STIR_URL, \"/k.pem\");\n}\n"
                           "#!endif\n";

/// The examples look for their modules where their authors built them.
QByteArray withDebiansModules(const QByteArray &text)
{
    static const QRegularExpression path(QStringLiteral("^(\\s*)(mpath|loadpath)"),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression module(QStringLiteral("(loadmodule[ (]*)\"[^\"\n]*/([a-zA-Z_0-9]+\\.so)\""));
    return QString::fromLatin1(text)
        .replace(path, QStringLiteral("\\1#\\2"))
        .replace(module, QStringLiteral("\\1\"\\2\""))
        .toLatin1();
}

QByteArray withSigning(const QByteArray &text)
{
    const qsizetype second = text.startsWith("#!") ? text.indexOf('\n') + 1 : 0;
    const QByteArray gap = text.endsWith('\n') ? QByteArray() : QByteArray("\n");
    return text.left(second) + definitions + text.mid(second) + gap + signing;
}

SettingRule urlRule()
{
    SettingRule rule = x5uRule();
    rule.calls = {"secsipid_add_identity"};
    rule.callArgument = 4;
    return rule;
}

SettingRule parameterRule(const QByteArray &module, const QByteArray &parameter)
{
    SettingRule rule;
    rule.key = "kamailio.parameter";
    rule.kind = SettingKind::Number;
    rule.module = module;
    rule.parameter = parameter;
    return rule;
}

/// What it complains about, without what differs from run to run.
QList<QByteArray> complaints(const Verdict &verdict)
{
    QList<QByteArray> found;
    static const QRegularExpression process(QStringLiteral("^ *[0-9]+\\([0-9]+\\) "));
    for (const QByteArray &line : verdict.answer.split('\n')) {
        if (line.contains("parse error in config file") || line.contains("bad config file"))
            found.append(QString::fromUtf8(line).remove(process).toUtf8());
    }
    return found;
}

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QFile::copy(path, target);
    }
}

} // namespace

class ConfigCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesKamailioFilesAsMeant_data() { addRows(kamailioOrigins()); }
    void changesKamailioFilesAsMeant();
    void kamailioAgrees_data();
    void kamailioAgrees();
    void changesAsteriskFilesAsMeant_data() { addRows(asteriskOrigins()); }
    void changesAsteriskFilesAsMeant();
    void cleanupTestCase();

private:
    int m_kamailioFiles = 0;
    int m_judged = 0;
    int m_accepted = 0;
    int m_asteriskFiles = 0;
    int m_edits = 0;
};

void ConfigCorpusTest::changesKamailioFilesAsMeant()
{
    QFETCH(QString, path);
    ++m_kamailioFiles;
    const QByteArray original = contentOf(path);
    const ConfigSurroundings surroundings{{"KAMAILIO_5", "KAMAILIO_5_6", "KAMAILIO_5_6_3"},
                                          path.toUtf8(),
                                          std::make_shared<FilesInFolder>(QString(), QFileInfo(path).path())};
    QByteArray crlf = original;
    for (const QByteArray &text : {original, withSigning(original), crlf.replace("\r\n", "\n").replace("\n", "\r\n"),
                                   original + "# end without a line end"}) {
        for (const auto &[rule, value] :
             std::vector<std::pair<SettingRule, QByteArray>>{{enabledRule(), "yes"},
                                                             {enabledRule(), "no"},
                                                             {keyRule(), "/etc/kamailio/a \"key\".pem"},
                                                             {urlRule(), "https://certs.example.com/a.pem"},
                                                             {parameterRule("tm", "fr_timer"), "31234"},
                                                             {parameterRule("registrar", "max_expires"), "17"}}) {
            const auto result = stir::test::operate({ConfigGrammar::Kamailio, text, surroundings, rule, value});
            QVERIFY2(result.broken == nullptr, result.broken);
            m_edits += result.done == stir::test::SurgeryResult::Done::Nothing ? 0 : 1;
        }
    }
}

/// Every file, and the default with what it can be switched to from outside.
void ConfigCorpusTest::kamailioAgrees_data()
{
    addRows(kamailioOrigins());
    const QString standard = QStringLiteral("/etc/kamailio/kamailio.cfg");
    for (const char *define : {"WITH_NAT", "WITH_ANTIFLOOD", "WITH_DEBUG", "WITH_TLS", "WITH_XMLRPC", "WITH_JSONRPC",
                               "WITH_BLOCK3XX", "WITH_IPAUTH", "WITH_STIRSHAKEN_ELSEWHERE=1"})
        QTest::addRow("default with %s", define) << standard << QStringList{QString::fromLatin1(define)};
}

void ConfigCorpusTest::kamailioAgrees()
{
    QFETCH(QString, path);
    QFETCH(QStringList, defines);
    QStringList options;
    ConfigSurroundings surroundings{{"KAMAILIO_5", "KAMAILIO_5_6", "KAMAILIO_5_6_3"}, {}, {}};
    for (const QString &define : defines) {
        options << QStringLiteral("-A") << define;
        surroundings.externalDefines.push_back(define.toUtf8());
    }
    QTemporaryDir folder;
    copyFolder(QFileInfo(path).path(), folder.path());
    surroundings.path = (folder.path() + QStringLiteral("/kamailio.cfg")).toUtf8();
    surroundings.includedFiles = std::make_shared<FilesInFolder>(QString(), folder.path());
    const auto judged = [&](const QByteArray &text) { return kamailioOn(text, folder.path(), options); };
    const QByteArray base = withSigning(withDebiansModules(contentOf(path)));
    const Verdict before = judged(base);
    ++m_judged;
    m_accepted += before.isAccepted ? 1 : 0;
    const auto changed = [&](const QByteArray &text, const SettingRule &rule, const QByteArray &value) {
        const auto result = stir::test::operate({ConfigGrammar::Kamailio, text, surroundings, rule, value});
        m_edits += result.done == stir::test::SurgeryResult::Done::Nothing ? 0 : 1;
        return result.broken == nullptr && result.done != stir::test::SurgeryResult::Done::Nothing ? result.text : text;
    };
    const QByteArray url = "https://certs.example.com/shaken/2026.pem";
    const QByteArray withUrl = changed(base, urlRule(), url);
    QVERIFY(withUrl.contains("#!define STIR_URL \"" + url + "\"\n"));
    const Verdict after = judged(withUrl);
    QCOMPARE(after.isAccepted, before.isAccepted);
    QCOMPARE(complaints(after), complaints(before));
    if (!before.isAccepted)
        return; // an old example, or one whose modules are not there

    const QByteArray on = changed(withUrl, enabledRule(), "yes");
    QVERIFY(on.contains("\n#!define WITH_STIRSHAKEN\n"));
    const Verdict signs = judged(on);
    QVERIFY2(signs.isAccepted, signs.answer.right(1500).constData());
    QCOMPARE(changed(on, enabledRule(), "no"), withUrl);
    // What it reads, it names when it looks for a module of that name.
    QCOMPARE(judged(on + "loadmodule STIR_URL\n").missingModule(), url);

    const QByteArray withTimeout = changed(on, parameterRule("secsipid", "timeout"), "7");
    QVERIFY2(withTimeout.contains("\nmodparam(\"secsipid\", \"timeout\", 7)\n"), withTimeout.right(400).constData());
    const Verdict timed = judged(withTimeout);
    QVERIFY2(timed.isAccepted, timed.answer.right(1500).constData());
    // Where nobody loads it, the module comes along.
    const QByteArray withPike = changed(withTimeout, parameterRule("pike", "sampling_time_unit"), "3");
    QVERIFY(withPike.contains("pike.so"));
    const Verdict piked = judged(withPike);
    QVERIFY2(piked.isAccepted, piked.answer.right(1500).constData());
    const QByteArray tuned = changed(withTimeout, parameterRule("tm", "fr_timer"), "31234");
    const Verdict tunedVerdict = judged(tuned);
    QVERIFY2(tunedVerdict.isAccepted, tunedVerdict.answer.right(1500).constData());
}

void ConfigCorpusTest::changesAsteriskFilesAsMeant()
{
    QFETCH(QString, path);
    ++m_asteriskFiles;
    const QByteArray text = contentOf(path);
    const ConfigSurroundings surroundings{
        {}, path.toUtf8(), std::make_shared<FilesInFolder>(QString(), QFileInfo(path).path())};
    SplicedText sources(path.toUtf8(), text);
    const AsteriskFile file = parseAsterisk(sources, surroundings);
    constexpr std::size_t mostVariables = 40;
    const std::size_t step = std::max<std::size_t>(1, file.variables.size() / mostVariables);
    for (std::size_t index = 0; index < file.sections.size(); ++index) {
        const AsteriskSection &section = file.sections[index];
        for (const std::size_t number : section.variables) {
            if (number % step != 0)
                continue;
            SettingRule rule;
            rule.key = "asterisk.setting";
            rule.section = section.name;
            rule.name = file.variables[number].name;
            for (const QByteArray &value : {QByteArray("changed; by a test"), QByteArray("STOP")}) {
                const auto result = stir::test::operate({ConfigGrammar::Asterisk, text, surroundings, rule, value});
                QVERIFY2(result.broken == nullptr, result.broken);
                m_edits += result.done == stir::test::SurgeryResult::Done::Nothing ? 0 : 1;
            }
        }
    }
    for (const QByteArray &section :
         {file.sections.empty() ? QByteArray("new") : file.sections.front().name, QByteArray("brand new")}) {
        SettingRule rule;
        rule.key = "asterisk.setting";
        rule.section = section;
        rule.name = "a_new_name";
        const auto result = stir::test::operate({ConfigGrammar::Asterisk, text, surroundings, rule, "(?)"});
        QVERIFY2(result.broken == nullptr, result.broken);
        m_edits += result.done == stir::test::SurgeryResult::Done::Nothing ? 0 : 1;
    }
}

void ConfigCorpusTest::cleanupTestCase()
{
    qInfo("%d kamailio.cfg (%d judged by kamailio -c, which takes %d of them) and %d Asterisk files, %d edits: no byte "
          "changed but those of the values",
          m_kamailioFiles, m_judged, m_accepted, m_asteriskFiles, m_edits);
}

QTEST_GUILESS_MAIN(ConfigCorpusTest)
#include "config_corpus_test.moc"
