// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_target.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <memory>

/// What the fuzzer found worth keeping, once more: compiled with one target each.
class CorpusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsForWhatWasKept_data();
    void holdsForWhatWasKept();
    void holdsForNothing();
};

void CorpusTest::holdsForWhatWasKept_data()
{
    QTest::addColumn<QString>("path");
    const QDir corpus(QStringLiteral(STIR_CORPUS));
    const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
    QVERIFY2(!names.isEmpty(), STIR_CORPUS);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << corpus.filePath(name);
}

void CorpusTest::holdsForWhatWasKept()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    // Without the NUL that a QByteArray has behind its end.
    const std::unique_ptr<char[]> exact(new char[static_cast<std::size_t>(content.size())]);
    std::copy(content.begin(), content.end(), exact.get());
    stir::fuzz::tryInput(QByteArrayView(exact.get(), content.size()));
}

void CorpusTest::holdsForNothing()
{
    stir::fuzz::tryInput({});
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpus_test.moc"
