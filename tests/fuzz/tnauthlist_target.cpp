// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/tn_coverage.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>

namespace stir::fuzz {

namespace {

bool same(const crypto::TnAuthorizationList &a, const crypto::TnAuthorizationList &b)
{
    const auto sameRange = [](const auto &x, const auto &y) { return x.start == y.start && x.count == y.count; };
    return a.malformed == b.malformed && a.serviceProviderCodes == b.serviceProviderCodes && a.numbers == b.numbers &&
           std::ranges::equal(a.ranges, b.ranges, sameRange);
}

QString numberBehind(const crypto::TnAuthorizationList::Range &range, qint64 offset)
{
    return QString::number(range.start.toLongLong() + offset).rightJustified(range.start.size(), u'0');
}

void requireRange(const crypto::TnAuthorizationList::Range &range)
{
    crypto::TnAuthorizationList only;
    only.ranges = {range};
    const crypto::TnCoverage coverage(only);
    require(coverage.covers(range.start), "a range covers its first number");
    require(coverage.covers(numberBehind(range, range.count - 1)), "a range covers its last number");
    require(!coverage.covers(numberBehind(range, range.count)), "a range ends");
    require(!coverage.covers(range.start + u'0') && !coverage.covers(range.start.chopped(1)), "a range has one length");
}

} // namespace

void tryInput(QByteArrayView input)
{
    const auto list = crypto::TnAuthorizationList::fromDer(bytesOf(input));
    if (list.malformed)
        return;
    require(!list.serviceProviderCodes.isEmpty() || !list.ranges.empty() || !list.numbers.isEmpty(),
            "a well-formed list is not empty");
    require(same(list, crypto::TnAuthorizationList::fromDer(bytesOf(list.toDer()))), "a list is read back as written");
    const crypto::TnCoverage coverage(list);
    for (const QString &number : list.numbers)
        require(coverage.covers(number), "a list covers its numbers");
    std::ranges::for_each(list.ranges, requireRange);
    require(list.encompasses(list), "a list holds all of itself");
    require(list.encompasses({}) && list.encompasses({{}, list.ranges, {}}), "a list holds a part of itself");
    crypto::TnAuthorizationList numbers;
    numbers.numbers = list.numbers;
    for (const auto &range : list.ranges)
        numbers.numbers += numberBehind(range, range.count / 2);
    require(list.encompasses(numbers), "a list holds the numbers within its ranges");
}

} // namespace stir::fuzz
