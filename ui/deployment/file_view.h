// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A whole configuration file as it would be after the push: colored as its program reads it, the lines of settings
// named in the margin, findings under their lines. Colors only what is seen, so that a large file opens at once.
// Window's thread.

#include "ui/common/margin_text_view.h"
#include "ui/common/palette.h"
#include "ui/deployment/reviewed_text.h"

#include <QTextLayout>

namespace stir::ui {

/// How a part of a configuration file is shown.
using PartColor = QColor ThemeColors::*;
PartColor partColor(server_config::TextPart part);

class FileView : public MarginTextView
{
    Q_OBJECT

public:
    FileView(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// `added`: lines that the push writes, in order. Null empties the view.
    void setFile(std::shared_ptr<const deployment::ReviewFile> file, const std::vector<int> &added);
    /// To the line of a setting; false when it has none here.
    bool goToSetting(const QString &key);
    bool goToLine(int line);

protected:
    int rowCount() const override { return static_cast<int>(m_text.rows().size()); }
    bool isStop(int row) const override;
    QString rowWords(int row) const override;
    int marginWidth() const override;
    QColor rowGround(int row) const override;
    void paintMargin(QPainter &painter, const QRect &place, int row) const override;
    void takeColors() override;
    void paintEvent(QPaintEvent *event) override;
    /// Copies the lines of the file, not what is said of them.
    QMimeData *createMimeDataFromSelection() const override;

private:
    const ReviewRow &row(int number) const { return m_text.rows()[static_cast<std::size_t>(number)]; }
    int namesWidth() const;
    void groundRows();
    void colorRow(const QTextBlock &block);
    QList<QTextLayout::FormatRange> formatsOf(const ReviewRow &row, int length) const;

    ReviewedText m_text;
    std::vector<bool> m_isColored;
    int m_longestName = 0; ///< pixels
};

} // namespace stir::ui
