// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/traits.h"

#include "base/contenthash.h"
#include "model/lookup.h"
#include "model/reference.h"
#include "model/words.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

// What a card (memoryindex.cpp) has room for.
constexpr qsizetype mostIdentities = 6;
constexpr qsizetype mostWords = 40;
constexpr qsizetype mostAuthors = 100;
constexpr qsizetype mostTopics = 12;
constexpr qsizetype mostInSketch = 16;

constexpr qsizetype longestRead = 20'000; ///< characters of an abstract, whatever somebody pasted

quint32 hashOf(char kind, QStringView text) { return quint32(contentHash(kind + text.toUtf8())); }

QList<quint32> hashesOf(char kind, const QStringList &texts, qsizetype most)
{
    QList<quint32> hashes;
    for (const QString &text : texts) {
        const quint32 hash = hashOf(kind, text);
        if (hashes.size() < most && !hashes.contains(hash))
            hashes.append(hash);
    }
    return hashes;
}

/// Letters that Unicode does not take for another with a mark.
QLatin1StringView plainLetter(QChar c)
{
    switch (c.unicode()) {
    case u'ø':
        return "o"_L1;
    case u'ł':
        return "l"_L1;
    case u'đ':
    case u'ð':
        return "d"_L1;
    case u'ß':
        return "ss"_L1;
    case u'æ':
        return "ae"_L1;
    case u'œ':
        return "oe"_L1;
    case u'ı':
        return "i"_L1;
    default:
        return {};
    }
}

/// Words that every second title has.
bool saysLittle(const QString &word)
{
    static const QSet<QString> words = [] {
        const QStringList list =
            u"a about across after against all am an and any approach are as at based be been "
            "before being between beyond both but by can could do does each enable enables et "
            "evaluate evaluation existing experiment for from further has have how however i if "
            "improve improved in into is it its large learn learning less make many may method "
            "method model modeling more most much need network neural new no not novel of on one "
            "only or other our over paper performance problem propose proposed provide recent "
            "result same show shows significantly so some study such system task than that the "
            "their them then there these they this those through thus to toward towards train "
            "training two under up us use used using via was we were what when where which while "
            "who why will with within without work you your"_s.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

QString withoutPlural(const QString &word)
{
    const bool isPlural = word.size() > 3 && word.endsWith(u's') && !word.endsWith("ss"_L1)
        && !word.endsWith("us"_L1) && !word.endsWith("is"_L1);
    return isPlural ? word.chopped(1) : word;
}

QStringList authorsOf(const Entry &entry)
{
    QStringList keys;
    for (const QString &author : entry.authors.value_or(QStringList())) {
        const FoldedName name = foldedName(author);
        if (!name.family.isEmpty())
            keys.append(name.family + u' ' + name.given.left(1));
    }
    return keys;
}

/// Words that come twice at least, those that come most first.
QStringList topicsOf(const QString &abstract)
{
    QHash<QString, int> counts;
    for (const QString &word : tellingWords(abstract)) {
        if (word.size() > 2)
            ++counts[word];
    }
    counts.removeIf([](const auto &each) { return each.value() < 2; });
    QStringList topics = counts.keys();
    std::ranges::sort(topics, [&counts](const QString &a, const QString &b) {
        const int first = counts.value(a);
        const int second = counts.value(b);
        return first != second ? first > second : a < b;
    });
    return topics;
}

} // namespace

QString folded(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isMark())
            continue;
        const bool isAlone = isWrittenWithoutSpaces(c);
        if ((isAlone || !c.isLetterOrNumber()) && !c.isSurrogate()) {
            if (!result.isEmpty() && !result.endsWith(u' ') && c != u'\'' && c != u'’')
                result += u' ';
            if (isAlone)
                (result += c) += u' ';
        } else if (const QLatin1StringView plain = plainLetter(c); !plain.isEmpty()) {
            result += plain;
        } else {
            result += c;
        }
    }
    return result.trimmed();
}

QStringList tellingWords(const QString &text)
{
    QStringList words;
    for (const QString &word : folded(text).split(u' ', Qt::SkipEmptyParts)) {
        const QString singular = withoutPlural(word);
        if (!saysLittle(word) && !saysLittle(singular))
            words.append(singular);
    }
    return words;
}

QList<quint32> wordTriples(const QString &text)
{
    const QStringList words = folded(text.left(longestRead)).split(u' ', Qt::SkipEmptyParts);
    QList<quint32> hashes;
    for (qsizetype i = 2; i < words.size(); ++i)
        hashes.append(hashOf('s', words.sliced(i - 2, 3).join(u' ')));
    std::ranges::sort(hashes);
    hashes.erase(std::ranges::unique(hashes).begin(), hashes.end());
    return hashes;
}

FoldedName foldedName(const QString &name)
{
    const qsizetype comma = name.indexOf(u',');
    if (comma > 0) { // "Family, Given"
        const QString given = folded(name.sliced(comma + 1));
        return {folded(name.first(comma)).section(u' ', -1), given.section(u' ', 0, 0)};
    }
    const QString words = folded(name);
    const QString family = words.section(u' ', -1);
    return {family, words.contains(u' ') ? words.section(u' ', 0, 0) : QString()};
}

QStringList identitiesOf(const Entry &entry)
{
    QStringList identities {referenceKeyOf(entry)};
    const QString doi = entry.doi.value_or(QString()).trimmed().toLower();
    if (!doi.isEmpty())
        identities.append(u"doi:"_s + doi);
    const QString arxivDoi = u"10.48550/arxiv."_s;
    if (doi.startsWith(arxivDoi))
        identities.append(u"arxiv:"_s + doi.sliced(arxivDoi.size()));
    const QString url = entry.url.value_or(QString()).left(2048);
    for (const Reference &reference : findReferences(url))
        identities.append(reference.key());
    // A DOI's own address names it, too.
    const qsizetype at = url.indexOf("doi.org/10."_L1, 0, Qt::CaseInsensitive);
    if (at >= 0)
        identities.append(u"doi:"_s + url.sliced(at + 8).toLower());
    identities.removeAll(QString());
    identities.removeDuplicates();
    return identities;
}

Traits traitsOf(const Entry &entry)
{
    const QString abstract = entry.abstract.value_or(QString()).left(longestRead);
    const QList<quint32> triples = wordTriples(abstract);
    return {hashesOf('i', identitiesOf(entry), mostIdentities),
        hashesOf('w', tellingWords(entry.title), mostWords),
        hashesOf('a', authorsOf(entry), mostAuthors),
        // A topic is a word, wherever it stands.
        hashesOf('w', topicsOf(abstract), mostTopics),
        triples.first(std::min(triples.size(), mostInSketch))};
}

} // namespace galley
