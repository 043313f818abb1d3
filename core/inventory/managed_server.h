// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A server as the administrator described it. Plain values: any thread. Holds no secret.

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace stir::inventory {

/// The administrator's word on a setting that could not be found by itself.
struct SettingChoice
{
    enum class Kind
    {
        Point,
        Add
    };
    QString key; ///< binding key
    Kind kind = Kind::Point;
    QString lineText; ///< Point: the line's text
    int line = 0;     ///< Point: its number then, to choose among equal lines
    friend bool operator==(const SettingChoice &, const SettingChoice &) = default;
};

struct ManagedServer
{
    QString name;
    QString host;
    int port = 22;
    QString user;
    QString sshKeyFile; ///< empty: none given
    bool useAgent = false;
    bool useSudo = false;
    QString platform = QStringLiteral("voipnow");
    QString root; ///< prefix of every remote path; empty on a real server
    QString group;
    QString identity; ///< name of a signing identity; empty: this server does not sign by our intent
    bool signing = true;
    std::vector<SettingChoice> choices;
    int sipPort = 0; ///< where a test call goes; 0: the platform's own default
    QString keyPath =
        {}; ///< the signing key's file there, once a rotation gave it a new one; empty: the platform's own
    friend bool operator==(const ManagedServer &, const ManagedServer &) = default;
};

} // namespace stir::inventory
