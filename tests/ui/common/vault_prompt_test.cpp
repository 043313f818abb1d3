// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/vault_prompt.h"

#include "tests/ui/test_workspace.h"
#include "ui/common/form_field.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int derivationTime = 20000;

void type(VaultPrompt &prompt, const QString &field, const QString &text)
{
    QTest::keyClicks(prompt.findChild<QLineEdit *>(u"page.vault."_s + field), text);
}

void press(VaultPrompt &prompt)
{
    prompt.findChild<QPushButton *>(u"page.vault.open"_s)->click();
}

void createVault(TestWorkspace &test)
{
    bool isDone = false;
    test.workspace.createVault(SecretBytes::fromText("horse"), &test.workspace, [&](const Done &done) {
        QVERIFY(done);
        isDone = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(isDone, derivationTime);
}

} // namespace

class VaultPromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsTheVaultWhenThereIsNone()
    {
        TestWorkspace test;
        VaultPrompt prompt(test.workspace, u"page"_s);
        const QSignalSpy opened(&prompt, &VaultPrompt::opened);
        prompt.ask(u"The key needs it."_s);
        type(prompt, u"passphrase"_s, u"horse"_s);
        type(prompt, u"repeat"_s, u"horse"_s);
        press(prompt);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, derivationTime);
        QCOMPARE(test.workspace.vaultState(), VaultState::Unlocked);
        QVERIFY(prompt.isHidden());
    }

    void refusesTwoDifferentPassphrases()
    {
        TestWorkspace test;
        VaultPrompt prompt(test.workspace, u"page"_s);
        prompt.ask(u"The key needs it."_s);
        type(prompt, u"passphrase"_s, u"horse"_s);
        type(prompt, u"repeat"_s, u"house"_s);
        press(prompt);
        QVERIFY(!prompt.isBusy());
        QCOMPARE(test.workspace.vaultState(), VaultState::Missing);
    }

    void wrongPassphraseIsSaidBesideTheFieldAndNothingOpens()
    {
        TestWorkspace test;
        createVault(test);
        test.workspace.lockVault();
        VaultPrompt prompt(test.workspace, u"page"_s);
        const QSignalSpy opened(&prompt, &VaultPrompt::opened);
        prompt.ask(u"The key needs it."_s);
        type(prompt, u"passphrase"_s, u"donkey"_s);
        press(prompt);
        QVERIFY(prompt.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!prompt.isBusy(), derivationTime);
        QCOMPARE(opened.count(), 0);
        const auto fields = prompt.findChildren<FormField *>();
        QVERIFY(std::any_of(fields.begin(), fields.end(), [](const FormField *field) { return field->hasError(); }));
        QCOMPARE(test.workspace.vaultState(), VaultState::Locked);
    }

    void openVaultIsNotAskedForAgain()
    {
        TestWorkspace test;
        createVault(test);
        VaultPrompt prompt(test.workspace, u"page"_s);
        const QSignalSpy opened(&prompt, &VaultPrompt::opened);
        prompt.ask(u"The key needs it."_s);
        QCOMPARE(opened.count(), 1);
        QVERIFY(prompt.isHidden());
    }

    void secretsComeBackOnlyWhileItIsOpen()
    {
        TestWorkspace test;
        QCOMPARE(test.workspace.loadSecret(u"a"_s).error().code, ErrorCode::VaultMissing);
        createVault(test);
        QVERIFY(test.workspace.storeSecret(u"a"_s, SecretBytes::fromText("value")));
        QVERIFY(test.workspace.loadSecret(u"a"_s).value().text() == "value");
        test.workspace.lockVault();
        QCOMPARE(test.workspace.loadSecret(u"a"_s).error().code, ErrorCode::VaultLocked);
    }

    void answerIsDroppedWhenTheAskerIsGone()
    {
        TestWorkspace test;
        auto guard = std::make_unique<QObject>();
        bool isCalled = false;
        test.workspace.createVault(SecretBytes::fromText("horse"), guard.get(), [&](const Done &) { isCalled = true; });
        guard.reset();
        QTRY_COMPARE_WITH_TIMEOUT(test.workspace.vaultState(), VaultState::Unlocked, derivationTime);
        QVERIFY(!isCalled);
    }

    void escapeMeansNotNow()
    {
        TestWorkspace test;
        VaultPrompt prompt(test.workspace, u"page"_s);
        const QSignalSpy cancelled(&prompt, &VaultPrompt::cancelled);
        prompt.ask(u"The key needs it."_s);
        type(prompt, u"passphrase"_s, u"horse"_s);
        QTest::keyClick(prompt.findChild<QLineEdit *>(u"page.vault.passphrase"_s), Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(prompt.isHidden());
        QVERIFY(prompt.findChild<QLineEdit *>(u"page.vault.passphrase"_s)->text().isEmpty());
    }

    void whoSaidNotNowWhileItUnlockedIsNotTakenAtTheFirstWord()
    {
        TestWorkspace test;
        createVault(test);
        test.workspace.lockVault();
        VaultPrompt prompt(test.workspace, u"page"_s);
        const QSignalSpy opened(&prompt, &VaultPrompt::opened);
        prompt.ask(u"The key needs it."_s);
        type(prompt, u"passphrase"_s, u"horse"_s);
        press(prompt);
        QVERIFY(prompt.isBusy());
        prompt.findChild<QPushButton *>(u"page.vault.cancel"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!prompt.isBusy(), derivationTime);
        QCOMPARE(opened.count(), 0);
    }
};

QTEST_MAIN(VaultPromptTest)
#include "vault_prompt_test.moc"
