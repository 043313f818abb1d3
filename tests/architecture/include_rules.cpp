// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/include_rules.h"

#include <QRegularExpression>

namespace stir::architecture {

namespace {

/// The words between backquotes, so that the table can hold prose beside them.
QStringList quotedWords(const QString &cell)
{
    static const QRegularExpression word(QStringLiteral("`([^`]+)`"));
    QStringList words;
    for (auto found = word.globalMatch(cell); found.hasNext();)
        words.append(found.next().captured(1));
    return words;
}

QString part(const QString &path, int index)
{
    return path.section(u'/', index, index);
}

/// A file directly below ui/ or app/ belongs to no folder.
QString folderOf(const QString &path)
{
    return path.count(u'/') < 2 ? QString() : part(path, 1);
}

std::optional<QString> uiComplaint(const QString &folder, const QString &header)
{
    if (part(header, 0) == QLatin1String("app"))
        return QStringLiteral("ui does not know app");
    if (part(header, 0) == QLatin1String("ui") && folderOf(header) != folder &&
        folderOf(header) != QLatin1String("common"))
        return QStringLiteral("ui/%1 may include ui/common and itself; what joins pages is app/console").arg(folder);
    const QString library = libraryOf(header);
    static const QStringList notInUi{QStringLiteral("OpenSSL"), QStringLiteral("libssh"), QStringLiteral("SQL"),
                                     QStringLiteral("libpcap"), QStringLiteral("CLI11")};
    if (notInUi.contains(library))
        return QStringLiteral("%1 is not for ui: ask a folder of core").arg(library);
    if (library == QLatin1String("QtKeychain") && folder != QLatin1String("shell"))
        return QStringLiteral("QtKeychain is for ui/shell: ask the PassphraseKeeper of ui/common");
    return std::nullopt;
}

std::optional<QString> appComplaint(const QString &folder, const QString &header)
{
    if (part(header, 0) == QLatin1String("app") && folderOf(header) != folder &&
        folderOf(header) != QLatin1String("common"))
        return QStringLiteral("a program includes app/common and itself, not another program");
    const QString library = libraryOf(header);
    const bool widgets = part(header, 0) == QLatin1String("ui") || library == QLatin1String("QtWidgets");
    if (folder != QLatin1String("console") && widgets)
        return QStringLiteral("only app/console has windows");
    if (library == QLatin1String("OpenSSL") || library == QLatin1String("libssh") || library == QLatin1String("SQL"))
        return QStringLiteral("%1 is not for app: ask a folder of core").arg(library);
    if (library == QLatin1String("QtKeychain"))
        return QStringLiteral("QtKeychain is for ui/shell");
    return std::nullopt;
}

} // namespace

QString libraryOf(const QString &header)
{
    struct Owner
    {
        const char *pattern;
        const char *library;
    };
    static constexpr Owner owners[] = {
        {"^openssl/", "OpenSSL"},
        {"^libssh/", "libssh"},
        {"^pcap", "libpcap"},
        {"^(QtSql/|QtSql$|QSql)", "SQL"},
        {"^sqlite3", "SQL"},
        {"^(QtConcurrent)", "QtConcurrent"},
        {"^(QtNetwork|QNetwork|QTcp|QUdp|QSsl|QHost|QLocalS|QAbstractSocket)", "QtNetwork"},
        {"^nlohmann/", "nlohmann_json"},
        {"^dtl/", "DTL"},
        {"^CLI/", "CLI11"},
        {"^(qt[56]?keychain/|keychain\\.h$)", "QtKeychain"},
        {"^(QtWidgets|QtGui|QtSvg|QtPrintSupport|QtCharts|QtOpenGL)", "QtWidgets"},
        {"^(QWidget|QApplication|QGuiApplication|QMessageBox|QDialog|QMainWindow|QClipboard|QDesktopServices)$",
         "QtWidgets"},
        {"^(QColor|QFont|QIcon|QImage|QPainter|QPixmap|QPalette|QKeySequence|QTextDocument|QStandardItemModel)$",
         "QtWidgets"},
    };
    for (const Owner &owner : owners) {
        if (QRegularExpression(QString::fromLatin1(owner.pattern)).match(header).hasMatch())
            return QString::fromLatin1(owner.library);
    }
    return {};
}

IncludeRules IncludeRules::fromReadme(const QString &markdown)
{
    IncludeRules rules;
    bool inTable = false;
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(QLatin1String("| folder |"))) {
            inTable = true;
        } else if (!line.startsWith(u'|')) {
            inTable = false;
        } else if (inTable) {
            const QStringList folder = quotedWords(line.section(u'|', 1, 1));
            if (folder.isEmpty())
                continue;
            rules.m_order.append(folder.first());
            rules.m_rules.insert(folder.first(),
                                 {quotedWords(line.section(u'|', 2, 2)), quotedWords(line.section(u'|', 3, 3))});
        }
    }
    return rules;
}

std::optional<QString> IncludeRules::complaint(const QString &file, const QString &line) const
{
    static const QRegularExpression include(QStringLiteral(R"(^\s*#\s*include\s*(["<])([^">]+)[">])"));
    const auto match = include.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString header = match.captured(2);
    const bool generated = header.endsWith(QLatin1String(".moc")) || header.startsWith(QLatin1String("moc_"));
    static const QStringList roots{QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"),
                                   QStringLiteral("tests")};
    if (match.captured(1) == u'"' && !generated && (!header.contains(u'/') || !roots.contains(part(header, 0))))
        return QStringLiteral("our own headers are named by their path from the root, others stand in <>");
    const QString root = part(file, 0);
    if (root != QLatin1String("tests") && part(header, 0) == QLatin1String("tests"))
        return QStringLiteral("the program does not include its tests");
    if (root == QLatin1String("core"))
        return coreComplaint(folderOf(file), header);
    if (root == QLatin1String("ui"))
        return uiComplaint(folderOf(file), header);
    if (root == QLatin1String("app"))
        return appComplaint(folderOf(file), header);
    return std::nullopt;
}

std::optional<QString> IncludeRules::coreComplaint(const QString &folder, const QString &header) const
{
    if (!m_rules.contains(folder))
        return QStringLiteral("core/%1 has no row in the table of core/README.md").arg(folder);
    const FolderRule own = m_rules.value(folder);
    const QString root = part(header, 0);
    if (root == QLatin1String("ui") || root == QLatin1String("app"))
        return QStringLiteral("core knows neither ui nor app");
    if (root == QLatin1String("core")) {
        const QString other = folderOf(header);
        if (other == folder || own.folders.contains(other))
            return std::nullopt;
        return QStringLiteral("the table of core/README.md does not let core/%1 include core/%2").arg(folder, other);
    }
    const QString library = libraryOf(header);
    if (library.isEmpty() || own.libraries.contains(library))
        return std::nullopt;
    return QStringLiteral("the table of core/README.md does not let core/%1 include %2").arg(folder, library);
}

} // namespace stir::architecture
