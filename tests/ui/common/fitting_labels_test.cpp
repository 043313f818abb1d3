// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fitting_labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace stir::ui;
using namespace Qt::StringLiterals;

class FittingLabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleIsCutWhereTheRoomEnds()
    {
        ElidedLabel label(u"carrier-east-with-a-rather-long-name"_s, TextRole::Heading);
        label.resize(label.sizeHint());
        QVERIFY(!label.isCut());
        const QImage whole = label.grab().toImage();
        label.resize(80, label.height());
        QVERIFY(label.isCut());
        QVERIFY(label.grab().toImage() != whole.copy(label.rect()));
        QVERIFY(label.minimumSizeHint().width() < 80);
        QCOMPARE(label.text(), u"carrier-east-with-a-rather-long-name"_s);
    }

    void longWordTakesSeveralLines()
    {
        const BreakingLabel url(u"https://certs.example.org/"_s + QString(300, u'a'));
        QVERIFY(url.minimumSizeHint().width() < 300);
        QVERIFY(url.heightForWidth(300) > 3 * url.fontMetrics().height());
    }

    void longWordIsCopiedAsItCame()
    {
        const QString value = u"at https://certs.example.org/"_s + QString(60, u'a');
        BreakingLabel label(value);
        QVERIFY(label.text() != value);
        label.show();
        QVERIFY(QTest::qWaitForWindowActive(&label));
        label.setSelection(0, static_cast<int>(label.text().size()));
        QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), value);
        QCOMPARE(label.value(), value);
    }

    void urlIsBrokenBetweenItsParts()
    {
        const QString text = breakableText(u"https://certificates.carrier-east.example.net/2026/cert.pem"_s);
        for (const QString &part : text.split(QChar(0x200B)).mid(1))
            QVERIFY2(part.front().isLetterOrNumber(), qPrintable(part));
        QVERIFY(text.contains(QChar(0x200B)));
    }

    void wordsOfOrdinaryLengthStayAsTheyAre()
    {
        const QString sentence = u"The certificate is valid for another 89 days, until the 26th of February."_s;
        QCOMPARE(breakableText(sentence), sentence);
    }
};

QTEST_MAIN(FittingLabelsTest)
#include "fitting_labels_test.moc"
