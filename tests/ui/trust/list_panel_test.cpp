// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/list_panel.h"

#include "tests/core/verification/signed_list.h"
#include "tests/support/as_nobody.h"
#include "tests/support/temporary_web_server.h"
#include "tests/ui/test_workspace.h"
#include "ui/common/form_field.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class ListPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const bool started = m_server.start({{u"/pa.pem"_s, m_signer.certificate().toPem()}, {u"/ca-list"_s, {}}});
        QVERIFY2(started, qPrintable(m_server.errorText()));
    }

    void init()
    {
        m_test = std::make_unique<TestWorkspace>();
        m_test->clock.time = QDateTime::currentDateTimeUtc();
        fetch::HttpsOptions web;
        web.allowPrivate = true;
        web.authorities = m_server.authority();
        m_list = std::make_unique<ListImport>(m_test->workspace, web);
        m_panel = std::make_unique<ListPanel>(*m_list);
        m_panel->begin();
    }
    void cleanup()
    {
        QTRY_VERIFY(!m_list->isBusy());
        m_panel.reset();
        m_list.reset();
    }

    void showsWhatAListWouldChangeBeforeItIsTaken()
    {
        m_server.setBody(u"/ca-list"_s, list(1, {m_first.root.toPem(), m_second.root.toPem()}));
        look(m_server.url(u"/ca-list"_s));
        QVERIFY(m_list->offer());
        QCOMPARE(m_list->offer()->change.added.size(), std::size_t(2));
        QCOMPARE(m_list->offer()->record.sequence, 1);
        QVERIFY(anchors().empty());
        QVERIFY(take()->isEnabled());

        const QSignalSpy announced(&m_test->workspace, &Workspace::inventoryChanged);
        take()->click();
        QCOMPARE(announced.count(), 1);
        QCOMPARE(anchors().size(), std::size_t(2));
        QCOMPARE(m_test->workspace.inventory().history()->front().action, u"trust.list"_s);
    }

    void saysWhatTheNextListKnowsAndNoLongerHas()
    {
        m_server.setBody(u"/ca-list"_s, list(1, {m_first.root.toPem(), m_second.root.toPem()}));
        look(m_server.url(u"/ca-list"_s));
        take()->click();
        m_server.setBody(u"/ca-list"_s, list(2, {m_second.root.toPem(), m_third.root.toPem()}));
        look(m_server.url(u"/ca-list"_s));
        const inventory::ListTakeover &change = m_list->offer()->change;
        QCOMPARE(change.added.size(), std::size_t(1));
        QCOMPARE(change.known, 1);
        QCOMPARE(change.dropped.size(), std::size_t(1));
        QCOMPARE(change.dropped.front().certificate.sha256(), m_first.root.sha256());
        QCOMPARE(anchors().size(), std::size_t(2)); // looking changed nothing
        QCOMPARE(m_test->workspace.inventory().trustedLists()->front().sequence, 1);
    }

    void refusesAListThatIsOlderOrNotOfItsSigner()
    {
        m_server.setBody(u"/ca-list"_s, list(5, {m_first.root.toPem()}));
        look(m_server.url(u"/ca-list"_s));
        take()->click();
        m_server.setBody(u"/ca-list"_s, list(4, {m_second.root.toPem()}));
        look(m_server.url(u"/ca-list"_s));
        QCOMPARE(m_list->offer()->findings.front().rule, u"older"_s);
        QVERIFY(!take()->isEnabled());
        m_server.setBody(u"/ca-list"_s, testing::ListSigner().list(contents(6, {m_second.root.toPem()})));
        look(m_server.url(u"/ca-list"_s));
        QCOMPARE(m_list->offer()->findings.front().rule, u"signature"_s);
        take()->click();
        QCOMPARE(anchors().size(), std::size_t(1));
    }

    void asksWhoseListAFileIs()
    {
        const QString file = write("list.jws", list(1, {m_first.root.toPem()}));
        look(file);
        QCOMPARE(m_list->offer()->findings.front().rule, u"authority_unknown"_s);
        auto *authority = m_panel->findChild<QLineEdit *>(u"trust.list.authority"_s);
        QVERIFY(authority->isVisibleTo(m_panel.get()));
        authority->setText(u"localhost"_s);
        look(file);
        QVERIFY(take()->isEnabled());
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said"); // a rule, or the name of an error
        const QByteArray good = list(1, {m_first.root.toPem()});
        QTest::newRow("empty") << QByteArray() << u"file_empty"_s;
        QTest::newRow("rubbish") << QByteArray("\x00\xff\x12 rubbish", 11) << u"malformed"_s;
        QTest::newRow("a certificate") << m_first.root.toPem() << u"malformed"_s;
        QTest::newRow("a private key") << testing::opensslOutput(u"ecparam -name prime256v1 -genkey -noout"_s, {})
                                       << u"malformed"_s;
        QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html></html>") << u"malformed"_s;
        QTest::newRow("cut off") << good.first(good.size() / 2) << u"malformed"_s;
        QTest::newRow("50 MB") << QByteArray(50 * 1024 * 1024, 'e') << u"file_too_large"_s;
    }

    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const QSignalSpy failed(m_list.get(), &ListImport::failed);
        look(write("list.jws", bytes));
        if (m_list->offer())
            QCOMPARE(m_list->offer()->findings.front().rule, said);
        else
            QCOMPARE(errorName(failed.front().front().value<Error>().code), said);
        QVERIFY(!take()->isEnabled());
        QVERIFY(anchors().empty());
    }

    void saysThatAFileMayNotBeRead()
    {
        const QString file = write("list.jws", list(1, {m_first.root.toPem()}));
        QVERIFY(QFile::setPermissions(m_test->folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                                 QFile::ExeGroup | QFile::ExeOther));
        QVERIFY(QFile::setPermissions(file, {}));
        {
            const testing::AsNobody nobody;
            look(file);
        }
        QVERIFY(!m_list->offer());
        QVERIFY(field()->hasError());
        const QString words = m_panel->findChild<QLabel *>(u"trust.list.place.note"_s)->text();
        QVERIFY2(words.contains(u"cannot be read"_s), qPrintable(words));
        QVERIFY(!take()->isEnabled());
        QVERIFY(anchors().empty());
    }

    void saysThatAFolderOrNothingIsNoList()
    {
        for (const QString &place : {m_test->folder.path(), m_test->folder.filePath(u"none"_s)}) {
            look(place);
            QVERIFY(!m_list->offer());
            QVERIFY(field()->hasError());
        }
        m_panel->begin();
        m_panel->findChild<QPushButton *>(u"trust.list.open"_s)->click();
        QVERIFY(field()->hasError());
    }

