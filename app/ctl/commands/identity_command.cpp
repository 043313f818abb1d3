// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/key_source.h"

namespace stir::ctl {

namespace {

using credentials::SigningIdentity;

struct IdentityOptions
{
    std::string name;
    std::string key;
    std::string certificate;
    std::string x5u;
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
    app.add_option("--key", options.key, Ctl::tr("Private key: a file, or a name in the vault").toStdString())
        ->type_name("PEM")
        ->required();
    app.add_option("--cert", options.certificate, Ctl::tr("Certificate chain, the signing one first").toStdString())
        ->type_name("PEM")
        ->required();
    app.add_option("--x5u", options.x5u, Ctl::tr("Where others fetch the certificate").toStdString())
        ->type_name("URL")
        ->required();
}

bool keyIsInVault(const Session &session, const QString &name)
{
    const auto vault = session.vault();
    return vault && vault->exists() && vault->entryNames().contains(credentials::keyEntryName(name));
}

QJsonObject identityJson(const SigningIdentity &identity, const Session &session)
{
    const crypto::Certificate &leaf = identity.chain.front();
    const QDateTime now = session.clock.now();
    return {{QStringLiteral("name"), identity.name},
            {QStringLiteral("x5u"), identity.x5u},
            {QStringLiteral("subject"), leaf.subjectName()},
            {QStringLiteral("not_after"), timeText(leaf.notAfter())},
            {QStringLiteral("days_left"), credentials::daysLeft(identity, now)},
            {QStringLiteral("key_sha256"), leaf.publicKey().sha256()},
            {QStringLiteral("key_in_vault"), keyIsInVault(session, identity.name)},
            {QStringLiteral("added_at"), timeText(identity.addedAt)},
            {QStringLiteral("findings"), findingsJson(credentials::healthOf(identity, now))}};
}

QString identityText(const SigningIdentity &identity, const Session &session)
{
    QStringList lines{Ctl::tr("%1  %2").arg(identity.name, identity.chain.front().subjectName()),
                      QStringLiteral("  ") + identity.x5u};
    if (!keyIsInVault(session, identity.name))
        lines.append(QStringLiteral("  ! ") + Ctl::tr("Its private key is not in the vault."));
    for (const Finding &finding : credentials::healthOf(identity, session.clock.now()))
        lines.append(findingText(finding));
    return lines.join(QLatin1Char('\n'));
}

/// The key goes into the vault first: an identity without its key could be planned and not pushed.
Done store(const SigningIdentity &identity, const crypto::PrivateKey &key, credentials::Vault &vault,
           inventory::Inventory &inventory)
{
    const QString entry = credentials::keyEntryName(identity.name);
    const bool wasThere = vault.entryNames().contains(entry);
    if (wasThere) {
        const auto stored = vault.load(entry);
        const auto other = stored ? crypto::PrivateKey::fromPem(stored->view(), nullptr, identity.name)
                                  : tl::unexpected(stored.error());
        if (!other || !(other->publicKey() == key.publicKey()))
            return failure(ErrorCode::NameTaken, identity.name);
    } else {
        const auto pem = key.toPem();
        if (!pem)
            return failure(pem.error());
        if (const Done kept = vault.store(entry, *pem); !kept)
            return kept;
    }
    const Done added = inventory.addIdentity(identity);
    if (!added && !wasThere)
        static_cast<void>(vault.remove(entry));
    return added;
}

ExitCode add(const IdentityOptions &options, Session &session)
{
    const auto key = loadPrivateKey(session, qt(options.key));
    if (!key)
        return session.fail(key.error());
    const auto chain = loadCertificates(qt(options.certificate));
    if (!chain)
        return session.fail(chain.error());
    const SigningIdentity identity{qt(options.name), *chain, qt(options.x5u), session.clock.now()};
    if (const Done usable = credentials::requireUsable(*key, identity.chain, identity.x5u); !usable)
        return session.fail(usable.error());
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    if (inventory->identity(identity.name))
        return session.fail({ErrorCode::NameTaken, identity.name, {}});
    auto vault = session.unlockedVault();
    if (!vault)
        return session.fail(vault.error());
    if (const Done stored = store(identity, *key, *vault, *inventory); !stored)
        return session.fail(stored.error());
    const Done noted = remember(*inventory, QStringLiteral("identity.add"), {},
                                {{QStringLiteral("identity"), identity.name}, {QStringLiteral("x5u"), identity.x5u}});
    if (!noted)
        return session.fail(noted.error());
    session.out.object(identityJson(identity, session));
    session.out.text(identityText(identity, session));
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
        session.out.object(identityJson(identity, session));
        session.out.text(identityText(identity, session));
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
    QJsonObject json = identityJson(*identity, session);
    QJsonArray chain;
    for (const crypto::Certificate &certificate : identity->chain)
        chain.append(certificateJson(certificate));
    json.insert(QStringLiteral("chain"), chain);
    session.out.object(json);
    session.out.text(identityText(*identity, session));
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
         {QStringLiteral(
             "identity add main --key key.pem --cert shaken.pem --x5u https://cert.example.org/shaken.pem")}},
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
