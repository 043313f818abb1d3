// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/plan_parts.h"

#include "core/crypto/token_key.h"
#include "core/foundation/secret_bytes.h"

#include <QSet>

namespace stir::deployment {

namespace {

QString modeText(quint32 mode)
{
    return QStringLiteral("%1").arg(mode, 4, 8, QLatin1Char('0'));
}

QString attributesText(const FileAttributes &attributes)
{
    return attributes.owner + u':' + attributes.group + u' ' + modeText(attributes.mode);
}

/// Without root a file can only be the login's own.
FileAttributes ownedBy(const QString &owner, const QString &group, quint32 mode, const Snapshot &snapshot)
{
    const bool own = !snapshot.isRoot;
    return {own || owner.isEmpty() ? snapshot.loginUser : owner, own || group.isEmpty() ? snapshot.loginGroup : group, mode};
}

QString keyLine(const QString &path, const QString &key, const FileAttributes &attributes)
{
    return QStringLiteral("%1 key %2 %3\n").arg(path, key.isEmpty() ? QStringLiteral("unknown") : key.left(16), attributesText(attributes));
}

void requireRootForOwner(Plan &plan, const platforms::KeyFile &key, const Snapshot &snapshot)
{
    // The practice server lives under its own root and belongs to one user; on a real server the service could not read
    // a key that belongs to the login.
    if (snapshot.isRoot || !snapshot.root.isEmpty() || key.owner.isEmpty() || key.owner == snapshot.loginUser)
        return;
    plan.findings.push_back({.check = QStringLiteral("key"),
                             .result = Judgement::Fail,
                             .rule = QStringLiteral("login_not_root"),
                             .values = {{QStringLiteral("path"), key.path},
                                        {QStringLiteral("owner"), key.owner},
                                        {QStringLiteral("login"), snapshot.loginUser}},
                             .section = {}});
}

/// Before anything else: whatever else such a plan says, it cannot be pushed.
void sayThatTheKeyStays(Plan &plan, const platforms::KeyFile &key, const QString &place)
{
    plan.findings.insert(plan.findings.begin(),
                         {.check = QStringLiteral("key"),
                          .result = Judgement::Fail,
                          .rule = QStringLiteral("stays_in_token"),
                          .values = {{QStringLiteral("path"), key.path}, {QStringLiteral("place"), place}},
                          .section = {}});
}

} // namespace

void planKey(Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent)
{
    if (!intent.identity || !intent.signing || intent.identity->chain.empty() || platform.key.path.isEmpty())
        return;
    const FileState &file = snapshot.key.file;
    if (file.exists && !file.regular)
        return failFile(plan, platform.key.path, "not_regular");
    if (!snapshot.key.checked) {
        // The proof of this very push would not find its key.
        plan.findings.push_back({.check = QStringLiteral("key"), .result = Judgement::Fail, .rule = QStringLiteral("no_openssl"),
                                 .values = {{QStringLiteral("path"), platform.key.path}}, .section = {}});
        return;
    }
    const crypto::PublicKey wanted = intent.identity->chain.front().publicKey();
    const FileAttributes attributes = ownedBy(platform.key.owner, platform.key.group, platform.key.mode, snapshot);
    const bool sameKey = snapshot.key.publicKey && *snapshot.key.publicKey == wanted;
    if (sameKey && file.attributes == attributes)
        return;
    if (!sameKey && crypto::isTokenAddress(intent.identity->keyPlace))
        return sayThatTheKeyStays(plan, platform.key, intent.identity->keyPlace);
    requireRootForOwner(plan, platform.key, snapshot);

    PlannedChange change{.path = platform.key.path,
                         .target = file.exists ? targetOf(file, snapshot.root) : snapshot.root + platform.key.path,
                         .kind = sameKey ? ChangeKind::Attributes : ChangeKind::Key,
                         .existed = file.exists,
                         .sha256Before = file.sha256,
                         .before = {},
                         .after = {},
                         .attributesBefore = file.attributes,
                         .attributesAfter = attributes,
                         .keyBefore = snapshot.key.publicKey ? snapshot.key.publicKey->sha256() : QString(),
                         .keyAfter = wanted.sha256(),
                         .diff = {}};
    if (file.exists)
        change.diff = u'-' + keyLine(change.path, change.keyBefore, change.attributesBefore);
    change.diff += u'+' + keyLine(change.path, change.keyAfter, change.attributesAfter);
    plan.changes.push_back(std::move(change));
}

namespace {

void noteAnchor(Plan &plan, Judgement result, const char *rule, QMap<QString, QString> values)
{
    plan.findings.push_back(
        {QStringLiteral("anchor"), result, QString::fromLatin1(rule), std::move(values), QString()});
}

/// What the folder should hold, by file name.
QMap<QString, QByteArray> wantedFiles(const platforms::AnchorStore &store, const Intent &intent)
{
    QMap<QString, QByteArray> wanted;
    QMap<QString, int> ofCompany;
    for (const credentials::TrustAnchor &anchor : intent.anchors) {
        QString name = credentials::anchorFileName(anchor.company);
        const int number = ++ofCompany[name];
        if (store.oneEach && number > 1)
            name.insert(name.lastIndexOf(u'.'), QStringLiteral("-%1").arg(number));
        wanted[name] += anchor.certificate.toPem();
    }
    return wanted;
}

/// Authorities that the server trusts and the intent does not name. A push leaves them: somebody may need them.
void noteStrangers(Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent,
                   const QMap<QString, QByteArray> &ours)
{
    // What a hostile or mistaken folder can make the plan say.
    constexpr int strangerLimit = 50;
    QSet<QString> known;
    for (const credentials::TrustAnchor &anchor : intent.anchors)
        known.insert(anchor.certificate.sha256());
    int strangers = 0;
    for (auto file = snapshot.anchors.begin(); file != snapshot.anchors.end() && strangers < strangerLimit; ++file) {
        // An empty one is too large, or cannot be read by the login.
        if (ours.contains(file.key()) || !file->regular || file->content.isEmpty())
            continue;
        const QString path = platform.anchors.folder + u'/' + file.key();
        const auto held = file->content.contains("-----BEGIN")
                              ? crypto::certificatesFromPem(bytesOf(file->content), path)
                              : crypto::Certificate::fromBytes(bytesOf(file->content), path)
                                    .map([](const crypto::Certificate &one) { return crypto::CertificateChain{one}; });
        if (!held) {
            noteAnchor(plan, Judgement::Warn, "no_certificate_there", {{QStringLiteral("path"), path}});
            ++strangers;
            continue;
        }
        for (const crypto::Certificate &certificate : *held) {
            if (known.contains(certificate.sha256()) || strangers >= strangerLimit)
                continue;
            noteAnchor(plan, Judgement::Note, "not_in_intent",
                       {{QStringLiteral("subject"), certificate.subjectName()},
                        {QStringLiteral("sha256"), certificate.sha256()},
                        {QStringLiteral("path"), path}});
            ++strangers;
        }
    }
}

void noteWhoTrustsThem(Plan &plan, const platforms::AnchorStore &store)
{
    if (!store.isSystemStore)
        return;
    QMap<QString, QString> values{{QStringLiteral("path"), store.folder}};
    if (store.narrowerPlace.isEmpty())
        return noteAnchor(plan, Judgement::Note, "system_store", std::move(values));
    values.insert(QStringLiteral("place"), store.narrowerPlace);
    noteAnchor(plan, Judgement::Note, "system_store_narrower", std::move(values));
}

} // namespace

void planAnchors(Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent)
{
    const QMap<QString, QByteArray> wanted =
        platform.anchors.folder.isEmpty() ? QMap<QString, QByteArray>() : wantedFiles(platform.anchors, intent);
    noteStrangers(plan, platform, snapshot, intent, wanted);
    if (wanted.isEmpty())
        return;
    noteWhoTrustsThem(plan, platform.anchors);
    if (!snapshot.anchorFolderExists) {
        failFile(plan, platform.anchors.folder, "folder_missing");
        return;
    }
    for (auto file = wanted.begin(); file != wanted.end(); ++file) {
        const FileState state = snapshot.anchors.value(file.key());
        if (state.exists && state.content == *file)
            continue;
        const QString path = platform.anchors.folder + u'/' + file.key();
        if (state.exists && !state.regular) {
            failFile(plan, path, "not_regular");
            continue;
        }
        plan.changes.push_back({.path = path,
                                .target = state.exists ? targetOf(state, snapshot.root) : snapshot.root + path,
                                .kind = ChangeKind::Anchor,
                                .existed = state.exists,
                                .sha256Before = state.sha256,
                                .before = state.content,
                                .after = *file,
                                .attributesBefore = state.attributes,
                                .attributesAfter = state.exists ? state.attributes
                                                                : ownedBy({}, {}, platform.anchors.mode, snapshot),
                                .keyBefore = {},
                                .keyAfter = {},
                                .diff = unifiedDiff(path, state.content, *file)});
    }
}

} // namespace stir::deployment
