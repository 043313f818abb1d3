// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/identity_text.h"

#include "ui/common/palette.h"

#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

QColor colorAt(const QPlainTextEdit &edit, int position)
{
    for (const auto &range : edit.document()->firstBlock().layout()->formats())
        if (position >= range.start && position < range.start + range.length)
            return range.format.foreground().color();
    return {};
}

} // namespace

class IdentityTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colorsThePartsOfTheToken()
    {
        IdentityText text(u"identity"_s, u"Identity"_s);
        text.setPalette(widgetPalette(Appearance::Light));
        text.setValue(u"eyJhbGci.eyJhdHRl.c2ln_-;info=<https://a>;alg=ES256"_s);
        const ThemeColors &colors = colorsOf(Appearance::Light);
        QCOMPARE(colorAt(text, 0), colors.tokenHeader);
        QCOMPARE(colorAt(text, 10), colors.tokenPayload);
        QCOMPARE(colorAt(text, 20), colors.tokenSignature);
        QVERIFY(!colorAt(text, 30).isValid());
    }

    void unfinishedTokenIsColoredAsFarAsItGoes()
    {
        IdentityText text(u"identity"_s, u"Identity"_s);
        text.setPalette(widgetPalette(Appearance::Dark));
        text.setValue(u"eyJhbGci.eyJ"_s);
        QCOMPARE(colorAt(text, 9), colorsOf(Appearance::Dark).tokenPayload);
    }

    void ordinaryTextStaysPlain()
    {
        IdentityText text(u"identity"_s, u"Identity"_s);
        text.setValue(u"sip.example.net is up"_s);
        QVERIFY(text.document()->firstBlock().layout()->formats().isEmpty());
    }
};

QTEST_MAIN(IdentityTextTest)
#include "identity_text_test.moc"
