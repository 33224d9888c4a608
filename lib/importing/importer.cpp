// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importer.h"

#include "importing/duplicates.h"
#include "importing/merge.h"
#include "importing/paperlookup.h"
#include "sources/pagesource.h"

#include <QDateTime>
#include <QHash>
#include <QNetworkInformation>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

using State = ImportRow::State;

constexpr auto longestPatience = 2min;

QString now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate); }

QString withdrawalWarning(const ArxivRecord &record)
{
    switch (withdrawalOf(record.comment, record.abstract)) {
    case Withdrawal::None:
        return {};
    case Withdrawal::ByAuthors:
        return Importer::tr("It seems to be withdrawn by its authors; see the comment on arXiv.");
    case Withdrawal::ByArxiv:
        return Importer::tr("It seems to be withdrawn by arXiv; see the comment on arXiv.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString versionWarning(const ArxivRecord &record, const ArxivId &wanted)
{
    if (!wanted.version() || wanted.version() == record.id.version())
        return {};
    return Importer::tr("Version %1 was asked for; this is version %2.")
        .arg(*wanted.version())
        .arg(record.id.version().value_or(1));
}

Error unknownTo(const ArxivId &wanted)
{
    return {Error::Code::NotFound,
        wanted.version()
            ? Importer::tr("arXiv has no %1; check the identifier and the version.")
                  .arg(wanted.toString())
            : Importer::tr("arXiv has no %1; check the identifier.").arg(wanted.toString()),
        {}};
}

/// The entry of a paper, with what each service says of it.
Entry entryOf(const ArxivRecord &record, const ArxivId &wanted, const PaperAnswer &answer)
{
    const bool isPinned = wanted.version() && wanted.version() == record.id.version();
    Entry entry = toEntry(record, isPinned ? PinVersion::Yes : PinVersion::No);
    stamp(entry, {Provider::Arxiv, answer.at});
    if (answer.huggingFace && *answer.huggingFace)
        fillIn(entry, statementOf(**answer.huggingFace, {Provider::HuggingFace, answer.at}));
    if (answer.citations && *answer.citations)
        fillIn(entry, citations(**answer.citations, {Provider::SemanticScholar, answer.at}));
    return entry;
}

} // namespace

struct Importer::Private
{
    Importer *q;
    PaperLookup papers;
    PageSource pages;
    Issue issue;
    QList<ImportRow> rows;
    QHash<QString, qsizetype> inIssue; ///< entry numbers by Reference::key()
    QHash<QString, qsizetype> inList; ///< rows, likewise
    QList<qsizetype> queued; ///< papers that were not asked for yet
    QHash<QString, qsizetype> asked; ///< and that were, by ArxivId::base()
    QHash<qsizetype, QFuture<Result<PageRecord>>> fetching; ///< pages
    std::optional<std::chrono::milliseconds> patience;
    std::chrono::milliseconds nextTry {0};
    QTimer again {nullptr};
    bool isRunning = false;
    int run = 0; ///< tells late answers of an earlier start

    void set(qsizetype row, State state, const QString &message = {});
    void begin(const QList<qsizetype> &chosen);
    void enqueue(const QList<qsizetype> &chosen);
    [[nodiscard]] bool isDuplicate(qsizetype row);
    void goOn();
    void finishSoon();
    void askPapers();
    void askPage(qsizetype row);
    void paperSaid(const ArxivId &wanted, const PaperAnswer &answer);
    void pageSaid(qsizetype row, const Result<PageRecord> &page);
    void take(qsizetype row, const Entry &entry, const QList<Lookup> &lookups);
    void failed(qsizetype row, const Error &error);
    [[nodiscard]] QList<qsizetype> rowsThat(State state) const;
    void waitForTheNetwork();
    void tryAgain();
    void stop();
};

Importer::Importer(
    HttpClient &client, const Services &services, const ServiceKeys &keys, QObject *parent)
    : QObject(parent)
    , d(new Private {
          .q = this, .papers = PaperLookup(client, services, keys), .pages = PageSource(client)})
{
    connect(&d->papers, &PaperLookup::asking, this, [this](const QList<ArxivId> &ids) {
        for (const ArxivId &id : ids) {
            const auto row = d->asked.constFind(id.base());
            if (row != d->asked.cend()) // a slot may have cancelled
                d->set(*row, State::Fetching);
        }
    });
    connect(&d->papers, &PaperLookup::answered, this,
        [this](const ArxivId &id, const PaperAnswer &answer) { d->paperSaid(id, answer); });
    connect(&d->papers, &PaperLookup::finished, this, [this] { d->goOn(); });
    connect(&d->papers, &PaperLookup::waiting, this, &Importer::waiting);
    d->again.setSingleShot(true);
    connect(&d->again, &QTimer::timeout, this, [this] { d->tryAgain(); });
    if (QNetworkInformation *network = QNetworkInformation::instance()) {
        connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reach) {
                if (reach == QNetworkInformation::Reachability::Online && d->again.isActive())
                    d->tryAgain();
            });
    }
}

