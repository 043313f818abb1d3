// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/commands/key_export_command.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/key_source.h"
#include "core/credentials/key_check.h"
#include "core/credentials/vault_keys.h"
#include "core/crypto/chain_order.h"
#include "core/foundation/files.h"

#include <QFileInfo>

namespace stir::ctl {

namespace {

struct NewKeyOptions
{
    std::string out;
    std::string name;
};

struct KeyOptions
{
    std::string key;
    std::string certificate;
};

void declareNew(CLI::App &app, NewKeyOptions &options)
{
    CLI::Option *out =
        app.add_option("--out", options.out,
                       Ctl::tr("Write it to this file, encrypted when a passphrase is given").toStdString())
            ->type_name("FILE");
    app.add_option("--name", options.name, Ctl::tr("Keep it in the vault under this name").toStdString())
        ->type_name("NAME")
        ->excludes(out);
}

/// What is known of a key once it was read.
struct KeyView
{
    QString where;
    bool isEncrypted = false;
    Findings findings;
};

ExitCode told(const crypto::PublicKey &key, const KeyView &view, const Session &session)
{
    session.out.object({{QStringLiteral("key"), view.where},
                        {QStringLiteral("algorithm"), key.algorithmName()},
                        {QStringLiteral("usable"), key.isP256()},
                        {QStringLiteral("encrypted"), view.isEncrypted},
                        {QStringLiteral("md5"), key.md5Figure()},
                        {QStringLiteral("sha256"), key.sha256()},
                        {QStringLiteral("findings"), findingsJson(view.findings)}});
    QStringList lines{Ctl::tr("Key %1 (%2)\n  MD5     %3\n  SHA-256 %4")
                          .arg(view.where, key.algorithmName(), key.md5Figure(), key.sha256())};
    for (const Finding &finding : view.findings)
        lines.append(findingText(finding));
    session.out.text(lines.join(QLatin1Char('\n')));
    return Good;
}

ExitCode newInVault(const QString &name, const crypto::PrivateKey &key, Session &session)
{
    auto vault = session.unlockedVault();
    if (!vault)
        return session.fail(vault.error());
    if (vault->entryNames().contains(credentials::keyEntryName(name)))
        return session.fail({ErrorCode::NameTaken, name, {}});
    const auto pem = key.toPem();
    if (!pem)
        return session.fail(pem.error());
    if (const Done stored = vault->store(credentials::keyEntryName(name), *pem); !stored)
        return session.fail(stored.error());
    return told(key.publicKey(), {name, true, {}}, session);
}

ExitCode newInFile(const QString &file, const crypto::PrivateKey &key, Session &session)
{
    // An existing key is never overwritten: it may be the only copy.
    if (QFileInfo::exists(file))
        return session.fail({ErrorCode::Cancelled, file, QStringLiteral("exists")},
                            Ctl::tr("The file exists. Choose another name, or move it away."));
    SecretInput &source = session.keyPassphrase.isGiven() ? session.keyPassphrase : session.passphrase;
    const auto passphrase = source.given();
    if (!passphrase)
        return session.fail(passphrase.error());
    const auto pem = *passphrase ? key.toEncryptedPem(**passphrase) : key.toPem();
    if (!pem)
        return session.fail(pem.error());
    if (const Done saved = saveFileAtomically(file, pem->view(), FileVisibility::OwnerOnly); !saved)
        return session.fail(saved.error());
    if (!*passphrase)
        session.out.note(
            Ctl::tr("Note: the key in %1 is not encrypted. Add it to a signing identity, then delete the file.")
                .arg(file));
    return told(key.publicKey(), {file, *passphrase != nullptr, {}}, session);
}

ExitCode newKey(const NewKeyOptions &options, Session &session)
{
    if (options.out.empty() && options.name.empty())
        return session.fail({ErrorCode::InvalidArgument, QStringLiteral("key new"), {}},
                            Ctl::tr("Give either --out FILE or --name NAME."));
    const auto key = crypto::PrivateKey::generate();
    if (!key)
        return session.fail(key.error());
    return options.name.empty() ? newInFile(qt(options.out), *key, session)
                                : newInVault(qt(options.name), *key, session);
}

void declareShow(CLI::App &app, KeyOptions &options)
{
    app.add_option("KEY", options.key, Ctl::tr("Private or public key: a file, or a name in the vault").toStdString())
        ->required();
}

/// Where else the vault keeps a key that was taken out of it.
Result<Findings> duplicatesOf(const LoadedKey &loaded, Session &session)
{
    if (loaded.vaultName.isEmpty())
        return Findings();
    const auto vault = session.unlockedVault();
    if (!vault)
        return failure(vault.error());
    auto names = credentials::namesOfKey(*vault, loaded.key.publicKey());
    if (!names)
        return failure(names.error());
    names->removeAll(loaded.vaultName);
    const auto duplicate = credentials::duplicateFinding(*names);
    return duplicate ? Findings{*duplicate} : Findings();
}

ExitCode showPublicKey(const QString &file, Session &session)
{
    const auto key = loadPublicHalf(session, file);
    if (!key)
        return session.fail(key.error());
    return told(*key, {file, false, credentials::healthOf(*key)}, session);
}

ExitCode showKey(const KeyOptions &options, Session &session)
{
    const QString name = qt(options.key);
    if (isPublicKeyFile(name))
        return showPublicKey(name, session);
    const auto loaded = loadKey(session, name);
    if (!loaded)
        return session.fail(loaded.error());
    const auto duplicates = duplicatesOf(*loaded, session);
    if (!duplicates)
        return session.fail(duplicates.error());
    Findings findings = credentials::healthOf(loaded->key);
    findings.insert(findings.end(), duplicates->begin(), duplicates->end());
    return told(loaded->key.publicKey(), {name, loaded->isEncrypted, findings}, session);
}

void declareMatch(CLI::App &app, KeyOptions &options)
{
    declareShow(app, options);
    app.add_option("CERT", options.certificate, Ctl::tr("Certificate, or a chain whose leaf is meant").toStdString())
        ->required();
}

ExitCode matchKey(const KeyOptions &options, Session &session)
{
    const auto key = loadPublicHalf(session, qt(options.key));
    if (!key)
        return session.fail(key.error());
    const auto chain = loadCertificates(session, qt(options.certificate));
    if (!chain)
        return session.fail(chain.error());
    const crypto::PublicKey &ours = *key;
    // A chain that was pasted in the wrong order is still that of its leaf.
    const crypto::PublicKey theirs =
        crypto::sortedByIssue(*chain, ours).chains.front().certificates.front().publicKey();
    const bool match = ours == theirs;
    session.out.object({{QStringLiteral("match"), match},
                        {QStringLiteral("key_md5"), ours.md5Figure()},
                        {QStringLiteral("cert_md5"), theirs.md5Figure()},
                        {QStringLiteral("key_sha256"), ours.sha256()},
                        {QStringLiteral("cert_sha256"), theirs.sha256()}});
    session.out.text((match ? Ctl::tr("✓ The key and the certificate belong together.")
                            : Ctl::tr("✗ The key and the certificate do not belong together.")) +
                     Ctl::tr("\n  MD5 of the key          %1\n  MD5 of the certificate  %2")
                         .arg(ours.md5Figure(), theirs.md5Figure()));
    return match ? Good : Bad;
}

} // namespace

void addKey(CommandLine &line)
{
    CLI::App &group = line.addGroup("key", Ctl::tr("Make, show, compare and export private keys"),
                                    {QStringLiteral("key new --out key.pem --passphrase-file pass.txt"),
                                     QStringLiteral("key match key.pem shaken.pem")});
    line.add<NewKeyOptions>(group,
                            {"new",
                             Ctl::tr("Make a P-256 key"),
                             {QStringLiteral("key new --out key.pem --passphrase-file pass.txt"),
                              QStringLiteral("key new --name main --passphrase-file pass.txt")}},
                            declareNew, newKey);
    line.add<KeyOptions>(group,
                         {"show", Ctl::tr("Show a key's kind and digests"), {QStringLiteral("key show key.pem")}},
                         declareShow, showKey);
    line.add<KeyOptions>(
        group,
        {"match",
         Ctl::tr("Tell whether a key and a certificate belong together"),
         {QStringLiteral("key match key.pem shaken.pem"), QStringLiteral("key match --json key.pem shaken.pem")}},
        declareMatch, matchKey);
    addKeyExport(line, group);
}

} // namespace stir::ctl
