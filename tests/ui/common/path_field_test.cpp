// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/path_field.h"

#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

void drop(PathField &field, const QStringList &files, bool isTaken)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QDragEnterEvent enter({2, 2}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &enter);
    QCOMPARE(enter.isAccepted(), isTaken);
    if (!isTaken)
        return;
    QDropEvent event({2, 2}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &event);
}

} // namespace

class PathFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void homeIsWrittenOut()
    {
        PathField field(u"Key"_s, {});
        field.setText(u"  ~/key.pem "_s);
        QCOMPARE(field.path(), QDir::homePath() + u"/key.pem"_s);
        QCOMPARE(field.paths(), QStringList{field.path()});
    }

    void severalStandInQuotationMarksAndComeBack_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("none") << QStringList();
        QTest::newRow("one") << QStringList{u"/a b/one.pem"_s};
        QTest::newRow("two with blanks") << QStringList{u"/a b/one.pem"_s, u"/two, or three.pem"_s};
    }
    void severalStandInQuotationMarksAndComeBack()
    {
        QFETCH(const QStringList, files);
        PathField field(u"Certificates"_s, {});
        field.setTakesSeveral();
        field.setPaths(files);
        QCOMPARE(field.paths(), files);
    }

    void moreThanFitAreLeftToThePage()
    {
        PathField one(u"Key"_s, {});
        drop(one, {u"/key.pem"_s}, true);
        QCOMPARE(one.path(), u"/key.pem"_s);
        drop(one, {u"/a.pem"_s, u"/b.pem"_s}, false);
        PathField several(u"Certificates"_s, {});
        several.setTakesSeveral();
        drop(several, {u"/a.pem"_s, u"/b.pem"_s}, true);
        QCOMPARE(several.paths(), (QStringList{u"/a.pem"_s, u"/b.pem"_s}));
    }
};

QTEST_MAIN(PathFieldTest)
#include "path_field_test.moc"
