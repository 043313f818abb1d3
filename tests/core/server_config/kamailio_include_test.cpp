// SPDX-License-Identifier: GPL-3.0-or-later
// Included files are read where Kamailio reads them; where it matters kamailio -c is the judge.
#include "kamailio_judge.h"
#include "kamailio_rules.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::server_config;
using namespace stir::server_config::test;

namespace {

const QByteArray mainPath = "/etc/kamailio/kamailio.cfg";

using Files = std::map<QByteArray, QByteArray>;

std::shared_ptr<FilesByPath> known(const Files &files)
{
    auto known = std::make_shared<FilesByPath>();
    for (const auto &[name, text] : files)
        known->add("/etc/kamailio/" + name, text);
    return known;
}

std::unique_ptr<ConfigDocument> parseWith(const QByteArray &text, const Files &files)
{
    return *parseConfig(ConfigGrammar::Kamailio, text, {{}, mainPath, known(files)});
}

QString valueOf(const Finding &finding, const char *name)
{
    return finding.values.value(QLatin1String(name));
}

QByteArray key(const QByteArray &path)
{
    return "modparam(\"stirshaken\", \"as_default_key\", \"" + path + "\")\n";
}

} // namespace

class KamailioIncludeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsASettingInAnIncludedFile();
    void readsOnBehindTheInclude();
    void carriesDefinesAndConditionsAcrossFiles_data();
    void carriesDefinesAndConditionsAcrossFiles();
    void saysWhatIsWrongWithAnInclude_data();
    void saysWhatIsWrongWithAnInclude();
    void placesAProblemInItsOwnFile();
    void changesTheIncludedFileAndNoOther();
    void refusesToPutAnotherFilesTextIntoItsOwn();
    void changesAFileThatIsIncludedTwiceOnce();
    void offersAPlaceInTheIncludedFile();
    void followsThePointedLineOfAnIncludedFile();
    void saysWhichFilesItMissed();
    void readsACopyOfTheServersFolder();
    void agreesWithKamailio_data();
    void agreesWithKamailio();
};

void KamailioIncludeTest::findsASettingInAnIncludedFile()
{
    const auto document = parseWith("a=1\n#!include_file \"keys.cfg\"\nb=2\n", {{"keys.cfg", "\n\t" + key("/k")}});
    const SettingSearch search = document->find(keyRule());
    QCOMPARE(search.effective->value, QByteArray("/k"));
    QCOMPARE(search.effective->file, QByteArray("/etc/kamailio/keys.cfg"));
    QCOMPARE(search.effective->line, 2);
    QCOMPARE(search.effective->lineText, "\t" + key("/k").trimmed());
    QVERIFY(document->problems().empty());
    QCOMPARE(document->text(), QByteArray("a=1\n#!include_file \"keys.cfg\"\nb=2\n"));
}

void KamailioIncludeTest::readsOnBehindTheInclude()
{
    const auto document =
        parseWith("include_file \"a.cfg\" " + key("/main") + key("/last"), {{"a.cfg", key("/included")}});
    const SettingSearch search = document->find(keyRule());
    QCOMPARE(search.effective->value, QByteArray("/last"));
    QCOMPARE(search.effective->line, 2);
    QVERIFY(search.effective->file.isEmpty());
    QCOMPARE(search.candidates.size(), 3U);
    QCOMPARE(search.findings.size(), 2U);
    QCOMPARE(valueOf(search.findings[0], "path"), QStringLiteral("/etc/kamailio/a.cfg"));
    QCOMPARE(valueOf(search.findings[1], "line"), QStringLiteral("1"));
    QCOMPARE(valueOf(search.findings[1], "column"), QStringLiteral("22"));
}

