// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/verification/openssl_authority.h"
#include "tests/ctl/program.h"
#include "tests/support/temporary_web_server.h"

#include <QJsonArray>
#include <QTest>

using namespace stir;
using stir::test::Program;
using stir::test::ProgramResult;

class CrlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const bool started = m_server.start({{QStringLiteral("/list"),
                                              m_authority.list({QStringLiteral("1001")}),
                                              {QStringLiteral("add_header Cache-Control max-age=3600")}}});
        QVERIFY2(started, qPrintable(m_server.errorText()));
    }

    void listsWithoutFetchingAndKeepsWhatItFetches()
    {
        const Program program;
        addIdentity(program, QStringLiteral("1001"));
        const ProgramResult before = run(program, "list");
        QCOMPARE(before.exitCode, 0);
        QCOMPARE(state(before), QStringLiteral("not_fetched"));
        QCOMPARE(m_server.requests(QStringLiteral("/list")), 0);
        const ProgramResult fetched = run(program, "fetch");
        QCOMPARE(fetched.exitCode, 1);
        QCOMPARE(state(fetched), QStringLiteral("revoked"));
        QCOMPARE(fetched.object().value(QStringLiteral("urls")).toArray().size(), 1);
        QCOMPARE(run(program, "list").exitCode, 1);
        QCOMPARE(m_server.requests(QStringLiteral("/list")), 1);
    }

    void saysThatNothingNamesAList()
    {
        const Program program;
        const ProgramResult listed = program.run({QStringLiteral("crl"), QStringLiteral("list")});
        QCOMPARE(listed.exitCode, 0);
        QVERIFY(listed.errors.contains("names a list of revocations"));
    }

    void refusesAnIdentityThatIsNotThere()
    {
        const Program program;
        QCOMPARE(program.run({QStringLiteral("crl"), QStringLiteral("fetch"), QStringLiteral("nobody")}).exitCode, 2);
    }

private:
    void addIdentity(const Program &program, const QString &serial) const
    {
        QVERIFY(
            program.run(QStringList{QStringLiteral("vault"), QStringLiteral("init")} + program.passphrase()).exitCode ==
            0);
        const QString url = m_server.url(QStringLiteral("/list"));
        const QString chain = program.write(QStringLiteral("chain.pem"), m_authority.issue(serial, url).toPem());
        const QString key = program.write(QStringLiteral("key.pem"), m_authority.leafKey(), true);
        const ProgramResult added =
            program.run(QStringList{QStringLiteral("identity"), QStringLiteral("add"), QStringLiteral("main"),
                                    QStringLiteral("--x5u"), QStringLiteral("https://cert.example.org/a.pem"),
                                    QStringLiteral("--key"), key, QStringLiteral("--cert"), chain} +
                        program.passphrase());
        QVERIFY2(added.exitCode == 0, QByteArray(added.output + added.errors).constData());
    }
    ProgramResult run(const Program &program, const char *command) const
    {
        return program.run({QStringLiteral("crl"), QString::fromLatin1(command), QStringLiteral("--json"),
                            QStringLiteral("--ca"), m_server.authorityFile(), QStringLiteral("--allow-private")});
    }
    static QString state(const ProgramResult &result)
    {
        return result.object().value(QStringLiteral("state")).toString();
    }

    testing::TemporaryWebServer m_server;
    testing::OpensslAuthority m_authority;
};

QTEST_GUILESS_MAIN(CrlTest)
#include "crl_test.moc"
