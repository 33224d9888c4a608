// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/refresher.h"

#include "importing/paperlookup.h"
#include "model/reference.h"
#include "sources/pagesource.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using State = RefreshRow::State;

std::optional<ArxivId> paperOf(const Entry &entry)
{
    for (const Reference &reference : findReferences(referenceKeyOf(entry))) {
        if (const ArxivId *id = reference.arxivId())
            return ArxivId::parse(id->base());
    }
    return std::nullopt;
}

bool isPinned(const Entry &entry)
{
    for (const Reference &reference : findReferences(entry.url.value_or(QString()))) {
        if (const ArxivId *id = reference.arxivId(); id && id->version())
            return true;
    }
    return false;
}

} // namespace

QList<Edit> editsOf(const RefreshRow &row, const Taking &taking)
{
    QList<FieldChange> changes;
    if (taking.newerVersion && !row.isPinned)
        changes = row.versionChanges;
    changes += row.changes;
    QList<Edit> edits;
    for (const FieldChange &change : changes) {
        if (taking.conflicts || change.kind != FieldChange::Kind::Conflict)
            edits.append(change.edit);
    }
    return edits;
}

struct Refresher::Private
{
    Refresher *q;
    PaperLookup papers;
    PageSource pages;
    Issue issue;
    QList<RefreshRow> rows;
    QMultiHash<QString, qsizetype> asked; ///< rows of papers, by ArxivId::base()
    QHash<qsizetype, QFuture<Result<PageRecord>>> fetching; ///< pages
    bool isRunning = false;
    int run = 0; ///< tells late answers of an earlier start

    void begin();
    void askPage(qsizetype row, const QUrl &url);
    void paperSaid(qsizetype row, const ArxivId &id, const PaperAnswer &answer);
    void compare(RefreshRow &row, const ArxivRecord &record, const PaperAnswer &answer) const;
    void pageSaid(qsizetype row, const Result<PageRecord> &page);
    void set(qsizetype row, State state, const QString &message = {});
    void endIfDone();
    void stop();
    [[nodiscard]] const Entry &entryOf(const RefreshRow &row) const
    {
        return issue.entries.at(indexOf(issue, row.entry));
    }
};

Refresher::Refresher(
    HttpClient &client, const Services &services, const ServiceKeys &keys, QObject *parent)
    : QObject(parent)
    , d(new Private {
          .q = this, .papers = PaperLookup(client, services, keys), .pages = PageSource(client)})
{
    connect(&d->papers, &PaperLookup::asking, this, [this](const QList<ArxivId> &ids) {
        for (const ArxivId &id : ids) {
            for (const qsizetype row : d->asked.values(id.base()))
                d->set(row, State::Fetching);
        }
    });
    connect(&d->papers, &PaperLookup::answered, this,
        [this](const ArxivId &id, const PaperAnswer &answer) {
            for (const qsizetype row : d->asked.values(id.base()))
                d->paperSaid(row, id, answer);
        });
    connect(&d->papers, &PaperLookup::waiting, this, &Refresher::waiting);
    connect(&d->papers, &PaperLookup::finished, this, [this] { d->endIfDone(); });
}

Refresher::~Refresher() { d->stop(); }

const QList<RefreshRow> &Refresher::rows() const { return d->rows; }
bool Refresher::isRunning() const { return d->isRunning; }

void Refresher::start(const Issue &issue, const QList<EntryId> &entries)
{
    d->stop();
    d->issue = issue;
    d->rows.clear();
    for (const Entry &entry : issue.entries) {
        if (entries.isEmpty() || entries.contains(entry.id))
            d->rows.append({.entry = entry.id, .isPinned = isPinned(entry)});
    }
    d->isRunning = true;
    d->begin();
}

void Refresher::Private::begin()
{
    const int started = run;
    QList<ArxivId> ids;
    for (qsizetype row = 0; row < rows.size() && started == run; ++row) {
        const Entry &entry = entryOf(rows.at(row));
        const QUrl url(entry.url.value_or(QString()));
        if (const auto id = paperOf(entry)) {
            if (!asked.contains(id->base()))
                ids.append(*id);
            asked.insert(id->base(), row);
        } else if (url.scheme().startsWith("http"_L1)) {
            askPage(row, url);
        } else {
            set(row, State::Skipped,
                Refresher::tr("The entry names neither a paper nor a page to ask for."));
        }
    }
    if (started != run)
        return;
    papers.start(ids, HttpRequest::Cache::Revalidate);
    endIfDone();
}

