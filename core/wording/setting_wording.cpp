// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording.h"
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

struct SettingWords
{
    const char *key;
    const char *title;
    const char *help; ///< empty: the title says it all
};

constexpr SettingWords words[] = {
    {"signing.enabled", QT_TRANSLATE_NOOP("Wording", "Signing"), ""},
    {"signing.key_path", QT_TRANSLATE_NOOP("Wording", "Path of the private key"), ""},
    {"signing.x5u", QT_TRANSLATE_NOOP("Wording", "Certificate address"), ""},
    {"policy.missing", QT_TRANSLATE_NOOP("Wording", "Calls without identity"), ""},
    {"policy.ok", QT_TRANSLATE_NOOP("Wording", "Calls with a valid identity"), ""},
    {"policy.failed", QT_TRANSLATE_NOOP("Wording", "Calls whose identity failed"), ""},
    {"alert.missing_prefix", QT_TRANSLATE_NOOP("Wording", "Text before the name, identity missing"), ""},
    {"alert.missing_suffix", QT_TRANSLATE_NOOP("Wording", "Text after the name, identity missing"), ""},
    {"alert.check_ok_prefix", QT_TRANSLATE_NOOP("Wording", "Text before the name, identity valid"), ""},
    {"alert.check_ok_suffix", QT_TRANSLATE_NOOP("Wording", "Text after the name, identity valid"), ""},
    {"alert.check_failed_prefix", QT_TRANSLATE_NOOP("Wording", "Text before the name, identity failed"), ""},
    {"alert.check_failed_suffix", QT_TRANSLATE_NOOP("Wording", "Text after the name, identity failed"), ""},
    {"anchors.folder", QT_TRANSLATE_NOOP("Wording", "Folder of trust anchors"), ""},
    {"asterisk.attest_level", QT_TRANSLATE_NOOP("Wording", "Attestation it signs with"),
     QT_TRANSLATE_NOOP(
         "Wording",
         "A: you know the customer and the customer may use the number. B: you know the customer. C: neither.")},
    {"asterisk.unknown_tn_attest_level", QT_TRANSLATE_NOOP("Wording", "Attestation for numbers it has no entry for"),
     QT_TRANSLATE_NOOP("Wording", "Left empty, such calls get the attestation above.")},
    {"asterisk.send_mky", QT_TRANSLATE_NOOP("Wording", "Sign the keys of the media too"),
     QT_TRANSLATE_NOOP("Wording", "Adds the mky claim with the DTLS fingerprints. Few verifiers look at it.")},
    {"asterisk.check_tn_cert_public_url", QT_TRANSLATE_NOOP("Wording", "Fetch the certificate at start"),
     QT_TRANSLATE_NOOP("Wording", "Fetches each number's certificate when the configuration is read. A web server that "
                                  "is down then keeps the number from signing.")},
    {"asterisk.verification", QT_TRANSLATE_NOOP("Wording", "Verify incoming calls"),
     QT_TRANSLATE_NOOP("Wording", "Calls are checked only where the endpoint's profile asks for it too.")},
    {"asterisk.failure_action", QT_TRANSLATE_NOOP("Wording", "When a check fails"),
     QT_TRANSLATE_NOOP(
         "Wording", "continue: the call goes on and the dialplan can ask for the result. reject_request: the call is "
                    "refused with the reason. continue_return_reason: it goes on, and the answer names the reason.")},
    {"asterisk.use_rfc9410_responses", QT_TRANSLATE_NOOP("Wording", "Name every reason in the answer"),
     QT_TRANSLATE_NOOP("Wording",
                       "RFC 9410: a Reason header for each Identity header that failed, in the protocol STIR.")},
    {"asterisk.max_iat_age", QT_TRANSLATE_NOOP("Wording", "Oldest signature, in seconds"),
     QT_TRANSLATE_NOOP("Wording",
                       "RFC 8224 recommends 60. Clocks that differ by more refuse calls that are all right.")},
    {"asterisk.max_date_header_age", QT_TRANSLATE_NOOP("Wording", "Oldest Date header, in seconds"),
     QT_TRANSLATE_NOOP("Wording", "Compared with this server's clock.")},
    {"asterisk.ignore_sip_date_header", QT_TRANSLATE_NOOP("Wording", "Do without the Date header"),
     QT_TRANSLATE_NOOP("Wording", "Many callers send none, and are refused otherwise.")},
    {"asterisk.relax_x5u_port_scheme_restrictions",
     QT_TRANSLATE_NOOP("Wording", "Take certificates from any port and over http"),
     QT_TRANSLATE_NOOP("Wording", "Against the rules of SHAKEN: https and port 443 or 8443.")},
    {"asterisk.relax_x5u_path_restrictions",
     QT_TRANSLATE_NOOP("Wording", "Take certificate addresses with user, query or fragment"),
     QT_TRANSLATE_NOOP("Wording", "Against the rules of SHAKEN.")},
    {"asterisk.load_system_certs", QT_TRANSLATE_NOOP("Wording", "Trust the system's authorities too"),
     QT_TRANSLATE_NOOP("Wording",
                       "Then anybody with a certificate of a web server could sign calls. Meant for tests.")},
    {"asterisk.crl_folder", QT_TRANSLATE_NOOP("Wording", "Folder of revocation lists"),
     QT_TRANSLATE_NOOP("Wording", "Files with hashed names, as openssl rehash makes them.")},
    {"asterisk.cert_cache_dir", QT_TRANSLATE_NOOP("Wording", "Folder for fetched certificates"),
     QT_TRANSLATE_NOOP("Wording", "Must exist and belong to Asterisk; without it verification does not start.")},
    {"asterisk.curl_timeout", QT_TRANSLATE_NOOP("Wording", "Patience with web servers, in seconds"),
     QT_TRANSLATE_NOOP("Wording", "The call waits as long.")},
    {"asterisk.max_cache_entry_age", QT_TRANSLATE_NOOP("Wording", "Longest life of a fetched certificate, in seconds"),
     QT_TRANSLATE_NOOP("Wording", "Shorter where the web server says so.")},
    {"asterisk.max_cache_size", QT_TRANSLATE_NOOP("Wording", "Fetched certificates kept at most"), ""},
    {"kamailio.verify_certificate", QT_TRANSLATE_NOOP("Wording", "Check the certificate's chain"),
     QT_TRANSLATE_NOOP("Wording", "Without it any certificate counts, whoever made it.")},
    {"kamailio.crl_folder", QT_TRANSLATE_NOOP("Wording", "Folder of revocation lists"),
     QT_TRANSLATE_NOOP("Wording",
                       "Once it is set, every authority of a chain must have a list there, or nothing verifies.")},
    {"kamailio.max_age", QT_TRANSLATE_NOOP("Wording", "Oldest signature, in seconds"),
     QT_TRANSLATE_NOOP("Wording",
                       "RFC 8224 recommends 60. Clocks that differ by more refuse calls that are all right.")},
    {"kamailio.connect_timeout", QT_TRANSLATE_NOOP("Wording", "Patience with web servers, in seconds"),
     QT_TRANSLATE_NOOP("Wording", "The call waits as long.")},
    {"kamailio.cache_certificates", QT_TRANSLATE_NOOP("Wording", "Keep fetched certificates"),
     QT_TRANSLATE_NOOP("Wording", "Needs the folder below, or verification does not start.")},
    {"kamailio.cache_folder", QT_TRANSLATE_NOOP("Wording", "Folder for fetched certificates"),
     QT_TRANSLATE_NOOP("Wording", "Must exist and belong to Kamailio's user.")},
    {"kamailio.cache_seconds", QT_TRANSLATE_NOOP("Wording", "How long a fetched certificate is kept, in seconds"), ""},
    {"opensips.crl_folder", QT_TRANSLATE_NOOP("Wording", "Folder of revocation lists"),
     QT_TRANSLATE_NOOP("Wording", "Files with hashed names, as openssl rehash makes them.")},
    {"opensips.auth_date_freshness", QT_TRANSLATE_NOOP("Wording", "Oldest Date header it signs under, in seconds"), ""},
    {"opensips.verify_date_freshness",
     QT_TRANSLATE_NOOP("Wording", "Oldest Date header of a call it verifies, in seconds"),
     QT_TRANSLATE_NOOP("Wording", "RFC 8224 recommends 60.")},
    {"opensips.e164_strict_mode", QT_TRANSLATE_NOOP("Wording", "Take numbers with a plus only"),
     QT_TRANSLATE_NOOP("Wording", "Otherwise national numbers are signed and verified as they are.")},
    {"opensips.e164_max_length", QT_TRANSLATE_NOOP("Wording", "Most digits of a number"),
     QT_TRANSLATE_NOOP("Wording", "E.164 allows 15.")},
    {"opensips.require_date_hdr", QT_TRANSLATE_NOOP("Wording", "Insist on a Date header"),
     QT_TRANSLATE_NOOP("Wording", "Many callers send none, and are refused otherwise.")},
};

const SettingWords *wordsOf(const QString &key)
{
    for (const SettingWords &one : words) {
        if (key == QLatin1String(one.key))
            return &one;
    }
    return nullptr;
}

} // namespace

QString settingTitle(const QString &key)
{
    const SettingWords *found = wordsOf(key);
    return found != nullptr ? filled(found->title, {}) : key;
}

QString settingHelp(const QString &key)
{
    const SettingWords *found = wordsOf(key);
    return found != nullptr && *found->help != '\0' ? filled(found->help, {}) : QString();
}

} // namespace stir::wording
