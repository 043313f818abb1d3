// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/document_cache.h"

#include "core/foundation/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace stir::fetch {

namespace {

// A file is one line of JSON, then the body as it came.
constexpr qint64 headLimit = 64 * 1024;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QByteArray fileText(const QString &url, const QByteArray &realm, const FetchedDocument &document)
{
    const QJsonObject head{
        {key("url"), url},
        {key("realm"), QString::fromLatin1(realm)},
        {key("fetched_at"), document.fetchedAt.toUTC().toString(Qt::ISODateWithMs)},
        {key("lifetime"), static_cast<qint64>(document.lifetime.count())},
        {key("content_type"), QString::fromLatin1(document.contentType)},
        {key("cache_control"), QString::fromLatin1(document.cacheControl)},
    };
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + document.body;
}

QDateTime freshUntil(const FetchedDocument &document)
{
    return document.fetchedAt.addSecs(document.lifetime.count());
}

struct StoredDocument
{
    QString url;
    QString realm;
    FetchedDocument document;
};

std::optional<StoredDocument> parsed(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    if (end < 0 || end > headLimit)
        return std::nullopt;
    const QJsonObject head = QJsonDocument::fromJson(text.left(end)).object();
    StoredDocument stored;
    stored.url = head.value(key("url")).toString();
    stored.realm = head.value(key("realm")).toString();
    FetchedDocument &document = stored.document;
    document.fetchedAt = QDateTime::fromString(head.value(key("fetched_at")).toString(), Qt::ISODateWithMs);
    document.lifetime = std::chrono::seconds(head.value(key("lifetime")).toInteger());
    document.contentType = head.value(key("content_type")).toString().toLatin1();
    document.cacheControl = head.value(key("cache_control")).toString().toLatin1();
    document.body = text.mid(end + 1);
    document.cached = true;
    return document.fetchedAt.isValid() ? std::optional(std::move(stored)) : std::nullopt;
}

} // namespace

DocumentCache::DocumentCache(QString folder, QByteArray realm, qint64 sizeLimit)
    : m_folder(std::move(folder)), m_realm(std::move(realm)), m_sizeLimit(sizeLimit)
{
}

QString DocumentCache::pathFor(const QString &url) const
{
    const QByteArray name = QCryptographicHash::hash(m_realm + '\n' + url.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_folder + u'/' + QString::fromLatin1(name);
}

std::optional<FetchedDocument> DocumentCache::load(const QString &url, const QDateTime &now) const
{
    if (m_folder.isEmpty())
        return std::nullopt;
    const auto text = readFile(pathFor(url), m_sizeLimit);
    auto stored = text ? parsed(*text) : std::nullopt;
    if (!stored || stored->url != url || stored->realm != QString::fromLatin1(m_realm))
        return std::nullopt;
    // Fetched in the future: the clock was set back, and nothing is known of its age.
    const FetchedDocument &document = stored->document;
    if (now < document.fetchedAt || now >= freshUntil(document))
        return std::nullopt;
    return std::move(stored->document);
}

Done DocumentCache::store(const QString &url, const FetchedDocument &document) const
{
    if (m_folder.isEmpty() || document.lifetime.count() <= 0)
        return {};
    const QByteArray text = fileText(url, m_realm, document);
    if (text.size() > m_sizeLimit)
        return {};
    if (const Done made = makePrivateFolder(m_folder); !made)
        return made;
    makeRoom(text.size());
    return saveFileAtomically(pathFor(url), bytesOf(text), FileVisibility::OwnerOnly);
}

void DocumentCache::makeRoom(qint64 bytes) const
{
    // Newest first; hidden ones are what a killed program left half written.
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Time);
    qint64 kept = bytes;
    for (const QFileInfo &file : files) {
        kept += file.size();
        if (kept > m_sizeLimit)
            QFile::remove(file.filePath());
    }
}

Result<QFileInfoList> DocumentCache::files() const
{
    const QFileInfo folder(m_folder);
    if (m_folder.isEmpty() || !folder.exists())
        return QFileInfoList();
    if (!folder.isDir() || !folder.isReadable())
        return failure(ErrorCode::FileNotReadable, m_folder);
    // Hidden ones are what a killed program left half written.
    return QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
}

Result<CacheContents> DocumentCache::contents() const
{
    const auto files = this->files();
    if (!files)
        return failure(files.error());
    CacheContents contents;
    for (const QFileInfo &file : *files) {
        ++contents.entries;
        contents.bytes += file.size();
    }
    return contents;
}

Result<CacheContents> DocumentCache::clear() const
{
    const auto files = this->files();
    if (!files)
        return failure(files.error());
    CacheContents removed;
    for (const QFileInfo &file : *files) {
        QFile opened(file.filePath());
        const qint64 size = opened.size();
        const bool isRemoved = opened.remove();
        // Another program may have been quicker.
        if (!isRemoved && opened.exists())
            return failure(ErrorCode::FileNotWritable, file.filePath(), opened.errorString());
        removed.entries += isRemoved ? 1 : 0;
        removed.bytes += isRemoved ? size : 0;
    }
    return removed;
}

} // namespace stir::fetch