void KamailioIncludeTest::carriesDefinesAndConditionsAcrossFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("included");
    QTest::addColumn<bool>("inForce");
    const QByteArray include = "include_file \"a.cfg\"\n";
    QTest::newRow("defined inside") << include + "#!ifdef X\n" + key("/k") + "#!endif\n"
                                    << QByteArray("#!define X\n") << true;
    QTest::newRow("defined outside") << "#!define X\n" + include << "#!ifdef X\n" + key("/k") + "#!endif\n" << true;
    QTest::newRow("begun inside") << include + key("/k") + "#!endif\n" << QByteArray("#!ifdef X\n") << false;
    QTest::newRow("else inside") << "#!ifdef X\n#!else\n" + include + key("/k") + "#!endif\n"
                                 << QByteArray("#!else\n") << false;
    QTest::newRow("include not in force")
        << "#!ifdef X\n" + include + "#!endif\n" + key("/k") << QByteArray("#!ifdef Y\n") << true;
    QTest::newRow("module loaded inside") << include + "#!ifdef MOD_tm\n" + key("/k") + "#!endif\n"
                                          << QByteArray("loadmodule \"tm.so\"") << true;
    QTest::newRow("last define without line end") << include + "#!ifdef X\n" + key("/k") + "#!endif\n"
                                                  << QByteArray("#!define X") << true;
    QTest::newRow("endif without line end") << include + key("/k") << QByteArray("#!ifdef X\n#!endif") << false;
}

void KamailioIncludeTest::carriesDefinesAndConditionsAcrossFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, included);
    const SettingSearch search = parseWith(text, {{"a.cfg", included}})->find(keyRule());
    QVERIFY(search.effective.has_value());
    QTEST(search.effective->inForce, "inForce");
}

void KamailioIncludeTest::saysWhatIsWrongWithAnInclude_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("included");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("path");
    const QString own = QString::fromLatin1(mainPath);
    const auto row = [](const char *title, const QByteArray &text, const QByteArray &included, const char *rule,
                        const QString &path) {
        QTest::newRow(title) << text << included << QString::fromLatin1(rule) << path;
    };
    row("missing", "x=1\n include_file \"none.cfg\"\n", {}, "include_missing", own);
    row("nothing to import", "x=1\n import_file \"none.cfg\"\n", {}, "import_missing", own);
    row("itself", "x=1\n include_file \"kamailio.cfg\"\n", {}, "include_loop", own);
    row("in a circle", "x=1\n include_file \"a.cfg\"\n", "x=1\n import_file \"kamailio.cfg\"\n", "include_loop",
        QStringLiteral("/etc/kamailio/a.cfg"));
    row("included that includes itself", "\ninclude_file \"a.cfg\"\n", "\n include_file \"./a.cfg\"\n", "include_loop",
        QStringLiteral("/etc/kamailio/a.cfg"));
    row("ticks", "x=1\n include_file 'a.cfg'\n", {}, "include_malformed", own);
    row("blank in the name", "x=1\n include_file \"a b.cfg\"\n", {}, "include_malformed", own);
    row("long name", "x=1\n include_file \"" + QByteArray(126, 'a') + "\"\n", {}, "include_malformed", own);
}

void KamailioIncludeTest::saysWhatIsWrongWithAnInclude()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, included);
    const auto files = known({{"a.cfg", included}});
    files->add(mainPath, text);
    const auto document = *parseConfig(ConfigGrammar::Kamailio, text, {{}, mainPath, files});
    const Findings problems = document->problems();
    QVERIFY(!problems.empty());
    QTEST(problems[0].rule, "rule");
    QTEST(valueOf(problems[0], "path"), "path");
    QCOMPARE(valueOf(problems[0], "line"), QStringLiteral("2"));
    QCOMPARE(valueOf(problems[0], "column"), QStringLiteral("2"));
}

