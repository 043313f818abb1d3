// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the decoder page: takes text or a file, decodes it on the local pool (the latest input wins) and offers
// the calls as a table model. Window's thread.

#include "ui/common/value_table_model.h"
#include "ui/decoder/decode_job.h"

#include <QObject>

#include <array>
#include <stop_token>

namespace stir::ui {

class Workspace;

class DecoderController : public QObject
{
    Q_OBJECT
public:
    explicit DecoderController(Workspace &workspace, QObject *parent = nullptr);
    ~DecoderController() override;

    ValueTableModel<DecodedCall> &calls() { return m_calls; }
    /// Null when there is none of that key.
    const DecodedCall *call(const QString &key) const;
    std::array<int, 4> counts() const { return m_counts; } ///< by CallGroup
    bool isBusy() const { return m_busy; }
    /// The file that is shown; empty for text.
    QString file() const { return m_request.file; }
    QStringList identityNames() const;

    void decodeText(const QByteArray &text);
    void decodeFile(const QString &path);
    void clear();
    /// Judges the present input anew.
    void verifyWithNothing();
    void verifyWithIdentity(const QString &name);
    void verifyWithFile(const QString &path);

Q_SIGNALS:
    void busyChanged(bool busy);
    void decoded();
    void failed(const stir::Error &error);

private:
    void start();
    void finish(Result<std::vector<DecodedCall>> result);
    void setBusy(bool busy);

    Workspace &m_workspace;
    ValueTableModel<DecodedCall> m_calls;
    DecodeRequest m_request;
    std::array<int, 4> m_counts{};
    std::stop_source m_stop;
    quint64 m_run = 0;
    bool m_busy = false;
};

} // namespace stir::ui
