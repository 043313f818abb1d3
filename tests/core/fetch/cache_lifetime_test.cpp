// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/cache_lifetime.h"

#include <QTest>

using namespace stir;

class CacheLifetimeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHeadersOfAnAnswer_data();
    void readsTheHeadersOfAnAnswer();
};

void CacheLifetimeTest::readsTheHeadersOfAnAnswer_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("age");
    QTest::addColumn<QByteArray>("expires");
    QTest::addColumn<QByteArray>("vary");
    QTest::addColumn<qint64>("seconds");
    const auto row = [](const char *name, const QByteArray &control, qint64 seconds, const QByteArray &age = {},
                        const QByteArray &expires = {}, const QByteArray &vary = {}) {
        QTest::newRow(name) << control << age << expires << vary << seconds;
    };
    row("nothing said", "", 0);
    row("max-age", "max-age=3600", 3600);
    row("any case, more directives", "public , Max-Age=60, must-revalidate", 60);
    row("in quotes", "max-age=\"60\"", 60);
    row("private is for us", "private, max-age=60", 60);
    row("shared caches only", "s-maxage=60", 0);
    row("no-store", "max-age=60, no-store", 0);
    row("no-cache", "no-cache, max-age=60", 0);
    row("no-cache for one field", "no-cache=\"Set-Cookie\", max-age=60", 0);
    row("twice, the shorter one counts", "max-age=60, max-age=30", 30);
    row("zero", "max-age=0", 0);
    row("negative", "max-age=-5", 0);
    row("no figure", "max-age=soon", 0);
    row("empty", "max-age", 0);
    row("never longer than a day", "max-age=31536000", 86400);
    row("larger than any figure", "max-age=99999999999999999999", 86400);
    row("already aged", "max-age=100", 40, "60");
    row("aged out", "max-age=100", 0, "101");
    row("age that is no figure", "max-age=100", 100, "old");
    row("expires", "", 300, {}, "Sun, 06 Nov 1994 08:54:37 GMT");
    row("expires in the past", "", 0, {}, "0");
    row("max-age before expires", "max-age=60", 60, {}, "Sun, 06 Nov 1994 08:54:37 GMT");
    row("varies by anything", "max-age=60", 0, {}, {}, "*");
    row("varies by encoding", "max-age=60", 60, {}, {}, "Accept-Encoding");
}

void CacheLifetimeTest::readsTheHeadersOfAnAnswer()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, age);
    QFETCH(QByteArray, expires);
    QFETCH(QByteArray, vary);
    QFETCH(qint64, seconds);
    const fetch::CacheHeaders headers{control, age, expires, "Sun, 06 Nov 1994 08:49:37 GMT", vary};
    QCOMPARE(static_cast<qint64>(fetch::cacheLifetime(headers).count()), seconds);
}

QTEST_GUILESS_MAIN(CacheLifetimeTest)
#include "cache_lifetime_test.moc"
