// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace stir::ui;
using namespace Qt::StringLiterals;

class FormFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editorGetsItsNames()
    {
        FormField field(new QLineEdit, {u"servers.edit.host"_s, u"&Host"_s, u"Name or address"_s});
        QCOMPARE(field.editor()->objectName(), u"servers.edit.host"_s);
        QCOMPARE(field.editor()->accessibleName(), u"Host"_s);
        QCOMPARE(field.editor()->accessibleDescription(), u"Name or address"_s);
    }

    void labelLeadsToTheEditor()
    {
        FormField field(new QLineEdit, {u"host"_s, u"&Host"_s});
        const auto labels = field.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&](const QLabel *label) { return label->buddy() == field.editor(); }));
    }

    void errorTakesThePlaceOfTheHintAndGoesAgain()
    {
        FormField field(new QLineEdit, {u"host"_s, u"Host"_s, u"Name or address"_s});
        field.show();
        auto *note = field.findChild<QLabel *>(u"host.note"_s);
        field.setError(u"There is no such host."_s);
        QVERIFY(field.hasError());
        QCOMPARE(note->text(), u"There is no such host."_s);
        QCOMPARE(field.editor()->accessibleDescription(), u"There is no such host."_s);
        QVERIFY(field.editor()->property("invalid").toBool());
        field.setError({});
        QVERIFY(!field.hasError());
        QCOMPARE(note->text(), u"Name or address"_s);
    }
};

QTEST_MAIN(FormFieldTest)
#include "form_field_test.moc"
