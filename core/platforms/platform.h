// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is where on a kind of server: files, owners, modes, the bindings from intent to configuration text, and the
// commands that check, restart, reload and list. Read from resources/platforms/<id>.json or the user's own folder.
// Plain values.

#include "core/foundation/result.h"
#include "core/platforms/version_range.h"
#include "core/server_config/setting_rule.h"

#include <QMap>
#include <QStringList>

#include <chrono>
#include <vector>

namespace stir::platforms {

enum class ServiceAction
{
    Nothing,
    Reload,
    Restart
};

struct ConfigFile
{
    QString id;   ///< "kamailio.cfg"
    QString path; ///< absolute, before --root
    server_config::ConfigGrammar grammar = server_config::ConfigGrammar::Kamailio;
    QString service; ///< which reads it
};

struct KeyFile
{
    QString path;  ///< empty: the platform keeps no key in a file, or does not sign
    QString owner; ///< empty: leave to the login's own user (the practice server)
    QString group;
    quint32 mode = 0600;
    QString service;
    ServiceAction whenChanged = ServiceAction::Restart;
};

struct NumberLimits
{
    int least = 0;
    int most = 0;
};

struct Binding
{
    server_config::SettingRule rule; ///< rule.key is the binding key
    QString file;                    ///< ConfigFile::id
    ServiceAction whenChanged = ServiceAction::Nothing;
    QStringList choices;      ///< the only values; empty: any
    NumberLimits limits = {}; ///< of a number
    QString standard;      ///< what holds where the file does not say; empty: not known, and the administrator is asked
    bool mayAdd = false;   ///< its place is documented: a missing line is added without asking
    VersionRange versions; ///< of the software that know it

    /// A policy sets it: it is neither of signing nor of trust anchors.
    bool isPolicy() const;
    /// A policy sets it, and it is none of the three outcomes and their texts: the platform's own.
    bool isOwn() const;
};

/// Why `value` cannot be had for the binding; no error when it can. Fails with InvalidArgument, in words of the
/// binding.
Done checkValue(const Binding &binding, const QString &value);

struct AnchorStore
{
    QString folder;       ///< one file per company; empty: the platform has no place for them
    bool oneEach = false; ///< a file holds one certificate only, as a folder of hashed names wants it
    quint32 mode = 0644;
    QString refreshCommand; ///< makes the server's bundle anew
    QString bundle;         ///< where an installed anchor must then stand; empty: not known
    QString service;
    ServiceAction whenChanged = ServiceAction::Reload;
    /// Every program of the server that makes TLS connections trusts what lies there.
    bool isSystemStore = false;
    QString narrowerPlace; ///< a setting that names a place for telephony alone; empty: not known
};

/// How a service shows what it has in force, line by line as "name : value".
struct ReadBack
{
    QString section; ///< whose bindings it shows
    QString command;
};

struct Service
{
    QString id;            ///< "kamailio"
    QString title;         ///< "Kamailio"
    QString user;          ///< runs as; empty: the login's own user
    QString program;       ///< for its version and the check: "kamailio"
    QString versionOption; ///< what makes it say its version and nothing else; empty: it is not asked
    QString checkOption = QStringLiteral("-c");
    QString processName; ///< for pgrep when there is no pid file
    QString pidFile;
    QString restartCommand;
    QString reloadCommand;
    QStringList reloadRefusals; ///< words in the answer that mean no (asterisk -rx exits 0 whatever happens)
    QString checkFile;          ///< ConfigFile::id that `program -c` checks; empty: no check
    QStringList logFiles;       ///< read from where they ended before the restart; the journal of `id` is read as well
    QStringList failureLines;   ///< any of these words in the log since then: the push failed
    std::vector<ReadBack> readBack; ///< asked after a reload and a restart, and compared with the intent
    QString healthyLine;            ///< the word that proves it; silence proves nothing
    QString restartCost;            ///< id of a sentence: "transactions", "calls"
    std::chrono::seconds settle{5}; ///< how long it must stay up
};

/// By what a server shows that it is one of these. All of it must hold.
struct Signs
{
    struct Words
    {
        QString path;
        QString text; ///< stands in a line of its own
    };
    QStringList anyPath; ///< one of these exists; with * and ?
    std::vector<Words> words;
    QString service; ///< whose version is meant; empty: no version
    VersionRange versions;
    int rank = 0; ///< what is built on other platforms' software outranks them
};

struct Platform
{
    QString id;
    QString title;
    std::optional<Signs> signs; ///< no value: never found by itself
    std::vector<ConfigFile> files;
    KeyFile key;
    std::vector<Binding> bindings;
    AnchorStore anchors;
    std::vector<Service> services;

    const ConfigFile *file(const QString &fileId) const;
    const Service *service(const QString &serviceId) const;
    const Binding *binding(const QString &key) const;
};

/// Strict: an unknown member, a missing one or a wrong type fails with PlatformMalformed and names it.
Result<Platform> platformFromJson(const QByteArray &json, const QString &subject);

class PlatformCatalogue
{
public:
    /// Built-in descriptors, overridden by <id>.json files of `userFolder` (may be empty or missing).
    static Result<PlatformCatalogue> load(const QString &userFolder);
    Result<Platform> platform(const QString &id) const; ///< PlatformUnknown
    QStringList ids() const;
    std::vector<Platform> all() const; ///< by id
    /// Whether a platform has a binding of that key that takes the value. Fails with InvalidArgument and what is wrong.
    Done checkSetting(const QString &key, const QString &value) const;

private:
    QMap<QString, Platform> m_platforms;
};

} // namespace stir::platforms
