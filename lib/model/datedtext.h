// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QLocale>
#include <QString>

namespace galley {

/// A text with dates and weeks in it, "Week 17, 2026" or "April 20–26", that are moved to another day.
/// Each is written again as it was. Dates are found in English and the text's own language.
class DatedText
{
public:
    explicit DatedText(const QString &text, const QString &language); ///< BCP 47

    [[nodiscard]] const QString &text() const { return m_text; } ///< as it was
    /// Moves the dates within ten days of `from`, and the number of its week, by as many days as `to`
    /// is later. Whether there was one.
    bool move(const QDate &from, const QDate &to);
    /// Moves the year, where it stands alone; of the weeks that were moved, that of the week.
    bool moveYears(const QDate &from, const QDate &to);
    /// Whether no date and nothing else that was replaced is there.
    [[nodiscard]] bool isFree(qsizetype at, qsizetype size) const;
    void replace(qsizetype at, qsizetype size, const QString &text);
    [[nodiscard]] QString result() const;

private:
    struct Change
    {
        qsizetype at = 0;
        qsizetype size = 0;
        QString text;
    };

    bool moveDate(const QDate &date, qint64 by, const QLocale &locale, const QString &format);
    void moveRest(qsizetype end, const QDate &first, qint64 by, const QLocale &locale);
    void moveStart(Change &change, const QDate &last, qint64 by);
    bool moveWeeks(const QDate &from, const QDate &to);

    QString m_text;
    QList<QLocale> m_locales;
    QList<Change> m_changes;
    int m_weekYear = 0; ///< of the week that was moved, and of the one it became
    int m_nextWeekYear = 0;
};

} // namespace galley
