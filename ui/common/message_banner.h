// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where an error or a notice of a page stands: sentence, what to do, "Details" with the raw words, and buttons. Every
// page has one (NavigationPage::banner()); hidden until something is shown. Window's thread.

#include "core/foundation/error.h"
#include "ui/common/status.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace stir::ui {

enum class BannerKind
{
    Error,
    Attention,
    Info,
    Success
};

struct BannerText
{
    QString sentence;     ///< what happened and where
    QString hint = {};    ///< what to do; may be empty
    QString details = {}; ///< raw words behind "Details"; may be empty
};

class MessageBanner : public QFrame
{
    Q_OBJECT
public:
    /// `name` prefixes the object names: "<name>.banner", "<name>.banner.details", "<name>.banner.close".
    explicit MessageBanner(const QString &name, QWidget *parent = nullptr);

    /// Replaces what was shown, and its buttons.
    void show(BannerKind kind, const BannerText &text);
    /// Words the error with core/wording. Cancelled is a normal end and only clears.
    void showError(const Error &error);
    /// A button of the shown message ("<name>.banner.<action>"); gone with it.
    QPushButton *addButton(const QString &action, const QString &text);
    void clear();

    QString sentence() const;

protected:
    /// Esc closes it.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setDetailsVisible(bool visible);

    QString m_name;
    IconLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_hint;
    QLabel *m_details;
    QPushButton *m_detailsButton;
    QHBoxLayout *m_buttons;
};

} // namespace stir::ui
