// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/message_banner.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class MessageBannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAndWhereAndKeepsTheRawWordsBehindDetails()
    {
        MessageBanner banner(u"servers"_s);
        banner.showError({ErrorCode::HostUnreachable, u"proxy-west"_s, u"connect: refused"_s});
        QVERIFY(banner.isVisibleTo(nullptr));
        QVERIFY(banner.sentence().contains(u"proxy-west"_s));
        QVERIFY(!banner.sentence().contains(u"refused"_s));
        auto *details = banner.findChild<QPushButton *>(u"servers.banner.details"_s);
        QVERIFY(details->isVisibleTo(&banner));
        QLabel *raw = nullptr;
        for (auto *label : banner.findChildren<QLabel *>())
            if (label->text() == u"connect: refused"_s)
                raw = label;
        QVERIFY(raw != nullptr);
        QVERIFY(!raw->isVisibleTo(&banner));
        details->click();
        QVERIFY(raw->isVisibleTo(&banner));
    }

    void cancellingIsNoError()
    {
        MessageBanner banner(u"servers"_s);
        banner.showError({ErrorCode::Cancelled, {}, {}});
        QVERIFY(banner.isHidden());
    }

    void buttonsGoWithTheirMessage()
    {
        MessageBanner banner(u"servers"_s);
        banner.show(BannerKind::Attention, {u"The host key is new."_s});
        auto *accept = banner.addButton(u"accept"_s, u"Accept"_s);
        QCOMPARE(accept->objectName(), u"servers.banner.accept"_s);
        const QSignalSpy gone(accept, &QObject::destroyed);
        banner.show(BannerKind::Info, {u"Done."_s});
        QTRY_COMPARE(gone.count(), 1);
    }

    void iconSaysWhatKindOfMessageItIs_data()
    {
        QTest::addColumn<BannerKind>("kind");
        QTest::addColumn<IconName>("icon");
        QTest::newRow("error") << BannerKind::Error << IconName::Broken;
        QTest::newRow("attention") << BannerKind::Attention << IconName::Attention;
        QTest::newRow("information") << BannerKind::Info << IconName::Info;
        QTest::newRow("success") << BannerKind::Success << IconName::Good;
    }
    void iconSaysWhatKindOfMessageItIs()
    {
        QFETCH(BannerKind, kind);
        MessageBanner banner(u"servers"_s);
        banner.show(kind, {u"Something happened."_s});
        QTEST(banner.findChild<IconLabel *>()->iconName(), "icon");
    }

    void escapeInItClosesIt()
    {
        MessageBanner banner(u"servers"_s);
        banner.show(BannerKind::Attention, {u"Remove west?"_s});
        QTest::keyClick(banner.addButton(u"keep"_s, u"Keep it"_s), Qt::Key_Escape);
        QVERIFY(banner.isHidden());
    }

    void closes()
    {
        MessageBanner banner(u"servers"_s);
        banner.show(BannerKind::Info, {u"Done."_s});
        banner.findChild<QPushButton *>(u"servers.banner.close"_s)->click();
        QVERIFY(banner.isHidden());
        QVERIFY(banner.sentence().isEmpty());
    }
};

QTEST_MAIN(MessageBannerTest)
#include "message_banner_test.moc"
