// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was fetched, kept on disk for as long as its server allows: one file a URL (mode 0600) in a folder of its own
// (mode 0700), written whole or not at all, so that several programs may share it. Any thread.

#include "core/foundation/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFileInfo>

#include <chrono>
#include <optional>

namespace stir::fetch {

struct FetchedDocument
{
    QByteArray body;
    QByteArray contentType;  ///< as the server says it; may be empty
    QByteArray cacheControl; ///< likewise
    QDateTime fetchedAt;
    std::chrono::seconds lifetime{0}; ///< from fetchedAt on; zero: for this one use
    bool cached = false;              ///< out of the cache
};

/// The files of a cache, of all realms.
struct CacheContents
{
    int entries = 0;
    qint64 bytes = 0;
};

class DocumentCache
{
public:
    /// An empty folder name: nothing is kept. `realm` says under which trust documents are fetched (own authorities,
    /// private addresses); what was fetched under one is not seen under another. At most `sizeLimit` bytes are kept.
    explicit DocumentCache(QString folder, QByteArray realm = {}, qint64 sizeLimit = 64 * 1024 * 1024);

    /// Fresh at `now`; else no value.
    std::optional<FetchedDocument> load(const QString &url, const QDateTime &now) const;
    /// Keeps it when its lifetime allows, at the cost of the oldest ones where there is no room.
    Done store(const QString &url, const FetchedDocument &document) const;
    /// Of a folder that is not there: nothing. Fails with FileNotReadable.
    Result<CacheContents> contents() const;
    /// Takes away everything in the folder, and says what that was. Fails also with FileNotWritable.
    Result<CacheContents> clear() const;

private:
    Result<QFileInfoList> files() const;
    QString pathFor(const QString &url) const;
    void makeRoom(qint64 bytes) const;

    QString m_folder;
    QByteArray m_realm;
    qint64 m_sizeLimit;
};

} // namespace stir::fetch