void KamailioIncludeTest::placesAProblemInItsOwnFile()
{
    const auto document = parseWith("include_file \"a.cfg\"\n/* open", {{"a.cfg", "x=1\n  #!endif\n"}});
    const Findings problems = document->problems();
    QCOMPARE(problems.size(), 2U);
    QCOMPARE(problems[0].rule, QStringLiteral("endif_without_if"));
    QCOMPARE(valueOf(problems[0], "path"), QStringLiteral("/etc/kamailio/a.cfg"));
    QCOMPARE(valueOf(problems[0], "line"), QStringLiteral("2"));
    QCOMPARE(valueOf(problems[0], "column"), QStringLiteral("3"));
    QCOMPARE(problems[1].rule, QStringLiteral("unterminated_comment"));
    QCOMPARE(valueOf(problems[1], "path"), QString::fromLatin1(mainPath));
    QCOMPARE(valueOf(problems[1], "line"), QStringLiteral("2"));
}

void KamailioIncludeTest::changesTheIncludedFileAndNoOther()
{
    const auto document = parseWith("include_file \"a.cfg\"\n", {{"a.cfg", "x=1\r\n" + key("/k")}});
    const auto edits = document->edits(keyRule(), *document->find(keyRule()).effective, "/new");
    QVERIFY(edits);
    QCOMPARE(edits->size(), 1U);
    QCOMPARE(edits->front().path, QByteArray("/etc/kamailio/a.cfg"));
    const QByteArray before = *document->textOf("/etc/kamailio/a.cfg");
    const QByteArray after = applied(before, edits->front().edits);
    QCOMPARE(after, "x=1\r\n" + key("/new"));
    QCOMPARE(applied(after, inverse(before, edits->front().edits)), before);
}

void KamailioIncludeTest::refusesToPutAnotherFilesTextIntoItsOwn()
{
    const auto document = parseWith("include_file \"a.cfg\"\n", {{"a.cfg", key("/k")}});
    const auto changed = document->withValue(keyRule(), *document->find(keyRule()).effective, "/new");
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::ValueNotWritable);
    QVERIFY(changed.error().detail.contains(QStringLiteral("/etc/kamailio/a.cfg")));
}

void KamailioIncludeTest::changesAFileThatIsIncludedTwiceOnce()
{
    const QByteArray call = "route { stirshaken_add_identity(\"u\", \"A\"); }\n";
    const auto document = parseWith("include_file \"a.cfg\"\n" + call + "include_file \"a.cfg\"\n", {{"a.cfg", call}});
    const SettingSearch search = document->find(x5uRule());
    QCOMPARE(search.candidates.size(), 3U);
    const auto edits = document->edits(x5uRule(), *search.effective, "https://a");
    QVERIFY(edits);
    QCOMPARE(edits->size(), 2U);
    for (const FileEdit &file : *edits)
        QCOMPARE(file.edits.size(), 1U);
}

void KamailioIncludeTest::offersAPlaceInTheIncludedFile()
{
    const auto document = parseWith("include_file \"a.cfg\"\nx=1\n", {{"a.cfg", "  loadmodule \"stirshaken.so\""}});
    const SettingSearch search = document->find(keyRule());
    QCOMPARE(search.offers.size(), 1U);
    QCOMPARE(search.offers[0].file, QByteArray("/etc/kamailio/a.cfg"));
    const auto edits = document->insertion(keyRule(), search.offers[0], "/k");
    QVERIFY(edits);
    QCOMPARE(applied(*document->textOf(search.offers[0].file), edits->front().edits),
             "  loadmodule \"stirshaken.so\"\n  " + key("/k"));
}

void KamailioIncludeTest::followsThePointedLineOfAnIncludedFile()
{
    const QByteArray line = "#!define ONE \"a\"";
    const auto document = parseWith(line + "\ninclude_file \"a.cfg\"\n", {{"a.cfg", "\n" + line + "\n"}});
    SettingRule rule = x5uRule();
    rule.pointed = SettingRule::PointedLine{line, 2, "/etc/kamailio/a.cfg"};
    QCOMPARE(document->find(rule).effective->file, QByteArray("/etc/kamailio/a.cfg"));
    rule.pointed->file.clear();
    QCOMPARE(document->find(rule).effective->line, 1);
}

