// SPDX-License-Identifier: GPL-3.0-or-later
// What Asterisk really reads: templates, additions, sections of one name, included files, and values that are less than
// what is written. The rules are those of main/config.c.
#include "core/server_config/config_document.h"

#include <QElapsedTimer>
#include <QTest>

using namespace stir;
using namespace stir::server_config;

namespace {

using Files = std::map<QByteArray, QByteArray>;

std::unique_ptr<ConfigDocument> parseWith(const QByteArray &text, const Files &files = {})
{
    auto known = std::make_shared<FilesByPath>();
    for (const auto &[name, content] : files)
        known->add("/etc/asterisk/" + name, content);
    return *parseConfig(ConfigGrammar::Asterisk, text, {{}, "/etc/asterisk/stir_shaken.conf", known});
}

SettingRule prefixRule(bool lastWins = false)
{
    SettingRule rule;
    rule.key = "alert.missing_prefix";
    rule.section = "alert";
    rule.name = "missing_prefix";
    rule.lastWins = lastWins;
    return rule;
}

const Finding *findingOf(const Findings &findings, const char *rule)
{
    const auto found =
        std::ranges::find_if(findings, [&](const Finding &one) { return one.rule == QLatin1String(rule); });
    return found == findings.end() ? nullptr : &*found;
}

QString valueOf(const Finding &finding, const char *name)
{
    return finding.values.value(QLatin1String(name));
}

} // namespace

class AsteriskReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheValueThatAsteriskReads_data();
    void readsTheValueThatAsteriskReads();
    void saysWhereItReadsSomethingElse_data();
    void saysWhereItReadsSomethingElse();
    void saysWhatIsWrongWithTheFile_data();
    void saysWhatIsWrongWithTheFile();
    void readsIncludedFiles_data();
    void readsIncludedFiles();
    void changesTheIncludedFile();
    void addsToTheFirstOfTwoSections();
    void doesNotGrowWithoutBounds();
    void takesTimeInProportion_data();
    void takesTimeInProportion();
};

void AsteriskReadingTest::readsTheValueThatAsteriskReads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("last");
    const auto row = [](const char *title, const char *text, const char *first, const char *last) {
        QTest::newRow(title) << QByteArray(text) << QByteArray(first) << QByteArray(last);
    };
    row("twice", "[alert]\nmissing_prefix=a\nmissing_prefix=b\n", "a", "b");
    row("from a template", "[t](!)\nmissing_prefix=a\n[alert](t)\n", "a", "a");
    row("from a template and itself", "[t](!)\nmissing_prefix=a\n[alert](t)\nmissing_prefix=b\n", "a", "b");
    row("from a section that is no template", "[t]\nmissing_prefix=a\n[alert](t)\n", "a", "a");
    row("over two templates", "[s](!)\nmissing_prefix=a\n[t](!,s)\n[alert](t)\n", "a", "a");
    row("added", "[alert]\nx=1\n[other]\n[alert](+)\nmissing_prefix=a\n", "a", "a");
    row("added with a template", "[t](!)\nmissing_prefix=a\n[alert]\nmissing_prefix=b\n[alert](+,t)\n", "b", "a");
    row("second section", "[alert]\nmissing_prefix=a\n[alert]\nmissing_prefix=b\n", "a", "a");
    row("names without case", "[ALERT]\nMissing_Prefix => a\n", "a", "a");
    row("escaped semicolon", "[alert]\nmissing_prefix = a\\;b ; c\n", "a;b", "a;b");
    row("block comment inside", "[alert]\nmissing_prefix = a;-- b --;c\n", "ac", "ac");
    row("plus that has nothing to add to", "[alert]\nmissing_prefix += a\n", "a", "a");
    row("escaped first byte", "[alert]\n\\missing_prefix = a\n", "a", "a");
    row("byte order mark", "\xEF\xBB\xBF[alert]\nmissing_prefix = a\n", "a", "a");
}

void AsteriskReadingTest::readsTheValueThatAsteriskReads()
{
    QFETCH(QByteArray, text);
    for (const bool lastWins : {false, true}) {
        const SettingSearch search = parseWith(text)->find(prefixRule(lastWins));
        QVERIFY(search.effective.has_value());
        QTEST(search.effective->value, lastWins ? "last" : "first");
    }
}

