// SPDX-License-Identifier: GPL-3.0-or-later
// How quickly a thousand identities are there after the passphrase was right, and a thousand certificates are checked
// against the SHAKEN profile.

#include "core/credentials/shaken_profile.h"
#include "core/credentials/vault.h"
#include "core/crypto/certificate_builder.h"
#include "core/inventory/inventory.h"
#include "tests/bench/benchmark.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

using namespace stir;
using namespace stir::bench;

namespace {

constexpr int count = 1000;
constexpr double limitSeconds = 1;

QString seconds(double value)
{
    return QString::number(value, 'f', 3) + QStringLiteral(" s");
}

Comparison againstLimit(const char *name, double taken)
{
    return {QString::fromLatin1(name), seconds(taken), seconds(limitSeconds), taken / limitSeconds, Goal::AtMost, 1};
}

SecretBytes passphrase()
{
    return SecretBytes::fromText("correct horse");
}

crypto::Certificate leafOf(int number, const crypto::Certificate &root, const crypto::PrivateKey &rootKey,
                           const crypto::PublicKey &key)
{
    crypto::CertificateRequestFields fields;
    fields.commonName = QStringLiteral("SHAKEN %1").arg(number);
    fields.organization = QStringLiteral("Example Telecom");
    fields.notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    fields.notAfter = fields.notBefore.addDays(365);
    fields.numbers.serviceProviderCodes = {QStringLiteral("709J")};
    return *crypto::CertificateBuilder::issue(fields, key, root, rootKey);
}

struct Authority
{
    crypto::PrivateKey key = *crypto::PrivateKey::generate();
    crypto::Certificate root = [this] {
        crypto::CertificateRequestFields fields;
        fields.commonName = QStringLiteral("STI-CA ROOT");
        fields.notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        fields.notAfter = fields.notBefore.addYears(20);
        fields.isCa = true;
        fields.isRoot = true;
        return *crypto::CertificateBuilder::selfSigned(fields, key);
    }();
};

/// Seconds from the passphrase to all keys, of which the derivation alone takes some.
std::optional<double> opening(const QString &folder)
{
    const SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    auto vault = credentials::Vault::open(folder);
    if (!vault || !vault->unlock(passphrase()))
        return std::nullopt;
    const auto inventory = inventory::Inventory::open(folder, clock);
    const auto identities = inventory ? inventory->identities() : failure(inventory.error());
    const auto keys = vault->loadAll(credentials::keyEntryName({}));
    if (!identities || !keys || identities->size() != keys->size())
        return std::nullopt;
    return double(timer.nsecsElapsed()) / 1e9;
}

bool fill(const QString &folder, int identities)
{
    const SystemClock clock;
    QDir(folder).removeRecursively();
    auto inventory = inventory::Inventory::open(folder, clock);
    auto vault = credentials::Vault::open(folder);
    if (!inventory || !vault || !vault->create(passphrase()))
        return false;
    const Authority authority;
    for (int i = 0; i < identities; ++i) {
        const auto key = crypto::PrivateKey::generate();
        const QString name = QStringLiteral("identity-%1").arg(i);
        const auto leaf = leafOf(i, authority.root, authority.key, key->publicKey());
        if (!vault->store(credentials::keyEntryName(name), *key->toPem()) ||
            !inventory->addIdentity(
                {name, {leaf, authority.root}, QStringLiteral("https://certs.example.net/a.pem"), {}}))
            return false;
    }
    return true;
}

std::vector<Comparison> vault(const QString &folder)
{
    const QString full = folder + QStringLiteral("/vault");
    const QString empty = folder + QStringLiteral("/vault-empty");
    if (!fill(full, count) || !fill(empty, 0))
        return notDone(QStringLiteral("the vaults could not be made"));
    std::vector<double> taken;
    for (int run = 0; run < 5; ++run) {
        const auto all = opening(full);
        const auto none = opening(empty);
        if (!all || !none)
            return notDone(QStringLiteral("the vaults could not be opened"));
        taken.push_back(*all - *none);
    }
    std::nth_element(taken.begin(), taken.begin() + 2, taken.end());
    return {againstLimit("vault", taken[2])};
}

std::vector<Comparison> lint(const QString &)
{
    const Authority authority;
    const auto key = crypto::PrivateKey::generate();
    std::vector<QByteArray> files;
    for (int i = 0; i < count; ++i)
        files.push_back(leafOf(i, authority.root, authority.key, key->publicKey()).toPem());
    std::size_t findings = 0;
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &file : files) {
        const auto certificate = crypto::Certificate::fromBytes(bytesOf(file), {});
        findings += credentials::lint(*certificate, credentials::ShakenProfile::UnitedStates).size();
    }
    const double taken = double(timer.nsecsElapsed()) / 1e9;
    return findings < files.size() ? notDone(QStringLiteral("nothing was found"))
                                   : std::vector{againstLimit("lint", taken)};
}

constexpr std::array benchmarks{Benchmark{"vault", vault}, Benchmark{"lint", lint}};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runBenchmarks(argc, argv, benchmarks);
}
