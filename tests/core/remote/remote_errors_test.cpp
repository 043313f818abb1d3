// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remote_errors.h"

#include <QTest>

using namespace stir;

class RemoteErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheSystemSays_data()
    {
        // Printed by coreutils 9.1 and dash 0.5.12 on Debian 12 with LC_ALL=C.
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << QByteArray("cat: /etc/none: No such file or directory\n") << "remote_file_missing";
        QTest::newRow("missing, dash")
            << QByteArray("/bin/sh: 1: cannot create /none/x: Directory nonexistent\n") << "remote_file_missing";
        QTest::newRow("denied") << QByteArray("cat: /etc/shadow: Permission denied\n") << "remote_permission_denied";
        QTest::newRow("not owner")
            << QByteArray("chown: changing ownership of 'x': Operation not permitted\n") << "remote_permission_denied";
        QTest::newRow("full") << QByteArray("cat: write error: No space left on device\n") << "remote_disk_full";
        QTest::newRow("quota") << QByteArray("cat: write error: Disk quota exceeded\n") << "remote_disk_full";
        QTest::newRow("read-only")
            << QByteArray("mktemp: failed to create file via template '/mnt/.x.XXX': Read-only file system\n")
            << "remote_read_only";
        QTest::newRow("full before missing")
            << QByteArray("cat: write error: No space left on device\nstat: cannot statx 'x': No such file or directory\n")
            << "remote_disk_full";
        QTest::newRow("other") << QByteArray("segmentation fault\n") << "command_failed";
        QTest::newRow("silent") << QByteArray() << "command_failed";
    }

    void readsWhatTheSystemSays()
    {
        QFETCH(QByteArray, words);
        QFETCH(QString, code);
        QCOMPARE(errorName(remote::codeFromSystemWords(words)), code);
    }
};

QTEST_GUILESS_MAIN(RemoteErrorsTest)
#include "remote_errors_test.moc"
