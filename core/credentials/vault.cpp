// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault.h"

#include "core/foundation/file_lock.h"
#include "core/foundation/files.h"

#include <QFileInfo>

#include <chrono>

namespace stir::credentials {

namespace {

constexpr int keySize = 32;
constexpr int saltSize = 16;
constexpr std::chrono::milliseconds lockPatience{10000}; // another process may be deriving a key under the lock
constexpr qsizetype nameLimit = 256;

Result<SecretBytes> openedKey(const VaultContents &contents, const SecretBytes &passphrase, const QString &path)
{
    const auto wrapping = crypto::deriveKey(passphrase, bytesOf(contents.salt), contents.cost, keySize);
    if (!wrapping)
        return failure(wrapping.error());
    auto key = crypto::unseal(*wrapping, bytesOf(contents.wrappedKey), bytesOf(contents.keyContext()));
    if (!key)
        return failure(key.error().code, path, key.error().detail);
    return key;
}

/// Puts the vault key under a passphrase: new salt, today's cost.
Done wrap(VaultContents &contents, const SecretBytes &key, const SecretBytes &passphrase)
{
    contents.cost = {};
    contents.salt = crypto::randomBytes(saltSize);
    const auto wrapping = crypto::deriveKey(passphrase, bytesOf(contents.salt), contents.cost, keySize);
    if (!wrapping)
        return failure(wrapping.error());
    const auto wrapped = crypto::seal(*wrapping, key.view(), bytesOf(contents.keyContext()));
    if (!wrapped)
        return failure(wrapped.error());
    contents.wrappedKey = *wrapped;
    return {};
}

Done requirePassphrase(const SecretBytes &passphrase)
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("passphrase"));
    return {};
}

/// While the file is read and written again, by this program or another.
Result<FileLock> lockForChange(const VaultFile &file)
{
    auto lock = FileLock::take(file.lockPath(), lockPatience);
    if (!lock && lock.error().code == ErrorCode::TimedOut)
        return failure(ErrorCode::TimedOut, file.path());
    return lock;
}

} // namespace

Vault::Vault(const QString &dataFolder) : m_folder(dataFolder), m_file(dataFolder) {}

Result<Vault> Vault::open(const QString &dataFolder)
{
    Vault vault(dataFolder);
    const auto contents = vault.m_file.read();
    if (!contents)
        return failure(contents.error());
    return vault;
}

Vault Vault::another() const
{
    Vault second(m_folder);
    if (m_key)
        second.m_key = m_key->duplicate();
    second.m_openedId = m_openedId;
    return second;
}

bool Vault::exists() const
{
    return QFileInfo::exists(m_file.path());
}

bool Vault::isUnlocked() const
{
    return m_key.has_value();
}

QStringList Vault::entryNames() const
{
    const auto now = contents();
    return now ? QStringList(now->entries.keys()) : QStringList();
}

Done Vault::create(const SecretBytes &passphrase)
{
    if (const Done given = requirePassphrase(passphrase); !given)
        return given;
    if (const Done made = makePrivateFolder(m_folder); !made)
        return made;
    const auto change = lockForChange(m_file);
    if (!change)
        return failure(change.error());
    if (exists())
        return failure(ErrorCode::VaultExists, m_file.path());
    VaultContents contents;
    contents.id = QString::fromLatin1(crypto::randomBytes(16).toHex());
    SecretBytes key = crypto::randomSecret(keySize);
    if (const Done wrapped = wrap(contents, key, passphrase); !wrapped)
        return wrapped;
    if (const Done written = m_file.write(contents); !written)
        return written;
    m_key = std::move(key);
    m_openedId = contents.id;
    return {};
}

Done Vault::unlock(const SecretBytes &passphrase)
{
    const auto now = contents();
    if (!now)
        return failure(now.error());
    auto key = openedKey(*now, passphrase, m_file.path());
    if (!key)
        return failure(key.error());
    m_key = std::move(*key);
    m_openedId = now->id;
    return {};
}

