// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording.h"

#include "core/wording/words.h"

#include <QCoreApplication>

namespace stir::wording {

QString filled(const char *text, const QStringList &values)
{
    const QString translated = QCoreApplication::translate("Wording", text);
    QString result;
    for (qsizetype at = 0; at < translated.size(); ++at) {
        const QChar next = at + 1 < translated.size() ? translated[at + 1] : QChar();
        if (translated[at] != QLatin1Char('%') || next < QLatin1Char('1') || next > QLatin1Char('9')) {
            result += translated[at];
            continue;
        }
        result += values.value(next.digitValue() - 1);
        ++at;
    }
    return result;
}

namespace {

/// "%1: cannot be read (%2)." reads on without a subject and without a detail.
QString withoutGaps(QString text)
{
    text.remove(QLatin1String(" ()"));
    text = text.trimmed();
    if (!text.startsWith(QLatin1Char(':')))
        return text;
    text = text.mid(1).trimmed();
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// Which clock "source" of a time is.
QString clockName(const QString &source)
{
    if (source == QLatin1String("at"))
        return filled(QT_TRANSLATE_NOOP("Wording", "the time you gave"), {});
    if (source == QLatin1String("date"))
        return filled(QT_TRANSLATE_NOOP("Wording", "the Date header, which is the sender's word"), {});
    if (source == QLatin1String("capture"))
        return filled(QT_TRANSLATE_NOOP("Wording", "the clock of the capture"), {});
    if (source == QLatin1String("log"))
        return filled(QT_TRANSLATE_NOOP("Wording", "the clock of the log, whose zone or year had to be assumed"), {});
    if (source == QLatin1String("now"))
        return filled(QT_TRANSLATE_NOOP("Wording", "now"), {});
    return source;
}

/// What kind of JSON value is "expected" of a claim.
QString kindName(const QString &kind)
{
    if (kind == QLatin1String("string"))
        return filled(QT_TRANSLATE_NOOP("Wording", "a text"), {});
    if (kind == QLatin1String("number"))
        return filled(QT_TRANSLATE_NOOP("Wording", "a number"), {});
    if (kind == QLatin1String("object"))
        return filled(QT_TRANSLATE_NOOP("Wording", "an object with keys and values"), {});
    if (kind == QLatin1String("array"))
        return filled(QT_TRANSLATE_NOOP("Wording", "a list"), {});
    if (kind == QLatin1String("array_of_strings"))
        return filled(QT_TRANSLATE_NOOP("Wording", "a list of texts"), {});
    return kind;
}

} // namespace

QString valueText(const Finding &finding, const QString &name)
{
    if (name == QLatin1String("check"))
        return checkTitle(finding.check);
    const QString value = finding.values.value(name);
    if (finding.check == QLatin1String("freshness") && name == QLatin1String("source"))
        return clockName(value);
    return finding.check == QLatin1String("claims") && name == QLatin1String("expected") ? kindName(value) : value;
}

namespace {

QStringList valueNames(const FindingWords &words)
{
    return QString::fromLatin1(words.values).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList valuesOf(const Finding &finding, const FindingWords &words)
{
    QStringList values;
    for (const QString &name : valueNames(words))
        values.append(valueText(finding, name));
    return values;
}

QString plainValues(const Finding &finding)
{
    QStringList pairs;
    for (auto value = finding.values.begin(); value != finding.values.end(); ++value)
        pairs.append(value.key() + QLatin1Char('=') + value.value());
    return pairs.join(QLatin1String(", "));
}

QString fallbackSentence(const Finding &finding)
{
    const QString title = checkTitle(finding.check);
    if (finding.rule.isEmpty() && finding.result == Judgement::Pass)
        return filled(QT_TRANSLATE_NOOP("Wording", "%1: in order."), {title});
    const QString rule = finding.rule.isEmpty() ? judgementName(finding.result) : finding.rule;
    if (finding.values.isEmpty())
        return filled(QT_TRANSLATE_NOOP("Wording", "%1: %2."), {title, rule});
    return filled(QT_TRANSLATE_NOOP("Wording", "%1: %2 (%3)."), {title, rule, plainValues(finding)});
}

} // namespace

QString sentence(const Error &error)
{
    return withoutGaps(filled(wordsFor(error.code).sentence, {error.subject, detailSentence(error.detail)}));
}

QString hint(const Error &error)
{
    const char *text = wordsFor(error.code).hint;
    return *text ? withoutGaps(filled(text, {error.subject, error.detail})) : QString();
}

QString sentence(const Finding &finding)
{
    const FindingWords *words = wordsFor(finding);
    return words ? filled(words->sentence, valuesOf(finding, *words)) : fallbackSentence(finding);
}

QString hint(const Finding &finding)
{
    const FindingWords *words = wordsFor(finding);
    return words && *words->hint ? filled(words->hint, valuesOf(finding, *words)) : QString();
}

std::optional<Pattern> patternFor(const Finding &finding)
{
    const FindingWords *words = wordsFor(finding);
    if (!words)
        return std::nullopt;
    return Pattern{QCoreApplication::translate("Wording", words->sentence),
                   *words->hint ? QCoreApplication::translate("Wording", words->hint) : QString(), valueNames(*words)};
}

} // namespace stir::wording
