// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/common/passphrase_keeper.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stir::ui {

StatusLine::StatusLine(Workspace &workspace, QWidget *parent)
    : QFrame(parent), m_workspace(workspace), m_pageText(makeLabel({}, TextRole::Caption)),
      m_vault(makeLabel({}, TextRole::Caption)),
      m_lock(makeButton(u"statusBar.lock"_s, tr("Lock now"), ButtonKind::Flat, nullptr, tr("Lock the vault now"))),
      m_forget(makeButton(u"statusBar.forget"_s, tr("Forget in keyring"), ButtonKind::Flat, nullptr,
                          tr("Take the vault's passphrase out of the desktop's keyring")))
{
    setObjectName(u"shell.statusBar"_s);
    setFixedHeight(28);
    m_pageText->setObjectName(u"statusBar.page"_s);
    m_vault->setObjectName(u"statusBar.vault"_s);
    for (QPushButton *button : {m_lock, m_forget})
        button->setProperty("filterPill", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(pageMargin, 0, pageMargin, 0);
    row->setSpacing(cardMargin);
    row->addWidget(m_pageText);
    row->addWidget(m_vault);
    row->addWidget(m_lock);
    row->addWidget(m_forget);
    row->addStretch();
    m_refresh.setInterval(std::chrono::seconds(20));
    connect(&m_refresh, &QTimer::timeout, this, &StatusLine::showVault);
    connect(&workspace, &Workspace::vaultChanged, this, &StatusLine::showVault);
    connect(m_lock, &QPushButton::clicked, &workspace, &Workspace::lockVault);
    connect(m_forget, &QPushButton::clicked, this, &StatusLine::forget);
    setPageText({});
    showVault();
}

void StatusLine::setPageText(const QString &text)
{
    m_pageText->setText(text);
    m_pageText->setVisible(!text.isEmpty());
}

void StatusLine::forget()
{
    m_workspace.passphraseKeeper()->forget(this, [this](const KeeperAnswer &) { showVault(); });
}

void StatusLine::showVault()
{
    const VaultState state = m_workspace.vaultState();
    const PassphraseKeeper *keeper = m_workspace.passphraseKeeper();
    m_forget->setVisible(keeper != nullptr && keeper->remembers());
    m_lock->setVisible(state == VaultState::Unlocked);
    switch (state) {
    case VaultState::Missing:
        m_vault->setText(tr("No vault yet"));
        m_refresh.stop();
        return;
    case VaultState::Locked:
        m_vault->setText(tr("Vault locked"));
        m_refresh.stop();
        return;
    case VaultState::Unlocked:
        break;
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(m_workspace.timeUntilLock());
    m_vault->setText(tr("Vault unlocked, locks in %n min", nullptr, static_cast<int>(minutes.count())));
    m_refresh.start();
}

} // namespace stir::ui