void AsteriskReadingTest::saysWhereItReadsSomethingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *rule, const char *text, int line, int column) {
        QTest::newRow(rule) << QByteArray(text) << QString::fromLatin1(rule) << line << column;
    };
    row("trimmed", "[alert]\nmissing_prefix = (?) \n", 2, 18);
    row("cut_at_semicolon", "[alert]\nmissing_prefix = a;b\n", 2, 18);
    row("quotes_kept", "[alert]\nmissing_prefix = \"[?] \"\n", 2, 18);
    row("inherited", "[t](!)\n missing_prefix=a\n[alert](t)\n", 2, 17);
    row("duplicate_section", "[alert]\nmissing_prefix=a\n[alert]\nmissing_suffix=b\n", 3, 1);
    row("overridden", "[alert]\nmissing_prefix=a\nmissing_prefix=b\n", 3, 16);
}

void AsteriskReadingTest::saysWhereItReadsSomethingElse()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, rule);
    const SettingSearch search = parseWith(text)->find(prefixRule());
    QVERIFY(search.effective.has_value());
    const Finding *finding = findingOf(search.findings, rule.toLatin1().constData());
    QVERIFY(finding != nullptr);
    QTEST(valueOf(*finding, "line").toInt(), "line");
    QTEST(valueOf(*finding, "column").toInt(), "column");
    if (rule == QStringLiteral("duplicate_section"))
        QVERIFY(findingOf(parseWith(text)->find(prefixRule(true)).findings, "section_refused") != nullptr);
    const SettingSearch plain = parseWith("[alert]\nmissing_prefix = a ; b\n")->find(prefixRule());
    QVERIFY(plain.findings.empty());
}

void AsteriskReadingTest::saysWhatIsWrongWithTheFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("column");
    const auto row = [](const char *rule, const QByteArray &text, int column) {
        QTest::newRow(rule) << text << QString::fromLatin1(rule) << column;
    };
    row("unterminated_comment", "[a]\nx=1 ;-- y\nz\n", 5);
    row("stray_comment_end", "[a]\nx=1 --;\n", 7);
    row("section_not_closed", "[a]\n  [b\n", 3);
    row("section_missing", "[a]\n  [b](+)\n", 3);
    row("template_missing", "[a]\n  [b](!,c)\n", 3);
    row("line_too_long", "[a]\nx=" + QByteArray(8189, 'y') + "\nz=1\n", 8191);
    row("no_equal_sign", "[a]\n xyz\n", 2);
    row("no_variable_name", "[a]\n = b\n", 2);
    row("unknown_directive", "[a]\n#inclood <x>\n", 1);
    row("include_without_name", "[a]\n#include\n", 1);
    row("include_missing", "[a]\n #include <x.conf>\n", 2);
    row("executed_file", "[a]\n#exec /bin/true\n", 1);
}

void AsteriskReadingTest::saysWhatIsWrongWithTheFile()
{
    QFETCH(QByteArray, text);
    const Findings problems = parseWith(text)->problems();
    QCOMPARE(problems.size(), 1U);
    QTEST(problems[0].rule, "rule");
    QCOMPARE(valueOf(problems[0], "line"), QStringLiteral("2"));
    QTEST(valueOf(problems[0], "column").toInt(), "column");
    QCOMPARE(valueOf(problems[0], "path"), QStringLiteral("/etc/asterisk/stir_shaken.conf"));
}

void AsteriskReadingTest::readsIncludedFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("included");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *title, const char *text, const char *included, const char *value) {
        QTest::newRow(title) << QByteArray(text) << QByteArray(included) << QByteArray(value);
    };
    row("section inside", "#include a.conf\n", "[alert]\nmissing_prefix=in", "in");
    row("lines inside", "[alert]\n#include \"a.conf\"\n", "missing_prefix=in", "in");
    row("lines behind belong to the section around", "[alert]\n#include <a.conf>\nmissing_prefix=out\n",
        "[other]\nmissing_prefix=in", "out");
    row("last line", "[alert]\n#include a.conf", "missing_prefix=in", "in");
    row("absolute", "#include /etc/asterisk/a.conf\n", "[alert]\nmissing_prefix=in\n", "in");
    row("template inside", "#tryinclude a.conf\n[alert](t)\n", "[t](!)\nmissing_prefix=in\n", "in");
    row("comment that ends with its file", "#include a.conf\n[alert]\nmissing_prefix=out\n", ";-- open\n", "out");
    row("nothing to try", "#tryinclude b.conf\n[alert]\nmissing_prefix=out\n", "", "out");
}

