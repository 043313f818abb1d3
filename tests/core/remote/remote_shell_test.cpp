// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remote_shell.h"

#include <QProcess>
#include <QTest>

using namespace stir;

class RemoteShellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesAWordSoThatShReadsItUnchanged_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blanks") << QByteArray("  two  words ");
        QTest::newRow("single quote") << QByteArray("it's ''");
        QTest::newRow("double quote and backslash") << QByteArray("\"\\n\\\\");
        QTest::newRow("substitution") << QByteArray("$(touch /tmp/x) `id` ${HOME} !!");
        QTest::newRow("newline") << QByteArray("a\nb\n\n");
        QTest::newRow("option") << QByteArray("-rf");
        QTest::newRow("operators") << QByteArray("; rm x & | > < * ? [a] ~ #");
        QTest::newRow("unicode") << QByteArray("Zürich 電話 🙂");
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x01\x7f");
    }

    void quotesAWordSoThatShReadsItUnchanged()
    {
        QFETCH(QByteArray, word);
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-s")});
        shell.write("printf '%s.' " + remote::quoted(QByteArrayView(word)));
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), word + '.');
    }

    void endsAWordAtItsFirstNul()
    {
        QCOMPARE(remote::quoted(QByteArrayView("a\0b", 3)), QByteArray("'a'"));
    }

    void writesStringsAsUtf8() { QCOMPARE(remote::quoted(QStringLiteral("Zürich")), QByteArray("'Z\xc3\xbcrich'")); }
};

QTEST_GUILESS_MAIN(RemoteShellTest)
#include "remote_shell_test.moc"
