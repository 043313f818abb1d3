// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/new_identity_controller.h"

#include "core/crypto/token_key.h"
#include "core/tasks/when_finished.h"
#include "core/wording/wording.h"
#include "ui/common/workspace.h"

#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QString words(const Error &error)
{
    const QString hint = wording::hint(error);
    return hint.isEmpty() ? wording::sentence(error) : wording::sentence(error) + u' ' + hint;
}

/// Where a refusal of credentials::requireUsable() stands.
IdentityField fieldOf(ErrorCode code)
{
    return code == ErrorCode::X5uNotHttps ? IdentityField::X5u : IdentityField::Key;
}

} // namespace

NewIdentityController::NewIdentityController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(&m_typing, &QTimer::timeout, this, &NewIdentityController::startCheck);
    connect(&workspace, &Workspace::vaultChanged, this, [this] { m_input.vaultKeys.reset(); });
}

QStringList NewIdentityController::waitingKeys() const
{
    const auto vault = credentials::Vault::open(m_workspace.dataFolder());
    const auto used = m_workspace.inventory().identityNames();
    if (!vault || !used)
        return {};
    const QSet<QString> isUsed(used->cbegin(), used->cend());
    QStringList names;
    const QString prefix = credentials::keyEntryName({});
    for (const QString &entry : vault->entryNames())
        if (const QString name = entry.mid(prefix.size()); entry.startsWith(prefix) && !isUsed.contains(name))
            names.append(name);
    return names;
}

void NewIdentityController::setKeyFile(const QString &path)
{
    const bool isInToken = crypto::isTokenAddress(path);
    m_waitingKey.clear();
    m_input.keyPem.reset();
    m_input.keyPassphrase.reset();
    m_input.keyFile = isInToken ? QString() : path;
    m_input.token = isInToken ? std::make_shared<TokenAccess>(path, nullptr) : nullptr;
    m_input.keySubject = path;
    changed();
}

void NewIdentityController::useWaitingKey(const QString &name)
{
    auto pem = m_workspace.loadSecret(credentials::keyEntryName(name));
    if (!pem) {
        Q_EMIT failed(pem.error());
        return;
    }
    m_waitingKey = name;
    m_input.keyFile.clear();
    m_input.token.reset();
    m_input.keyPassphrase.reset();
    m_input.keySubject = name;
    m_input.keyPem = std::make_shared<const SecretBytes>(std::move(*pem));
    changed();
}

void NewIdentityController::setChainFiles(const QStringList &files)
{
    m_input.chainFiles = files;
    m_input.chainPassphrase.reset();
    changed();
}

void NewIdentityController::setX5u(const QString &url)
{
    m_input.x5u = url;
    changed();
}

void NewIdentityController::givePassphrase(SecretBytes passphrase)
{
    auto given = std::make_shared<const SecretBytes>(std::move(passphrase));
    if (m_input.token)
        m_input.token = std::make_shared<TokenAccess>(m_input.keySubject, std::move(given));
    else
        m_input.keyPassphrase = std::move(given);
    changed();
}

void NewIdentityController::giveChainPassphrase(SecretBytes passphrase)
{
    m_input.chainPassphrase = std::make_shared<const SecretBytes>(std::move(passphrase));
    changed();
}

QString NewIdentityController::keyPlace() const
{
    if (m_input.token)
        return m_input.keySubject;
    return m_keyStays && !m_input.keyFile.isEmpty() ? QFileInfo(m_input.keyFile).absoluteFilePath() : QString();
}

bool NewIdentityController::mayWaitInVault() const
{
    const bool isElsewhere = m_check.publicKey || m_check.keyError || m_input.keyPem || m_keyStays || m_input.token ||
                             !m_input.keyFile.isEmpty();
    if (isElsewhere || m_check.chain.empty() || m_workspace.vaultState() != VaultState::Locked)
        return false;
    const auto vault = credentials::Vault::open(m_workspace.dataFolder());
    const QString prefix = credentials::keyEntryName({});
    return vault &&
           std::ranges::any_of(vault->entryNames(), [&](const QString &name) { return name.startsWith(prefix); });
}

