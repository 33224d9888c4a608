// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/spellingwords.h"

#include "model/words.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What is no prose. Each part is bounded, so that none runs far from where it began.
const QRegularExpression &notProse()
{
    static const QRegularExpression pattern(
        uR"((?:^|\n)```[^\n]*\n(?s:.*?)(?:\n```|\z))" // a block of code
        uR"(|(?<!`)(`++)[^\n]{0,500}?(?<!`)\1(?!`))" // code
        uR"(|\$\$[^$]{1,2000}\$\$|\$(?=[^\s$])[^$\n]{1,500}(?<=\S)\$(?!\d))" // TeX, no two prices
        uR"(|\\\([^\n]{0,500}?\\\)|\\\[[^\n]{0,500}?\\\]|\\[A-Za-z]+)"
        uR"(|\]\([^)\s]{0,1000}\)|<[^>\n]{0,1000}>)" // a link's address, HTML
        uR"(|\b(?:https?://|www\.|doi:)\S+|(?<!\S)\S{1,64}@\S+|\b10\.\d{4,}/\S+)"_s);
    return pattern;
}

bool isAbbreviation(QStringView word)
{
    const bool isPlural = word.size() > 2 && word.endsWith(u's'); // LLMs
    const QStringView stem = isPlural ? word.chopped(1) : word;
    return std::ranges::any_of(stem, [](QChar c) { return c.isUpper(); })
        && std::ranges::none_of(stem, [](QChar c) { return c.isLower(); });
}

bool isSpellable(QStringView word)
{
    if (word.endsWith(u"’s") || word.endsWith(u"'s"))
        word.chop(2);
    if (word.size() < 2 || isAbbreviation(word))
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word.at(i);
        const bool isInner = c == u'\'' || c == u'’' || c.isMark() || c == QChar(0x00AD);
        if ((!c.isLetter() && !isInner) || isWrittenWithoutSpaces(c) || (i > 0 && c.isUpper()))
            return false;
    }
    return true;
}

/// Whether a character makes its neighbour an identifier or a path: "a_b", "#tag", "@name", "C++".
bool isPartOfName(QChar c)
{
    return c == u'_' || c == u'#' || c == u'@' || c == u'\\' || c == u'=' || c == u'+';
}

} // namespace

QList<WordPlace> wordsToSpell(const QString &text)
{
    QList<WordPlace> skipped;
    for (const QRegularExpressionMatch &match : notProse().globalMatch(text))
        skipped.append({match.capturedStart(), match.capturedLength()});
    QList<WordPlace> words;
    auto next = skipped.cbegin();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        const qsizetype from = std::exchange(start, end);
        if (!finder.boundaryReasons().testFlag(QTextBoundaryFinder::EndOfItem))
            continue;
        while (next != skipped.cend() && next->start + next->length <= from)
            ++next;
        const bool isSkipped = next != skipped.cend() && next->start < end;
        const bool isName = (from > 0 && isPartOfName(text.at(from - 1)))
            || (end < text.size() && isPartOfName(text.at(end)));
        if (!isSkipped && !isName && isSpellable(QStringView(text).sliced(from, end - from)))
            words.append({from, end - from});
    }
    return words;
}

QString proseOf(const QString &text)
{
    QString prose;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : notProse().globalMatch(text)) {
        prose += QStringView(text).sliced(from, match.capturedStart() - from);
        prose += match.capturedView().startsWith(u']') ? u']' : u'x';
        from = match.capturedEnd();
    }
    return from == 0 ? text : prose.append(QStringView(text).sliced(from));
}

QString comparableWord(QStringView word)
{
    QString plain = word.toString().toCaseFolded();
    plain.replace(u'’', u'\'');
    plain.remove(QChar(0x00AD)); // soft hyphens
    if (plain.endsWith("'s"_L1))
        plain.chop(2);
    return plain;
}

QSet<QString> wordsOfSource(const Entry &entry)
{
    const QString text = entry.title + u'\n' + entry.authors.value_or(QStringList()).join(u'\n')
        + u'\n' + entry.abstract.value_or(QString());
    QSet<QString> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        const qsizetype from = std::exchange(start, end);
        if (finder.boundaryReasons().testFlag(QTextBoundaryFinder::EndOfItem))
            words.insert(comparableWord(QStringView(text).sliced(from, end - from)));
    }
    return words;
}

QString dictionaryFor(const QString &language, const QStringList &dictionaries)
{
    QString wanted = language.isEmpty() ? u"en"_s : language;
    wanted.replace(u'-', u'_');
    const QString stem = wanted.section(u'_', 0, 0);
    // That of a language's first country, where the issue names none.
    const QString usual =
        stem.compare("en"_L1, Qt::CaseInsensitive) == 0 ? u"en_US"_s : stem + u'_' + stem;
    for (const QString &name : {wanted, usual, stem}) {
        for (const QString &dictionary : dictionaries) {
            if (dictionary.compare(name, Qt::CaseInsensitive) == 0)
                return dictionary;
        }
    }
    for (const QString &dictionary : dictionaries) {
        if (dictionary.startsWith(stem + u'_', Qt::CaseInsensitive))
            return dictionary;
    }
    return {};
}

} // namespace galley
