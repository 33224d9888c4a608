// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxfeeds.h"
#include "command.h"
#include "inbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

Outcome<QList<InboxFeed>> feedsOf(Archive *archive)
{
    return InboxStore(*archive).feeds().transform_error(archiveFailure);
}

Outcome<Status> list(Session &session)
{
    return session.archive().and_then(feedsOf).and_then([&](const QList<InboxFeed> &feeds) {
        Rows rows(session.wantsJson());
        for (qsizetype i = 0; i < feeds.size(); ++i) {
            const InboxFeed &feed = feeds.at(i);
            rows.add({{"number"_L1, i + 1}, {"state"_L1, feed.isEnabled ? "on"_L1 : "off"_L1},
                {"kind"_L1, keyOf(feed.kind)}, {"name"_L1, labelOf(feed)},
                {"address"_L1, feed.address}});
        }
        return rows.print().transform([] { return Status::Done; });
    });
}

Outcome<Status> store(Session &session, const Result<QList<InboxFeed>> &feeds)
{
    if (!feeds)
        return failed(Status::Failed, feeds.error());
    return session.archive().and_then([&](Archive *archive) {
        return InboxStore(*archive).setFeeds(*feeds).transform_error(archiveFailure).transform([] {
            return Status::Done;
        });
    });
}

Outcome<Status> add(Session &session)
{
    const Result<InboxFeed> feed = inboxFeedFrom(session.arguments().constFirst());
    if (!feed)
        return failed(Status::Usage, feed.error());
    return session.archive().and_then(feedsOf).and_then(
        [&](const QList<InboxFeed> &feeds) { return store(session, withFeed(feeds, *feed)); });
}

Outcome<Status> remove(Session &session)
{
    const QString text = session.arguments().constFirst();
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    if (!isNumber)
        return failed(Status::Usage,
            Tr::tr("“%1” is not the number of a feed; “inbox feeds” prints them.").arg(text));
    return session.archive().and_then(feedsOf).and_then(
        [&](QList<InboxFeed> feeds) -> Outcome<Status> {
            if (number < 1 || number > feeds.size())
                return failed(Status::Failed,
                    Tr::tr("There is no feed %1; “inbox feeds” prints them.").arg(text));
            feeds.removeAt(number - 1);
            return store(session, feeds);
        });
}

} // namespace

constinit const Command inboxFeeds {"inbox feeds"_L1, 0, 0,
    [] { return Tr::tr("Print a row for each feed that is asked."); }, [](QCommandLineParser &) {},
    list};
constinit const Command inboxFeedsAdd {"inbox feeds add"_L1, 1, 1,
    [] { return Tr::tr("Ask one more feed from now on."); },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"FEED"_s,
            Tr::tr("hf-daily, a category such as arxiv:cs.LG, or the address of an RSS, Atom or "
                   "JSON feed."));
    },
    add};
constinit const Command inboxFeedsRemove {"inbox feeds remove"_L1, 1, 1,
    [] { return Tr::tr("Ask a feed no more; what it offered stays."); },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(
            u"N"_s, Tr::tr("The feed's number, as “inbox feeds” prints it."));
    },
    remove};

} // namespace galley::ctl
