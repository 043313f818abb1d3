// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/es256_verifier.h"

#include "core/crypto/key_multiples.h"
#include "core/foundation/secret_bytes.h"
#include "tests/core/crypto/openssl_tool.h"

#include <openssl/ecdsa.h>
#include <openssl/obj_mac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace stir;
using namespace stir::crypto;
using stir::testing::dataFile;
using stir::testing::tokenFrom;

namespace {

using Half = std::array<unsigned char, 32>;
using Signature = std::array<unsigned char, 64>;

constexpr int enoughToWarmUp = 2'000;

/// SubjectPublicKeyInfo of a P-256 key (RFC 5480 2) whose point has these coordinates.
QByteArray derOfKey(const QByteArray &xAndY)
{
    return QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004") + xAndY;
}

KeyHandle keyFrom(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    return KeyHandle(d2i_PUBKEY(nullptr, &position, static_cast<long>(der.size())));
}

/// A verifier whose key has its multiples already.
Es256Verifier warmedUp(const PublicKey &key)
{
    Es256Verifier verifier(key);
    const QByteArray nothing(64, '\1');
    for (int n = 0; n < enoughToWarmUp; ++n)
        verifier.verifies(bytesOf(QByteArray("x")), bytesOf(nothing));
    return verifier;
}

/// A key and the arithmetic to make signatures that no signer would.
class KeyWithSecrets
{
public:
    KeyWithSecrets() { setKey(random()); }

    const KeyMultiples &multiples() const { return *m_multiples; }
    BIGNUM *order() const { return m_order.get(); }
    const BIGNUM *secret() const { return m_secret.get(); }
    const EC_GROUP *group() const { return m_group.get(); }

    BignumHandle random() const
    {
        BignumHandle number(BN_new());
        BN_rand_range(number.get(), m_order.get());
        return number;
    }
    BignumHandle product(const BIGNUM *a, const BIGNUM *b) const
    {
        BignumHandle result(BN_new());
        BN_mod_mul(result.get(), a, b, m_order.get(), m_context.get());
        return result;
    }
    BignumHandle sum(const BIGNUM *a, const BIGNUM *b) const
    {
        BignumHandle result(BN_new());
        BN_mod_add(result.get(), a, b, m_order.get(), m_context.get());
        return result;
    }
    BignumHandle negative(const BIGNUM *a) const
    {
        BignumHandle result(BN_new());
        BN_sub(result.get(), m_order.get(), a);
        return result;
    }
    BignumHandle inverse(const BIGNUM *a) const
    {
        return BignumHandle(BN_mod_inverse(nullptr, a, m_order.get(), m_context.get()));
    }
    /// The x-coordinate of k G, as r.
    BignumHandle xOf(const BIGNUM *k) const
    {
        const PointHandle point(EC_POINT_new(m_group.get()));
        EC_POINT_mul(m_group.get(), point.get(), k, nullptr, nullptr, m_context.get());
        BignumHandle x(BN_new());
        EC_POINT_get_affine_coordinates(m_group.get(), point.get(), x.get(), nullptr, m_context.get());
        BN_nnmod(x.get(), x.get(), m_order.get(), m_context.get());
        return x;
    }
    void setKey(BignumHandle secret)
    {
        m_secret = std::move(secret);
        const PointHandle point(EC_POINT_new(m_group.get()));
        EC_POINT_mul(m_group.get(), point.get(), m_secret.get(), nullptr, nullptr, m_context.get());
        setPoint(point.get());
    }
    void setPoint(const EC_POINT *point)
    {
        std::array<unsigned char, 65> octets = {};
        EC_POINT_point2oct(m_group.get(), point, POINT_CONVERSION_UNCOMPRESSED, octets.data(), octets.size(), nullptr);
        m_key = keyFrom(derOfKey(QByteArray(reinterpret_cast<const char *>(octets.data() + 1), 64)));
        m_multiples = KeyMultiples::of(m_key.get());
    }

