// SPDX-License-Identifier: GPL-3.0-or-later
// The part of KamailioSearch that reads comments and names, and turns a candidate into a FoundSetting.
#include "core/server_config/boolean_words.h"
#include "core/server_config/kamailio_search.h"
#include "core/server_config/text_lines.h"

#include <QRegularExpression>

#include <cctype>

namespace stir::server_config {

namespace {

/// Without case, blanks and what draws a comment.
QByteArray bareWords(QByteArrayView text, bool isComment)
{
    QByteArray words;
    bool isMargin = isComment; // each line of a comment begins with what draws it
    for (const char byte : text) {
        const bool isBlank = isEatable(byte) || byte == '\n';
        isMargin = isComment && (byte == '\n' || (isMargin && (isBlank || QByteArrayView("#/*!-=").contains(byte))));
        if (!isMargin && !isBlank)
            words.append(byte);
    }
    return words.toLower();
}

/// The same of a stretch of the file.
QByteArray bareComment(const QByteArray &text, const Comment &comment)
{
    return bareWords(QByteArrayView(text).sliced(comment.begin, comment.end - comment.begin), true);
}

SettingForm formOf(const Candidate &candidate)
{
    switch (candidate.construct->kind) {
    case ConstructKind::Define:
        return candidate.operand < 0 ? SettingForm::DefineSwitch : SettingForm::DefineText;
    case ConstructKind::Subst:
        return SettingForm::Substdef;
    case ConstructKind::Modparam:
        return SettingForm::Modparam;
    case ConstructKind::Call:
        return SettingForm::CallArgument;
    case ConstructKind::Assignment:
    case ConstructKind::LoadModule:
        return SettingForm::GlobalParameter;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<std::size_t> KamailioSearch::anchors() const
{
    const QByteArray wanted = bareWords(m_rule.commentAnchor, false);
    std::vector<std::size_t> found;
    if (wanted.isEmpty())
        return found;
    QByteArray before; // the end of the comments right in front: the words may be broken over lines
    const Comment *previous = nullptr;
    for (std::size_t index = 0; index < m_index.comments.size(); ++index) {
        const Comment &comment = m_index.comments[index];
        const bool continues =
            previous != nullptr && previous->next == comment.next && comment.place.line - previous->place.line <= 1;
        if (!continues)
            before.clear();
        const QByteArray words = before + bareComment(m_text, comment);
        previous = &comment;
        if (words.contains(wanted)) {
            found.push_back(index);
            before.clear();
        } else {
            before = words.right(wanted.size() - 1);
        }
    }
    return found;
}

/// The first construct behind a comment: blank lines and further comments may stand between, prose may not be code.
const Construct *KamailioSearch::constructAfter(std::size_t comment) const
{
    const auto at = [&](qsizetype begin) -> const Construct * {
        const auto found = std::ranges::lower_bound(m_index.constructs, begin, {}, &Construct::begin);
        return found == m_index.constructs.end() ? nullptr : &*found;
    };
    const qsizetype next = m_index.comments[comment].next;
    if (m_index.comments[comment].construct >= 0)
        return at(m_index.comments[comment].construct);
    if (next < 0)
        return nullptr;
    const Construct *construct = at(next);
    if (construct == nullptr || construct->begin == next)
        return construct;
    // if(!stirshaken_add_identity(...)): the call is part of the statement behind the comment
    constexpr qsizetype longestCondition = 256;
    const qsizetype length = construct->begin - next;
    const bool isNear = construct->kind == ConstructKind::Call && length > 0 && length <= longestCondition;
    const QByteArray between = isNear ? m_text.mid(next, length) : QByteArray(";");
    return between.contains(';') || between.contains('{') || between.contains('}') ? nullptr : construct;
}

QByteArray KamailioSearch::lineTextOf(const Place &place) const
{
    const SourceSpot line = m_sources.spotOf(place.lineBegin);
    return lineTextAt(m_sources.file(line.file).text, line.offset);
}

/// Whether the line is `wanted`, blanks around it aside; most lines are told apart by how they begin.
bool KamailioSearch::isLine(const Place &place, const QByteArray &wanted) const
{
    qsizetype at = place.lineBegin;
    while (at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text.at(at))))
        ++at;
    const QByteArrayView begin = QByteArrayView(wanted).first(std::min<qsizetype>(wanted.size(), 16));
    return QByteArrayView(m_text).sliced(at).startsWith(begin) && lineTextOf(place).trimmed() == wanted;
}

FindingPlace KamailioSearch::findingPlaceOf(const Construct &construct) const
{
    FindingPlace place = findingPlace(m_sources, construct.place, construct.begin);
    place.path = pathOf(construct.place.file);
    return place;
}

bool KamailioSearch::isAt(const Candidate &candidate, const FoundSetting &setting) const
{
    const ByteRange place = placeOf(candidate);
    const SourceSpot spot = m_sources.spotOf(place.begin);
    return pathOf(spot.file) == setting.file && spot.offset == setting.begin &&
           place.end - place.begin == setting.end - setting.begin;
}

FoundSetting KamailioSearch::settingOf(const Candidate &candidate) const
{
    const Construct &construct = *candidate.construct;
    FoundSetting setting;
    setting.form = formOf(candidate);
    setting.foundBy = candidate.foundBy;
    setting.line = construct.place.line;
    setting.file = pathOf(construct.place.file);
    setting.lineText = lineTextOf(construct.place);
    setting.name = construct.name;
    setting.inForce = candidate.inForce;
    setting.value = valueOf(candidate);
    const ByteRange place = placeOf(candidate);
    setting.begin = m_sources.spotOf(place.begin).offset;
    setting.end = setting.begin + place.end - place.begin;
    return setting;
}

QByteArray KamailioSearch::valueOf(const Candidate &candidate) const
{
    const Construct &construct = *candidate.construct;
    if (candidate.operand < 0)
        return switchValue(!construct.isCommented);
    const Operand &operand = construct.operands[static_cast<std::size_t>(candidate.operand)];
    const auto on = isSwitch() ? booleanOf(operand.value) : std::nullopt;
    return on ? switchValue(*on && !construct.isCommented) : operand.value;
}

ByteRange KamailioSearch::placeOf(const Candidate &candidate)
{
    const Construct &construct = *candidate.construct;
    if (candidate.operand < 0)
        return {construct.begin, construct.isCommented ? construct.hashEnd : construct.begin};
    const Operand &operand = construct.operands[static_cast<std::size_t>(candidate.operand)];
    return {operand.begin, operand.end};
}

bool isPresenceSwitch(const Construct &define, const KamailioIndex &index)
{
    if (define.kind != ConstructKind::Define)
        return false;
    return define.operands.empty() || index.askedNames.contains(define.name) ||
           !booleanOf(define.operands.front().value);
}

bool namesModule(const QByteArray &expression, const QByteArray &module)
{
    if (expression.compare(module, Qt::CaseInsensitive) == 0)
        return true;
    constexpr qsizetype longestExpression = 256;
    const auto isPlain = [](char byte) {
        return byte == '_' || byte == '-' || std::isalnum(static_cast<unsigned char>(byte));
    };
    if (expression.size() > longestExpression || std::ranges::all_of(expression, isPlain))
        return false;
    const QRegularExpression regex(u'^' + QStringLiteral("(?:") + QString::fromUtf8(expression) + QStringLiteral(")$"),
                                   QRegularExpression::CaseInsensitiveOption);
    return regex.isValid() && regex.match(QString::fromUtf8(module)).hasMatch();
}

} // namespace stir::server_config
