// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/server_draft.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

ServerDraft goodDraft()
{
    inventory::ManagedServer server;
    server.name = u"proxy-west"_s;
    server.host = u"192.0.2.10"_s;
    server.user = u"root"_s;
    return draftOf(server);
}

} // namespace

class ServerDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodDraftHasNoProblem() { QVERIFY(problemsOf(goodDraft(), {u"proxy-east"_s}).isEmpty()); }

    void keepsEveryFieldOnTheWayThereAndBack()
    {
        inventory::ManagedServer server = goodDraft().server;
        server.port = 2222;
        server.sipPort = 5080;
        server.choices.push_back({u"signing.x5u"_s, inventory::SettingChoice::Kind::Point, u"line"_s, 7});
        QCOMPARE(serverOf(draftOf(server)), server);
    }

    void namesTheFieldThatIsWrong_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("value");
        const auto add = [](const char *name, ServerField field, const QString &value) {
            QTest::newRow(name) << static_cast<int>(field) << value;
        };
        add("empty name", ServerField::Name, {});
        add("name taken", ServerField::Name, u"proxy-east"_s);
        add("empty host", ServerField::Host, {});
        add("host with a blank", ServerField::Host, u"proxy west"_s);
        add("port zero", ServerField::Port, u"0"_s);
        add("port too high", ServerField::Port, u"65536"_s);
        add("port that is a word", ServerField::Port, u"ssh"_s);
        add("no user", ServerField::User, {});
        add("test call port", ServerField::SipPort, u"-1"_s);
        add("relative root", ServerField::Root, u"srv/root"_s);
    }

    void namesTheFieldThatIsWrong()
    {
        QFETCH(const int, field);
        QFETCH(const QString, value);
        ServerDraft draft = goodDraft();
        switch (static_cast<ServerField>(field)) {
        case ServerField::Name:
            draft.server.name = value;
            break;
        case ServerField::Host:
            draft.server.host = value;
            break;
        case ServerField::Port:
            draft.port = value;
            break;
        case ServerField::User:
            draft.server.user = value;
            break;
        case ServerField::SipPort:
            draft.sipPort = value;
            break;
        default:
            draft.server.root = value;
        }
        const ServerProblems problems = problemsOf(draft, {u"proxy-east"_s});
        QCOMPARE(problems.keys(), QList<ServerField>{static_cast<ServerField>(field)});
        QVERIFY(!problems.first().isEmpty());
    }

    void looksAtTheKeyFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"id"_s);
        QVERIFY(!keyFileProblem({}));
        QCOMPARE(keyFileProblem(path)->code, ErrorCode::FileNotFound);
        QCOMPARE(keyFileProblem(folder.path())->code, ErrorCode::FileNotReadable);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        const auto open = keyFileProblem(path);
        QCOMPARE(open->code, ErrorCode::FileNotPrivate);
        QCOMPARE(open->detail, u"0640"_s);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(!keyFileProblem(path));
    }
};

QTEST_GUILESS_MAIN(ServerDraftTest)
#include "server_draft_test.moc"
