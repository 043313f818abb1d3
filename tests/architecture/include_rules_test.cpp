// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/include_rules.h"
#include "tests/architecture/source_tree.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace stir::architecture;

namespace {

const QString root = QStringLiteral(STIR_SOURCE_DIR);

IncludeRules rulesOfTheProject()
{
    QFile readme(root + QStringLiteral("/core/README.md"));
    return readme.open(QIODevice::ReadOnly) ? IncludeRules::fromReadme(QString::fromUtf8(readme.readAll()))
                                            : IncludeRules();
}

} // namespace

class IncludeRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeFollowsTheTable();
    void everyFolderOfCoreHasARow();
    void arrowsPointOnlyUpwards();
    void remoteInventoryAndServerConfigDoNotKnowEachOther();
    void buildFilesLinkOnlyWhatTheTableAllows();
    void judgesAnInclude_data();
    void judgesAnInclude();
    void readsNoRowsOutOfOtherTables();
};

void IncludeRulesTest::everyIncludeFollowsTheTable()
{
    const IncludeRules rules = rulesOfTheProject();
    const auto sources = readSources(root, {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")},
                                     {QStringLiteral(".h"), QStringLiteral(".cpp")});
    QVERIFY2(sources.size() > 20, "the sources were not found");
    QStringList complaints;
    for (const SourceFile &source : sources) {
        for (qsizetype line = 0; line < source.code.size(); ++line) {
            if (const auto complaint = rules.complaint(source.path, source.code[line]))
                complaints.append(QStringLiteral("%1:%2: %3\n    %4")
                                      .arg(source.path)
                                      .arg(line + 1)
                                      .arg(source.lines[line].trimmed(), *complaint));
        }
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
}

void IncludeRulesTest::everyFolderOfCoreHasARow()
{
    QStringList rows = rulesOfTheProject().folders();
    QStringList folders = QDir(root + QStringLiteral("/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    rows.sort();
    folders.sort();
    QCOMPARE(rows, folders);
}

void IncludeRulesTest::arrowsPointOnlyUpwards()
{
    const IncludeRules rules = rulesOfTheProject();
    QVERIFY(!rules.folders().isEmpty());
    QStringList above;
    for (const QString &folder : rules.folders()) {
        for (const QString &other : rules.rule(folder).folders)
            QVERIFY2(above.contains(other), qPrintable(folder + QStringLiteral(" -> ") + other));
        above.append(folder);
    }
}

void IncludeRulesTest::remoteInventoryAndServerConfigDoNotKnowEachOther()
{
    const IncludeRules rules = rulesOfTheProject();
    const QStringList three{QStringLiteral("remote"), QStringLiteral("inventory"), QStringLiteral("server_config")};
    for (const QString &folder : three) {
        for (const QString &other : three)
            QVERIFY2(!rules.rule(folder).folders.contains(other), qPrintable(folder + QStringLiteral(" -> ") + other));
    }
}

void IncludeRulesTest::buildFilesLinkOnlyWhatTheTableAllows()
{
    const IncludeRules rules = rulesOfTheProject();
    static const QRegularExpression library(
        QStringLiteral(R"(stir_core_library\((\w+)[^)]*?DEPENDS([\w\s]*?)(EXTERNAL[^)]*)?\))"));
    int seen = 0;
    for (const SourceFile &file : readSources(root, {QStringLiteral("core")}, {QStringLiteral("CMakeLists.txt")})) {
        const auto match = library.match(file.lines.join(u'\n'));
        if (!match.hasMatch())
            continue;
        ++seen;
        static const QRegularExpression space(QStringLiteral("\\s+"));
        for (const QString &other : match.captured(2).split(space, Qt::SkipEmptyParts))
            QVERIFY2(rules.rule(match.captured(1)).folders.contains(other),
                     qPrintable(QStringLiteral("%1 links %2").arg(file.path, other)));
    }
    QVERIFY(seen > 0);
}

void IncludeRulesTest::judgesAnInclude_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *file, const char *line, bool allowed) {
        QTest::addRow("%s in %s", line, file) << QString::fromLatin1(file) << QString::fromLatin1(line) << allowed;
    };
    row("core/high/a.cpp", "#include \"core/low/b.h\"", true);
    row("core/high/a.cpp", "#include \"core/high/a.h\"", true);
    row("core/high/a.cpp", "#include <QString>", true);
    row("core/high/a.cpp", "#include \"a.moc\"", true);
    row("core/high/a.cpp", "int include = 1;", true);
    row("core/low/b.h", "#include \"core/high/a.h\"", false);
    row("core/low/b.h", "  #  include \"core/high/a.h\"", false);
    row("core/unheard_of/b.h", "#include <QString>", false);
    row("core/high/a.cpp", "#include \"a.h\"", false);
    row("core/high/a.cpp", "#include \"ui/common/theme.h\"", false);
    row("core/high/a.cpp", "#include \"app/common/translations.h\"", false);
    row("core/high/a.cpp", "#include \"tests/support/clock.h\"", false);
    row("core/high/a.cpp", "#include <QtWidgets/QWidget>", false);
    row("core/high/a.cpp", "#include <QtGui/QColor>", false);
    row("core/high/a.cpp", "#include <QMessageBox>", false);
    row("core/high/a.cpp", "#include <openssl/evp.h>", false);
    row("core/low/b.cpp", "#include <openssl/evp.h>", true);
    row("core/low/b.cpp", "#include <libssh/libssh.h>", false);
    row("core/low/b.cpp", "#include <QSqlQuery>", false);
    row("core/low/b.cpp", "#include <pcap/pcap.h>", false);
    row("core/low/b.cpp", "#include <QTcpSocket>", false);
    row("ui/trust/page.cpp", "#include \"core/low/b.h\"", true);
    row("ui/trust/page.cpp", "#include \"ui/common/theme.h\"", true);
    row("ui/trust/page.cpp", "#include <QPainter>", true);
    row("ui/trust/page.cpp", "#include \"ui/decoder/page.h\"", false);
    row("ui/common/theme.cpp", "#include \"ui/trust/page.h\"", false);
    row("ui/shell/main_window.cpp", "#include \"ui/trust/page.h\"", false);
    row("ui/trust/page.cpp", "#include \"app/console/application.h\"", false);
    row("ui/trust/page.cpp", "#include <openssl/evp.h>", false);
    row("ui/trust/page.cpp", "#include <libssh/libssh.h>", false);
    row("ui/trust/page.cpp", "#include <QSqlDatabase>", false);
    row("ui/shell/keyring.cpp", "#include <qt6keychain/keychain.h>", true);
    row("ui/common/prompt.cpp", "#include <qt6keychain/keychain.h>", false);
    row("core/high/a.cpp", "#include <qt6keychain/keychain.h>", false);
    row("app/console/main.cpp", "#include <qt6keychain/keychain.h>", false);
    row("app/console/main.cpp", "#include \"ui/trust/page.h\"", true);
    row("app/console/main.cpp", "#include \"app/common/translations.h\"", true);
    row("app/console/main.cpp", "#include \"app/ctl/output.h\"", false);
    row("app/ctl/main.cpp", "#include \"ui/trust/page.h\"", false);
    row("app/ctl/main.cpp", "#include <QApplication>", false);
    row("app/ctl/main.cpp", "#include <openssl/evp.h>", false);
    row("app/common/translations.cpp", "#include \"app/ctl/output.h\"", false);
}

void IncludeRulesTest::judgesAnInclude()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    const auto rules = IncludeRules::fromReadme(QStringLiteral("| folder | may include | outside libraries |\n"
                                                               "| --- | --- | --- |\n"
                                                               "| `low` | – | `OpenSSL` |\n"
                                                               "| `high` | `low` | |\n"));
    QCOMPARE(!rules.complaint(file, line).has_value(), allowed);
}

void IncludeRulesTest::readsNoRowsOutOfOtherTables()
{
    const auto rules =
        IncludeRules::fromReadme(QStringLiteral("| word | meaning |\n| --- | --- |\n| `low` | below |\n\n"
                                                "| folder | may include | outside libraries |\n| `one` | | |\n"));
    QCOMPARE(rules.folders(), QStringList{QStringLiteral("one")});
}

QTEST_GUILESS_MAIN(IncludeRulesTest)
#include "include_rules_test.moc"
