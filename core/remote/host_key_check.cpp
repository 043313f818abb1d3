// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/host_key_check.h"

#include "core/remote/known_hosts.h"
#include "core/remote/tcp_connection.h"

namespace stir::remote {

namespace {

struct CleanHash
{
    void operator()(unsigned char *hash) const { ssh_clean_pubkey_hash(&hash); }
};

KeyHandle shownKey(ssh_session session)
{
    ssh_key key = nullptr;
    ssh_get_server_publickey(session, &key);
    return KeyHandle(key);
}

Done remember(ssh_session session, const SshTarget &target)
{
    char *line = nullptr;
    if (ssh_session_export_known_hosts_entry(session, &line) != SSH_OK)
        return failure(ErrorCode::InternalFault, target.knownHostsFile, QString::fromUtf8(ssh_get_error(session)));
    const CharsHandle owner(line);
    return addKnownHost(target.knownHostsFile, QByteArray(line));
}

} // namespace

QString shownFingerprint(ssh_session session)
{
    const KeyHandle key = shownKey(session);
    unsigned char *hash = nullptr;
    std::size_t size = 0;
    if (!key || ssh_get_publickey_hash(key.get(), SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != 0)
        return {};
    const std::unique_ptr<unsigned char, CleanHash> owner(hash);
    const CharsHandle text(ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, size));
    return QString::fromLatin1(text.get());
}

Done checkHostKey(ssh_session session, const SshTarget &target)
{
    const QString subject = hostAndPort(target.host, target.port);
    const QString shown = shownFingerprint(session);
    const bool accepted = !shown.isEmpty() && target.acceptedHostKey == shown;
    switch (ssh_session_is_known_server(session)) {
    case SSH_KNOWN_HOSTS_OK:
        // Somebody has just vouched for another key than the one on file: that contradiction is not ours to resolve.
        if (!target.acceptedHostKey.isEmpty() && !accepted)
            return failure(ErrorCode::HostKeyChanged, subject, shown);
        return {};
    case SSH_KNOWN_HOSTS_CHANGED:
    case SSH_KNOWN_HOSTS_OTHER:
        return failure(ErrorCode::HostKeyChanged, subject, shown);
    case SSH_KNOWN_HOSTS_UNKNOWN:
    case SSH_KNOWN_HOSTS_NOT_FOUND:
        return accepted ? remember(session, target) : failure(ErrorCode::HostKeyUnknown, subject, shown);
    case SSH_KNOWN_HOSTS_ERROR:
        break;
    }
    return failure(ErrorCode::FileNotReadable, target.knownHostsFile, QString::fromUtf8(ssh_get_error(session)));
}

} // namespace stir::remote
