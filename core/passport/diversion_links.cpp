// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"
#include "core/passport/diversion.h"
#include "core/passport/response.h"

#include <QMultiHash>

#include <deque>

namespace stir::passport {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// How well a diverted token hangs together with what it was diverted from; better ones are greater.
enum class Link
{
    NoOriginal,
    ChainBroken, ///< the earlier token was itself diverted from nothing
    OrigDiffers,
    OriginalInvalid,
    OriginalUnverified,
    Sound
};

struct Member
{
    PassportReport *report = nullptr;
    bool isDiverted = false; ///< of type "div"
    Identity orig;
    Identity div;
    std::vector<Identity> dest;
    Soundness own;
    Link link = Link::NoOriginal;
    std::size_t earlier = none;         ///< the token of the best link
    std::vector<std::size_t> originals; ///< every token it was soundly diverted from
    std::optional<qint64> oldest;       ///< age of the oldest stale token before it
    bool isReferredTo = false;
};

class ChainBuilder
{
public:
    explicit ChainBuilder(std::span<PassportReport> reports)
    {
        for (PassportReport &report : reports) {
            // RFC 8946 4.2 step 5: a chain to a token of unsupported type is ignored.
            if (report.token.payload.isEmpty() || hasUnknownType(report.checks))
                continue;
            Member member;
            member.report = &report;
            member.isDiverted = report.token.type() == QLatin1String("div");
            member.orig = Identity::originOf(report.token);
            member.dest = Identity::destinationsOf(report.token);
            member.own = Soundness::of(report);
            if (member.isDiverted) {
                member.div = Identity::divertedFrom(report.token);
                m_byDiverted.insert(member.div.key(), m_members.size());
            }
            m_members.push_back(std::move(member));
        }
    }

    void link()
    {
        std::deque<std::size_t> changed;
        for (std::size_t i = 0; i < m_members.size(); ++i)
            if (!m_members[i].isDiverted)
                changed.push_back(i);
        while (!changed.empty()) {
            const std::size_t earlier = changed.front();
            changed.pop_front();
            for (const std::size_t later : divertedFrom(earlier))
                if (improve(later, earlier))
                    changed.push_back(later);
        }
        for (std::size_t i = 0; i < m_members.size(); ++i)
            for (const std::size_t later : divertedFrom(i))
                noteReference(i, later);
    }

    void tell()
    {
        for (Member &member : m_members)
            if (member.isDiverted)
                replaceFinding(member);
        for (const Member &member : m_members)
            if (member.isDiverted && !member.isReferredTo && holdsByItself(member))
                explainDestinations(member);
    }

private:
    /// Tokens that say they were diverted from a destination of that one.
    std::vector<std::size_t> divertedFrom(std::size_t earlier) const
    {
        std::vector<std::size_t> later;
        for (const Identity &dest : m_members[earlier].dest)
            if (!dest.isEmpty())
                for (const std::size_t index : m_byDiverted.values(dest.key()))
                    if (index != earlier)
                        later.push_back(index);
        return later;
    }

    Link linkTo(const Member &later, const Member &earlier) const
    {
        if (later.orig != earlier.orig)
            return Link::OrigDiffers;
        if (earlier.isDiverted && earlier.link < Link::OriginalUnverified)
            return Link::OriginalInvalid;
        if (!earlier.own.brokenCheck.isEmpty())
            return Link::OriginalInvalid;
        const bool isTraced = earlier.isDiverted ? earlier.link == Link::Sound : isLinked(earlier.report->checks);
        const bool isProven = earlier.own.proven && isTraced;
        return isProven ? Link::Sound : Link::OriginalUnverified;
    }

    /// Whether the link of `laterIndex` became better.
    bool improve(std::size_t laterIndex, std::size_t earlierIndex)
    {
        Member &later = m_members[laterIndex];
        const Member &earlier = m_members[earlierIndex];
        const Link link = linkTo(later, earlier);
        if (link == Link::Sound) {
            later.originals.push_back(earlierIndex);
            for (const auto &age : {earlier.own.staleAge, earlier.oldest})
                if (age && (!later.oldest || *age > *later.oldest))
                    later.oldest = age;
        }
        if (link <= later.link)
            return false;
        later.link = link;
        later.earlier = earlierIndex;
        return true;
    }

