// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"
#include "tests/architecture/word_rules.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace stir::architecture;

namespace {

constexpr qsizetype longestFile = 500;
constexpr qsizetype longestFunction = 60;

std::vector<SourceFile> sources(const QStringList &endings = {QStringLiteral(".h"), QStringLiteral(".cpp")})
{
    return readSources(QStringLiteral(STIR_SOURCE_DIR),
                       {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")},
                       endings);
}

/// A table of test rows and a switch over every code are long and easy to read.
bool isEasyToRead(const QStringList &code, qsizetype begin)
{
    return code[begin - 1].contains(QLatin1String("_data()")) ||
           code.mid(begin, 6).join(u' ').contains(QLatin1String("switch ("));
}

/// Without the lines that only hold a literal: a list of words is no length.
qsizetype countedLines(const QStringList &code)
{
    return std::count_if(code.begin(), code.end(), [](const QString &line) {
        const QString text = line.trimmed();
        return text != QLatin1String("\"\",") && text != QLatin1String("\"\"");
    });
}

} // namespace

class SourceRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileSaysItsLicence();
    void noFileIsLong();
    void noFunctionIsLong();
    void fileNamesSayWhatIsInside();
    void noWordStandsWhereItIsBanned();
    void nothingIsLeftForLater();
    void judgesALine_data();
    void judgesALine();
    void stripsCommentsAndLiterals_data();
    void stripsCommentsAndLiterals();
};

void SourceRulesTest::everyFileSaysItsLicence()
{
    const auto files = sources({QStringLiteral(".h"), QStringLiteral(".cpp"), QStringLiteral("CMakeLists.txt")});
    QVERIFY2(files.size() > 20, "the sources were not found");
    QStringList without;
    for (const SourceFile &file : files) {
        if (!file.lines.first().contains(QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later")))
            without.append(file.path);
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void SourceRulesTest::noFileIsLong()
{
    QStringList tooLong;
    for (const SourceFile &file : sources()) {
        if (file.lines.size() > longestFile + 1)
            tooLong.append(QStringLiteral("%1: %2 lines").arg(file.path).arg(file.lines.size() - 1));
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

void SourceRulesTest::noFunctionIsLong()
{
    QStringList tooLong;
    for (const SourceFile &file : sources({QStringLiteral(".cpp")})) {
        qsizetype begin = -1;
        for (qsizetype line = 0; line < file.code.size(); ++line) {
            if (file.code[line] == QLatin1String("{"))
                begin = line;
            if (file.code[line] != QLatin1String("}") || begin < 1 || isEasyToRead(file.code, begin))
                continue;
            const qsizetype length = countedLines(file.code.mid(begin + 1, line - begin - 1));
            if (length > longestFunction)
                tooLong.append(QStringLiteral("%1:%2: %3 lines").arg(file.path).arg(begin).arg(length));
        }
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(u'\n' + tooLong.join(u'\n')));
}

void SourceRulesTest::fileNamesSayWhatIsInside()
{
    static const QRegularExpression empty(QStringLiteral("util|helper|manager|misc|stuff"));
    static const QRegularExpression wellFormed(QStringLiteral("^[a-z0-9_]+\\.(h|cpp)$"));
    for (const SourceFile &file : sources()) {
        const QString name = QFileInfo(file.path).fileName();
        QVERIFY2(wellFormed.match(name).hasMatch(), qPrintable(file.path));
        QVERIFY2(!empty.match(name).hasMatch(), qPrintable(file.path));
    }
}

void SourceRulesTest::noWordStandsWhereItIsBanned()
{
    QStringList complaints;
    for (const SourceFile &file : sources()) {
        for (qsizetype line = 0; line < file.code.size(); ++line) {
            if (const auto complaint = wordComplaint(file.path, file.code[line]))
                complaints.append(QStringLiteral("%1:%2: %3\n    %4")
                                      .arg(file.path)
                                      .arg(line + 1)
                                      .arg(file.lines[line].trimmed(), *complaint));
        }
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
}

void SourceRulesTest::nothingIsLeftForLater()
{
    // Spelt in two halves so that this line does not find itself.
    static const QRegularExpression later(QStringLiteral("\\b(TO"
                                                         "DO|FIX"
                                                         "ME)\\b"));
    for (const SourceFile &file : sources()) {
        for (const QString &line : file.lines)
            QVERIFY2(!later.match(line).hasMatch(), qPrintable(file.path + QStringLiteral(": ") + line));
    }
}

void SourceRulesTest::judgesALine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *file, const char *code, bool allowed) {
        QTest::addRow("%s in %s", code, file) << QString::fromLatin1(file) << QString::fromLatin1(code) << allowed;
    };
    row("core/sip/a.cpp", "return tr(\"\");", false);
    row("core/sip/a.cpp", "QObject::tr(\"\")", false);
    row("core/sip/a.cpp", "QCoreApplication::translate(\"\", \"\")", false);
    row("core/wording/a.cpp", "QCoreApplication::translate(\"\", \"\")", true);
    row("core/sip/a.cpp", "ptr(1); attr(2); str(3);", true);
    row("ui/trust/a.cpp", "tr(\"\")", true);
    row("core/sip/a.cpp", "QMessageBox::warning(nullptr);", false);
    row("core/sip/a.cpp", "QSettings settings;", false);
    row("core/sip/a.cpp", "QEventLoop loop;", false);
    row("ui/trust/a.cpp", "QCoreApplication::processEvents();", false);
    row("ui/trust/a.cpp", "dialog.exec();", false);
    row("ui/trust/a.cpp", "dialog->exec();", false);
    row("app/console/main.cpp", "return application.exec();", true);
    row("app/console/application.cpp", "return dialog.exec();", false);
    row("core/inventory/a.cpp", "query.exec();", true);
    row("ui/trust/a.cpp", "process.waitForFinished();", false);
    row("core/practice/a.cpp", "process.waitForFinished();", true);
    row("tests/core/sip/a.cpp", "QCoreApplication::processEvents();", true);
    row("core/sip/a.h", "using namespace std;", false);
    row("core/sip/a.cpp", "using namespace stir;", true);
    row("core/sip/a.cpp", "foreach (const auto &x, list)", false);
    row("core/crypto/a.cpp", "memset(key, 0, 32);", false);
}

void SourceRulesTest::judgesALine()
{
    QFETCH(QString, file);
    QFETCH(QString, code);
    QFETCH(bool, allowed);
    QCOMPARE(!wordComplaint(file, code).has_value(), allowed);
}

void SourceRulesTest::stripsCommentsAndLiterals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *text, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(code);
    };
    row("comment to the line's end", "a; // tr(b)\nc;", "a; \nc;");
    row("comment over lines", "a /* tr(\n */ b", "a \n b");
    row("comment that never ends", "a /* b", "a ");
    row("literal", "f(\"// tr(\", 1);", "f(\"\", 1);");
    row("escaped quote", "f(\"a\\\"tr(\");", "f(\"\");");
    row("character", "f('\"'); g(\"x\");", "f(''); g(\"\");");
    row("digit separator", "1'000 + tr(2'000)", "1'000 + tr(2'000)");
    row("raw literal", "R\"x(a\n\")\" tr()x\" b", "\n\"\" b");
    row("include", "#include \"core/sip/a.h\" // why", "#include \"core/sip/a.h\" ");
}

void SourceRulesTest::stripsCommentsAndLiterals()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(withoutCommentsAndLiterals(text), code);
}

QTEST_GUILESS_MAIN(SourceRulesTest)
#include "source_rules_test.moc"