const VaultKeys &NewIdentityController::vaultKeys()
{
    if (!m_input.vaultKeys)
        if (auto keys = m_workspace.loadSecrets(credentials::keyEntryName({})))
            m_input.vaultKeys = std::make_shared<const std::vector<credentials::VaultEntry>>(std::move(*keys));
    return m_input.vaultKeys;
}

void NewIdentityController::changed()
{
    m_saveWhenChecked = false;
    m_typing.start();
}

void NewIdentityController::startCheck()
{
    m_typing.stop();
    m_checking = true;
    const quint64 run = ++m_run;
    static_cast<void>(vaultKeys());
    IdentityInput input = m_input;
    input.now = m_workspace.clock().now();
    auto future =
        QtConcurrent::run(&m_workspace.pools().local(), [input = std::move(input)] { return checkIdentity(input); });
    tasks::whenFinished(std::move(future), this, [this, run](IdentityCheck check) {
        // An older check ends after a newer one was begun.
        if (run != m_run)
            return;
        m_checking = false;
        m_check = std::move(check);
        Q_EMIT checked();
        if (std::exchange(m_saveWhenChecked, false))
            store();
    });
}

void NewIdentityController::makeKey()
{
    if (m_busy)
        return;
    if (const auto problem = nameProblem()) {
        Q_EMIT refused({{IdentityField::Name, *problem}});
        return;
    }
    m_busy = true;
    using Made = Result<std::shared_ptr<const SecretBytes>>;
    auto made = QtConcurrent::run(&m_workspace.pools().local(), []() -> Made {
        auto pem = makeKeyPem();
        if (!pem)
            return failure(pem.error());
        return std::make_shared<const SecretBytes>(std::move(*pem));
    });
    tasks::whenFinished(std::move(made), this, [this, name = m_name](const Made &pem) {
        m_busy = false;
        const Done stored =
            pem ? m_workspace.storeSecret(credentials::keyEntryName(name), **pem) : Done(failure(pem.error()));
        if (!stored) {
            Q_EMIT failed(stored.error());
            return;
        }
        m_input.vaultKeys.reset();
        useWaitingKey(name);
        Q_EMIT keyMade(name);
    });
}

std::optional<QString> NewIdentityController::nameProblem() const
{
    if (m_name.isEmpty())
        return tr("Give the identity a name.");
    if (m_workspace.inventory().identity(m_name))
        return tr("Another identity is called %1 already.").arg(m_name);
    if (m_name != nameInVault() && waitingKeys().contains(m_name))
        return tr("A key in the vault is called %1 and waits for its certificate. Use that key, or choose another "
                  "name.")
            .arg(m_name);
    return std::nullopt;
}

IdentityProblems NewIdentityController::faults() const
{
    IdentityProblems problems;
    if (m_check.needsPassphrase()) {
        if (m_check.keyError->code == ErrorCode::WrongPassphrase)
            problems.insert(IdentityField::Passphrase, words(*m_check.keyError));
    } else if (m_check.keyError) {
        problems.insert(IdentityField::Key, words(*m_check.keyError));
    }
    if (m_check.needsChainPassphrase()) {
        if (m_check.chainError->code == ErrorCode::WrongPassphrase)
            problems.insert(IdentityField::ChainPassphrase, words(*m_check.chainError));
    } else if (m_check.chainError) {
        problems.insert(IdentityField::Chain, words(*m_check.chainError));
    }
    for (const Finding &finding : m_check.x5uFindings)
        if (finding.result == Judgement::Fail)
            problems.insert(IdentityField::X5u, wording::sentence(finding));
    if (m_check.refusal) {
        const IdentityField field = fieldOf(m_check.refusal->code);
        const bool isEmptyUrl = field == IdentityField::X5u && m_input.x5u.isEmpty();
        if (!isEmptyUrl && !problems.contains(field))
            problems.insert(field, words(*m_check.refusal));
    }
    return problems;
}

