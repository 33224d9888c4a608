// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/nextissue.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace galley {

namespace {

constexpr qsizetype remembered = 15; ///< issues that tell the rhythm
constexpr int week = 7;

/// 1 for the first Monday (or other weekday) of its month, 2 for the second …
int ordinalInMonth(const QDate &date) { return (date.day() - 1) / week + 1; }

bool isLastOfItsWeekday(const QDate &date) { return date.day() + week > date.daysInMonth(); }

int monthsBetween(const QDate &from, const QDate &to)
{
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

QDate nthWeekday(int year, int month, int weekday, int ordinal)
{
    const QDate first(year, month, 1);
    return first.addDays((weekday - first.dayOfWeek() + week) % week + (ordinal - 1) * week);
}

/// What a publication is known to keep to; its dates from the latest to the first.
class Rhythm
{
public:
    explicit Rhythm(QList<QDate> dates) : m_dates(std::move(dates))
    {
        for (qsizetype i = 0; i + 1 < m_dates.size(); ++i) {
            m_gaps.append(m_dates[i + 1].daysTo(m_dates[i]));
            m_months.append(monthsBetween(m_dates[i + 1], m_dates[i]));
        }
        QList<qint64> sorted = m_gaps;
        std::ranges::sort(sorted);
        m_gap = sorted.isEmpty() ? week : sorted[(sorted.size() - 1) / 2]; // a pause is none
        for (const QDate &date : std::as_const(m_dates))
            ++m_weekdays[size_t(date.dayOfWeek() - 1)];
    }

    [[nodiscard]] QDate after(const QDate &date) const
    {
        if (const int months = monthsBetweenIssues(); months > 0)
            return isByDayOfMonth() ? byDayOfMonth(date, months) : byWeekdayOfMonth(date, months);
        return m_gap <= week ? byWeekday(date) : byWeeks(date);
    }

private:
    /// Of a publication that keeps to the months; else 0.
    [[nodiscard]] int monthsBetweenIssues() const
    {
        const bool isSteady = !m_months.isEmpty() && m_months.first() > 0
            && std::ranges::all_of(m_months, [&](int n) { return n == m_months.first(); });
        return isSteady && (isByDayOfMonth() || isByWeekdayOfMonth()) ? m_months.first() : 0;
    }

    [[nodiscard]] int latestDay() const
    {
        return std::ranges::max(
            m_dates | std::views::transform([](const QDate &date) { return date.day(); }));
    }

    [[nodiscard]] bool isByDayOfMonth() const
    {
        return std::ranges::all_of(m_dates, [day = latestDay()](const QDate &date) {
            return date.day() == std::min(day, date.daysInMonth());
        });
    }

    [[nodiscard]] bool isLastWeekday() const
    {
        return std::ranges::all_of(m_dates, isLastOfItsWeekday);
    }

    /// Four weeks look like it for two months, and not for three.
    [[nodiscard]] bool isByWeekdayOfMonth() const
    {
        const QDate &last = m_dates.first();
        const auto isSame = [&](const QDate &date) {
            return date.dayOfWeek() == last.dayOfWeek()
                && ordinalInMonth(date) == ordinalInMonth(last);
        };
        const bool isSameDay = std::ranges::all_of(
            m_dates, [&](const QDate &date) { return date.dayOfWeek() == last.dayOfWeek(); });
        return m_dates.size() >= 3
            && (std::ranges::all_of(m_dates, isSame) || (isSameDay && isLastWeekday()));
    }

    [[nodiscard]] QDate byDayOfMonth(const QDate &date, int months) const
    {
        const QDate month = QDate(date.year(), date.month(), 1).addMonths(months);
        return month.addDays(std::min(latestDay(), month.daysInMonth()) - 1);
    }

    [[nodiscard]] QDate byWeekdayOfMonth(const QDate &date, int months) const
    {
        const QDate month = QDate(date.year(), date.month(), 1).addMonths(months);
        const QDate &last = m_dates.first();
        const int ordinal = ordinalInMonth(last);
        const bool isSame = std::ranges::all_of(
            m_dates, [&](const QDate &each) { return ordinalInMonth(each) == ordinal; });
        if (isSame)
            return nthWeekday(month.year(), month.month(), last.dayOfWeek(), ordinal);
        const QDate fifth = nthWeekday(month.year(), month.month(), last.dayOfWeek(), 5);
        return fifth.month() == month.month() ? fifth : fifth.addDays(-week);
    }

    /// One that was a day late once does not make a second weekday.
    [[nodiscard]] bool isUsual(int weekday) const
    {
        const int most = std::ranges::max(m_weekdays);
        return 2 * m_weekdays[size_t(weekday - 1)] >= most;
    }

    [[nodiscard]] QDate byWeekday(const QDate &date) const
    {
        const int nearest = m_gap == week ? week / 2 + 1 : 1;
        QDate next = date.addDays(nearest);
        while (!isUsual(next.dayOfWeek()))
            next = next.addDays(1);
        return next;
    }

    [[nodiscard]] QDate byWeeks(const QDate &date) const
    {
        const qint64 gap = (m_gap + week / 2) / week * week;
        if (std::abs(gap - m_gap) > 1 && m_gap < 4 * week)
            return date.addDays(m_gap); // every ten days
        QDate next = date.addDays(gap);
        for (int off = 0; off <= week / 2; ++off) {
            for (const int by : {off, -off}) {
                if (isUsual(next.addDays(by).dayOfWeek()))
                    return next.addDays(by);
            }
        }
        return next;
    }

    QList<QDate> m_dates;
    QList<qint64> m_gaps; ///< in days
    QList<int> m_months;
    qint64 m_gap = week; ///< the usual one
    std::array<int, week> m_weekdays {};
};

} // namespace

QDate nextPublishingDay(QList<QDate> dates, const QDate &today)
{
    dates.removeIf([](const QDate &date) { return !date.isValid(); });
    std::ranges::sort(dates, std::greater());
    dates.erase(std::ranges::unique(dates).begin(), dates.end());
    if (dates.isEmpty())
        return today.addDays(week + 1 - today.dayOfWeek());
    dates.resize(std::min(dates.size(), remembered));
    const Rhythm rhythm(dates);
    QDate next = rhythm.after(dates.first());
    while (next < today && next.isValid())
        next = rhythm.after(next);
    return next;
}

} // namespace galley
