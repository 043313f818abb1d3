// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/key_matches.h"

#include "tests/ui/identities/identity_files.h"
#include "tests/ui/test_workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class KeyMatchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreComparedOnceTheVaultIsOpenAndRememberedAfterwards()
    {
        TestWorkspace test;
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        bool isOpen = false;
        test.workspace.createVault(SecretBytes::fromText("vault words"), &test.workspace,
                                   [&isOpen](const Done &done) { isOpen = done.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isOpen, 20000);
        const auto keep = [&](const QString &name, const QString &file) {
            QVERIFY(test.workspace.storeSecret(credentials::keyEntryName(name),
                                               SecretBytes::fromText(files.read(file).constData())));
        };
        keep(u"same"_s, key);
        keep(u"other"_s, files.key(u"other.pem"_s));
        test.workspace.lockVault();
        credentials::SigningIdentity identity{u"same"_s, files.chainFor(key), u"https://a.example/c.pem"_s, {}};

        KeyMatches matches(test.workspace);
        const QSet<QString> names = KeyMatches::namesIn(test.workspace.dataFolder());
        QCOMPARE(names, (QSet<QString>{u"same"_s, u"other"_s}));
        matches.setNames(names);
        const auto match = [&] { return matchOf(identity, names, matches.digests()); };
        QCOMPARE(match(), KeyMatch::NotCompared);
        QSignalSpy changed(&matches, &KeyMatches::changed);
        test.workspace.unlockVault(SecretBytes::fromText("vault words"), &test.workspace, [](const Done &) {});
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 20000);
        QCOMPARE(match(), KeyMatch::Matches);
        test.workspace.lockVault();
        QCOMPARE(match(), KeyMatch::Matches);
        identity.name = u"other"_s;
        QCOMPARE(match(), KeyMatch::Differs);
        identity.name = u"nobody"_s;
        QCOMPARE(match(), KeyMatch::Missing);
        identity.keyPlace = u"/media/key.pem"_s;
        QCOMPARE(match(), KeyMatch::Outside);
    }
};

QTEST_GUILESS_MAIN(KeyMatchesTest)
#include "key_matches_test.moc"
