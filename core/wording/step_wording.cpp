// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording.h"
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

struct Title
{
    const char *id;
    const char *text;
};

constexpr Title steps[] = {
    {"connect", QT_TRANSLATE_NOOP("Wording", "Connected to the server")},
    {"snapshot", QT_TRANSLATE_NOOP("Wording", "Looked at the server as it is")},
    {"lock", QT_TRANSLATE_NOOP("Wording", "Locked for you")},
    {"unchanged", QT_TRANSLATE_NOOP("Wording", "Still as it was shown")},
    {"stage", QT_TRANSLATE_NOOP("Wording", "New files laid ready")},
    {"check", QT_TRANSLATE_NOOP("Wording", "Checked by the server's own Kamailio")},
    {"backup", QT_TRANSLATE_NOOP("Wording", "Backed up")},
    {"recheck", QT_TRANSLATE_NOOP("Wording", "Still as it was, right before the swap")},
    {"swap", QT_TRANSLATE_NOOP("Wording", "New files in place")},
    {"anchors", QT_TRANSLATE_NOOP("Wording", "Trust anchors refreshed")},
    {"services", QT_TRANSLATE_NOOP("Wording", "Services restarted or reloaded")},
    {"proof", QT_TRANSLATE_NOOP("Wording", "Proven to work")},
    {"restore", QT_TRANSLATE_NOOP("Wording", "Everything put back as it was")},
    {"unlock", QT_TRANSLATE_NOOP("Wording", "Lock released")},
    {"layout", QT_TRANSLATE_NOOP("Wording", "Laid out as a VoipNow server")},
    {"keys", QT_TRANSLATE_NOOP("Wording", "Keys for the login made")},
    {"sshd", QT_TRANSLATE_NOOP("Wording", "SSH server started")},
    {"kamailio", QT_TRANSLATE_NOOP("Wording", "Kamailio started")},
};

constexpr Title checks[] = {
    {"syntax", QT_TRANSLATE_NOOP("Wording", "Syntax")},
    {"typ", QT_TRANSLATE_NOOP("Wording", "Token type")},
    {"alg", QT_TRANSLATE_NOOP("Wording", "Algorithm")},
    {"ppt", QT_TRANSLATE_NOOP("Wording", "PASSporT type")},
    {"x5u", QT_TRANSLATE_NOOP("Wording", "Certificate address")},
    {"params", QT_TRANSLATE_NOOP("Wording", "Header parameters")},
    {"claims", QT_TRANSLATE_NOOP("Wording", "Claims")},
    {"canonical", QT_TRANSLATE_NOOP("Wording", "Canonical form")},
    {"freshness", QT_TRANSLATE_NOOP("Wording", "Freshness")},
    {"certificate", QT_TRANSLATE_NOOP("Wording", "Certificate")},
    {"chain", QT_TRANSLATE_NOOP("Wording", "Chain of trust")},
    {"tnauthlist", QT_TRANSLATE_NOOP("Wording", "Numbers of the certificate")},
    {"constraints", QT_TRANSLATE_NOOP("Wording", "Claims the certificate allows")},
    {"signature", QT_TRANSLATE_NOOP("Wording", "Signature")},
    {"orig", QT_TRANSLATE_NOOP("Wording", "Calling number")},
    {"rcd", QT_TRANSLATE_NOOP("Wording", "Caller's card")},
    {"rph", QT_TRANSLATE_NOOP("Wording", "Priority")},
    {"mky", QT_TRANSLATE_NOOP("Wording", "Media keys")},
    {"capture", QT_TRANSLATE_NOOP("Wording", "Capture as a whole")},
    {"div", QT_TRANSLATE_NOOP("Wording", "Diversion")},
    {"dest", QT_TRANSLATE_NOOP("Wording", "Called number")},
    {"validity", QT_TRANSLATE_NOOP("Wording", "Validity")},
    {"anchor", QT_TRANSLATE_NOOP("Wording", "Trust anchor")},
    {"dns", QT_TRANSLATE_NOOP("Wording", "Name")},
    {"connection", QT_TRANSLATE_NOOP("Wording", "Connection")},
    {"tls", QT_TRANSLATE_NOOP("Wording", "Web server's proof (TLS)")},
    {"http", QT_TRANSLATE_NOOP("Wording", "Answer")},
    {"match", QT_TRANSLATE_NOOP("Wording", "Published for")},
    {"trusted_list", QT_TRANSLATE_NOOP("Wording", "List of trusted authorities")},
    {"rollback", QT_TRANSLATE_NOOP("Wording", "Going back")},
    {"crl", QT_TRANSLATE_NOOP("Wording", "List of revocations")},
    {"version", QT_TRANSLATE_NOOP("Wording", "X.509 version")},
    {"serial", QT_TRANSLATE_NOOP("Wording", "Serial number")},
    {"signature_algorithm", QT_TRANSLATE_NOOP("Wording", "Signature algorithm")},
    {"public_key", QT_TRANSLATE_NOOP("Wording", "Public key")},
    {"subject", QT_TRANSLATE_NOOP("Wording", "Name of the certificate")},
    {"basic_constraints", QT_TRANSLATE_NOOP("Wording", "Basic constraints")},
    {"key_usage", QT_TRANSLATE_NOOP("Wording", "Key usage")},
    {"subject_key_id", QT_TRANSLATE_NOOP("Wording", "Identifier of its key")},
    {"authority_key_id", QT_TRANSLATE_NOOP("Wording", "Identifier of the authority's key")},
    {"policies", QT_TRANSLATE_NOOP("Wording", "Certificate policy")},
    {"crl_distribution", QT_TRANSLATE_NOOP("Wording", "Place of the revocation list")},
    {"tn_auth_list", QT_TRANSLATE_NOOP("Wording", "TNAuthList")},
    {"extensions", QT_TRANSLATE_NOOP("Wording", "Other extensions")},
    {"key", QT_TRANSLATE_NOOP("Wording", "Private key")},
    {"file", QT_TRANSLATE_NOOP("Wording", "File")},
    {"service", QT_TRANSLATE_NOOP("Wording", "Service")},
    {"log", QT_TRANSLATE_NOOP("Wording", "Log")},
    {"settings", QT_TRANSLATE_NOOP("Wording", "Settings")},
    {"proof", QT_TRANSLATE_NOOP("Wording", "Proof")},
    {"lock", QT_TRANSLATE_NOOP("Wording", "Lock")},
    {"read_back", QT_TRANSLATE_NOOP("Wording", "What the service shows")},
    {"adopt", QT_TRANSLATE_NOOP("Wording", "Taken over")},
    {"platform", QT_TRANSLATE_NOOP("Wording", "Platform")},
};

constexpr Title costs[] = {
    {"transactions", QT_TRANSLATE_NOOP("Wording", "Calls being set up, registrations kept in memory and dialog state "
                                                  "are forgotten; calls in progress keep talking.")},
    {"calls", QT_TRANSLATE_NOOP("Wording", "Calls in progress on this server end.")},
};

QString titleIn(std::span<const Title> titles, const QString &id)
{
    for (const Title &title : titles) {
        if (id == QLatin1String(title.id))
            return filled(title.text, {});
    }
    return id;
}

} // namespace

QString checkTitle(const QString &check)
{
    const QString title = titleIn(checks, check);
    return title == check ? settingTitle(check) : title;
}

QString stepTitle(const QString &stepId)
{
    return titleIn(steps, stepId);
}

QString restartCost(const QString &costId)
{
    return titleIn(costs, costId);
}

} // namespace stir::wording
