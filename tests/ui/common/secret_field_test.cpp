// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_field.h"

#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class SecretFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheTextAsUtf8AndIsEmptyAfterwards()
    {
        SecretField field;
        field.setText(u"pass w\u00F6rd"_s);
        const SecretBytes secret = field.take();
        QCOMPARE(QByteArray(secret.text().data(), static_cast<qsizetype>(secret.size())),
                 QByteArray("pass w\xC3\xB6rd"));
        QVERIFY(field.text().isEmpty());
        QVERIFY(!field.isUndoAvailable());
    }

    void overwritesTheCharactersTheFieldHeld()
    {
        QLineEdit field;
        QTest::keyClicks(&field, u"correct horse"_s);
        // Shares the field's own characters: what is wiped there is wiped here.
        const QString shared = field.text();
        const SecretBytes secret = takeSecret(field);
        QCOMPARE(secret.size(), std::size_t{13});
        QCOMPARE(shared.count(QChar(0)), shared.size());
    }

    void emptyFieldGivesAnEmptySecret()
    {
        SecretField field;
        QVERIFY(field.take().isEmpty());
    }

    void showsDots()
    {
        const SecretField field;
        QCOMPARE(field.echoMode(), QLineEdit::Password);
    }
};

QTEST_MAIN(SecretFieldTest)
#include "secret_field_test.moc"