Importer::~Importer() { d->stop(); }

void Importer::setPatience(std::chrono::milliseconds first) { d->patience = first; }

const QList<ImportRow> &Importer::rows() const { return d->rows; }
bool Importer::isRunning() const { return d->isRunning; }

void Importer::start(const QList<Reference> &references, const Issue &issue)
{
    d->stop();
    d->rows.clear();
    QList<qsizetype> all;
    for (const Reference &reference : references) {
        all.append(d->rows.size());
        d->rows.append({.reference = reference});
    }
    d->issue = issue;
    d->begin(all);
}

void Importer::retry(const Issue &issue)
{
    if (d->isRunning)
        return;
    d->issue = issue;
    d->begin(d->rowsThat(State::Failed) + d->rowsThat(State::Cancelled));
}

void Importer::cancel()
{
    if (!d->isRunning)
        return;
    d->papers.cancel(); // which may still tell of some
    d->stop();
    for (const State state : {State::Queued, State::Fetching, State::Waiting}) {
        for (const qsizetype row : d->rowsThat(state))
            d->set(row, State::Cancelled, Importer::tr("Cancelled."));
    }
    Q_EMIT finished();
}

void Importer::Private::set(qsizetype row, State state, const QString &message)
{
    rows[row].state = state;
    rows[row].message = message;
    Q_EMIT q->rowChanged(row);
}

QList<qsizetype> Importer::Private::rowsThat(State state) const
{
    QList<qsizetype> found;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (rows.at(row).state == state)
            found.append(row);
    }
    return found;
}

void Importer::Private::begin(const QList<qsizetype> &chosen)
{
    isRunning = true;
    ++run;
    nextTry = patience.value_or(0ms);
    inIssue = referenceKeys(issue);
    inList.clear();
    for (const qsizetype row : rowsThat(State::Imported))
        inList.insert(rows.at(row).reference.key(), row);
    enqueue(chosen);
}

void Importer::Private::enqueue(const QList<qsizetype> &chosen)
{
    const int started = run;
    for (const qsizetype row : chosen) {
        if (isDuplicate(row))
            continue;
        set(row, State::Queued);
        if (started != run) // a slot may have cancelled
            return;
        if (rows.at(row).reference.arxivId())
            queued.append(row);
        else
            askPage(row);
    }
    goOn();
}

/// Marks a row that stands in the issue or in this import already; else remembers it.
bool Importer::Private::isDuplicate(qsizetype row)
{
    const QString key = rows.at(row).reference.key();
    if (const qsizetype number = inIssue.value(key)) {
        set(row, State::Duplicate, alreadyThere(issue, number));
        return true;
    }
    const auto twin = inList.constFind(key);
    if (twin != inList.cend() && *twin != row) {
        set(row, State::Duplicate,
            Importer::tr("The same as “%1” in this import.").arg(rows.at(*twin).reference.text));
        return true;
    }
    inList.insert(key, row);
    return false;
}

