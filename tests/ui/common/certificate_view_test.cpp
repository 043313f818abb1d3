// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/certificate_view.h"

#include "core/credentials/shaken_profile.h"
#include "tests/core/crypto/test_certificates.h"
#include "ui/common/certificate_tree.h"
#include "ui/common/status.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now = testing::instant("2026-02-01T00:00:00Z");

struct Fixture
{
    Fixture()
    {
        view.resize(440, 900);
        view.show(authority.chain(), now);
        static_cast<QWidget &>(view).show();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("the view does not become the active window");
    }
    template <typename T>
    T *find(const QString &name)
    {
        T *widget = view.findChild<T *>(name);
        if (widget == nullptr)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    bool says(const QString &words)
    {
        for (const auto *label : view.findChildren<QLabel *>())
            // Where a line may break stands an invisible mark.
            if (label->isVisibleTo(&view) && QString(label->text()).remove(QChar(0x200B)).contains(words))
                return true;
        return false;
    }
    static QByteArray copied() { return QGuiApplication::clipboard()->text().toLatin1(); }

    testing::Authority authority;
    CertificateView view{u"certs"_s};
};

} // namespace

class CertificateViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainIsATreeThatNamesWhatIsMissing()
    {
        Fixture f;
        const auto *tree = f.find<CertificateTree>(u"certs.tree"_s);
        QCOMPARE(tree->topLevelItemCount(), 1);
        const QTreeWidgetItem *root = tree->topLevelItem(0);
        QVERIFY(root->text(0).contains(f.authority.root.subjectName()));
        QVERIFY(root->child(0)->text(0).startsWith(u"SHAKEN Issuing CA"_s));
        QVERIFY(root->child(0)->child(0)->text(0).startsWith(u"SHAKEN 709J"_s));
        QCOMPARE(tree->chosen(), std::optional<std::size_t>(0));
        QVERIFY(tree->height() >= 3 * 30);
    }

    void wholeChainEndsInItsRoot()
    {
        Fixture f;
        f.view.show({f.authority.leaf, f.authority.intermediate, f.authority.root}, now);
        const auto *root = f.find<CertificateTree>(u"certs.tree"_s)->topLevelItem(0);
        QVERIFY(root->text(0).startsWith(u"SHAKEN ROOT"_s));
    }

    void arrowKeysChooseAnotherCertificate()
    {
        Fixture f;
        auto *tree = f.find<CertificateTree>(u"certs.tree"_s);
        tree->setFocus();
        QVERIFY(f.says(u"SPC 709J"_s));
        QTest::keyClick(tree, Qt::Key_Up);
        QCOMPARE(tree->chosen(), std::optional<std::size_t>(1));
        QVERIFY(!f.says(u"SPC 709J"_s));
        QTRY_VERIFY(f.says(u"keyCertSign"_s));
        // Told again the same, it stays where it is.
        f.view.show(f.authority.chain(), now);
        QCOMPARE(tree->chosen(), std::optional<std::size_t>(1));
    }

    void oneOrAllAreCopiedAsPem()
    {
        Fixture f;
        QTest::mouseClick(f.find<QPushButton>(u"certs.copy"_s), Qt::LeftButton);
        QCOMPARE(f.copied(), f.authority.leaf.toPem());
        QTest::mouseClick(f.find<QPushButton>(u"certs.copyChain"_s), Qt::LeftButton);
        QCOMPARE(f.copied(), crypto::toPem(f.authority.chain()));
        QVERIFY(!f.find<QLabel>(u"certs.copied"_s)->text().isEmpty());
        f.view.show({f.authority.root}, now);
        QVERIFY(!f.find<QPushButton>(u"certs.copyChain"_s)->isVisible());
    }

    void profileIsThatOfTheChosenCountry()
    {
        Fixture f;
        auto *country = f.find<QComboBox>(u"certs.profile"_s);
        const auto findings = [&f] {
            return f.find<QWidget>(u"certs.profile.findings"_s)
                ->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)
                .size();
        };
        const Findings expected = credentials::lint(f.authority.leaf, credentials::ShakenProfile::UnitedStates);
        const auto isBroken = [](const Finding &one) { return one.result != Judgement::Pass; };
        const auto broken = std::ranges::count_if(expected, isBroken);
        QTRY_COMPARE(findings(), broken);
        f.find<QCheckBox>(u"certs.profile.all"_s)->click();
        QTRY_COMPARE(findings(), static_cast<qsizetype>(expected.size()));
        f.find<QCheckBox>(u"certs.profile.all"_s)->click();
        country->setFocus();
        QTest::keyClick(country, Qt::Key_End);
        QCOMPARE(country->currentText(), u"France"_s);
        const Findings french = credentials::lint(f.authority.leaf, credentials::ShakenProfile::France);
        QTRY_COMPARE(findings(), std::ranges::count_if(french, isBroken));
    }

    void everyInteractiveWidgetHasItsNames()
    {
        Fixture f;
        for (const QWidget *widget : f.view.findChildren<QWidget *>())
            // The list that a combo box opens is a window of Qt's own.
            if (widget->window() == &f.view && widget->focusPolicy() != Qt::NoFocus &&
                qobject_cast<const QLabel *>(widget) == nullptr)
                QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                         widget->metaObject()->className());
    }
};

QTEST_MAIN(CertificateViewTest)
#include "certificate_view_test.moc"