void KamailioIncludeTest::saysWhichFilesItMissed()
{
    const auto files = known({{"a.cfg", "include_file \"sub/b.cfg\"\n"}});
    parseConfig(ConfigGrammar::Kamailio, "include_file \"a.cfg\"\nimport_file \"/opt/c.cfg\"\n", {{}, mainPath, files});
    QCOMPARE(files->missed(), (std::vector<QByteArray>{"/etc/kamailio/sub/b.cfg", "/opt/c.cfg"}));
}

void KamailioIncludeTest::readsACopyOfTheServersFolder()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("sub")));
    write(folder.filePath(QStringLiteral("sub/a.cfg")), key("/copied"));
    write(folder.filePath(QStringLiteral("empty.cfg")), {});
    const QByteArray path = folder.filePath(QStringLiteral("kamailio.cfg")).toUtf8();
    const auto files = std::make_shared<FilesInFolder>(QStringLiteral("/etc/kamailio"), folder.path());
    const auto document =
        *parseConfig(ConfigGrammar::Kamailio, "include_file \"/etc/kamailio/sub/a.cfg\"\ninclude_file \"empty.cfg\"\n",
                     {{}, path, files});
    QVERIFY(document->problems().empty());
    QCOMPARE(document->find(keyRule()).effective->file, folder.filePath(QStringLiteral("sub/a.cfg")).toUtf8());
}

/// Kamailio names the module that it cannot find: the value it has read.
void KamailioIncludeTest::agreesWithKamailio_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("included");
    const QByteArray include = "include_file \"a.cfg\"\n";
    QTest::newRow("defined inside") << include << QByteArray("#!define URL \"inside\"\n");
    QTest::newRow("value lost at the end of the file")
        << "#!define URL \"outside\"\n" + include << QByteArray("#!redefine URL \"inside\"");
    QTest::newRow("ifdef over the end of the file") << include + "#!define URL \"no\"\n#!endif\n#!define URL \"yes\"\n"
                                                    << QByteArray("#!ifdef X\n");
    QTest::newRow("define behind the include") << QByteArray("include_file \"a.cfg\" #!define URL \"same line\"\n")
                                               << QByteArray("x=1 #!define NOT_URL\n").replace("x=1", "debug=1");
    QTest::newRow("chain of defines") << "#!define URL OTHER\n" + include << QByteArray("#!define OTHER 'chained'\n");
    QTest::newRow("chain in a false branch")
        << "#!ifdef X\n#!define URL ONE\n#!else\n#!define URL TWO\n#!endif\n" + include
        << QByteArray("#!define ONE \"one\"\n#!define TWO \"two\"\n");
    QTest::newRow("nothing to import") << QByteArray("import_file \"none.cfg\"\n#!define URL \"own\"\n")
                                       << QByteArray();
}

void KamailioIncludeTest::agreesWithKamailio()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, included);
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("a.cfg")), included);
    const QByteArray whole = text + "loadmodule URL\nrequest_route { exit; }\n";
    const Verdict verdict = kamailioOn(whole, folder.path());
    QVERIFY(!verdict.isAccepted);
    const auto document = *parseConfig(ConfigGrammar::Kamailio, whole,
                                       {{},
                                        folder.filePath(QStringLiteral("kamailio.cfg")).toUtf8(),
                                        std::make_shared<FilesInFolder>(QString(), folder.path())});
    SettingRule rule;
    rule.key = "signing.x5u";
    rule.defines = {"URL"};
    const SettingSearch search = document->find(rule);
    const QByteArray module = verdict.missingModule();
    if (module.isEmpty()) {
        QVERIFY2(!search.effective || !search.effective->inForce, verdict.answer.constData());
        return;
    }
    QVERIFY2(search.effective.has_value(), verdict.answer.constData());
    QCOMPARE(search.effective->value, module);
    QVERIFY(search.effective->inForce);
}

QTEST_GUILESS_MAIN(KamailioIncludeTest)
#include "kamailio_include_test.moc"