void AsteriskReadingTest::readsIncludedFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, included);
    const auto document = parseWith(text, {{"a.conf", included}});
    QCOMPARE(document->text(), text);
    const SettingSearch search = document->find(prefixRule());
    QVERIFY(search.effective.has_value());
    QTEST(search.effective->value, "value");
    QCOMPARE(search.effective->file,
             search.effective->value == "in" ? QByteArray("/etc/asterisk/a.conf") : QByteArray());
    const QByteArray file = *document->textOf(search.effective->file);
    QCOMPARE(file.mid(search.effective->begin, search.effective->end - search.effective->begin),
             search.effective->value);
}

void AsteriskReadingTest::changesTheIncludedFile()
{
    const QByteArray included = "x=1\r\nmissing_prefix => in ; why\r\n";
    const auto document = parseWith("[alert]\n#include a.conf\n", {{"a.conf", included}});
    const auto edits = document->edits(prefixRule(), *document->find(prefixRule()).effective, "a;b");
    QVERIFY(edits);
    QCOMPARE(edits->size(), 1U);
    QCOMPARE(applied(included, edits->front().edits), QByteArray("x=1\r\nmissing_prefix => a\\;b ; why\r\n"));
}

void AsteriskReadingTest::addsToTheFirstOfTwoSections()
{
    const QByteArray text = "[alert]\n\tx => 1\n\n[alert]\nmissing_prefix=never read\n";
    const auto document = parseWith(text);
    const SettingSearch search = document->find(prefixRule());
    QVERIFY(!search.effective);
    QCOMPARE(search.offers.size(), 1U);
    const auto changed = document->withInserted(prefixRule(), search.offers.front(), "(?)");
    QVERIFY(changed);
    QCOMPARE(*changed,
             QByteArray("[alert]\n\tx => 1\n\tmissing_prefix => (?)\n\n[alert]\nmissing_prefix=never read\n"));
}

void AsteriskReadingTest::doesNotGrowWithoutBounds()
{
    QByteArray text = "[t0](!)\nx=1\n";
    for (int level = 1; level < 64; ++level) {
        const QByteArray below = "t" + QByteArray::number(level - 1);
        text += "[t" + QByteArray::number(level) + "](!," + below + ',' + below + ")\n";
    }
    QVERIFY(findingOf(parseWith(text)->problems(), "too_many_settings") != nullptr);
    const auto loop = parseWith("#include a.conf\n", {{"a.conf", "#include a.conf\n"}});
    QVERIFY(findingOf(loop->problems(), "include_loop") != nullptr);
}

void AsteriskReadingTest::takesTimeInProportion_data()
{
    QTest::addColumn<QByteArray>("unit");
    for (const char *unit :
         {"[alert]\n", "[a](b)\n", "[a](!)\n[a](+)\n", "[alert](!)\n", "[alert]\n[alert](+)\n",
          "[alert]\nmissing_prefix=a\n", "[alert](+)\nmissing_prefix += a\n", "[b](alert)\n", "x=1\n", ";--", "--;",
          "\\;", ";", "[a](b,c,d,e)\n", "[type]\ntype=x\n", "#include \"a\"\n", "=", "\n"})
        QTest::newRow(unit) << QByteArray(unit);
}

void AsteriskReadingTest::takesTimeInProportion()
{
    QFETCH(QByteArray, unit);
    const auto cost = [&](qsizetype bytes) {
        const QByteArray text = "[alert]\nmissing_prefix=a\n" + unit.repeated(bytes / unit.size());
        QElapsedTimer timer;
        timer.start();
        const auto document = parseWith(text);
        for (const bool lastWins : {false, true})
            document->find(prefixRule(lastWins));
        SettingRule typed = prefixRule();
        typed.section.clear();
        typed.sectionType = "x";
        document->find(typed);
        return timer.elapsed();
    };
    cost(64 * 1024);
    const qint64 small = cost(256 * 1024);
    const qint64 large = cost(2 * 1024 * 1024);
    // Eight times the input; its square would be 64 times the time.
    QVERIFY2(large < 28 * (small + 20), qPrintable(QStringLiteral("%1 ms and %2 ms").arg(small).arg(large)));
}

QTEST_GUILESS_MAIN(AsteriskReadingTest)
#include "asterisk_reading_test.moc"
