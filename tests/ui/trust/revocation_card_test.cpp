// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/revocation_card.h"

#include "tests/core/verification/openssl_authority.h"
#include "tests/support/silent_listener.h"
#include "tests/support/temporary_web_server.h"
#include "tests/ui/test_workspace.h"
#include "ui/common/report_lists.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

QString words(const QWidget &card)
{
    QStringList texts;
    for (const QLabel *label : card.findChildren<QLabel *>())
        if (label->isVisibleTo(&card))
            texts.append(QString(label->text()).remove(QChar(0x200b)));
    return texts.join(u'\n');
}

} // namespace

class RevocationCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start({{u"/list"_s, m_authority.list({u"1001"_s}), {keep}},
                                 {u"/unkept"_s, m_authority.list({})},
                                 {u"/stale"_s, m_authority.list({}, "260201000000Z"), {keep}}}),
                 qPrintable(m_server.errorText()));
    }

    void init()
    {
        m_test = std::make_unique<TestWorkspace>();
        m_test->clock.time = QDateTime::currentDateTimeUtc();
        QVERIFY(inventory().addAnchor({u"Issuer"_s, m_authority.certificate()}));
    }
    void cleanup()
    {
        m_card.reset();
        m_lists.reset();
    }

    void teachesWhatWouldBeHere()
    {
        show(atTestServer());
        QVERIFY(words(*m_card).contains(u"None of your certificates names a list"_s));
        QVERIFY(!button(u"fetch"_s)->isVisibleTo(m_card.get()));
    }

    void fetchesByKeyWhenAsked()
    {
        addIdentity(u"main"_s, u"1002"_s, m_server.url(u"/list"_s));
        show(atTestServer());
        QCOMPARE(m_lists->points().size(), std::size_t(1));
        QVERIFY(words(*m_card).contains(u"Named by 1 certificate(s) of main"_s));
        QCOMPARE(status(0)->status(), Status::Unknown);
        QCOMPARE(m_server.requests(u"/list"_s), 0); // nothing without being asked

        QTest::keyClick(button(u"fetch"_s), Qt::Key_Space);
        QVERIFY(m_lists->isFetching());
        QVERIFY(button(u"cancel"_s)->isVisibleTo(m_card.get()));
        settle();
        QCOMPARE(status(0)->status(), Status::Good);
        QVERIFY2(words(*m_card).contains(u"CN=Issuer: updated"_s), qPrintable(words(*m_card)));
        QVERIFY(words(*m_card).contains(u"1 entr"_s));
        QCOMPARE(m_lists->needingAttention(), 0);
    }

    void saysThatAListIsStaleAndWhatToDo()
    {
        addIdentity(u"main"_s, u"1002"_s, m_server.url(u"/stale"_s));
        show(atTestServer());
        fetch();
        QCOMPARE(status(0)->status(), Status::Attention);
        QVERIFY(words(*m_card).contains(u"was to be renewed by 2026-02-01"_s));
        QVERIFY(words(*m_card).contains(u"Fetch it again"_s));
        QCOMPARE(m_lists->needingAttention(), 1);
    }

    void putsTheRevokedOneFirst()
    {
        addIdentity(u"fine"_s, u"1002"_s, m_server.url(u"/unkept"_s));
        addIdentity(u"gone"_s, u"1001"_s, m_server.url(u"/list"_s));
        show(atTestServer());
        fetch();
        QCOMPARE(status(0)->status(), Status::Broken);
        QVERIFY(words(*m_card).contains(u"A certificate of gone, CN=leaf-1001, was revoked on 2026-03-04"_s));
    }

    void saysTheErrorWhereItStandsAndKeepsWhatWasKnown()
    {
        addIdentity(u"main"_s, u"1002"_s, m_server.url(u"/unkept"_s));
        show(atTestServer());
        fetch();
        m_server.stop();
        fetch();
        QCOMPARE(status(0)->status(), Status::Attention);
        QVERIFY2(words(*m_card).contains(u"refused the connection"_s), qPrintable(words(*m_card)));
        QVERIFY(words(*m_card).contains(u"CN=Issuer: updated"_s));
        // Neither is forgotten because something else changed, and neither is said of another certificate.
        addIdentity(u"other"_s, u"1003"_s, u"https://lists.example/other"_s);
        settle();
        QCOMPARE(m_lists->points().size(), std::size_t(2));
        QVERIFY(words(*m_card).contains(u"refused the connection"_s));
        QVERIFY(words(*m_card).contains(u"CN=Issuer: updated"_s));
        QVERIFY(inventory().removeIdentity(u"main"_s));
        m_test->workspace.announceInventoryChange();
        settle();
        QVERIFY(!words(*m_card).contains(u"CN=Issuer: updated"_s));
        initTestCase();
    }

    void isNotLedIntoTheNetworkHere()
    {
        const testing::SilentListener listener;
        listener.listen();
        addIdentity(u"main"_s, u"1002"_s, u"https://127.0.0.1:%1/list"_s.arg(listener.port()));
        show({});
        fetch();
        QVERIFY(!listener.hasCaller());
        QVERIFY(words(*m_card).contains(u"no public address"_s));
        QCOMPARE(status(0)->status(), Status::Attention);
    }

    void stopsWhenTold()
    {
        const testing::SilentListener listener;
        listener.listen();
        addIdentity(u"main"_s, u"1002"_s, u"https://127.0.0.1:%1/list"_s.arg(listener.port()));
        show(atTestServer());
        button(u"fetch"_s)->click();
        QTRY_VERIFY(listener.hasCaller());
        button(u"cancel"_s)->click();
        settle();
        QCOMPARE(status(0)->status(), Status::Unknown);
        QVERIFY(button(u"fetch"_s)->isVisibleTo(m_card.get()));
    }

    void readsAnewWhatChangedWhileItFetched()
    {
        addIdentity(u"main"_s, u"1002"_s, m_server.url(u"/list"_s));
        show(atTestServer());
        button(u"fetch"_s)->click();
        addIdentity(u"late"_s, u"1003"_s, m_server.url(u"/stale"_s));
        settle();
        QCOMPARE(m_lists->points().size(), std::size_t(2));
    }

