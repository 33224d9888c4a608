// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/nextissue.h"

#include "base/longdate.h"
#include "base/uuid.h"
#include "model/datedtext.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype lookedBack = 5; ///< a special issue or two may stand between

const QRegularExpression &pattern(const QString &text)
{
    static QHash<QString, QRegularExpression> known;
    auto found = known.find(text);
    if (found == known.end())
        found = known.insert(text,
            QRegularExpression(text,
                QRegularExpression::CaseInsensitiveOption
                    | QRegularExpression::UseUnicodePropertiesOption));
    return *found;
}

QString padded(qint64 number, const QString &like)
{
    const QString digits = QString::number(number);
    return like.startsWith(u'0') ? digits.rightJustified(like.size(), u'0') : digits;
}

struct Number
{
    qsizetype at = 0;
    QString digits;
    int year = 0; ///< that it counts in: "2026/17"
};

std::optional<Number> captured(const QRegularExpressionMatch &match, int group)
{
    if (!match.hasMatch())
        return {};
    return Number {match.capturedStart(group), match.captured(group)};
}

/// The number that tells an issue from others, by a word or a sign before it, or its place.
std::optional<Number> numberIn(const DatedText &text)
{
    static const QString marked =
        u"(?:[#№]|\\b(?:no|nr|num|numéro|número|numero|issue|ausgabe|folge|heft|episode|edition"
        "|edición|édition|edizione|utgåva|nummer|n[°º])\\.?)\\s*#?(\\d{1,6})(?!\\d)"_s;
    const auto find = [&](const QString &regex, int group) {
        std::optional<Number> last;
        for (const auto &match : pattern(regex).globalMatch(text.text())) {
            if (text.isFree(match.capturedStart(group), match.capturedLength(group)))
                last = captured(match, group);
        }
        return last;
    };
    if (const auto number = find(marked, 1))
        return number;
    static const QString inYear =
        u"(?<![\\d/.-])((?:19|20)\\d\\d)\\s*[/-]\\s*(\\d{1,3})(?![\\d/.-])"_s;
    if (auto number = find(inYear, 2)) {
        number->year = find(inYear, 1).value_or(Number()).digits.toInt();
        return number;
    }
    static const QString volume = u"\\b(?:vol|volume|band)\\.?\\s*(\\d{1,6})(?!\\d)"_s;
    if (const auto number = find(volume, 1))
        return number;
    static const QString atTheEnd = u"(?<![\\w.-])(\\d{1,5})\\W*$"_s;
    if (const auto number = find(atTheEnd, 1)) {
        const int value = number->digits.toInt();
        if (value < 1900 || value > 2100)
            return number;
    }
    return {};
}

qint64 valueOfNumber(const PastIssue &issue, const QString &language)
{
    DatedText text(issue.title, language);
    text.move(issue.date, issue.date);
    const auto number = numberIn(text);
    return number ? number->digits.toLongLong() : -1;
}

/// Whether the count began anew with a year before.
bool countsByYear(const QList<PastIssue> &past, const QString &language)
{
    for (qsizetype i = 0; i + 1 < past.size(); ++i) {
        if (past[i].date.year() == past[i + 1].date.year())
            continue;
        const qint64 later = valueOfNumber(past[i], language);
        const qint64 earlier = valueOfNumber(past[i + 1], language);
        return later > 0 && later < earlier;
    }
    return false;
}

/// A text of one issue as the next one has it; nothing when no number, week or date is in it.
std::optional<QString> advanced(const QString &text, const PastIssue &last,
    const QList<PastIssue> &past, const QDate &next, const QString &language)
{
    DatedText dated(text, language);
    const bool hasDate = dated.move(last.date, next);
    const std::optional<Number> number = numberIn(dated);
    if (number) {
        const bool isNewYear = last.date.year() != next.year()
            && (number->year == last.date.year() || countsByYear(past, language));
        const qint64 following = isNewYear ? 1 : number->digits.toLongLong() + 1;
        dated.replace(number->at, number->digits.size(), padded(following, number->digits));
    }
    const bool hasYear = dated.moveYears(last.date, next);
    if (!hasDate && !number && !hasYear)
        return {};
    return dated.result();
}