    bool opensslAccepts(const Half &digest, const Signature &signature) const
    {
        const EcdsaSignatureHandle parts(ECDSA_SIG_new());
        ECDSA_SIG_set0(parts.get(), BN_bin2bn(signature.data(), 32, nullptr),
                       BN_bin2bn(signature.data() + 32, 32, nullptr));
        std::array<unsigned char, 80> der = {};
        unsigned char *end = der.data();
        const int size = i2d_ECDSA_SIG(parts.get(), &end);
        const KeyContextHandle context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
        EVP_PKEY_verify_init(context.get());
        return EVP_PKEY_verify(context.get(), der.data(), static_cast<std::size_t>(size), digest.data(), 32) == 1;
    }
    bool weAccept(const Half &digest, const Signature &signature)
    {
        return m_verifier.verifies(*m_multiples, digest, signature);
    }
    /// (k^-1 (z + r d)) with the key's own secret.
    Signature signatureOf(const BIGNUM *digest) const
    {
        const BignumHandle k = random();
        const BignumHandle r = xOf(k.get());
        return joined(r.get(),
                      product(inverse(k.get()).get(), sum(digest, product(r.get(), m_secret.get()).get()).get()).get());
    }

    static Half halfOf(const BIGNUM *number)
    {
        Half half = {};
        BN_bn2binpad(number, half.data(), 32);
        return half;
    }
    static Signature joined(const BIGNUM *r, const BIGNUM *s)
    {
        Signature both = {};
        BN_bn2binpad(r, both.data(), 32);
        BN_bn2binpad(s, both.data() + 32, 32);
        return both;
    }

private:
    BignumContextHandle m_context{BN_CTX_new()};
    GroupHandle m_group{EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1)};
    BignumHandle m_order{BN_dup(EC_GROUP_get0_order(m_group.get()))};
    BignumHandle m_secret;
    KeyHandle m_key;
    std::unique_ptr<const KeyMultiples> m_multiples;
    MultiplesVerifier m_verifier;
};

struct Vector
{
    QByteArray message, key, signature;
    bool holds = false;
};

/// The entries of a CAVP response file.
std::vector<Vector> vectorsOf(const QByteArray &file)
{
    std::vector<Vector> all;
    for (const QByteArray &line : file.split('\n')) {
        const auto at = line.indexOf(" = ");
        const QByteArray name = line.first(std::max<qsizetype>(at, 0));
        const QByteArray value = line.mid(at + 3);
        if (name == "Msg")
            all.push_back({QByteArray::fromHex(value), {}, {}, false});
        else if (name == "Qx" || name == "Qy")
            all.back().key += QByteArray::fromHex(value);
        else if (name == "R" || name == "S")
            all.back().signature += QByteArray::fromHex(value);
        else if (name == "Result")
            all.back().holds = value.startsWith('P');
    }
    return all;
}

} // namespace

class Es256VerifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheVectorsOfNist();
    void agreesWithOpensslOnSignaturesWholeAndDamaged();
    void acceptsWhereBothHalvesOfTheSumAreOnePoint();
    void refusesWhereTheSumIsInfinity();
    void acceptsAnXThatIsLargerThanTheOrder();
    void refusesHalvesThatAreNoScalars();
    void takesDigestsOfAnySize();
    void goesOnWhileAnotherThreadWorksOutTheMultiples();
    void worksOutMultiplesForSoManyKeysOnly();
    void hasNoMultiplesOfOtherKeys();
};

void Es256VerifierTest::agreesWithTheVectorsOfNist()
{
    const auto vectors = vectorsOf(dataFile(QStringLiteral("nist-fips186-3/SigVer-P-256-SHA-256.rsp")));
    QCOMPARE(vectors.size(), std::size_t{15});
    MultiplesVerifier arithmetic;
    for (const Vector &vector : vectors) {
        const auto key = PublicKey::fromBytes(bytesOf(derOfKey(vector.key)));
        QVERIFY(key);
        const auto message = bytesOf(vector.message);
        const auto signature = bytesOf(vector.signature);
        QCOMPARE(Es256Verifier(*key).verifies(message, signature), vector.holds);
        QCOMPARE(warmedUp(*key).verifies(message, signature), vector.holds);

        Half digest = {};
        SHA256(reinterpret_cast<const unsigned char *>(vector.message.constData()),
               static_cast<std::size_t>(vector.message.size()), digest.data());
        Signature bytes = {};
        std::copy_n(vector.signature.cbegin(), 64, bytes.begin());
        const auto multiples = KeyMultiples::of(keyFrom(derOfKey(vector.key)).get());
        QVERIFY(multiples);
        QCOMPARE(arithmetic.verifies(*multiples, digest, bytes), vector.holds);
    }
}

