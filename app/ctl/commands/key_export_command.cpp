// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/key_export_command.h"

#include "app/ctl/key_source.h"
#include "core/foundation/files.h"

#include <QFileInfo>

namespace stir::ctl {

namespace {

struct ExportOptions
{
    std::string key;
    std::string out;
    bool isUnencrypted = false;
    bool yes = false;
    /// Shared, for the command line keeps a copy of the options.
    std::shared_ptr<SecretInput> newPassphrase =
        std::make_shared<SecretInput>("new-passphrase", Ctl::tr("Passphrase for the exported key"));
};

void declare(CLI::App &app, ExportOptions &options)
{
    app.add_option("KEY", options.key, Ctl::tr("Private key: a file, or a name in the vault").toStdString())
        ->required();
    app.add_option("--out", options.out, Ctl::tr("Write it to this new file, mode 0600").toStdString())
        ->type_name("FILE")
        ->required();
    app.add_flag("--unencrypted", options.isUnencrypted,
                 Ctl::tr("Without a passphrase: who reads the file signs as you").toStdString());
    app.add_flag("--yes", options.yes, Ctl::tr("Do not ask about --unencrypted").toStdString());
    options.newPassphrase->declare(app);
}

/// For a key out of the vault --key-passphrase-* is free to be that of the new file, as for `key new`.
SecretInput &sourceFor(const ExportOptions &options, const LoadedKey &loaded, Session &session)
{
    const bool isFromVault = !loaded.vaultName.isEmpty();
    return isFromVault && session.keyPassphrase.isGiven() ? session.keyPassphrase : *options.newPassphrase;
}

Result<SecretBytes> encoded(const ExportOptions &options, const LoadedKey &loaded, Session &session)
{
    if (options.isUnencrypted)
        return loaded.key.toPem();
    const auto passphrase =
        sourceFor(options, loaded, session)
            .chosen({ErrorCode::PassphraseNeeded, qt(options.out), QStringLiteral("--new-passphrase-file")});
    if (!passphrase)
        return failure(passphrase.error());
    return loaded.key.toEncryptedPem(**passphrase);
}

bool mayBeUnencrypted(const ExportOptions &options)
{
    return options.yes ||
           (inputIsTerminal() &&
            confirmed(
                Ctl::tr("Who reads %1 can sign calls as you. Write it without a passphrase?").arg(qt(options.out))));
}

ExitCode exportKey(const ExportOptions &options, Session &session)
{
    const QString file = qt(options.out);
    // An existing key is never overwritten: it may be the only copy.
    if (QFileInfo::exists(file))
        return session.fail({ErrorCode::Cancelled, file, QStringLiteral("exists")},
                            Ctl::tr("The file exists. Choose another name, or move it away."));
    const auto loaded = loadKey(session, qt(options.key));
    if (!loaded)
        return session.fail(loaded.error());
    if (options.isUnencrypted && !mayBeUnencrypted(options))
        return session.fail({ErrorCode::NotConfirmed, file, {}},
                            Ctl::tr("Leave --unencrypted out, or give --yes with it."));
    const auto pem = encoded(options, *loaded, session);
    if (!pem)
        return session.fail(pem.error(),
                            pem.error().code == ErrorCode::PassphraseNeeded
                                ? Ctl::tr("Choose one for the file: --new-passphrase-file FILE (mode 0600) "
                                          "or --new-passphrase-fd N.")
                                : QString());
    if (const Done saved = saveFileAtomically(file, pem->view(), FileVisibility::OwnerOnly); !saved)
        return session.fail(saved.error());
    session.out.object({{QStringLiteral("key"), qt(options.key)},
                        {QStringLiteral("file"), file},
                        {QStringLiteral("encrypted"), !options.isUnencrypted},
                        {QStringLiteral("sha256"), loaded->key.publicKey().sha256()}});
    session.out.text(options.isUnencrypted ? Ctl::tr("The key is in %1, not encrypted.").arg(file)
                                           : Ctl::tr("The key is in %1, encrypted.").arg(file));
    return Good;
}

} // namespace

void addKeyExport(CommandLine &line, CLI::App &group)
{
    line.add<ExportOptions>(group,
                            {"export",
                             Ctl::tr("Write a key to a file, encrypted"),
                             {QStringLiteral("key export main --out main.pem --new-passphrase-file new.txt"),
                              QStringLiteral("key export main --out main.pem --unencrypted --yes")}},
                            declare, exportKey);
}

} // namespace stir::ctl
