// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From the signs of a rule to the places in a kamailio.cfg and the files it includes. Text and index are borrowed. One
// thread.

#include "core/server_config/config_document.h"
#include "core/server_config/kamailio_index.h"

namespace stir::server_config {

/// A place that a sign led to. `operand` is -1 for a define that is its own switch.
struct Candidate
{
    const Construct *construct = nullptr;
    int operand = -1;
    FoundBy foundBy = FoundBy::Comment;
    bool inForce = true;
};

struct ByteRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

struct KamailioFinds
{
    std::vector<Candidate> candidates;
    /// What an edit changes: one place, or several that hold the same text (one URL in two calls).
    std::vector<Candidate> targets;
    Findings findings;
};

class KamailioSearch
{
public:
    KamailioSearch(const SplicedText &sources, const KamailioIndex &index, const SettingRule &rule)
        : m_sources(sources), m_text(sources.whole()), m_index(index), m_rule(rule)
    {
    }

    KamailioFinds run();
    FoundSetting settingOf(const Candidate &candidate) const;
    /// Whether `setting` was made of it.
    bool isAt(const Candidate &candidate, const FoundSetting &setting) const;
    static ByteRange placeOf(const Candidate &candidate);
    /// Comments that hold the rule's anchor, by their position in the index: the last line of each.
    std::vector<std::size_t> anchors() const;

private:
    void byModuleParameter();
    void byComment();
    void byPlaceholder();
    void byDefineName();
    void byCall();
    void pointed();
    QByteArray valueOf(const Candidate &candidate) const;
    QByteArray pathOf(int file) const { return file == 0 ? QByteArray() : m_sources.file(file).path; }
    bool isLine(const Place &place, const QByteArray &wanted) const;
    QByteArray lineTextOf(const Place &place) const;
    FindingPlace findingPlaceOf(const Construct &construct) const;
    const Construct *constructAfter(std::size_t comment) const;
    void addConstruct(const Construct &construct, FoundBy foundBy);
    void addOperand(const Construct &construct, int operand, FoundBy foundBy);
    bool followsOn(const Construct &construct, FoundBy foundBy);
    bool follow(const QByteArray &name, FoundBy foundBy, bool assigned);
    bool addNamed(const QByteArray &name, FoundBy foundBy);
    bool addAssigned(const QByteArray &name, FoundBy foundBy);
    bool followVariable(const QByteArray &variable, FoundBy foundBy);
    void add(Candidate candidate);
    int callOperand(const Construct &construct) const;
    void judgeForce();
    void judgeSwitches();
    void choose();
    void report();
    void reportReading(const Candidate &target);
    QByteArray substituted(QByteArray value, qsizetype at) const;
    void note(Judgement judgement, const char *rule, const Candidate &candidate);
    bool isSwitch() const { return m_rule.kind == SettingKind::Switch; }

    const SplicedText &m_sources;
    const QByteArray &m_text;
    const KamailioIndex &m_index;
    const SettingRule &m_rule;
    KamailioFinds m_finds;
    int m_chain = 0; ///< defines followed from one to the next
    QHash<std::pair<QByteArray, bool>, std::pair<FoundBy, bool>> m_followed;
    QHash<std::pair<const Construct *, int>, std::size_t> m_known; ///< candidates by their spot
};

/// A define whose line is the switch: "#!define X", commented in or out; not "#!define X 1" that nobody asks #!ifdef
/// for.
bool isPresenceSwitch(const Construct &define, const KamailioIndex &index);

/// Whether the modparam's expression names `module`: ^(expression)$ without case.
bool namesModule(const QByteArray &expression, const QByteArray &module);

} // namespace stir::server_config
