// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one check of the judge found. Private to core/passport. rules.md lists every rule.

#include "core/passport/compact_form.h"
#include "core/passport/judged_signer.h"
#include "core/passport/passport_judge.h"

namespace stir::passport {

using Values = QMap<QString, QString>;

class CheckFindings
{
public:
    CheckFindings(QString check, QString section) : m_check(std::move(check)), m_section(std::move(section)) {}

    void fail(QString rule, Values values = {}) { add(Judgement::Fail, std::move(rule), std::move(values)); }
    void warn(QString rule, Values values = {}) { add(Judgement::Warn, std::move(rule), std::move(values)); }
    void note(QString rule, Values values = {}) { add(Judgement::Note, std::move(rule), std::move(values)); }
    void skip(QString rule, Values values = {}) { add(Judgement::Skip, std::move(rule), std::move(values)); }
    /// For what needs the certificate that `whyMissing` (of check "certificate") says is not there.
    void skipWithout(const Finding &whyMissing);
    /// Said when nothing else was.
    void passWith(Values values) { m_passValues = std::move(values); }
    /// The section for what is found from here on.
    void inSection(QString section) { m_section = std::move(section); }
    /// For findings made elsewhere.
    void take(const Findings &findings) { m_found.insert(m_found.end(), findings.begin(), findings.end()); }
    /// For what is said about how something came here rather than about itself: leaves the pass unless it fails.
    void takeBeside(const Findings &findings) { m_beside.insert(m_beside.end(), findings.begin(), findings.end()); }

    bool isEmpty() const { return m_found.empty(); }
    /// Worst first; a single pass when nothing was found.
    void appendTo(Findings &all) &&;

private:
    void add(Judgement result, QString rule, Values values);

    QString m_check;
    QString m_section;
    Values m_passValues;
    Findings m_found;
    Findings m_beside;
};

/// Whether that check has a pass among them.
bool passes(const Findings &findings, QLatin1String check);

/// Everything a check may look at.
struct JudgedHeader
{
    const sip::IdentityHeader &identity;
    const DecodedToken &decoded;
    const MessageContext &context;
    const JudgeOptions &options;
    const JudgedSigner &signer;
    const CompactForm &compact;            ///< empty unless the token is in compact form
    const RebuiltToken *reading = nullptr; ///< what was signed in compact form; null: none of its readings
    int depth = 0;                         ///< how many tokens of type div-o it is nested in
    /// RFC 8224 6.2 step 1: verifiers ignore the header, so nothing that is in the token is judged.
    bool unknownType = false;

    const PassportToken &token() const { return decoded.token; }
};

/// The time an header is judged against, and where it comes from: "at", "date", "capture", "log", "now".
struct ReferenceTime
{
    QDateTime time;
    QString source;
};

ReferenceTime referenceTime(const MessageContext &context, const JudgeOptions &options);

/// Says so and is false when the token's header cannot be looked at.
bool headerAvailable(const JudgedHeader &judged, CheckFindings &found);

/// The same of the payload. `isKnown`: what the check needs of it, when the token is in compact form.
bool payloadAvailable(const JudgedHeader &judged, bool isKnown, CheckFindings &found);

/// The string under `key` of the token's header; says what is wrong when it is absent or no string.
std::optional<QString> requiredText(const JudgedHeader &judged, const QString &key, CheckFindings &found);

/// Whether the token says a type that is not registered.
bool isOfUnknownType(const PassportToken &token);

/// RFC 3339, UTC.
QString timeText(const QDateTime &time);

void checkSyntax(const JudgedHeader &judged, Findings &all);
void checkTyp(const JudgedHeader &judged, Findings &all);
void checkAlg(const JudgedHeader &judged, Findings &all);
void checkPpt(const JudgedHeader &judged, Findings &all);
void checkX5u(const JudgedHeader &judged, Findings &all);
void checkParams(const JudgedHeader &judged, Findings &all);
void checkClaims(const JudgedHeader &judged, Findings &all);
void checkCanonical(const JudgedHeader &judged, Findings &all);
void checkFreshness(const JudgedHeader &judged, Findings &all);
void checkCertificate(const JudgedHeader &judged, Findings &all);
void checkChain(const JudgedHeader &judged, Findings &all);
void checkTnAuthList(const JudgedHeader &judged, Findings &all);
void checkConstraints(const JudgedHeader &judged, Findings &all);
void checkSignature(const JudgedHeader &judged, Findings &all);
void checkOrig(const JudgedHeader &judged, Findings &all);
void checkDest(const JudgedHeader &judged, Findings &all);
void checkDiversion(const JudgedHeader &judged, Findings &all);
void checkRichCallData(const JudgedHeader &judged, Findings &all);
void checkPriority(const JudgedHeader &judged, Findings &all);
void checkMediaKeys(const JudgedHeader &judged, Findings &all);

/// judge() for a token that is nested in others.
PassportReport judgeAtDepth(const sip::IdentityHeader &identity, const MessageContext &context,
                            const JudgeOptions &options, int depth);

/// Of check "claims": what extensions of the PASSporT add to a payload.
void readExtensionClaims(const PassportToken &token, CheckFindings &found);

} // namespace stir::passport
