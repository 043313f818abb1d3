// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the panel that orders a certificate: which keys of the vault there are, and the request for one of them,
// made in a worker. Window's thread.

#include "core/credentials/sti_request.h"

#include <QMap>
#include <QObject>

namespace stir::ui {

class Workspace;

enum class RequestField
{
    Key,
    Code,
    Numbers,
    Organization,
    Country,
    CommonName
};

using RequestProblems = QMap<RequestField, QString>; ///< a sentence each

/// As it was typed.
struct RequestText
{
    QString key; ///< name in the vault
    QString code;
    QString numbers; ///< "12155550100, 12155550000+100"
    QString organization;
    QString country;
    QString commonName;
};

class CertificateRequestController : public QObject
{
    Q_OBJECT
public:
    explicit CertificateRequestController(Workspace &workspace, QObject *parent = nullptr);

    /// Names in the vault: those without a certificate first. Readable while it is locked.
    QStringList keys() const;
    /// What is missing before the vault is even asked for.
    RequestProblems problemsOf(const RequestText &text) const;
    /// Ends with made(), refused() or failed(); the vault must be open.
    void make(const RequestText &text);
    /// Replaces no file. Ends with saved() or failed().
    void save(const QString &file, const QByteArray &pem);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void made(const QByteArray &pem);
    void saved(const QString &file);
    void refused(const stir::ui::RequestProblems &problems);
    void failed(const stir::Error &error);

private:
    void refuse(const Error &error);

    Workspace &m_workspace;
    bool m_busy = false;
};

} // namespace stir::ui
