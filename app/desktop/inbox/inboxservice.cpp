// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxservice.h"

#include "archive/archiveservice.h"
#include "archive/inboxstore.h"
#include "inbox/inboxfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString savedWordsName = u"inbox.words"_s;
constexpr int daysRemembered = 183;
constexpr int fewestDays = 3;
constexpr int mostDays = 14;

/// On the archive's thread.
Result<InboxContents> read(Archive &archive, const QDate &from)
{
    InboxStore store(archive);
    InboxContents contents;
    return store.feeds()
        .and_then([&](const QList<InboxFeed> &feeds) {
            contents.feeds = feeds;
            return store.items({.from = from, .to = {}, .triage = {}, .keys = {}});
        })
        .and_then([&](const QList<InboxItem> &items) {
            contents.items = items;
            return store.items(
                {.from = {}, .to = from.addDays(-1), .triage = {Triage::Kept}, .keys = {}});
        })
        .and_then([&](const QList<InboxItem> &kept) {
            contents.items += kept;
            return store.answers(from, QDate(9999, 12, 31));
        })
        .and_then([&](const QList<FeedDay> &answers) {
            contents.answers = answers;
            return archive.property(savedWordsName);
        })
        .and_then([&](const QString &words) {
            contents.savedWords = words;
            QStringList keys;
            for (const InboxItem &item : std::as_const(contents.items))
                keys.append(item.candidate.key);
            return archive.appearances(keys);
        })
        .transform([&](const EarlierRuns &runs) {
            contents.earlierRuns = runs;
            return contents;
        });
}

/// On a worker: many abstracts take a while.
Result<InboxContents> withSearchTexts(Result<InboxContents> contents, const InboxContents &before)
{
    if (!contents)
        return contents;
    QHash<QString, const Candidate *> known;
    for (const InboxItem &item : before.items)
        known.insert(item.candidate.key, &item.candidate);
    for (const InboxItem &item : std::as_const(contents->items)) {
        const QString &key = item.candidate.key;
        const Candidate *old = known.value(key);
        contents->searchTexts.insert(key,
            old && *old == item.candidate ? before.searchTexts.value(key)
                                          : searchText(item.candidate));
    }
    return contents;
}

} // namespace

InboxService::InboxService(ArchiveService &archive, QObject *parent)
    : QObject(parent), m_archive(archive)
{
}

InboxService::~InboxService() = default;

QDate InboxService::today() { return QDateTime::currentDateTimeUtc().date(); }

qsizetype InboxService::count(Triage triage) const
{
    return std::ranges::count(m_contents.items, triage, &InboxItem::triage);
}

void InboxService::load()
{
    if (m_isLoading) {
        m_loadsAgain = true;
        return;
    }
    m_isLoading = true;
    m_archive
        .run<InboxContents>(
            [from = today().addDays(-daysShown)](Archive &archive) { return read(archive, from); })
        .then(QtFuture::Launch::Async,
            [before = m_contents](const Result<InboxContents> &contents) {
                return withSearchTexts(contents, before);
            })
        .then(this, [this, generation = m_generation](const Result<InboxContents> &contents) {
            adopt(contents, generation);
        });
}

void InboxService::adopt(const Result<InboxContents> &loaded, quint64 generation)
{
    m_isLoading = false;
    const bool isOld = generation != m_generation;
    if (!loaded) {
        m_loadsAgain = false;
        Q_EMIT failed(loaded.error());
        return;
    }
    if (!isOld) {
        m_contents = *loaded;
        m_isLoaded = true;
        Q_EMIT changed();
    }
    if (std::exchange(m_loadsAgain, false) || isOld)
        load();
}

/// Runs on the archive's thread what changes it, and shows the old state again where that fails.
template <class Work>
void InboxService::store(Work work)
{
    m_archive
        .run<void>([work](Archive &archive) {
            InboxStore store(archive);
            return work(archive, store);
        })
        .then(this, [this](const Result<void> &stored) {
            if (stored)
                return;
            Q_EMIT failed(stored.error());
            load();
        });
}

void InboxService::refresh(
    HttpClient &client, const Services &services, const ServiceKeys &keys, int days)
{
    if (m_refresher)
        return;
    m_failures.clear();
    m_refresher = std::make_unique<InboxRefresher>(client, services, keys);
    connect(m_refresher.get(), &InboxRefresher::answered, this, &InboxService::storeAnswer);
    connect(m_refresher.get(), &InboxRefresher::feedNamed, this, &InboxService::nameFeed);
    connect(m_refresher.get(), &InboxRefresher::progressed, this, &InboxService::progressed);
    connect(m_refresher.get(), &InboxRefresher::waiting, this, &InboxService::waiting);
    connect(m_refresher.get(), &InboxRefresher::finished, this, &InboxService::endRefresh);
    const QDate last = today();
    m_refresher->start(
        m_contents.feeds, last.addDays(1 - days), last, HttpRequest::Cache::Revalidate);
    Q_EMIT refreshStarted();
}

int InboxService::daysToAsk() const
{
    QDate asked;
    for (const FeedDay &answer : m_contents.answers) {
        if (!answer.hasFailed)
            asked = asked.isValid() ? std::max(asked, answer.day) : answer.day;
    }
    const qint64 days = asked.isValid() ? asked.daysTo(today()) + 1 : 0;
    return int(std::clamp<qint64>(days, fewestDays, mostDays));
}

void InboxService::cancelRefresh()
{
    if (m_refresher)
        m_refresher->cancel();
}

bool InboxService::isRefreshing() const { return m_refresher != nullptr; }

void InboxService::storeAnswer(const FeedDay &answer, const QList<Candidate> &offered)
{
    if (answer.hasFailed)
        m_failures.append(answer);
    store([answer, offered](Archive &, InboxStore &store) {
        return store.add(answer, offered).transform([](int) { });
    });
    load();
}

void InboxService::nameFeed(const QUuid &feed, const QString &title)
{
    const auto named = std::ranges::find(m_contents.feeds, feed, &InboxFeed::id);
    if (named == m_contents.feeds.end())
        return;
    named->name = title;
    store([feed, title](Archive &, InboxStore &store) { return store.nameFeed(feed, title); });
}

void InboxService::endRefresh()
{
    m_refresher.release()->deleteLater(); // it is speaking
    store([](Archive &, InboxStore &store) {
        return store.forgetBefore(today().addDays(-daysRemembered)).transform([](int) { });
    });
    load();
    Q_EMIT refreshFinished(std::exchange(m_failures, {}));
}

void InboxService::setTriage(const QStringList &keys, Triage triage, const QString &takenInto)
{
    ++m_generation;
    for (InboxItem &item : m_contents.items) {
        if (keys.contains(item.candidate.key)) {
            item.triage = triage;
            item.takenInto = takenInto;
        }
    }
    store([=](Archive &, InboxStore &store) { return store.setTriage(keys, triage, takenInto); });
    Q_EMIT changed();
}

void InboxService::setFeeds(const QList<InboxFeed> &feeds, const QString &savedWords)
{
    m_contents.feeds = feeds;
    m_contents.savedWords = savedWords;
    store([=](Archive &archive, InboxStore &store) {
        return store.setFeeds(feeds).and_then(
            [&] { return archive.setProperty(savedWordsName, savedWords); });
    });
    load();
    Q_EMIT changed();
}

} // namespace galley
