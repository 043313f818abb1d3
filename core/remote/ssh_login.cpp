// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ssh_login.h"

#include "core/remote/session_wait.h"
#include "core/remote/tcp_connection.h"

#include <QFile>
#include <QFileInfo>

#include <sys/socket.h>
#include <sys/un.h>

namespace stir::remote {

namespace {

/// A secret as libssh wants it: ended by a NUL, wiped afterwards.
SecretBytes terminated(const SecretBytes &secret)
{
    SecretBytes text = secret.duplicate();
    text.append(std::array<std::byte, 1>{});
    return text;
}

/// libssh asks for a passphrase only when the key needs one: that is how we learn it. Nothing is answered here.
int notePassphraseWish(const char *, char *, size_t, int, int, void *wished)
{
    *static_cast<bool *>(wished) = true;
    return -1;
}

QString methodNames(int methods)
{
    QStringList names;
    const std::pair<unsigned, QString> known[] = {
        {SSH_AUTH_METHOD_PUBLICKEY, QStringLiteral("publickey")},
        {SSH_AUTH_METHOD_PASSWORD, QStringLiteral("password")},
        {SSH_AUTH_METHOD_INTERACTIVE, QStringLiteral("keyboard-interactive")},
        {SSH_AUTH_METHOD_GSSAPI_MIC, QStringLiteral("gssapi")},
        {SSH_AUTH_METHOD_HOSTBASED, QStringLiteral("hostbased")},
    };
    for (const auto &[method, name] : known) {
        if ((static_cast<unsigned>(methods) & method) != 0)
            names.append(name);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

SshLogin::SshLogin(ssh_session session, SessionWatch &watch, const SshTarget &target, const LoginSecrets &secrets)
    : m_session(session), m_watch(watch), m_target(target), m_secrets(secrets)
{
}

Done SshLogin::run()
{
    using Attempt = Answer (SshLogin::*)();
    const Attempt attempts[] = {&SshLogin::tryNone, &SshLogin::tryAgent, &SshLogin::tryKeyFile, &SshLogin::tryPassword,
                                &SshLogin::tryKeyboardInteractive};
    for (const Attempt attempt : attempts) {
        const Answer answer = (this->*attempt)();
        if (answer == Answer::Accepted)
            return {};
        if (const auto verdict = m_watch.verdict())
            return failure(*verdict, hostAndPort(m_target.host, m_target.port));
        if (answer == Answer::Broken)
            return failure(refusal());
    }
    return failure(m_keyProblem ? *m_keyProblem : refusal());
}

bool SshLogin::allows(unsigned method) const
{
    return (static_cast<unsigned>(ssh_userauth_list(m_session, nullptr)) & method) != 0;
}

SshLogin::Answer SshLogin::judged(int answer, const QString &what)
{
    switch (answer) {
    case SSH_AUTH_SUCCESS:
        return Answer::Accepted;
    case SSH_AUTH_PARTIAL:
        m_tried.append(what + QStringLiteral(": accepted, but the server wants more"));
        return Answer::Refused;
    case SSH_AUTH_ERROR:
        m_tried.append(what + QStringLiteral(": ") + QString::fromUtf8(ssh_get_error(m_session)));
        return isAlive(m_session) ? Answer::Refused : Answer::Broken;
    default:
        m_tried.append(what + QStringLiteral(": refused"));
        return Answer::Refused;
    }
}

SshLogin::Answer SshLogin::tryNone()
{
    // Its refusal brings the list of what the server allows.
    const int answer = settled(m_session, m_watch, SSH_AUTH_AGAIN, [this] { return ssh_userauth_none(m_session, nullptr); });
    if (answer == SSH_AUTH_SUCCESS)
        return Answer::Accepted;
    if (answer == SSH_AUTH_ERROR)
        return judged(answer, QStringLiteral("login"));
    return Answer::Refused;
}

bool SshLogin::connectAgent()
{
    const QByteArray path = qgetenv("SSH_AUTH_SOCK");
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || static_cast<std::size_t>(path.size()) >= sizeof(address.sun_path))
        return false;
    std::copy(path.begin(), path.end(), address.sun_path);
    Socket agent(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (agent.get() < 0 || ::connect(agent.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0)
        return false;
    // An agent may ask its owner and wait; libssh would wait with it. With our own socket the watch can end that.
    m_watch.watch(agent.get());
    if (ssh_set_agent_socket(m_session, agent.get()) != SSH_OK)
        return false;
    agent.release();
    return true;
}

SshLogin::Answer SshLogin::tryAgent()
{
    if (!m_target.useAgent)
        return Answer::Refused;
    const QString what = QStringLiteral("agent");
    if (!allows(SSH_AUTH_METHOD_PUBLICKEY)) {
        m_tried.append(what + QStringLiteral(": the server takes no keys"));
        return Answer::Refused;
    }
    if (!connectAgent()) {
        m_tried.append(what + QStringLiteral(": not running"));
        return Answer::Refused;
    }
    return judged(settled(m_session, m_watch, SSH_AUTH_AGAIN, [this] { return ssh_userauth_agent(m_session, nullptr); }),
                  what);
}

Result<KeyHandle> SshLogin::loadKey() const
{
    const QFileInfo file(m_target.keyFile);
    if (!file.exists())
        return failure(ErrorCode::FileNotFound, m_target.keyFile);
    if (!file.isFile() || !file.isReadable())
        return failure(ErrorCode::FileNotReadable, m_target.keyFile);
    const QByteArray path = QFile::encodeName(m_target.keyFile);
    ssh_key key = nullptr;
    bool encrypted = false;
    if (ssh_pki_import_privkey_file(path.constData(), nullptr, notePassphraseWish, &encrypted, &key) == SSH_OK)
        return KeyHandle(key);
    if (!encrypted)
        return failure(ErrorCode::NotAPrivateKey, m_target.keyFile);
    if (!m_secrets.keyPassphrase || m_secrets.keyPassphrase->isEmpty())
        return failure(ErrorCode::PassphraseNeeded, m_target.keyFile);
    const SecretBytes passphrase = terminated(*m_secrets.keyPassphrase);
    if (ssh_pki_import_privkey_file(path.constData(), passphrase.text().data(), nullptr, nullptr, &key) == SSH_OK)
        return KeyHandle(key);
    return failure(ErrorCode::WrongPassphrase, m_target.keyFile);
}

SshLogin::Answer SshLogin::tryKeyFile()
{
    if (m_target.keyFile.isEmpty())
        return Answer::Refused;
    const QString what = QStringLiteral("key file ") + m_target.keyFile;
    if (!allows(SSH_AUTH_METHOD_PUBLICKEY)) {
        m_tried.append(what + QStringLiteral(": the server takes no keys"));
        return Answer::Refused;
    }
    const auto key = loadKey();
    if (!key) {
        m_keyProblem = key.error();
        return Answer::Refused;
    }
    return judged(settled(m_session, m_watch, SSH_AUTH_AGAIN,
                          [this, &key] { return ssh_userauth_publickey(m_session, nullptr, key->get()); }),
                  what);
}

SshLogin::Answer SshLogin::tryPassword()
{
    if (!m_secrets.password || !allows(SSH_AUTH_METHOD_PASSWORD))
        return Answer::Refused;
    const SecretBytes password = terminated(*m_secrets.password);
    const int answer = settled(m_session, m_watch, SSH_AUTH_AGAIN, [this, &password] {
        return ssh_userauth_password(m_session, nullptr, password.text().data());
    });
    m_passwordRefused = answer == SSH_AUTH_DENIED;
    return judged(answer, QStringLiteral("password"));
}

int SshLogin::answerKeyboardInteractive(const char *password)
{
    bool answered = false;
    for (;;) {
        const int answer = settled(m_session, m_watch, SSH_AUTH_AGAIN,
                                   [this] { return ssh_userauth_kbdint(m_session, nullptr, nullptr); });
        if (answer != SSH_AUTH_INFO)
            return answer;
        const int questions = ssh_userauth_kbdint_getnprompts(m_session);
        if (questions == 0)
            continue;
        // The password answers one question. A second one (a code, a new password) is for a person.
        if (questions != 1 || answered || ssh_userauth_kbdint_setanswer(m_session, 0, password) < 0)
            return SSH_AUTH_DENIED;
        answered = true;
    }
}

SshLogin::Answer SshLogin::tryKeyboardInteractive()
{
    // Both methods usually ask the same PAM: a refused password is not sent twice (3 s each, and fail2ban counts).
    if (!m_secrets.password || m_passwordRefused || !allows(SSH_AUTH_METHOD_INTERACTIVE))
        return Answer::Refused;
    const SecretBytes password = terminated(*m_secrets.password);
    return judged(answerKeyboardInteractive(password.text().data()), QStringLiteral("keyboard-interactive"));
}

Error SshLogin::refusal() const
{
    const QString tried = m_tried.isEmpty() ? QStringLiteral("nothing to try") : m_tried.join(QStringLiteral("; "));
    return {ErrorCode::LoginRefused, m_target.user + u'@' + hostAndPort(m_target.host, m_target.port),
            tried + QStringLiteral("; the server allows: ") + methodNames(ssh_userauth_list(m_session, nullptr))};
}

} // namespace stir::remote
