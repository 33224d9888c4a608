// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "inbox.h"
#include "inbox/emptyday.h"
#include "inbox/inboxfilter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

struct Wish
{
    InboxQuery query;
    InboxFilter filter;
};

void describe(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"day"_s, Tr::tr("Only the candidates of this day."), u"YYYY-MM-DD"_s},
        {u"from"_s, Tr::tr("Only those of this day and later."), u"YYYY-MM-DD"_s},
        {u"to"_s, Tr::tr("Only those of this day and earlier."), u"YYYY-MM-DD"_s},
        {u"words"_s,
            Tr::tr("Only those that hold all these words; -word is one that they must not hold, "
                   "\"two words\" a phrase."),
            u"W"_s},
        {u"category"_s, Tr::tr("Only those of this category; may be given again."), u"C"_s},
        {u"least-upvotes"_s, Tr::tr("Only those with so many upvotes."), u"N"_s},
        {u"triage"_s,
            Tr::tr("Which ones: new, kept, dismissed, taken, with commas between them, or all "
                   "(default: new,kept)."),
            u"T"_s},
    });
}

Outcome<QList<Triage>> triageOf(const Session &session)
{
    if (!session.has(u"triage"_s))
        return QList {Triage::New, Triage::Kept};
    QList<Triage> triage;
    for (const QString &word : session.value(u"triage"_s).split(u',')) {
        if (word == "all"_L1)
            return QList<Triage>();
        const std::optional<Triage> one = triageFromKey(word.trimmed());
        if (!one)
            return failed(Status::Usage,
                Tr::tr("“%1” is no state of a candidate; there are new, kept, dismissed, taken, "
                       "and all.")
                    .arg(word));
        triage.append(*one);
    }
    return triage;
}

Outcome<std::optional<int>> leastUpvotesOf(const Session &session)
{
    if (!session.has(u"least-upvotes"_s))
        return std::nullopt;
    bool isNumber = false;
    const int least = session.value(u"least-upvotes"_s).toInt(&isNumber);
    if (!isNumber || least < 0)
        return failed(Status::Usage,
            Tr::tr("“%1” is not a number of upvotes.").arg(session.value(u"least-upvotes"_s)));
    return least;
}

Outcome<Wish> wishOf(const Session &session)
{
    Wish wish;
    wish.filter.words = session.value(u"words"_s);
    wish.query.withAbstracts = !wish.filter.words.isEmpty();
    wish.filter.categories = session.values(u"category"_s);
    return dayOption(session, u"from"_s)
        .and_then([&](const QDate &from) {
            wish.query.from = from;
            return dayOption(session, u"to"_s);
        })
        .and_then([&](const QDate &to) {
            wish.query.to = to;
            return dayOption(session, u"day"_s);
        })
        .and_then([&](const QDate &day) {
            if (day.isValid())
                wish.query.from = wish.query.to = day;
            return triageOf(session);
        })
        .and_then([&](const QList<Triage> &triage) {
            wish.query.triage = triage;
            return leastUpvotesOf(session);
        })
        .transform([&](const std::optional<int> &least) {
            wish.filter.leastUpvotes = least;
            return wish;
        });
}

QList<Rows::Cell> rowFor(const InboxItem &item, bool asJson)
{
    const Candidate &candidate = item.candidate;
    const QJsonValue upvotes =
        candidate.upvotes ? QJsonValue(*candidate.upvotes) : QJsonValue(QJsonValue::Null);
    QList<Rows::Cell> row {{"key"_L1, candidate.key}, {"day"_L1, item.day.toString(Qt::ISODate)},
        {"triage"_L1, keyOf(item.triage)}};
    if (!asJson || candidate.upvotes) // what is not known is not there
        row.append({"upvotes"_L1, upvotes});
    row.append({"title"_L1, candidate.title});
    if (asJson) {
        row.append({{"url"_L1, candidate.url},
            {"authors"_L1, QJsonArray::fromStringList(candidate.authors)},
            {"categories"_L1, QJsonArray::fromStringList(candidate.categories)}});
        if (!item.takenInto.isEmpty())
            row.append({"takenInto"_L1, item.takenInto});
    }
    return row;
}

/// To standard error: why there is nothing.
Outcome<void> explain(InboxStore &store, const Wish &wish, qsizetype hidden)
{
    if (hidden > 0) {
        say(Tr::tr("The filter hides %n candidates.", nullptr, int(hidden)));
        return {};
    }
    const QDate day = wish.query.to.isValid() ? wish.query.to : wish.query.from;
    const QDate from = wish.query.from.isValid() ? wish.query.from : day;
    const auto answers = store.answers(from, day.isValid() ? day : QDate(9999, 12, 31));
    const auto feeds = store.feeds();
    if (!answers || !feeds)
        return std::unexpected(archiveFailure(answers ? feeds.error() : answers.error()));
    bool isAsked = false;
    for (const FeedDay &answer : *answers) {
        for (const InboxFeed &feed : *feeds) {
            if (feed.id != answer.feed)
                continue;
            isAsked = true;
            if (!answer.reason.isEmpty())
                say(u"%1, %2: %3"_s.arg(
                    answer.day.toString(Qt::ISODate), labelOf(feed), answer.reason));
        }
    }
    if (!isAsked)
        say(Tr::tr("Nothing is in the inbox; “galleyctl inbox refresh” asks the feeds."));
    return {};
}

Outcome<Status> run(Session &session)
{
    const Outcome<Wish> wish = wishOf(session);
    if (!wish)
        return std::unexpected(wish.error());
    return session.archive().and_then([&](Archive *archive) -> Outcome<Status> {
        InboxStore store(*archive);
        const Result<QList<InboxItem>> items = store.items(wish->query);
        if (!items)
            return std::unexpected(archiveFailure(items.error()));
        const QList<InboxItem> shown = filtered(*items, wish->filter);
        Rows rows(session.wantsJson());
        for (const InboxItem &item : shown)
            rows.add(rowFor(item, session.wantsJson()));
        const Outcome<void> explained =
            shown.isEmpty() ? explain(store, *wish, items->size()) : Outcome<void>();
        return explained.and_then([&rows] { return rows.print(); }).transform([] {
            return Status::Done;
        });
    });
}

} // namespace

constinit const Command inboxList {"inbox list"_L1, 0, 0,
    [] { return Tr::tr("Print a row for each candidate, the newest day first."); }, describe, run};

} // namespace galley::ctl
