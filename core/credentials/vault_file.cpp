// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault_file.h"

#include "core/foundation/files.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace stir::credentials {

namespace {

constexpr qint64 fileLimit = 16 * 1024 * 1024;
constexpr qsizetype saltSize = 16;
constexpr qsizetype wrappedKeySize = 12 + 32 + 16; // nonce, key, tag
constexpr double costFloor = 1U << 17U;            // below: somebody made the file cheaper to guess at
constexpr double costCeiling = 1U << 21U;

QString formatName()
{
    return QStringLiteral("stirconsole-vault");
}

QJsonValue base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue &value)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

bool isSound(const crypto::ScryptCost &cost, double n)
{
    const bool isPowerOfTwo = (cost.n & (cost.n - 1)) == 0;
    const bool isWhole = static_cast<double>(cost.n) == n;
    return isWhole && n >= costFloor && n <= costCeiling && isPowerOfTwo && cost.r == 8 && cost.p == 1;
}

/// No value: not a vault, or of a version that is not known here.
std::optional<VaultContents> contentsOf(const QJsonObject &root)
{
    if (root.value(u"format").toString() != formatName() || root.value(u"version").toInt() != 1)
        return std::nullopt;
    const QJsonObject derivation = root.value(u"kdf").toObject();
    const double n = derivation.value(u"n").toDouble();
    VaultContents contents;
    contents.id = root.value(u"id").toString();
    contents.cost = {static_cast<quint64>(n > 0 && n <= costCeiling ? n : 0),
                     static_cast<quint64>(derivation.value(u"r").toInt()),
                     static_cast<quint64>(derivation.value(u"p").toInt())};
    contents.salt = fromBase64(derivation.value(u"salt"));
    contents.wrappedKey = fromBase64(root.value(u"key"));
    const QJsonObject entries = root.value(u"entries").toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        contents.entries.insert(entry.key(), fromBase64(entry.value()));
    const bool isWhole = derivation.value(u"name").toString() == QLatin1String("scrypt") && isSound(contents.cost, n) &&
                         !contents.id.isEmpty() && contents.salt.size() >= saltSize &&
                         contents.wrappedKey.size() == wrappedKeySize && root.value(u"entries").isObject();
    return isWhole ? std::optional(contents) : std::nullopt;
}

QByteArray context(const QString &id, const QString &what)
{
    return (formatName() + QStringLiteral("/1/") + id + u'/' + what).toUtf8();
}

} // namespace

QByteArray VaultContents::keyContext() const
{
    return context(id, QStringLiteral("key"));
}

QByteArray VaultContents::entryContext(const QString &name) const
{
    return context(id, QStringLiteral("entry/") + name);
}

VaultFile::VaultFile(const QString &dataFolder) : m_path(dataFolder + QStringLiteral("/vault.json")) {}

QString VaultFile::lockPath() const
{
    return m_path + QStringLiteral(".lock");
}

Result<std::optional<VaultContents>> VaultFile::read() const
{
    const auto bytes = readFile(m_path, fileLimit);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound)
        return std::optional<VaultContents>();
    if (!bytes && bytes.error().code == ErrorCode::FileNotReadable)
        return failure(bytes.error());
    if (!bytes)
        return failure(ErrorCode::VaultDamaged, m_path, errorName(bytes.error().code));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &fault);
    if (fault.error != QJsonParseError::NoError)
        return failure(ErrorCode::VaultDamaged, m_path, fault.errorString());
    auto contents = contentsOf(document.object());
    if (!contents)
        return failure(ErrorCode::VaultDamaged, m_path,
                       QStringLiteral("version %1").arg(document.object().value(u"version").toInt()));
    return contents;
}

Done VaultFile::write(const VaultContents &contents) const
{
    QJsonObject entries;
    for (auto entry = contents.entries.begin(); entry != contents.entries.end(); ++entry)
        entries.insert(entry.key(), base64(entry.value()));
    const QJsonObject derivation{{QStringLiteral("name"), QStringLiteral("scrypt")},
                                 {QStringLiteral("n"), static_cast<qint64>(contents.cost.n)},
                                 {QStringLiteral("r"), static_cast<qint64>(contents.cost.r)},
                                 {QStringLiteral("p"), static_cast<qint64>(contents.cost.p)},
                                 {QStringLiteral("salt"), base64(contents.salt)}};
    const QJsonObject root{{QStringLiteral("format"), formatName()},
                           {QStringLiteral("version"), 1},
                           {QStringLiteral("id"), contents.id},
                           {QStringLiteral("kdf"), derivation},
                           {QStringLiteral("key"), base64(contents.wrappedKey)},
                           {QStringLiteral("entries"), entries}};
    return saveFileAtomically(m_path, bytesOf(QJsonDocument(root).toJson()), FileVisibility::OwnerOnly);
}

} // namespace stir::credentials