/// Whenever something has ended: asks for what was found meanwhile, waits, or is done.
void Importer::Private::goOn()
{
    if (!isRunning || papers.isRunning())
        return;
    if (!queued.isEmpty()) {
        askPapers();
    } else if (fetching.isEmpty() && !rowsThat(State::Waiting).isEmpty()) {
        waitForTheNetwork();
    } else if (fetching.isEmpty()) {
        finishSoon();
    }
}

void Importer::Private::finishSoon()
{
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

void Importer::Private::askPapers()
{
    QList<ArxivId> ids;
    asked.clear();
    for (const qsizetype row : std::exchange(queued, {})) {
        const ArxivId id = *rows.at(row).reference.arxivId();
        asked.insert(id.base(), row);
        ids.append(id);
    }
    papers.start(ids, HttpRequest::Cache::Use);
}

void Importer::Private::paperSaid(const ArxivId &wanted, const PaperAnswer &answer)
{
    const auto found = asked.constFind(wanted.base());
    if (found == asked.cend())
        return;
    const qsizetype row = *found;
    if (!answer.record) {
        failed(row, answer.record.error());
        return;
    }
    if (!*answer.record) {
        failed(row, unknownTo(wanted));
        return;
    }
    const ArxivRecord &record = **answer.record;
    if (record.title.isEmpty()) {
        failed(row,
            {Error::Code::Malformed,
                Importer::tr("arXiv's record of %1 has no title; make a new entry by hand.")
                    .arg(wanted.toString()),
                {}});
        return;
    }
    const QStringList warnings {versionWarning(record, wanted), withdrawalWarning(record)};
    rows[row].warning = warnings.join(u' ').trimmed();
    take(row, entryOf(record, wanted, answer), lookupsOf(wanted, answer));
}

void Importer::Private::askPage(qsizetype row)
{
    auto page = pages.fetch(*rows.at(row).reference.url(), HttpRequest::Cache::Use);
    fetching.insert(row, page);
    const int started = run;
    page.then(q, [this, started, row](const Result<PageRecord> &result) {
        if (started == run)
            pageSaid(row, result);
    });
    if (started == run && fetching.contains(row)) // it may have its answer at once
        set(row, State::Fetching);
}

void Importer::Private::pageSaid(qsizetype row, const Result<PageRecord> &page)
{
    fetching.remove(row);
    const int started = run;
    if (!page) {
        failed(row, page.error());
    } else {
        // It may be a paper's page, or say that its own address is another.
        ImportRow &mine = rows[row];
        Reference known {page->url, mine.reference.text, mine.reference.position};
        if (page->arxivId)
            known.target = *page->arxivId;
        mine.reference = known;
        if (!isDuplicate(row)) {
            if (page->arxivId) {
                set(row, State::Queued);
                if (started == run)
                    queued.append(row);
            } else {
                Entry entry = toEntry(*page);
                const QString at = now();
                stamp(entry, {Provider::WebPage, at});
                take(row, entry, {{.key = known.key(), .provider = Provider::WebPage, .at = at}});
            }
        }
    }
    if (started == run)
        goOn();
}

void Importer::Private::take(qsizetype row, const Entry &entry, const QList<Lookup> &lookups)
{
    rows[row].entry = entry;
    rows[row].lookups = lookups;
    set(row, State::Imported);
}

void Importer::Private::failed(qsizetype row, const Error &error)
{
    const bool mayComeBack = patience && error.code == Error::Code::Network;
    set(row, mayComeBack ? State::Waiting : State::Failed, error.message);
}

void Importer::Private::waitForTheNetwork()
{
    again.start(nextTry);
    Q_EMIT q->waiting(nextTry, Importer::tr("There is no network; trying again."));
    nextTry = std::min<std::chrono::milliseconds>(nextTry * 2, longestPatience);
}

void Importer::Private::tryAgain()
{
    again.stop();
    enqueue(rowsThat(State::Waiting));
}

void Importer::Private::stop()
{
    ++run;
    isRunning = false;
    again.stop();
    papers.drop();
    for (auto &page : std::exchange(fetching, {}))
        page.cancel();
    queued.clear();
    asked.clear();
}

} // namespace galley
