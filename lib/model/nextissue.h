// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

#include <QSet>

namespace galley {

/// What the issues of a publication tell about the next one.
struct PastIssue
{
    QString slug;
    QString title;
    QDate date;

    bool operator==(const PastIssue &) const = default;
};

/// The first day from `today` on, after all of these, that goes on with them: the weekdays of a daily
/// or weekly publication, its weeks, its day or its weekday of the month. A week after the last one
/// where there is only one; the next Monday where there is none.
[[nodiscard]] QDate nextPublishingDay(QList<QDate> dates, const QDate &today);

/// The title that goes on with these, the latest issue first: its number, its week and its dates, written
/// as they were, in English or the issues' language (BCP 47). Titles that stay the same stay it. Empty
/// when each is about something else.
[[nodiscard]] QString nextTitle(
    const QList<PastIssue> &past, const QDate &next, const QString &language);

/// A slug that goes on with these, or else the day's; in any case one that is not taken.
[[nodiscard]] QString nextSlug(
    const QList<PastIssue> &past, const QDate &next, const QSet<QString> &taken);

/// A text, such as an introduction, with the dates of one issue moved to those of another.
[[nodiscard]] QString withDatesMoved(
    const QString &text, const QDate &from, const QDate &to, const QString &language);

/// An issue like `last` for that day: its publication and language, the next title and slug, and its
/// introduction with the dates moved. It has a new identity and no entries.
[[nodiscard]] Issue issueAfter(const Issue &last, const QList<PastIssue> &past, const QDate &date,
    const QSet<QString> &takenSlugs);

} // namespace galley
