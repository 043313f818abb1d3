// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_field.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QStringEncoder>

namespace stir::ui {

SecretBytes takeSecret(QLineEdit &field)
{
    const QString text = field.text();
    QStringEncoder encode(QStringEncoder::Utf8);
    SecretBytes secret(static_cast<std::size_t>(encode.requiredSpace(text.size())));
    auto *begin = reinterpret_cast<char *>(secret.writableView().data());
    const char *end = encode.appendToBuffer(begin, text);
    secret.truncate(static_cast<std::size_t>(end - begin));
    // text shares its characters with the field: data() would detach and wipe a copy. A literal that was set from code
    // lies in memory that cannot be written.
    if (!text.isEmpty() && text.data_ptr().isMutable())
        explicit_bzero(const_cast<QChar *>(text.constData()), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    // setText, not clear(): it drops the undo history too.
    field.setText(QString());
    return secret;
}

SecretField::SecretField(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    auto *reveal = addAction(icon(IconName::Lock, &ThemeColors::muted), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setText(tr("Show what is typed"));
    reveal->setToolTip(tr("Show what is typed"));
    connect(reveal, &QAction::toggled, this, [this, reveal](bool shown) {
        setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        reveal->setIcon(icon(shown ? IconName::Unlock : IconName::Lock, &ThemeColors::muted));
    });
}

} // namespace stir::ui
