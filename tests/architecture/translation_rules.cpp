// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/translation_rules.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace stir::architecture {

namespace {

struct Sentence
{
    QString context;
    QString source;
    QStringList forms;
    bool finished = true;
};

void readTranslation(QXmlStreamReader &xml, Sentence &sentence)
{
    sentence.finished = xml.attributes().value("type"_L1) != "unfinished"_L1;
    QString single;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement())
            sentence.forms.append(xml.readElementText());
        else if (xml.isCharacters())
            single += xml.text();
    }
    if (sentence.forms.isEmpty())
        sentence.forms.append(single);
}

Sentence readMessage(QXmlStreamReader &xml, const QString &context)
{
    Sentence sentence;
    sentence.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            sentence.source = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, sentence);
        else
            xml.skipCurrentElement();
    }
    return sentence;
}

std::vector<Sentence> sentencesOf(const QString &ts)
{
    std::vector<Sentence> sentences;
    QXmlStreamReader xml(ts);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            sentences.push_back(readMessage(xml, context));
    }
    return xml.hasError() ? std::vector<Sentence>() : sentences;
}

/// Qt reads one or two digits after % or %L. %n is not counted: the form for one may say "a server" instead.
QStringList placeholdersOf(const QString &sentence)
{
    static const QRegularExpression placeholder(u"%L?\\d{1,2}|\\{\\w+\\}"_s);
    QStringList found;
    for (auto each = placeholder.globalMatch(sentence); each.hasNext();)
        found.append(each.next().captured(0));
    found.sort();
    return found;
}

template <typename Predicate>
QStringList sourcesWhere(const QString &ts, Predicate predicate)
{
    QStringList sources;
    for (const Sentence &sentence : sentencesOf(ts)) {
        if (predicate(sentence))
            sources.append(sentence.source);
    }
    return sources;
}

} // namespace

QStringList unfinishedSentences(const QString &ts)
{
    return sourcesWhere(ts,
                        [](const Sentence &sentence) { return !sentence.finished || sentence.forms.contains(u""_s); });
}

QStringList changedPlaceholders(const QString &ts)
{
    return sourcesWhere(ts, [](const Sentence &sentence) {
        const QStringList wanted = placeholdersOf(sentence.source);
        return sentence.finished && std::any_of(sentence.forms.begin(), sentence.forms.end(),
                                                [&](const QString &form) { return placeholdersOf(form) != wanted; });
    });
}

QStringList sentencesWithoutClass(const QString &ts)
{
    return sourcesWhere(ts, [](const Sentence &sentence) { return sentence.context.isEmpty(); });
}

qsizetype sentenceCount(const QString &ts)
{
    return static_cast<qsizetype>(sentencesOf(ts).size());
}

} // namespace stir::architecture
