// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/identity_material.h"
#include "core/credentials/identity_import.h"
#include "core/credentials/key_check.h"
#include "core/crypto/token_key.h"

#include <QFileInfo>

namespace stir::ctl {

namespace {

using credentials::SigningIdentity;

struct IdentityOptions
{
    std::string name;
    std::string key;
    std::string certificate;
    std::string x5u;
    bool keyStays = false;
};

struct NoOptions
{
};

void declareNothing(CLI::App &, NoOptions &) {}

void declareName(CLI::App &app, IdentityOptions &options)
{
    app.add_option("NAME", options.name, Ctl::tr("Name of the signing identity").toStdString())->required();
}

void declareAdd(CLI::App &app, IdentityOptions &options)
{
    declareName(app, options);
    app.add_option(
           "--key", options.key,
           Ctl::tr("Private key: a file, also with its certificates (PEM, PKCS#12), or a name in the vault (the "
                   "one that the certificate was ordered with). A key in a token, pkcs11:token=...;object=..., stays "
                   "there")
               .toStdString())
        ->type_name("FILE|NAME|URI");
    app.add_flag(
        "--key-stays", options.keyStays,
        Ctl::tr("Leave the key in its file, as on an encrypted disk, and keep no copy in the vault").toStdString());
    app.add_option("--cert", options.certificate,
                   Ctl::tr("Certificate chain in any order and form (what came with the key)").toStdString())
        ->type_name("FILE");
    app.add_option("--x5u", options.x5u, Ctl::tr("Where others fetch the certificate").toStdString())
        ->type_name("URL")
        ->required();
}

bool keyIsInVault(const Session &session, const QString &name)
{
    const auto vault = session.vault();
    return vault && vault->exists() && vault->entryNames().contains(credentials::keyEntryName(name));
}

QJsonObject identityJson(const SigningIdentity &identity, const Findings &more, const Session &session)
{
    const crypto::Certificate &leaf = identity.chain.front();
    const QDateTime now = session.clock.now();
    Findings findings = credentials::healthOf(identity, now, session.expiryThresholds());
    findings.insert(findings.end(), more.begin(), more.end());
    return {{QStringLiteral("name"), identity.name},
            {QStringLiteral("x5u"), identity.x5u},
            {QStringLiteral("subject"), leaf.subjectName()},
            {QStringLiteral("not_after"), timeText(leaf.notAfter())},
            {QStringLiteral("days_left"), credentials::daysLeft(identity, now)},
            {QStringLiteral("key_sha256"), leaf.publicKey().sha256()},
            {QStringLiteral("key_in_vault"), keyIsInVault(session, identity.name)},
            {QStringLiteral("key_place"), orNull(identity.keyPlace)},
            {QStringLiteral("added_at"), timeText(identity.addedAt)},
            {QStringLiteral("findings"), findingsJson(findings)}};
}

QString identityText(const SigningIdentity &identity, const Findings &more, const Session &session)
{
    QStringList lines{Ctl::tr("%1  %2").arg(identity.name, identity.chain.front().subjectName()),
                      QStringLiteral("  ") + identity.x5u};
    if (!identity.keyPlace.isEmpty())
        lines.append(QStringLiteral("  i ") + Ctl::tr("Its private key stays in %1.").arg(identity.keyPlace));
    else if (!keyIsInVault(session, identity.name))
        lines.append(QStringLiteral("  ! ") + Ctl::tr("Its private key is not in the vault."));
    for (const Finding &finding : credentials::healthOf(identity, session.clock.now(), session.expiryThresholds()))
        lines.append(findingText(finding));
    for (const Finding &finding : more)
        lines.append(findingText(finding));
    return lines.join(QLatin1Char('\n'));
}

void print(const SigningIdentity &identity, const Findings &more, const Session &session)
{
    session.out.object(identityJson(identity, more, session));
    session.out.text(identityText(identity, more, session));
}

bool isIdentity(const inventory::Inventory &inventory, const QString &name)
{
    return inventory.identity(name).has_value();
}

/// The key goes into the vault first: an identity without its key could be planned and not pushed. One that waited in
/// the vault under a name of its own is moved.
Result<credentials::KeptKey> storeInVault(const SigningIdentity &identity, const LoadedKey &loaded,
                                          credentials::Vault &vault, inventory::Inventory &inventory)
{
    auto kept = credentials::keepKey(vault, identity.name, loaded.key);
    if (!kept)
        return kept;
    if (const Done added = inventory.addIdentity(identity); !added) {
        if (!kept->wasThere)
            static_cast<void>(vault.remove(credentials::keyEntryName(identity.name)));
        return failure(added.error());
    }
    const QString &waiting = loaded.vaultName;
    if (waiting.isEmpty() || waiting == identity.name || isIdentity(inventory, waiting))
        return kept;
    if (const Done removed = vault.remove(credentials::keyEntryName(waiting)); !removed)
        return failure(removed.error());
    kept->otherNames.removeAll(waiting);
    return kept;
}

/// Where the key stays; empty: it goes into the vault.
QString keyPlaceOf(const IdentityOptions &options)
{
    const QString key = qt(options.key);
    if (crypto::isTokenAddress(key))
        return key;
    return options.keyStays ? QFileInfo(key).absoluteFilePath() : QString();
}

/// What is to be said of the key once all is stored; none of it goes into the vault when it stays elsewhere.
Result<Findings> store(const SigningIdentity &identity, const LoadedKey &loaded, Session &session)
{
    auto inventory = session.inventory();
    if (!inventory)
        return failure(inventory.error());
    if (isIdentity(*inventory, identity.name))
        return failure(ErrorCode::NameTaken, identity.name);
    Findings findings;
    if (!identity.keyPlace.isEmpty()) {
        if (const Done added = inventory->addIdentity(identity); !added)
            return failure(added.error());
    } else {
        auto vault = session.unlockedVault();
        if (!vault)
            return failure(vault.error());
        const auto kept = storeInVault(identity, loaded, *vault, *inventory);
        if (!kept)
            return failure(kept.error());
        if (auto duplicate = credentials::duplicateFinding(kept->otherNames))
            findings.push_back(*std::move(duplicate));
    }
    const Done noted = remember(*inventory, QStringLiteral("identity.add"), {},
                                {{QStringLiteral("identity"), identity.name}, {QStringLiteral("x5u"), identity.x5u}});
    if (!noted)
        return failure(noted.error());
    return findings;
}

ExitCode add(const IdentityOptions &options, Session &session)
{
    if (options.key.empty() && options.certificate.empty())
        return session.fail({ErrorCode::InvalidArgument, QStringLiteral("identity add"), {}},
                            Ctl::tr("Give --key FILE, --cert FILE, or both."));
    const auto material = loadIdentityMaterial(session, qt(options.key), qt(options.certificate));
    if (!material)
        return session.fail(material.error());
    if (material->certificates.empty())
        return session.fail({ErrorCode::InvalidArgument, QStringLiteral("--cert"), {}},
                            Ctl::tr("No certificate came with the key. Give it with --cert FILE."));
    if (options.keyStays && (options.key.empty() || !material->key.vaultName.isEmpty()))
        return session.fail({ErrorCode::InvalidArgument, QStringLiteral("--key-stays"), {}},
                            Ctl::tr("Name the file that the key stays in with --key FILE."));
    auto prepared = credentials::prepareChain(material->key.key, material->certificates, qt(options.x5u));
    if (!prepared)
        return session.fail(prepared.error());
    const SigningIdentity identity{qt(options.name), prepared->certificates, qt(options.x5u), session.clock.now(),
                                   keyPlaceOf(options)};
    const auto said = store(identity, material->key, session);
    if (!said)
        return session.fail(said.error());
    prepared->findings.insert(prepared->findings.end(), said->begin(), said->end());
    print(identity, prepared->findings, session);
    return Good;
}

ExitCode list(const NoOptions &, Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto identities = inventory->identities();
    if (!identities)
        return session.fail(identities.error());
    for (const SigningIdentity &identity : *identities) {
        print(identity, {}, session);
    }
    if (identities->empty())
        session.out.note(Ctl::tr("There is no signing identity yet. Add one: stirctl identity add --help"));
    return Good;
}

ExitCode show(const IdentityOptions &options, Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto identity = inventory->identity(qt(options.name));
    if (!identity)
        return session.fail(identity.error());
    QJsonObject json = identityJson(*identity, {}, session);
    QJsonArray chain;
    for (const crypto::Certificate &certificate : identity->chain)
        chain.append(certificateJson(certificate));
    json.insert(QStringLiteral("chain"), chain);
    session.out.object(json);
    session.out.text(identityText(*identity, {}, session));
    return Good;
}

ExitCode remove(const IdentityOptions &options, Session &session)
{
    const QString name = qt(options.name);
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    std::optional<credentials::Vault> vault;
    if (keyIsInVault(session, name)) {
        auto opened = session.unlockedVault();
        if (!opened)
            return session.fail(opened.error());
        vault = *std::move(opened);
    }
    if (const Done removed = inventory->removeIdentity(name); !removed)
        return session.fail(removed.error());
    if (vault) {
        if (const Done removed = vault->remove(credentials::keyEntryName(name)); !removed)
            return session.fail(removed.error());
    }
    const Done noted =
        remember(*inventory, QStringLiteral("identity.remove"), {}, {{QStringLiteral("identity"), name}});
    if (!noted)
        return session.fail(noted.error());
    session.out.object({{QStringLiteral("name"), name}, {QStringLiteral("removed"), true}});
    session.out.text(
        Ctl::tr("%1 and its private key are removed here. Servers keep what was pushed to them.").arg(name));
    return Good;
}

} // namespace

void addIdentity(CommandLine &line)
{
    CLI::App &group = line.addGroup("identity", Ctl::tr("Signing identities: key, certificate and its address"),
                                    {QStringLiteral("identity list")});
    line.add<IdentityOptions>(
        group,
        {"add",
         Ctl::tr("Add a signing identity; its key goes into the vault"),
         {QStringLiteral("identity add main --key key.pem --cert shaken.pem --x5u https://cert.example.org/shaken.pem"),
          QStringLiteral("identity add main --key bundle.p12 --key-passphrase-file pass.txt --x5u "
                         "https://cert.example.org/shaken.pem"),
          QStringLiteral("identity add main --cert answer.pem --x5u https://cert.example.org/shaken.pem"),
          QStringLiteral("identity add main --key \"pkcs11:token=stir;object=signer\" --pin-file pin.txt --cert "
                         "shaken.pem --x5u https://cert.example.org/shaken.pem")}},
        declareAdd, add);
    line.add<NoOptions>(group,
                        {"list", Ctl::tr("List them with their health"), {QStringLiteral("identity list --json")}},
                        declareNothing, list);
    line.add<IdentityOptions>(
        group, {"show", Ctl::tr("Show one with its chain"), {QStringLiteral("identity show main")}}, declareName, show);
    line.add<IdentityOptions>(group,
                              {"remove", Ctl::tr("Remove one with its key"), {QStringLiteral("identity remove main")}},
                              declareName, remove);
}

} // namespace stir::ctl
