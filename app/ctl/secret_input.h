// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a secret comes from: a descriptor, a private file, or the terminal without echo. Never an argument or the
// environment. Read once, when it is first needed.

#include "core/foundation/result.h"
#include "core/foundation/secret_bytes.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace stir::ctl {

class SecretInput
{
public:
    /// `name`: "passphrase" gives --passphrase-fd and --passphrase-file. `title` is what the terminal is asked for.
    SecretInput(std::string name, QString title);
    void declare(CLI::App &app);

    bool isGiven() const { return m_descriptor >= 0 || !m_file.empty(); }
    /// What was given; null when nothing was.
    Result<const SecretBytes *> given();
    /// What was given, else what is typed. Fails with `whenMissing` when standard input is no terminal.
    Result<const SecretBytes *> required(const Error &whenMissing);
    /// The same for a secret that is chosen now: typed twice.
    Result<const SecretBytes *> chosen(const Error &whenMissing);

private:
    std::string m_name;
    QString m_title;
    int m_descriptor = -1;
    std::string m_file;
    std::optional<SecretBytes> m_secret;
};

bool inputIsTerminal();
/// Asks on the terminal; only "y" and "yes" (and their translations) are consent.
bool confirmed(const QString &question);

} // namespace stir::ctl