/// What follows an issue's number, with its dates as they are.
QString behindNumber(const PastIssue &issue, const QString &language)
{
    DatedText text(issue.title, language);
    text.move(issue.date, issue.date);
    const auto number = numberIn(text);
    return number ? issue.title.sliced(number->at + number->digits.size()) : QString();
}

/// "#42: Agents at work", where the words behind the number are each issue's own.
bool hasHeadline(const PastIssue &last, const PastIssue &before, const QString &language)
{
    const QString words = behindNumber(last, language);
    static const QRegularExpression letters(u"\\p{L}"_s);
    return words.contains(letters) && !behindNumber(before, language).isEmpty()
        && withDatesMoved(behindNumber(before, language), before.date, last.date, language)
        != words;
}

} // namespace

QString withDatesMoved(
    const QString &text, const QDate &from, const QDate &to, const QString &language)
{
    DatedText dated(text, language);
    dated.move(from, to);
    return dated.result();
}

QString nextTitle(const QList<PastIssue> &past, const QDate &next, const QString &language)
{
    for (qsizetype i = 0; i < std::min(past.size(), lookedBack); ++i) {
        std::optional<QString> title = advanced(past[i].title, past[i], past, next, language);
        if (!title)
            continue;
        if (i + 1 < past.size() && hasHeadline(past[i], past[i + 1], language))
            title->chop(behindNumber({{}, *title, next}, language).size());
        // One that is there already was made ahead of its time.
        while (std::ranges::contains(past, *title, &PastIssue::title)) {
            const auto further = advanced(*title, {{}, *title, next}, past, next, language);
            if (!further || *further == *title)
                break;
            title = further;
        }
        return *title;
    }
    if (past.size() > 1 && past[0].title == past[1].title)
        return past[0].title;
    return {};
}

QString nextSlug(const QList<PastIssue> &past, const QDate &next, const QSet<QString> &taken)
{
    const auto isFree = [&](const QString &slug) {
        return isSlug(slug) && slug != u"latest"_s && !taken.contains(slug);
    };
    if (!past.isEmpty()) {
        const PastIssue &last = past.first();
        QList<PastIssue> slugs = past; // that count as titles do
        for (PastIssue &issue : slugs)
            issue.title = issue.slug;
        auto slug = advanced(last.slug, slugs.first(), slugs, next, u"en"_s);
        // In a slug, the hyphen parts words.
        if (const auto match = pattern(u"-(\\d{1,5})$"_s).match(last.slug);
            !slug && match.hasMatch())
            slug = last.slug.first(match.capturedStart(1))
                + padded(match.captured(1).toLongLong() + 1, match.captured(1));
        if (slug && isFree(*slug))
            return *slug;
    }
    const QString day = next.toString(Qt::ISODate);
    QString slug = day;
    for (int number = 2; !isFree(slug); ++number)
        slug = u"%1-%2"_s.arg(day).arg(number);
    return slug;
}

Issue issueAfter(const Issue &last, const QList<PastIssue> &past, const QDate &date,
    const QSet<QString> &takenSlugs)
{
    const QString language = last.language.value_or(u"en"_s);
    Issue issue;
    issue.id = newUuid();
    issue.publication = last.publication;
    issue.language = last.language;
    issue.date = date;
    issue.slug = nextSlug(past, date, takenSlugs);
    issue.title = nextTitle(past, date, language);
    if (issue.title.isEmpty())
        issue.title = u"%1, %2"_s.arg(last.publication, longDate(date, QLocale(language)));
    issue.introduction = last.introduction.transform(
        [&](const QString &text) { return withDatesMoved(text, last.date, date, language); });
    return issue;
}

} // namespace galley