private:
    static inline const QString keep = u"add_header Cache-Control max-age=3600"_s;

    inventory::Inventory &inventory() { return m_test->workspace.inventory(); }
    void addIdentity(const QString &name, const QString &serial, const QString &url)
    {
        QVERIFY(inventory().addIdentity({name, {m_authority.issue(serial, url)}, {}, {}}));
        m_test->workspace.announceInventoryChange();
    }
    fetch::HttpsOptions atTestServer() const
    {
        fetch::HttpsOptions web;
        web.allowPrivate = true;
        web.authorities = m_server.authority();
        return web;
    }
    void show(const fetch::HttpsOptions &web)
    {
        m_lists = std::make_unique<RevocationLists>(m_test->workspace, web);
        m_card = std::make_unique<RevocationCard>(*m_lists);
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_lists->isBusy(), 20000); }
    void fetch()
    {
        button(u"fetch"_s)->click();
        settle();
    }
    QPushButton *button(const QString &name) const { return m_card->findChild<QPushButton *>(u"trust.crl."_s + name); }
    /// Of the newest: replaced ones are deleted later.
    StatusBadge *status(int place) const
    {
        return m_card->findChildren<StatusBadge *>(u"trust.crl.%1.status"_s.arg(place)).last();
    }

    testing::TemporaryWebServer m_server;
    const testing::OpensslAuthority m_authority;
    std::unique_ptr<TestWorkspace> m_test;
    std::unique_ptr<RevocationLists> m_lists;
    std::unique_ptr<RevocationCard> m_card;
};

QTEST_MAIN(RevocationCardTest)
#include "revocation_card_test.moc"
