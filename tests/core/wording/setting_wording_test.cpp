// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording.h"

#include "core/platforms/platform.h"

#include <QTest>

using namespace stir;

class SettingWordingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAWordForEverySettingOfEveryPlatform()
    {
        const auto catalogue = platforms::PlatformCatalogue::load({});
        QVERIFY(catalogue);
        QCOMPARE(catalogue->ids().size(), 7);
        for (const platforms::Platform &platform : catalogue->all()) {
            for (const platforms::Binding &binding : platform.bindings) {
                const QString key = QString::fromUtf8(binding.rule.key);
                QVERIFY2(wording::settingTitle(key) != key, qPrintable(key));
                QCOMPARE(wording::checkTitle(key), wording::settingTitle(key));
            }
        }
    }

    void saysTheKeyOfWhatItDoesNotKnow()
    {
        QCOMPARE(wording::settingTitle(QStringLiteral("yate.colour")), QStringLiteral("yate.colour"));
        QVERIFY(wording::settingHelp(QStringLiteral("yate.colour")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SettingWordingTest)
#include "setting_wording_test.moc"
