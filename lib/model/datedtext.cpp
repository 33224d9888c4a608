// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/datedtext.h"

#include "model/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int near = 10; ///< days around an issue's own that its title may name

/// With the day; those that say more come first.
const std::array dayFormats {u"yyyy-MM-dd"_s, u"dd.MM.yyyy"_s, u"d.M.yyyy"_s, u"d. MMMM yyyy"_s,
    u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"MMMM d, yyyy"_s, u"MMM d, yyyy"_s,
    u"d 'de' MMMM 'de' yyyy"_s, u"yyyy年M月d日"_s, u"dd/MM/yyyy"_s, u"d/M/yyyy"_s, u"MM/dd/yyyy"_s,
    u"M/d/yyyy"_s, u"yyyyMMdd"_s, u"d. MMMM"_s, u"d MMMM"_s, u"MMMM d"_s, u"d MMM"_s, u"MMM d"_s,
    u"M月d日"_s, u"d.M."_s};
const std::array monthFormats {u"MMMM yyyy"_s, u"MMMM, yyyy"_s, u"MMM yyyy"_s, u"MMMM 'de' yyyy"_s,
    u"yyyy年M月"_s, u"yyyy-MM"_s, u"MM/yyyy"_s};

QString monthText(const QDate &date, const QLocale &locale, const QString &format, bool standalone)
{
    if (!standalone || !format.contains("MMMM"_L1))
        return locale.toString(date, format);
    // A month alone has another form in some languages.
    QString text = format;
    text.replace(u"MMMM"_s, u'\'' + locale.standaloneMonthName(date.month()) + u'\'');
    return locale.toString(date, text);
}

bool isWord(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber()
        && !isWrittenWithoutSpaces(text[at]);
}

/// In the case that the original has, where that is all of one.
QString inCaseOf(const QString &original, const QString &text)
{
    if (original == original.toUpper() && original != original.toLower())
        return text.toUpper();
    if (original == original.toLower() && text != text.toLower())
        return text.toLower();
    return original.front().isUpper() ? text.first(1).toUpper() + text.sliced(1) : text;
}

} // namespace

DatedText::DatedText(const QString &text, const QString &language) : m_text(text)
{
    const QLocale own(language);
    if (own.language() != QLocale::C)
        m_locales.append(own);
    if (own.language() != QLocale::English)
        m_locales.append(QLocale(QLocale::English, QLocale::UnitedStates));
}

bool DatedText::isFree(qsizetype at, qsizetype size) const
{
    return std::ranges::none_of(m_changes, [&](const Change &change) {
        return at < change.at + change.size && change.at < at + size;
    });
}

void DatedText::replace(qsizetype at, qsizetype size, const QString &text)
{
    m_changes.append({at, size, text});
}

bool DatedText::move(const QDate &from, const QDate &to)
{
    const qint64 by = from.daysTo(to);
    bool found = false;
    QList<int> offsets {0};
    for (int day = 1; day <= near; ++day)
        offsets << -day << day;
    for (const QString &format : dayFormats) {
        for (const QLocale &locale : std::as_const(m_locales)) {
            for (const int offset : std::as_const(offsets))
                found |= moveDate(from.addDays(offset), by, locale, format);
        }
    }
    for (const QString &format : monthFormats) {
        for (const QLocale &locale : std::as_const(m_locales)) {
            for (const bool standalone : {false, true}) {
                const QString text = monthText(from, locale, format, standalone);
                for (qsizetype at = 0; (at = m_text.indexOf(text, at, Qt::CaseInsensitive)) >= 0;
                    at += text.size()) {
                    if (isWord(m_text, at - 1) || isWord(m_text, at + text.size())
                        || !isFree(at, text.size()))
                        continue;
                    replace(at, text.size(),
                        inCaseOf(m_text.sliced(at, text.size()),
                            monthText(to, locale, format, standalone)));
                    found = true;
                }
            }
        }
    }
    return moveWeeks(from, to) || found;
}

bool DatedText::moveDate(const QDate &date, qint64 by, const QLocale &locale, const QString &format)
{
    const QString text = locale.toString(date, format);
    bool found = false;
    for (qsizetype at = 0; (at = m_text.indexOf(text, at, Qt::CaseInsensitive)) >= 0;
        at += text.size()) {
        const qsizetype end = at + text.size();
        if (isWord(m_text, at - 1) || isWord(m_text, end) || !isFree(at, text.size()))
            continue;
        Change change {at, text.size(),
            inCaseOf(m_text.sliced(at, text.size()), locale.toString(date.addDays(by), format))};
        if (format.startsWith(u'd') && format.contains("MMM"_L1))
            moveStart(change, date, by);
        m_changes.append(change);
        if (format.endsWith(u'd'))
            moveRest(end, date, by, locale);
        found = true;
    }
    return found;
}

