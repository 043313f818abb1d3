// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What holds for a page whose list is read on a worker. Window's thread.

#include "tests/ui/test_workspace.h"

#include <QPushButton>
#include <QTest>

namespace stir::ui {

/// Before it has read, a page with nothing to show does not yet teach what it is for: `button` is its empty state's.
template <typename Page>
void requireNothingSaidBeforeRead(const QString &button)
{
    TestWorkspace test;
    const Page page(test.workspace);
    const auto *teaches = page.template findChild<QPushButton *>(button);
    QVERIFY(!page.isSettled());
    QVERIFY(!teaches->isVisibleTo(&page));
    QCOMPARE(page.statusLine(), QStringLiteral("Reading..."));
    QTRY_VERIFY(teaches->isVisibleTo(&page));
    QVERIFY(page.statusLine().isEmpty());
}

} // namespace stir::ui