void Es256VerifierTest::agreesWithOpensslOnSignaturesWholeAndDamaged()
{
    KeyWithSecrets key;
    int held = 0;
    for (int n = 0; n < 2'000; ++n) {
        Half digest = {};
        RAND_bytes(digest.data(), 32);
        const BignumHandle z(BN_bin2bn(digest.data(), 32, nullptr));
        Signature signature = key.signatureOf(z.get());
        if (n % 4 == 1) // any bit of it
            signature[static_cast<std::size_t>(n / 8 % 64)] ^= static_cast<unsigned char>(1 << (n % 8));
        if (n % 4 == 2) // the other s that holds
            BN_bn2binpad(key.negative(BignumHandle(BN_bin2bn(signature.data() + 32, 32, nullptr)).get()).get(),
                         signature.data() + 32, 32);
        if (n % 4 == 3)
            digest[static_cast<std::size_t>(n / 8 % 32)] ^= static_cast<unsigned char>(1 << (n % 8));
        const bool holds = key.opensslAccepts(digest, signature);
        QCOMPARE(key.weAccept(digest, signature), holds);
        held += holds ? 1 : 0;
    }
    QCOMPARE(held, 1'000);
}

void Es256VerifierTest::acceptsWhereBothHalvesOfTheSumAreOnePoint()
{
    // z = r d: z/s G is r/s Q.
    KeyWithSecrets key;
    const BignumHandle k = key.random();
    const BignumHandle r = key.xOf(k.get());
    const BignumHandle z = key.product(r.get(), key.secret());
    const BignumHandle s = key.product(key.inverse(k.get()).get(), key.sum(z.get(), z.get()).get());
    const Half digest = KeyWithSecrets::halfOf(z.get());
    const Signature signature = KeyWithSecrets::joined(r.get(), s.get());
    QVERIFY(key.opensslAccepts(digest, signature));
    QVERIFY(key.weAccept(digest, signature));
}

void Es256VerifierTest::refusesWhereTheSumIsInfinity()
{
    // z = -r d, with any s.
    KeyWithSecrets key;
    const BignumHandle r = key.random();
    const Half digest = KeyWithSecrets::halfOf(key.negative(key.product(r.get(), key.secret()).get()).get());
    const Signature signature = KeyWithSecrets::joined(r.get(), key.random().get());
    QVERIFY(!key.opensslAccepts(digest, signature));
    QVERIFY(!key.weAccept(digest, signature));
}

void Es256VerifierTest::acceptsAnXThatIsLargerThanTheOrder()
{
    // A point R with an x between the order and the field's prime (one in 2^32 has), and the key Q = (s R - z G) / r
    // whose signature it is.
    KeyWithSecrets key;
    const BignumContextHandle context(BN_CTX_new());
    const PointHandle point(EC_POINT_new(key.group()));
    const BignumHandle x(BN_dup(key.order()));
    while (EC_POINT_set_compressed_coordinates(key.group(), point.get(), x.get(), 0, context.get()) != 1)
        BN_add_word(x.get(), 1);
    const BignumHandle r(BN_new());
    BN_sub(r.get(), x.get(), key.order());
    if (BN_is_zero(r.get()))
        QSKIP("the order itself is an x");
    const BignumHandle s = key.random();
    const BignumHandle z = key.random();
    const BignumHandle ofBase = key.negative(key.product(z.get(), key.inverse(r.get()).get()).get());
    const BignumHandle ofPoint = key.product(s.get(), key.inverse(r.get()).get());
    const PointHandle signer(EC_POINT_new(key.group()));
    QCOMPARE(EC_POINT_mul(key.group(), signer.get(), ofBase.get(), point.get(), ofPoint.get(), context.get()), 1);
    key.setPoint(signer.get());
    const Half digest = KeyWithSecrets::halfOf(z.get());
    const Signature signature = KeyWithSecrets::joined(r.get(), s.get());
    QVERIFY(key.opensslAccepts(digest, signature));
    QVERIFY(key.weAccept(digest, signature));
}

void Es256VerifierTest::refusesHalvesThatAreNoScalars()
{
    KeyWithSecrets key;
    const BignumHandle z = key.random();
    const Half digest = KeyWithSecrets::halfOf(z.get());
    const Signature good = key.signatureOf(z.get());
    QVERIFY(key.weAccept(digest, good));
    const BignumHandle zero(BN_new());
    const BignumHandle beyond(BN_dup(key.order()));
    BN_add_word(beyond.get(), 1);
    BignumHandle full(BN_new());
    BN_set_bit(full.get(), 256);
    BN_sub_word(full.get(), 1);
    for (const BIGNUM *wrong : {static_cast<const BIGNUM *>(zero.get()), static_cast<const BIGNUM *>(key.order()),
                                static_cast<const BIGNUM *>(beyond.get()), static_cast<const BIGNUM *>(full.get())}) {
        for (const std::size_t half : {std::size_t{0}, std::size_t{32}}) {
            Signature signature = good;
            BN_bn2binpad(wrong, signature.data() + half, 32);
            QVERIFY(!key.opensslAccepts(digest, signature));
            QVERIFY(!key.weAccept(digest, signature));
        }
    }
}

void Es256VerifierTest::takesDigestsOfAnySize()
{
    KeyWithSecrets key;
    BignumHandle full(BN_new());
    BN_set_bit(full.get(), 256);
    BN_sub_word(full.get(), 1); // more than the order
    const BignumHandle zero(BN_new());
    for (const BIGNUM *z : {static_cast<const BIGNUM *>(full.get()), static_cast<const BIGNUM *>(key.order()),
                            static_cast<const BIGNUM *>(zero.get())}) {
        const Half digest = KeyWithSecrets::halfOf(z);
        const Signature signature = key.signatureOf(z);
        QVERIFY(key.opensslAccepts(digest, signature));
        QVERIFY(key.weAccept(digest, signature));
    }
}

void Es256VerifierTest::goesOnWhileAnotherThreadWorksOutTheMultiples()
{
    const auto token = tokenFrom(QStringLiteral("rfc8946"), 1);
    const auto key = PublicKey::fromBytes(bytesOf(dataFile(QStringLiteral("rfc8946/public-key.pem"))));
    QVERIFY(key);
    QByteArray damaged = token.signature;
    damaged[40] = static_cast<char>(damaged[40] ^ 1);
    std::atomic<int> accepted = 0;
    std::atomic<int> refused = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                const Es256Verifier verifier(*key);
                for (int n = 0; n < enoughToWarmUp / 2; ++n) {
                    accepted += verifier.verifies(bytesOf(token.message), bytesOf(token.signature)) ? 1 : 0;
                    refused += verifier.verifies(bytesOf(token.message), bytesOf(damaged)) ? 0 : 1;
                }
            });
    }
    QCOMPARE(accepted.load(), 2 * enoughToWarmUp);
    QCOMPARE(refused.load(), 2 * enoughToWarmUp);
}