/// "April 20–26": the day behind the date that was found.
void DatedText::moveRest(qsizetype end, const QDate &first, qint64 by, const QLocale &locale)
{
    static const QRegularExpression range(u"\\G(\\s*[–—-]\\s*)(\\d{1,2})(?!\\d)"_s);
    const QRegularExpressionMatch match = range.match(m_text, end);
    if (!match.hasMatch())
        return;
    const int day = match.captured(2).toInt();
    const QDate last(first.year(), first.month(), day);
    if (!last.isValid() || last <= first)
        return;
    const QDate then = last.addDays(by);
    const bool isSameMonth = then.month() == first.addDays(by).month();
    replace(end, match.capturedLength(),
        match.captured(1)
            + (isSameMonth ? QString::number(then.day()) : locale.toString(then, u"MMMM d"_s)));
}

/// "20–26 April": the day before the date that was found.
void DatedText::moveStart(Change &change, const QDate &last, qint64 by)
{
    static const QRegularExpression range(u"(?<!\\d)(\\d{1,2})(\\.?\\s*[–—-]\\s*)$"_s);
    const QRegularExpressionMatch match = range.match(m_text.first(change.at));
    if (!match.hasMatch())
        return;
    const QDate first(last.year(), last.month(), match.captured(1).toInt());
    if (!first.isValid() || first >= last)
        return;
    const QDate then = first.addDays(by);
    QString start = QString::number(then.day());
    if (then.month() != last.addDays(by).month()) {
        for (const QLocale &locale : std::as_const(m_locales)) {
            const QString month = locale.toString(last, u"MMMM"_s);
            if (m_text.sliced(change.at, change.size).contains(month, Qt::CaseInsensitive)) {
                const QString dot = match.captured(2).startsWith(u'.') ? u"."_s : QString();
                start += dot + u' ' + locale.toString(then, u"MMMM"_s);
                change.text = start + u" – "_s + change.text;
                change.size += match.capturedLength();
                change.at = match.capturedStart();
                return;
            }
        }
    }
    change.text = start + match.captured(2) + change.text;
    change.size += match.capturedLength();
    change.at = match.capturedStart();
}

bool DatedText::moveWeeks(const QDate &from, const QDate &to)
{
    static const QRegularExpression week(
        u"(?:\\b(?:weeks?|wk|kw|kalenderwoche|woche|semaine|semana|settimana|setmana|vecka|uke|uge"
        "|viikko|týden|tydzień|неделя|тиждень)\\.?\\s*(?:n[or]\\.?\\s*|#)?|\\bW|第\\s*)(\\d{1,2})(?!\\w)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    bool found = false;
    for (const QRegularExpressionMatch &match : week.globalMatch(m_text)) {
        if (!isFree(match.capturedStart(1), match.capturedLength(1)))
            continue;
        const QString digits = match.captured(1);
        for (const int weeks : {0, -1, 1, -2, 2}) { // an issue may be about the week before
            const QDate then = from.addDays(7 * weeks);
            if (then.weekNumber(&m_weekYear) != digits.toInt())
                continue;
            const QString next = QString::number(to.addDays(7 * weeks).weekNumber(&m_nextWeekYear));
            const bool isIso = match.captured().startsWith(u'W', Qt::CaseInsensitive)
                && match.capturedLength() == match.capturedLength(1) + 1;
            replace(match.capturedStart(1), digits.size(),
                digits.startsWith(u'0') || isIso ? next.rightJustified(2, u'0') : next);
            found = true;
            break;
        }
    }
    return found;
}

bool DatedText::moveYears(const QDate &from, const QDate &to)
{
    const bool byWeeks = m_weekYear > 0 && m_nextWeekYear > 0;
    const int last = byWeeks ? m_weekYear : from.year();
    const int next = byWeeks ? m_nextWeekYear : to.year();
    const QString digits = QString::number(last);
    bool found = false;
    for (qsizetype at = 0; (at = m_text.indexOf(digits, at)) >= 0; at += digits.size()) {
        const bool isAlone = !(at > 0 && m_text[at - 1].isNumber())
            && !(at + digits.size() < m_text.size() && m_text[at + digits.size()].isNumber());
        if (!isAlone || !isFree(at, digits.size()))
            continue;
        replace(at, digits.size(), QString::number(next));
        found = true;
    }
    return found && next != last;
}

QString DatedText::result() const
{
    QList<Change> changes = m_changes;
    std::ranges::sort(changes, std::greater(), &Change::at);
    QString text = m_text;
    for (const Change &change : std::as_const(changes))
        text.replace(change.at, change.size, change.text);
    return text;
}

} // namespace galley