private:
    testing::ListContents contents(qint64 sequence, const QByteArrayList &roots) const
    {
        return {.x5u = m_server.url(u"/pa.pem"_s),
                .sequence = sequence,
                .expires = QDateTime::currentDateTimeUtc().addDays(30),
                .roots = roots};
    }
    QByteArray list(qint64 sequence, const QByteArrayList &roots) const
    {
        return m_signer.list(contents(sequence, roots));
    }
    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_test->folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    void look(const QString &place)
    {
        auto *edit = m_panel->findChild<QLineEdit *>(u"trust.list.place"_s);
        edit->setText(place);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_list->isBusy(), 20000);
    }
    QPushButton *take() const { return m_panel->findChild<QPushButton *>(u"trust.list.take"_s); }
    FormField *field() const { return m_panel->findChildren<FormField *>().front(); }
    std::vector<credentials::TrustAnchor> anchors() const { return *m_test->workspace.inventory().anchors(); }

    const testing::ListSigner m_signer;
    const testing::Authority m_first;
    const testing::Authority m_second;
    const testing::Authority m_third;
    testing::TemporaryWebServer m_server;
    std::unique_ptr<TestWorkspace> m_test;
    std::unique_ptr<ListImport> m_list;
    std::unique_ptr<ListPanel> m_panel;
};

QTEST_MAIN(ListPanelTest)
#include "list_panel_test.moc"
