// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/verification/signed_list.h"
#include "tests/ctl/program.h"
#include "tests/support/temporary_web_server.h"

#include <QJsonArray>
#include <QTest>

using namespace stir;
using stir::test::Program;
using stir::test::ProgramResult;

class TrustedListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const bool started = m_server.start(
            {{QStringLiteral("/pa.pem"), m_signer.certificate().toPem()}, {QStringLiteral("/ca-list"), {}}});
        QVERIFY2(started, qPrintable(m_server.errorText()));
    }

    void takesOverAListAndItsSuccessor()
    {
        const Program program;
        const QString url = m_server.url(QStringLiteral("/ca-list"));
        m_server.setBody(QStringLiteral("/ca-list"), list(1, {m_first.root.toPem(), m_second.root.toPem()}));
        const ProgramResult begun = import(program, url);
        QCOMPARE(begun.exitCode, 0);
        QCOMPARE(begun.object().value(QStringLiteral("added")).toArray().size(), 2);
        QCOMPARE(
            program.run({QStringLiteral("trust"), QStringLiteral("list"), QStringLiteral("--json")}).objects().size(),
            std::size_t(2));

        m_server.setBody(QStringLiteral("/ca-list"), list(2, {m_second.root.toPem()}));
        const ProgramResult next = import(program, url);
        QCOMPARE(next.exitCode, 0);
        QCOMPARE(next.object().value(QStringLiteral("known")), QJsonValue(1));
        QCOMPARE(next.object().value(QStringLiteral("dropped")).toArray().size(), 1);

        m_server.setBody(QStringLiteral("/ca-list"), list(1, {m_first.root.toPem()}));
        const ProgramResult older = import(program, url);
        QCOMPARE(older.exitCode, 1);
        QVERIFY(older.output.contains("is older than the one"));
    }

    void asksWhoseListAFileIs()
    {
        const Program program;
        const QString file = program.write(QStringLiteral("list.jws"), list(1, {m_first.root.toPem()}));
        const ProgramResult refused = import(program, file);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.output.contains("--authority localhost"));
        QVERIFY(
            program.run({QStringLiteral("trust"), QStringLiteral("list"), QStringLiteral("--json")}).output.isEmpty());
        QCOMPARE(import(program, file, {QStringLiteral("--authority"), QStringLiteral("localhost")}).exitCode, 0);
    }

    void takesTheSignerThatIsGiven()
    {
        const Program program;
        const QString file = program.write(QStringLiteral("list.jws"), list(1, {m_first.root.toPem()}));
        const QString other = program.write(QStringLiteral("other.pem"), testing::ListSigner().certificate().toPem());
        QCOMPARE(import(program, file, {QStringLiteral("--signer"), other}).exitCode, 1);
        const QString signer = program.write(QStringLiteral("pa.pem"), m_signer.certificate().toPem());
        QCOMPARE(import(program, file, {QStringLiteral("--signer"), signer}).exitCode, 0);
    }

private:
    QByteArray list(qint64 sequence, const QByteArrayList &roots) const
    {
        return m_signer.list({.x5u = m_server.url(QStringLiteral("/pa.pem")),
                              .sequence = sequence,
                              .expires = QDateTime::currentDateTimeUtc().addDays(30),
                              .roots = roots});
    }
    ProgramResult import(const Program &program, const QString &source, const QStringList &more = {}) const
    {
        return program.run(QStringList{QStringLiteral("trust"), QStringLiteral("import"), QStringLiteral("--json"),
                                       source, QStringLiteral("--ca"), m_server.authorityFile(),
                                       QStringLiteral("--allow-private")} +
                           more);
    }

    testing::TemporaryWebServer m_server;
    testing::ListSigner m_signer;
    testing::Authority m_first;
    testing::Authority m_second;
};

QTEST_GUILESS_MAIN(TrustedListTest)
#include "trusted_list_test.moc"
