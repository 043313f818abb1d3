// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/known_hosts.h"

#include "tests/support/temporary_ssh_server.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace stir;

namespace {

const QByteArray key = " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIN3tOGtbYLxaCBTJ7zZ0E4JhHmOBhVEwVqHpkkVxlZnC";

} // namespace

class KnownHostsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    void write(const QByteArray &bytes) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray content() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("known_hosts"));
    }

    void forgetsEveryKeyOfThatHostAndNothingElse()
    {
        write("# mine\nsip.example.com" + key + "\nother.example.com" + key + "\nSIP.example.com ecdsa-sha2-nistp256 AAAA\n");
        const auto gone = remote::forgetHost(m_file, QStringLiteral("sip.example.com"), 22);
        QVERIFY(gone.has_value());
        QVERIFY(*gone);
        QCOMPARE(content(), "# mine\nother.example.com" + key + "\n");
    }

    void keepsTheOtherNamesOfALine()
    {
        write("sip.example.com,192.0.2.7" + key + " comment\n");
        QVERIFY(remote::forgetHost(m_file, QStringLiteral("192.0.2.7"), 22).value());
        QCOMPARE(content(), "sip.example.com" + key + " comment\n");
    }

    void tellsPortsApart()
    {
        const QByteArray before = "[h.example]:2222" + key + "\nh.example" + key + "\n";
        write(before);
        QVERIFY(!remote::forgetHost(m_file, QStringLiteral("h.example"), 2223).value());
        QCOMPARE(content(), before);
        QVERIFY(remote::forgetHost(m_file, QStringLiteral("h.example"), 2222).value());
        QCOMPARE(content(), "h.example" + key + "\n");
    }

    void forgetsEntriesThatSshKeygenHashed()
    {
        write("sip.example.com" + key + "\n[sip.example.com]:2222" + key + "\n");
        QVERIFY(testing::runProgram(QStringLiteral("ssh-keygen"),
                                    {QStringLiteral("-H"), QStringLiteral("-f"), m_file}));
        QVERIFY(!content().contains("sip.example.com"));
        QVERIFY(!remote::forgetHost(m_file, QStringLiteral("example.com"), 22).value());
        QVERIFY(remote::forgetHost(m_file, QStringLiteral("sip.example.com"), 2222).value());
        QCOMPARE(content().count("\n"), 1);
        QVERIFY(remote::forgetHost(m_file, QStringLiteral("sip.example.com"), 22).value());
        QCOMPARE(content(), QByteArray());
    }

    void leavesRevokedKeysAndPatternsAlone()
    {
        const QByteArray before = "@revoked sip.example.com" + key + "\n*.example.com" + key + "\nbroken-line\n";
        write(before);
        QVERIFY(!remote::forgetHost(m_file, QStringLiteral("sip.example.com"), 22).value());
        QCOMPARE(content(), before);
    }

    void forgetsNothingWithoutAFile()
    {
        QVERIFY(!remote::forgetHost(m_file, QStringLiteral("sip.example.com"), 22).value());
        QVERIFY(!QFileInfo::exists(m_file));
    }

    void makesAPrivateFileInAPrivateFolder()
    {
        const QString file = m_folder->filePath(QStringLiteral("new/known_hosts"));
        QVERIFY(remote::addKnownHost(file, "h" + key).has_value());
        const auto own = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(file), own);
        QCOMPARE(QFile::permissions(QFileInfo(file).path()), own | QFile::ExeOwner | QFile::ExeUser);
    }

    void endsAnUnfinishedLastLineFirst()
    {
        write("a" + key);
        QVERIFY(remote::addKnownHost(m_file, "b" + key + "\n").has_value());
        QCOMPARE(content(), "a" + key + "\nb" + key + "\n");
    }

    void losesNoLineWhenManyAreAddedAtOnce()
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 16; ++i) {
            threads.emplace_back(
                [this, i] { (void)remote::addKnownHost(m_file, "h" + QByteArray::number(i) + key); });
        }
        threads.clear();
        QCOMPARE(content().count('\n'), 16);
    }

    void saysSoWhenTheFileCannotBeRead()
    {
        const auto done = remote::forgetHost(m_folder->path(), QStringLiteral("h"), 22);
        QVERIFY(!done);
        QCOMPARE(errorName(done.error().code), QStringLiteral("file_not_readable"));
    }
};

QTEST_GUILESS_MAIN(KnownHostsTest)
#include "known_hosts_test.moc"