    void noteReference(std::size_t earlier, std::size_t later)
    {
        m_members[earlier].isReferredTo = true;
        if (m_members[later].link == Link::NoOriginal)
            m_members[later].link = Link::ChainBroken;
    }

    void replaceFinding(Member &member)
    {
        Findings &checks = member.report->checks;
        const auto own = std::find_if(checks.begin(), checks.end(),
                                      [](const Finding &finding) { return finding.check == QLatin1String("div"); });
        const bool isToBeLinked = own != checks.end() && own->rule != QLatin1String("not_asked");
        const bool isAlone = own != checks.end() && own->rule == QLatin1String("alone") && m_members.size() == 1;
        if (!isToBeLinked || isAlone)
            return;
        CheckFindings found(QStringLiteral("div"), QStringLiteral("RFC 8946 4.2"));
        say(member, found);
        Findings said;
        std::move(found).appendTo(said);
        *own = said.front();
    }

    void say(const Member &member, CheckFindings &found) const
    {
        const PassportReport *original = member.earlier == none ? nullptr : m_members[member.earlier].report;
        const QString type = original ? original->token.type() : QString();
        const QString typeKey = QStringLiteral("type");
        found.passWith({{typeKey, type}});
        switch (member.link) {
        case Link::NoOriginal:
            failWithoutOriginal(member.div, found);
            return;
        case Link::ChainBroken:
            found.fail(QStringLiteral("chain_broken"), {{QStringLiteral("number"), member.div.shown()}});
            return;
        case Link::OrigDiffers:
            failForOtherCaller(member.orig, m_members[member.earlier].orig, found);
            return;
        case Link::OriginalInvalid:
            found.fail(QStringLiteral("original_invalid"),
                       {{typeKey, type}, {QStringLiteral("failed"), failedCheck(m_members[member.earlier])}});
            return;
        case Link::OriginalUnverified:
            found.skip(QStringLiteral("original_unverified"), {{typeKey, type}});
            return;
        case Link::Sound:
            if (member.oldest)
                found.warn(QStringLiteral("original_old"), {{QStringLiteral("age"), QString::number(*member.oldest)}});
            return;
        }
        Q_UNREACHABLE();
    }

    static QString failedCheck(const Member &member)
    {
        return member.own.brokenCheck.isEmpty() ? QStringLiteral("div") : member.own.brokenCheck;
    }

    /// The outermost token of a chain is judged like any other, its destination and freshness included.
    static bool holdsByItself(const Member &member)
    {
        return member.link == Link::Sound && member.own.proven && !anyFails(member.report->checks);
    }

    void explainDestinations(const Member &outermost)
    {
        std::vector<bool> seen(m_members.size(), false);
        std::vector<std::size_t> open = outermost.originals;
        while (!open.empty()) {
            const std::size_t index = open.back();
            open.pop_back();
            if (seen[index])
                continue;
            seen[index] = true;
            Member &member = m_members[index];
            for (Finding &finding : member.report->checks)
                if (finding.check == QLatin1String("dest") && finding.result == Judgement::Fail)
                    finding = {finding.check, Judgement::Note, QStringLiteral("diverted"), finding.values,
                               QStringLiteral("RFC 8946 4.2")};
            open.insert(open.end(), member.originals.begin(), member.originals.end());
        }
    }

    std::vector<Member> m_members;
    QMultiHash<QString, std::size_t> m_byDiverted;
};

} // namespace

void linkDiversions(std::span<PassportReport> reports)
{
    const bool hasDiversion = std::any_of(reports.begin(), reports.end(), [](const PassportReport &report) {
        return report.token.type() == QLatin1String("div");
    });
    if (!hasDiversion)
        return;
    ChainBuilder chains(reports);
    chains.link();
    chains.tell();
}

} // namespace stir::passport
