// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/emptyday.h"

#include "base/longdate.h"
#include "model/arxivcategory.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Inbox)
};

bool isWeekend(const QDate &day) { return day.dayOfWeek() >= Qt::Saturday; }

QString dailyPapers(const QDate &day, const QDate &today)
{
    if (day == today)
        return Tr::tr("Hugging Face has not picked today's papers yet.");
    if (isWeekend(day))
        return Tr::tr("Hugging Face picks few or no papers on weekends.");
    return Tr::tr("Hugging Face picked no papers that day.");
}

/// arXiv shows a paper when it is announced, in the evening of its working days: what comes in after
/// Friday's deadline waits until Monday's, and holidays add a day
/// (https://info.arxiv.org/help/availability.html).
QString category(const QString &name, const QDate &day, const QDate &today)
{
    constexpr int longestWait = 4;
    if (day.daysTo(today) < longestWait)
        return Tr::tr("arXiv has not announced what came in that day yet; it does so one to four "
                      "days later, not on weekends and holidays.");
    if (isWeekend(day))
        return Tr::tr("Nothing came in to %1 that day, as is common on weekends.").arg(name);
    const bool isKnown = std::ranges::contains(commonArxivCategories(), name, &ArxivCategory::code);
    return isKnown
        ? Tr::tr("Nothing came in to %1 that day.").arg(name)
        : Tr::tr("Nothing came in to %1 that day, if that is a category of arXiv's.").arg(name);
}

QString webFeed(const QDate &day, const QDate &today, const FeedHabits &habits)
{
    const QString weekday = QLocale::c().dayName(day.dayOfWeek());
    if (habits.skipDays.contains(weekday, Qt::CaseInsensitive))
        return Tr::tr("This feed has no news on a %1.").arg(QLocale().dayName(day.dayOfWeek()));
    if (habits.oldest.isValid() && day < habits.oldest)
        return Tr::tr("This feed goes back to %1 only.").arg(longDate(habits.oldest));
    if (!habits.oldest.isValid())
        return Tr::tr("This feed is empty.");
    return day == today ? Tr::tr("This feed has nothing of today yet.")
                        : Tr::tr("This feed has nothing of that day.");
}

} // namespace

QString whyEmpty(
    const InboxFeed &feed, const QDate &day, const QDate &today, const FeedHabits &habits)
{
    if (day > today)
        return Tr::tr("This day is still to come.");
    switch (feed.kind) {
    case InboxFeed::Kind::HuggingFaceDaily:
        return dailyPapers(day, today);
    case InboxFeed::Kind::ArxivCategory:
        return category(feed.address, day, today);
    case InboxFeed::Kind::WebFeed:
        return webFeed(day, today, habits);
    }
    Q_UNREACHABLE_RETURN({});
}

QString notAskedYet() { return Tr::tr("Not asked yet."); }

} // namespace galley
