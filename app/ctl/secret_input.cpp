// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/secret_input.h"

#include "app/ctl/ctl_text.h"
#include "core/foundation/files.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace stir::ctl {

namespace {

/// Switches the terminal's echo off as long as it lives.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        m_changed = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = m_changed && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_changed)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;
    bool isSilent() const { return m_changed; }

private:
    termios m_before = {};
    bool m_changed = false;
};

void ask(const QString &question)
{
    std::fputs(qPrintable(question), stderr);
    std::fflush(stderr);
}

/// One line, byte by byte, so that nothing is left in a buffer of the C library.
SecretBytes readLine()
{
    SecretBytes line;
    std::byte byte{};
    while (line.size() < 4096) {
        const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || byte == std::byte{'\n'})
            break;
        line.append(std::span(&byte, 1));
    }
    explicit_bzero(&byte, 1);
    return line;
}

Result<SecretBytes> typed(const QString &question, const Error &whenMissing)
{
    const SilentTerminal terminal;
    if (!terminal.isSilent())
        return failure(whenMissing);
    ask(question + QStringLiteral(": "));
    SecretBytes line = readLine();
    ask(QStringLiteral("\n"));
    if (line.isEmpty())
        return failure(whenMissing);
    return line;
}

} // namespace

SecretInput::SecretInput(std::string name, QString title) : m_name(std::move(name)), m_title(std::move(title)) {}

void SecretInput::declare(CLI::App &app)
{
    const std::string group = Ctl::tr("Secrets").toStdString();
    CLI::Option *descriptor = app.add_option("--" + m_name + "-fd", m_descriptor,
                                             Ctl::tr("%1: read from this open descriptor").arg(m_title).toStdString())
                                  ->type_name("N")
                                  ->check(CLI::Range(0, 1 << 20).description(""))
                                  ->group(group);
    app.add_option("--" + m_name + "-file", m_file,
                   Ctl::tr("%1: first line of this file, mode 0600").arg(m_title).toStdString())
        ->type_name("FILE")
        ->excludes(descriptor)
        ->group(group);
}

Result<const SecretBytes *> SecretInput::given()
{
    if (m_secret)
        return &*m_secret;
    if (!isGiven())
        return nullptr;
    auto secret = m_descriptor >= 0 ? readPassphraseFromDescriptor(m_descriptor)
                                    : readPassphraseFile(QString::fromStdString(m_file));
    if (!secret)
        return failure(secret.error());
    m_secret = *std::move(secret);
    return &*m_secret;
}

Result<const SecretBytes *> SecretInput::required(const Error &whenMissing)
{
    const auto secret = given();
    if (!secret || *secret)
        return secret;
    if (!inputIsTerminal())
        return failure(whenMissing);
    auto line = typed(m_title, whenMissing);
    if (!line)
        return failure(line.error());
    m_secret = *std::move(line);
    return &*m_secret;
}

Result<const SecretBytes *> SecretInput::chosen(const Error &whenMissing)
{
    if (isGiven() || m_secret || !inputIsTerminal())
        return required(whenMissing);
    auto line = typed(m_title, whenMissing);
    if (!line)
        return failure(line.error());
    const auto again = typed(Ctl::tr("%1, once more").arg(m_title), whenMissing);
    if (!again)
        return failure(again.error());
    if (line->text() != again->text())
        return failure(ErrorCode::WrongPassphrase, m_title);
    m_secret = *std::move(line);
    return &*m_secret;
}

bool inputIsTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

bool confirmed(const QString &question)
{
    ask(question + QLatin1Char(' ') + Ctl::tr("[y/N]") + QLatin1Char(' '));
    const SecretBytes line = readLine();
    const QString answer =
        QString::fromUtf8(line.text().data(), static_cast<qsizetype>(line.text().size())).trimmed().toLower();
    //: What a person types to consent, in lower case.
    const QStringList consent{QStringLiteral("y"), QStringLiteral("yes"), Ctl::tr("y"), Ctl::tr("yes")};
    return consent.contains(answer);
}

} // namespace stir::ctl
