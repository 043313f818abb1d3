// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/secret_bytes.h"

#include <QTest>

#include <cstdlib>
#include <new>
#include <type_traits>

using stir::SecretBytes;

namespace {

/// The block whose release is looked at, and what it held at that moment.
const void *watched = nullptr;
std::size_t watchedSize = 0;
bool wasReleased = false;
bool wasWiped = false;

void look(void *pointer)
{
    if (pointer == nullptr || pointer != watched)
        return;
    const auto *bytes = static_cast<const unsigned char *>(pointer);
    wasReleased = true;
    wasWiped = std::all_of(bytes, bytes + watchedSize, [](unsigned char byte) { return byte == 0; });
    watched = nullptr;
}

void watch(const SecretBytes &secret)
{
    watched = secret.view().data();
    watchedSize = secret.size();
    wasReleased = false;
    wasWiped = false;
}

} // namespace

void *operator new(std::size_t size)
{
    if (void *pointer = std::malloc(size == 0 ? 1 : size))
        return pointer;
    throw std::bad_alloc();
}

void operator delete(void *pointer) noexcept
{
    look(pointer);
    std::free(pointer);
}

void operator delete(void *pointer, std::size_t) noexcept
{
    look(pointer);
    std::free(pointer);
}

class SecretBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wipesWhatItReleases();
    void wipesTheOldPlaceWhenItGrows();
    void wipesWhatIsAssignedOver();
    void movesWithoutLeavingACopy();
    void keepsItsBytes();
    void cannotBeCopiedByAccident();
};

void SecretBytesTest::wipesWhatItReleases()
{
    {
        const SecretBytes secret = SecretBytes::fromText("correct horse battery staple");
        watch(secret);
    }
    QVERIFY(wasReleased);
    QVERIFY(wasWiped);
}

void SecretBytesTest::wipesTheOldPlaceWhenItGrows()
{
    SecretBytes secret = SecretBytes::fromText("correct horse battery staple");
    watch(secret);
    const std::string more(10000, 'x');
    secret.append(std::as_bytes(std::span(more)));
    QVERIFY(wasReleased);
    QVERIFY(wasWiped);
    QVERIFY(secret.text().starts_with("correct horse"));
    QCOMPARE(secret.size(), std::size_t{10028});
}

void SecretBytesTest::wipesWhatIsAssignedOver()
{
    SecretBytes secret = SecretBytes::fromText("correct horse battery staple");
    watch(secret);
    secret = SecretBytes();
    QVERIFY(wasReleased);
    QVERIFY(wasWiped);
}

void SecretBytesTest::movesWithoutLeavingACopy()
{
    SecretBytes secret = SecretBytes::fromText("correct horse battery staple");
    const auto *place = secret.view().data();
    const SecretBytes moved = std::move(secret);
    QCOMPARE(static_cast<const void *>(moved.view().data()), static_cast<const void *>(place));
}

void SecretBytesTest::keepsItsBytes()
{
    SecretBytes secret = SecretBytes::fromText("hunter2");
    QVERIFY(secret.text() == "hunter2");
    const SecretBytes second = secret.duplicate();
    secret.truncate(3);
    QVERIFY(secret.text() == "hun");
    secret.truncate(100);
    QCOMPARE(secret.size(), std::size_t{3});
    QVERIFY(second.text() == "hunter2");
    QVERIFY(SecretBytes().isEmpty());
    QCOMPARE(SecretBytes(std::size_t{4}).size(), std::size_t{4});
}

void SecretBytesTest::cannotBeCopiedByAccident()
{
    static_assert(!std::is_copy_constructible_v<SecretBytes>);
    static_assert(!std::is_copy_assignable_v<SecretBytes>);
    static_assert(!std::is_convertible_v<SecretBytes, QByteArray>);
    static_assert(!std::is_constructible_v<QString, SecretBytes>);
    static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);
}

QTEST_GUILESS_MAIN(SecretBytesTest)
#include "secret_bytes_test.moc"