void Vault::lock()
{
    m_key.reset();
}

Done Vault::changePassphrase(const SecretBytes &oldPassphrase, const SecretBytes &newPassphrase)
{
    if (const Done given = requirePassphrase(newPassphrase); !given)
        return given;
    if (!exists())
        return failure(ErrorCode::VaultMissing, m_file.path());
    const auto change = lockForChange(m_file);
    if (!change)
        return failure(change.error());
    auto now = contents();
    if (!now)
        return failure(now.error());
    const auto key = openedKey(*now, oldPassphrase, m_file.path());
    if (!key)
        return failure(key.error());
    if (const Done wrapped = wrap(*now, *key, newPassphrase); !wrapped)
        return wrapped;
    return m_file.write(*now);
}

Done Vault::changeOpened(const std::function<Result<bool>(VaultContents &)> &edit)
{
    if (!isUnlocked())
        return failure(ErrorCode::VaultLocked, m_file.path());
    const auto change = lockForChange(m_file);
    if (!change)
        return failure(change.error());
    auto now = openedContents();
    if (!now)
        return failure(now.error());
    const auto edited = edit(*now);
    if (!edited)
        return failure(edited.error());
    return *edited ? m_file.write(*now) : Done();
}

Done Vault::store(const QString &name, const SecretBytes &secret)
{
    if (name.isEmpty() || name.size() > nameLimit)
        return failure(ErrorCode::InvalidArgument, name);
    return changeOpened([&](VaultContents &contents) -> Result<bool> {
        const auto sealed = crypto::seal(*m_key, secret.view(), bytesOf(contents.entryContext(name)));
        if (!sealed)
            return failure(sealed.error());
        contents.entries.insert(name, *sealed);
        return true;
    });
}

Result<SecretBytes> Vault::load(const QString &name) const
{
    const auto now = openedContents();
    return now ? opened(*now, name) : failure(now.error());
}

Result<std::vector<VaultEntry>> Vault::loadAll(const QString &prefix) const
{
    const auto now = openedContents();
    if (!now)
        return failure(now.error());
    std::vector<VaultEntry> all;
    for (auto entry = now->entries.lowerBound(prefix); entry != now->entries.end(); ++entry) {
        if (!entry.key().startsWith(prefix))
            break;
        auto secret = opened(*now, entry.key());
        if (!secret)
            return failure(secret.error());
        all.push_back({entry.key(), std::move(*secret)});
    }
    return all;
}

Result<SecretBytes> Vault::opened(const VaultContents &contents, const QString &name) const
{
    const auto entry = contents.entries.find(name);
    if (entry == contents.entries.end())
        return failure(ErrorCode::VaultEntryMissing, name);
    auto secret = crypto::unseal(*m_key, bytesOf(*entry), bytesOf(contents.entryContext(name)));
    // The vault key is right, so what does not open was changed by somebody else.
    if (!secret)
        return failure(ErrorCode::VaultDamaged, m_file.path(), name);
    return secret;
}

Done Vault::remove(const QString &name)
{
    return changeOpened([&](VaultContents &contents) -> Result<bool> { return contents.entries.remove(name) > 0; });
}

Result<VaultContents> Vault::contents() const
{
    auto now = m_file.read();
    if (!now)
        return failure(now.error());
    if (!now->has_value())
        return failure(ErrorCode::VaultMissing, m_file.path());
    return std::move(**now);
}

Result<VaultContents> Vault::openedContents() const
{
    if (!isUnlocked())
        return failure(ErrorCode::VaultLocked, m_file.path());
    auto now = contents();
    if (now && now->id != m_openedId)
        return failure(ErrorCode::VaultLocked, m_file.path());
    return now;
}

QString keyEntryName(const QString &identityName)
{
    return QStringLiteral("identity-key/") + identityName;
}

} // namespace stir::credentials
