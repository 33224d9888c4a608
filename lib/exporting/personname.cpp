// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/personname.h"

#include "render/reading.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Lower-case words between given name and family name.
bool isParticle(const QString &word)
{
    static const QSet<QString> particles {u"af"_s, u"al"_s, u"bin"_s, u"da"_s, u"das"_s, u"de"_s,
        u"del"_s, u"della"_s, u"den"_s, u"der"_s, u"di"_s, u"do"_s, u"dos"_s, u"du"_s, u"el"_s,
        u"ibn"_s, u"la"_s, u"le"_s, u"op"_s, u"ten"_s, u"ter"_s, u"van"_s, u"vom"_s, u"von"_s,
        u"zu"_s, u"zum"_s, u"zur"_s};
    return particles.contains(word);
}

/// The same as a part of the family name; only those that are no given names elsewhere.
bool beginsFamily(const QString &word)
{
    static const QSet<QString> words {
        u"De"_s, u"Del"_s, u"Della"_s, u"Dos"_s, u"Ter"_s, u"Van"_s, u"Vander"_s, u"Von"_s};
    return words.contains(word);
}

bool isSuffix(const QString &word)
{
    static const QSet<QString> suffixes {
        u"Jr"_s, u"Jr."_s, u"Sr"_s, u"Sr."_s, u"II"_s, u"III"_s, u"IV"_s};
    return suffixes.contains(word);
}

/// Whether a word stands only in the names of groups.
bool isOfGroups(QString word)
{
    static const QSet<QString> words {u"agency"_s, u"alliance"_s, u"association"_s, u"authors"_s,
        u"center"_s, u"centre"_s, u"collaboration"_s, u"collaborators"_s, u"committee"_s,
        u"community"_s, u"company"_s, u"consortium"_s, u"contributors"_s, u"corp"_s,
        u"corporation"_s, u"council"_s, u"department"_s, u"for"_s, u"foundation"_s, u"gmbh"_s,
        u"group"_s, u"inc"_s, u"initiative"_s, u"institute"_s, u"lab"_s, u"laboratory"_s, u"labs"_s,
        u"llc"_s, u"ltd"_s, u"ministry"_s, u"network"_s, u"of"_s, u"office"_s, u"organization"_s,
        u"project"_s, u"research"_s, u"school"_s, u"society"_s, u"staff"_s, u"team"_s, u"the"_s,
        u"university"_s, u"and"_s, u"others"_s};
    while (word.endsWith(u'.') || word.endsWith(u','))
        word.chop(1);
    return word == "AI"_L1 || words.contains(word.toLower());
}

/// A name that is written family first and without spaces, or of a group.
bool isWhole(const QString &name, const QStringList &words)
{
    const auto isForeign = [](QChar c) {
        return c.isDigit() || u"&@/()[]{}|:;\"“”"_s.contains(c) || c.script() == QChar::Script_Han
            || c.script() == QChar::Script_Hangul || c.script() == QChar::Script_Hiragana
            || c.script() == QChar::Script_Katakana;
    };
    return words.size() < 2 || std::ranges::any_of(name, isForeign)
        || std::ranges::any_of(words, isOfGroups);
}

QString joined(const QStringList &words) { return words.join(u' '); }

/// "Juan Carlos de la Cruz", with the particles in `particle`.
PersonName inOrder(QStringList words)
{
    PersonName name;
    if (words.size() > 2 && isSuffix(words.constLast()))
        name.suffix = words.takeLast();
    // At least one word before is the given name, and at least one behind the family name.
    qsizetype family = words.size() - 1;
    for (qsizetype i = 1; i < words.size() - 1; ++i) {
        if (isParticle(words.at(i)) || beginsFamily(words.at(i))) {
            family = i;
            break;
        }
    }
    name.given = joined(words.first(family));
    qsizetype particle = family;
    while (particle < words.size() - 1 && isParticle(words.at(particle)))
        ++particle;
    name.particle = joined(words.sliced(family, particle - family));
    name.family = joined(words.sliced(particle));
    return name;
}

/// "de la Cruz, Juan Carlos" and "Maaten, Laurens van der".
PersonName familyFirst(QStringList family, QStringList given)
{
    QStringList particles;
    while (given.size() > 1 && isParticle(given.constLast()))
        particles.prepend(given.takeLast());
    while (family.size() > 1 && isParticle(family.constFirst()))
        particles.append(family.takeFirst());
    return {joined(given), joined(particles), joined(family), {}, {}};
}

QStringList wordsOf(const QString &text) { return text.split(u' ', Qt::SkipEmptyParts); }

} // namespace

PersonName personName(const QString &text)
{
    const QString name = reading::tidy(text);
    const QStringList words = wordsOf(name);
    const PersonName whole {{}, {}, {}, {}, name};
    if (isWhole(name, words))
        return whole;
    QStringList parts = name.split(u',');
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    QString suffix;
    if (parts.size() > 1) {
        const auto found = std::ranges::find_if(parts.begin() + 1, parts.end(), isSuffix);
        if (found != parts.end()) {
            suffix = *found;
            parts.erase(found);
        }
    }
    if (parts.isEmpty() || parts.size() > 2)
        return whole;
    PersonName divided = parts.size() == 2 ? familyFirst(wordsOf(parts.at(0)), wordsOf(parts.at(1)))
                                           : inOrder(wordsOf(parts.at(0)));
    if (!suffix.isEmpty())
        divided.suffix = suffix;
    return divided.given.isEmpty() ? whole : divided;
}

} // namespace galley
