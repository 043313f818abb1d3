// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/derivation_cost.h"

#include "core/crypto/openssl_errors.h"

#include <limits>

namespace stir::crypto {

namespace {

constexpr quint64 endless = std::numeric_limits<quint64>::max();

quint64 numberOf(const ASN1_INTEGER *number)
{
    std::uint64_t value = 0;
    return ASN1_INTEGER_get_uint64(&value, number) == 1 ? value : endless;
}

quint64 product(quint64 a, quint64 b)
{
    quint64 result = 0;
    return __builtin_mul_overflow(a, b, &result) ? endless : result;
}

template <typename Handle, typename Item>
Handle parametersOf(const X509_ALGOR *algorithm, const Item *item)
{
    return Handle(static_cast<typename Handle::pointer>(ASN1_TYPE_unpack_sequence(item, algorithm->parameter)));
}

quint64 roundsOf(const X509_ALGOR *algorithm)
{
    switch (OBJ_obj2nid(algorithm->algorithm)) {
    case NID_pbes2: {
        const auto parameters = parametersOf<Pbes2ParametersHandle>(algorithm, ASN1_ITEM_rptr(PBE2PARAM));
        return parameters ? roundsOf(parameters->keyfunc) : 0;
    }
    case NID_id_pbkdf2: {
        const auto parameters = parametersOf<Pbkdf2ParametersHandle>(algorithm, ASN1_ITEM_rptr(PBKDF2PARAM));
        return parameters ? numberOf(parameters->iter) : 0;
    }
    case NID_id_scrypt: {
        const auto parameters = parametersOf<ScryptParametersHandle>(algorithm, ASN1_ITEM_rptr(SCRYPT_PARAMS));
        if (!parameters)
            return 0;
        // One mixing of a block costs about as much as one round of PBKDF2.
        const quint64 perLane = product(numberOf(parameters->costParameter), numberOf(parameters->blockSize));
        return product(perLane, numberOf(parameters->parallelizationParameter));
    }
    default: { // the encryptions of PKCS#5 1.5 and PKCS#12 have one form of parameters
        const auto parameters = parametersOf<PbeParametersHandle>(algorithm, ASN1_ITEM_rptr(PBEPARAM));
        return parameters ? numberOf(parameters->iter) : 0;
    }
    }
}

} // namespace

bool DerivationBudget::pays(quint64 rounds)
{
    if (rounds > m_left)
        return false;
    m_left -= rounds;
    return true;
}

bool DerivationBudget::pays(const X509_ALGOR *algorithm)
{
    const ErrorQueueGuard guard;
    return pays(roundsOf(algorithm));
}

bool DerivationBudget::pays(const ASN1_INTEGER *rounds)
{
    const ErrorQueueGuard guard;
    return pays(rounds != nullptr ? numberOf(rounds) : 1);
}

} // namespace stir::crypto
