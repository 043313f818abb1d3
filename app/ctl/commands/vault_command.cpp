// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "core/foundation/files.h"

namespace stir::ctl {

namespace {

struct NoOptions
{
};

struct ChangeOptions
{
    std::shared_ptr<SecretInput> newPassphrase =
        std::make_shared<SecretInput>("new-passphrase", Ctl::tr("New passphrase"));
};

void declareNothing(CLI::App &, NoOptions &) {}

ExitCode init(const NoOptions &, Session &session)
{
    if (const Done made = makePrivateFolder(session.dataFolder()); !made)
        return session.fail(made.error());
    auto vault = session.vault();
    if (!vault)
        return session.fail(vault.error());
    if (vault->exists())
        return session.fail({ErrorCode::VaultExists, session.dataFolder(), {}});
    const auto passphrase = session.passphrase.chosen({ErrorCode::PassphraseNeeded, {}, {}});
    if (!passphrase)
        return session.fail(passphrase.error());
    if (const Done created = vault->create(**passphrase); !created)
        return session.fail(created.error());
    session.out.object({{QStringLiteral("exists"), true}, {QStringLiteral("entries"), QJsonArray()}});
    session.out.text(Ctl::tr("The vault is made. Keep its passphrase: without it the keys in it are lost."));
    return Good;
}

void declareChange(CLI::App &app, ChangeOptions &options)
{
    options.newPassphrase->declare(app);
}

ExitCode change(const ChangeOptions &options, Session &session)
{
    auto vault = session.vault();
    if (!vault)
        return session.fail(vault.error());
    if (!vault->exists())
        return session.fail({ErrorCode::VaultMissing, session.dataFolder(), {}});
    const auto before = session.passphrase.required({ErrorCode::VaultLocked, session.dataFolder(), {}});
    if (!before)
        return session.fail(before.error());
    const auto after =
        options.newPassphrase->chosen({ErrorCode::PassphraseNeeded, QStringLiteral("--new-passphrase-file"), {}});
    if (!after)
        return session.fail(after.error());
    if (const Done changed = vault->changePassphrase(**before, **after); !changed)
        return session.fail(changed.error());
    session.out.object({{QStringLiteral("changed"), true}});
    session.out.text(Ctl::tr("The passphrase is changed. Everything in the vault stays."));
    return Good;
}

ExitCode status(const NoOptions &, Session &session)
{
    const auto vault = session.vault();
    if (!vault)
        return session.fail(vault.error());
    const QStringList entries = vault->exists() ? vault->entryNames() : QStringList();
    session.out.object({{QStringLiteral("exists"), vault->exists()},
                        {QStringLiteral("entries"), QJsonArray::fromStringList(entries)}});
    if (!vault->exists())
        session.out.text(Ctl::tr("There is no vault yet. Make one: stirctl vault init"));
    else
        session.out.text(
            Ctl::tr("The vault holds %n private key(s).", nullptr, static_cast<int>(entries.size())) +
            (entries.isEmpty() ? QString() : QStringLiteral("\n  ") + entries.join(QStringLiteral("\n  "))));
    return Good;
}

} // namespace

void addVault(CommandLine &line)
{
    CLI::App &group = line.addGroup("vault", Ctl::tr("The encrypted store of private keys"),
                                    {QStringLiteral("vault init"), QStringLiteral("vault status")});
    line.add<NoOptions>(group,
                        {"init",
                         Ctl::tr("Make the vault"),
                         {QStringLiteral("vault init"), QStringLiteral("vault init --passphrase-file pass.txt")}},
                        declareNothing, init);
    line.add<ChangeOptions>(group,
                            {"change",
                             Ctl::tr("Change the passphrase"),
                             {QStringLiteral("vault change"),
                              QStringLiteral("vault change --passphrase-file old.txt --new-passphrase-file new.txt")}},
                            declareChange, change);
    line.add<NoOptions>(
        group, {"status", Ctl::tr("Show whether it exists and what it holds"), {QStringLiteral("vault status --json")}},
        declareNothing, status);
}

} // namespace stir::ctl