IdentityProblems NewIdentityController::problems() const
{
    IdentityProblems problems = faults();
    const auto require = [&problems](bool holds, IdentityField field, const QString &sentence) {
        if (!holds && !problems.contains(field))
            problems.insert(field, sentence);
    };
    const auto name = nameProblem();
    require(!name, IdentityField::Name, name.value_or(QString()));
    if (m_check.needsPassphrase())
        require(false, IdentityField::Passphrase,
                m_input.token ? tr("Type the PIN of the token, then press Open key.")
                              : tr("Type the passphrase of the key, then press Open key."));
    if (m_check.needsChainPassphrase())
        require(false, IdentityField::ChainPassphrase, tr("Type the passphrase of the file, then press Open file."));
    require(!m_keyStays || !keyPlace().isEmpty(), IdentityField::Key,
            tr("Choose the file that the key stays in, or type the address of its token."));
    const bool isAsked = m_check.needsPassphrase() || m_check.needsChainPassphrase();
    require(m_check.publicKey || isAsked || mayWaitInVault(), IdentityField::Key,
            tr("Choose the private key, or make one."));
    require(!m_check.chain.empty() || isAsked, IdentityField::Chain, tr("Choose the file with the certificates."));
    require(!m_input.x5u.isEmpty(), IdentityField::X5u,
            tr("Type the https address at which others fetch the certificate."));
    return problems;
}

void NewIdentityController::save()
{
    if (m_busy)
        return;
    // The files may have changed since they were read.
    m_saveWhenChecked = true;
    startCheck();
}

Done NewIdentityController::storeKey()
{
    if (!needsVault() || nameInVault() == m_name)
        return {};
    m_input.vaultKeys.reset();
    return m_workspace.storeSecret(credentials::keyEntryName(m_name), *m_check.keyPem);
}

Done NewIdentityController::addIdentity()
{
    credentials::SigningIdentity identity{m_name, m_check.chain, m_input.x5u, {}};
    identity.keyPlace = keyPlace();
    return m_workspace.inventory().addIdentity(identity);
}

void NewIdentityController::store()
{
    if (const IdentityProblems found = problems(); !found.isEmpty() || m_check.refusal || !m_check.publicKey) {
        Q_EMIT refused(found);
        return;
    }
    if (const Done stored = storeKey(); !stored) {
        Q_EMIT failed(stored.error());
        return;
    }
    if (const Done added = addIdentity(); !added) {
        if (needsVault() && nameInVault() != m_name)
            (void)m_workspace.removeSecret(credentials::keyEntryName(m_name));
        Q_EMIT failed(added.error());
        return;
    }
    finishStoring();
}

void NewIdentityController::finishStoring()
{
    // What waited for this certificate moves; the key of another identity stays there too.
    const QString origin = nameInVault();
    if (needsVault() && origin != m_name && waitingKeys().contains(origin))
        (void)m_workspace.removeSecret(credentials::keyEntryName(origin));
    inventory::HistoryEntry history;
    history.action = u"identity.add"_s;
    history.result = u"done"_s;
    history.detail = QJsonObject{{u"identity"_s, m_name}, {u"sha256"_s, m_check.chain.front().sha256()}};
    if (const auto recorded = m_workspace.inventory().record(std::move(history)); !recorded)
        Q_EMIT failed(recorded.error());
    const QString name = m_name;
    reset();
    Q_EMIT saved(name);
    m_workspace.announceInventoryChange();
}

void NewIdentityController::reset()
{
    m_typing.stop();
    ++m_run;
    m_checking = false;
    m_saveWhenChecked = false;
    m_input = {};
    m_check = {};
    m_name.clear();
    m_waitingKey.clear();
    m_keyStays = false;
}

} // namespace stir::ui