void Refresher::cancel()
{
    if (!d->isRunning)
        return;
    d->papers.cancel(); // which may still tell of some
    d->stop();
    for (qsizetype row = 0; row < d->rows.size(); ++row) {
        const State state = d->rows.at(row).state;
        if (state == State::Queued || state == State::Fetching)
            d->set(row, State::Cancelled, Refresher::tr("Cancelled."));
    }
    Q_EMIT finished();
}

void Refresher::Private::set(qsizetype row, State state, const QString &message)
{
    rows[row].state = state;
    rows[row].message = message;
    Q_EMIT q->rowChanged(row);
}

void Refresher::Private::paperSaid(qsizetype row, const ArxivId &id, const PaperAnswer &answer)
{
    RefreshRow &mine = rows[row];
    mine.lookups = lookupsOf(id, answer);
    if (!answer.record)
        set(row, State::Failed, answer.record.error().message);
    else if (!*answer.record)
        set(row, State::Failed,
            Refresher::tr("arXiv has no %1; check the identifier.").arg(id.toString()));
    else {
        compare(mine, **answer.record, answer);
        set(row, State::Done, gapNote(mine.lookups));
    }
}

void Refresher::Private::compare(
    RefreshRow &row, const ArxivRecord &record, const PaperAnswer &answer) const
{
    const Entry &entry = entryOf(row);
    row.withdrawal = withdrawalOf(record.comment, record.abstract);
    const Entry said = toEntry(record, row.isPinned ? PinVersion::Yes : PinVersion::No);
    const QList<FieldChange> changes =
        changesBy(statementOf(said, {Provider::Arxiv, answer.at}), entry);
    if (entry.arxivVersion && record.id.version() > entry.arxivVersion) {
        row.newerVersion = record.id.version();
        row.versionChanges = changes;
    } else {
        row.changes = changes;
    }
    if (answer.huggingFace && *answer.huggingFace)
        row.changes +=
            changesBy(statementOf(**answer.huggingFace, {Provider::HuggingFace, answer.at}), entry);
    if (answer.citations && *answer.citations)
        row.changes +=
            changesBy(citations(**answer.citations, {Provider::SemanticScholar, answer.at}), entry);
}

void Refresher::Private::askPage(qsizetype row, const QUrl &url)
{
    auto page = pages.fetch(url, HttpRequest::Cache::Revalidate);
    fetching.insert(row, page);
    set(row, State::Fetching);
    page.then(q, [this, started = run, row](const Result<PageRecord> &result) {
        if (started == run)
            pageSaid(row, result);
    });
}

void Refresher::Private::pageSaid(qsizetype row, const Result<PageRecord> &page)
{
    fetching.remove(row);
    RefreshRow &mine = rows[row];
    const QString at = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    Lookup lookup {.key = referenceKeyOf(entryOf(mine)), .provider = Provider::WebPage, .at = at};
    if (page) {
        mine.changes =
            changesBy(statementOf(toEntry(*page), {Provider::WebPage, at}), entryOf(mine));
    } else {
        lookup.outcome = Lookup::Outcome::Failed;
        lookup.message = page.error().message;
    }
    mine.lookups = {lookup};
    const int started = run;
    set(row, page ? State::Done : State::Failed, lookup.message);
    if (started == run)
        endIfDone();
}

void Refresher::Private::endIfDone()
{
    if (!isRunning || papers.isRunning() || !fetching.isEmpty())
        return;
    // Not before start() has returned, so that whoever called it has heard of it.
    QMetaObject::invokeMethod(
        q,
        [this, started = run] {
            if (started != run || !isRunning)
                return;
            isRunning = false;
            Q_EMIT q->finished();
        },
        Qt::QueuedConnection);
}

void Refresher::Private::stop()
{
    ++run;
    isRunning = false;
    papers.drop();
    for (auto &page : std::exchange(fetching, {}))
        page.cancel();
    asked.clear();
}

} // namespace galley
