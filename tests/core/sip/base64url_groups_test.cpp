// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/base64url_groups.h"

#include "core/sip/base64url.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stir::sip;

namespace {

constexpr char untouched = '\x55';

/// What `decode` makes of `text`, with 32 bytes behind that it must not touch.
std::pair<bool, QByteArray> decodedBy(DecodeGroups decode, const QByteArray &text)
{
    const qsizetype size = text.size() / 4 * 3;
    QByteArray bytes(size + 32, untouched);
    const bool isWhole = decode(text.constData(), text.size() / 4, bytes.data());
    if (bytes.last(32) != QByteArray(32, untouched))
        qFatal("wrote behind the end");
    return {isWhole, bytes.first(size)};
}

QByteArray randomBytes(QRandomGenerator &random, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

} // namespace

class Base64UrlGroupsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!avx2DecodeGroups())
            QSKIP("this processor has no AVX2");
    }

    void bothFormsReadTheSameBytes()
    {
        QRandomGenerator random(1);
        for (qsizetype groups = 0; groups < 200; ++groups) {
            const QByteArray bytes = randomBytes(random, groups * 3);
            const QByteArray text = toBase64Url(bytes);
            QCOMPARE(decodedBy(decodeGroupsPortably, text), std::pair(true, bytes));
            QCOMPARE(decodedBy(*avx2DecodeGroups(), text), std::pair(true, bytes));
        }
    }

    void bothFormsRefuseEveryOtherCharacterAtEveryPlace()
    {
        const QByteArray text(96, 'A');
        for (int character = 0; character < 256; ++character) {
            const bool isDigit = base64UrlDigit(static_cast<char>(character)) != noBase64UrlDigit;
            for (qsizetype at = 0; at < text.size(); ++at) {
                QByteArray changed = text;
                changed[at] = static_cast<char>(character);
                QCOMPARE(decodedBy(decodeGroupsPortably, changed).first, isDigit);
                QCOMPARE(decodedBy(*avx2DecodeGroups(), changed).first, isDigit);
            }
        }
    }
};

QTEST_GUILESS_MAIN(Base64UrlGroupsTest)
#include "base64url_groups_test.moc"