void Es256VerifierTest::worksOutMultiplesForSoManyKeysOnly()
{
    const KeyHandle key =
        keyFrom(derOfKey(vectorsOf(dataFile(QStringLiteral("nist-fips186-3/SigVer-P-256-SHA-256.rsp"))).front().key));
    std::vector<std::unique_ptr<const KeyMultiples>> all;
    while (all.size() < 100) {
        auto multiples = KeyMultiples::of(key.get());
        if (!multiples)
            break;
        all.push_back(std::move(multiples));
    }
    QVERIFY(all.size() <= 64);
    QVERIFY(!all.empty());
    all.pop_back();
    QVERIFY(KeyMultiples::of(key.get()));
}

void Es256VerifierTest::hasNoMultiplesOfOtherKeys()
{
    for (const QString &kind : {QStringLiteral("EC -pkeyopt ec_paramgen_curve:P-384"), QStringLiteral("ED25519"),
                                QStringLiteral("RSA -pkeyopt rsa_keygen_bits:2048")}) {
        const QByteArray pem = stir::testing::opensslOutput(QStringLiteral("genpkey -algorithm ") + kind);
        const KeyHandle key = keyFrom(stir::testing::opensslOutput(QStringLiteral("pkey -pubout -outform DER"), pem));
        QVERIFY(key);
        QVERIFY(!KeyMultiples::of(key.get()));
    }
}

QTEST_GUILESS_MAIN(Es256VerifierTest)
#include "es256_verifier_test.moc"
