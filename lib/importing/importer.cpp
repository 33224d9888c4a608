// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importer.h"

#include "model/withdrawal.h"
#include "net/httpclient.h"
#include "sources/arxivsource.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using State = ImportRow::State;

QString shortened(const QString &text)
{
    constexpr qsizetype most = 80;
    return text.size() <= most ? text : text.first(most - 1).trimmed() + u'…';
}

/// Whether the next batch would fail in the same way.
bool concernsTheService(Error::Code code)
{
    return code != Error::Code::InvalidInput && code != Error::Code::TooLarge;
}

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

} // namespace

QHash<QString, qsizetype> referenceKeys(const Issue &issue)
{
    QHash<QString, qsizetype> keys;
    for (qsizetype i = issue.entries.size() - 1; i >= 0; --i) {
        const Entry &entry = issue.entries.at(i);
        if (entry.arxivId) { // as it was typed, perhaps with a version
            const auto id = ArxivId::parse(entry.arxivId->trimmed());
            keys.insert(u"arxiv:"_s + (id ? id->base() : *entry.arxivId), i + 1);
        }
        if (entry.url) {
            for (const Reference &reference : findReferences(*entry.url))
                keys.insert(reference.key(), i + 1);
        }
    }
    return keys;
}

QString alreadyThere(const Issue &issue, qsizetype number)
{
    return Importer::tr("Already entry %1, “%2”.")
        .arg(QString::number(number), shortened(issue.entries.at(number - 1).title));
}

struct Importer::Private
{
    Importer *q;
    ArxivSource arxiv;
    QList<ImportRow> rows;
    QList<qsizetype> queued; ///< rows that no request asks for yet
    QList<qsizetype> fetching;
    QFuture<Result<ArxivAnswer>> answer;
    bool isRunning = false;
    int run = 0; ///< tells late answers of an earlier start

    void set(qsizetype row, State state, const QString &message = {});
    void begin(const QList<qsizetype> &chosen, const Issue &issue);
    void fetchNext();
    void answered(const Result<ArxivAnswer> &result);
    void take(qsizetype row, const std::optional<ArxivRecord> &record);
    void stop();
    void finishSoon();
};

Importer::Importer(HttpClient &client, const Services &services, QObject *parent)
    : QObject(parent), d(new Private {.q = this, .arxiv = ArxivSource(client, services)})
{
    connect(&client, &HttpClient::waiting, this,
        [this, host = services.arxivApi.authority()](
            const QUrl &url, std::chrono::milliseconds time, const QString &reason) {
            if (d->isRunning && url.authority() == host)
                Q_EMIT waiting(time, reason);
        });
}

Importer::~Importer() { d->stop(); }

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
    d->begin(all, issue);
}

void Importer::retry(const Issue &issue)
{
    if (d->isRunning)
        return;
    QList<qsizetype> again;
    for (qsizetype row = 0; row < d->rows.size(); ++row) {
        const State state = d->rows.at(row).state;
        if (state == State::Failed || state == State::Cancelled)
            again.append(row);
    }
    d->begin(again, issue);
}

void Importer::cancel()
{
    if (!d->isRunning)
        return;
    d->stop();
    for (qsizetype row = 0; row < d->rows.size(); ++row) {
        const State state = d->rows.at(row).state;
        if (state == State::Queued || state == State::Fetching)
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

void Importer::Private::begin(const QList<qsizetype> &chosen, const Issue &issue)
{
    isRunning = true;
    ++run;
    const QHash<QString, qsizetype> inIssue = referenceKeys(issue);
    QHash<QString, qsizetype> inList;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (rows.at(row).state == State::Imported)
            inList.insert(rows.at(row).reference.key(), row);
    }
    for (const qsizetype row : chosen) {
        const Reference &reference = rows.at(row).reference;
        const QString key = reference.key();
        if (const qsizetype number = inIssue.value(key)) {
            set(row, State::Duplicate, alreadyThere(issue, number));
        } else if (const auto twin = inList.find(key); twin != inList.end()) {
            set(row, State::Duplicate,
                Importer::tr("The same as “%1” in this import.")
                    .arg(rows.at(*twin).reference.text));
        } else if (reference.url()) {
            set(row, State::Failed,
                Importer::tr("Web pages cannot be imported yet; make a new entry by hand with this "
                             "address."));
        } else {
            inList.insert(key, row);
            queued.append(row);
            set(row, State::Queued);
        }
    }
    fetchNext();
}

void Importer::Private::fetchNext()
{
    if (queued.isEmpty()) {
        finishSoon();
        return;
    }
    fetching = queued.first(std::min(queued.size(), ArxivSource::batchSize));
    queued = queued.sliced(fetching.size());
    QList<ArxivId> ids;
    for (const qsizetype row : std::as_const(fetching)) {
        ids.append(*rows.at(row).reference.arxivId());
        set(row, State::Fetching);
    }
    answer = arxiv.fetch(ids);
    answer.then(q, [this, started = run](const Result<ArxivAnswer> &result) {
        if (started == run)
            answered(result);
    });
}

void Importer::Private::answered(const Result<ArxivAnswer> &result)
{
    const QList<qsizetype> asked = std::exchange(fetching, {});
    const int started = run;
    if (result) {
        for (qsizetype i = 0; i < asked.size() && run == started; ++i)
            take(asked.at(i), result->at(i));
    } else {
        QList<qsizetype> lost = asked;
        if (concernsTheService(result.error().code))
            lost += std::exchange(queued, {});
        for (qsizetype i = 0; i < lost.size() && run == started; ++i)
            set(lost.at(i), State::Failed, result.error().message);
    }
    if (run == started) // a slot may have cancelled
        fetchNext();
}

void Importer::Private::take(qsizetype row, const std::optional<ArxivRecord> &record)
{
    const ArxivId wanted = *rows.at(row).reference.arxivId();
    if (!record) {
        set(row, State::Failed,
            wanted.version()
                ? Importer::tr("arXiv has no %1; check the identifier and the version.")
                      .arg(wanted.toString())
                : Importer::tr("arXiv has no %1; check the identifier.").arg(wanted.toString()));
        return;
    }
    if (record->title.isEmpty()) {
        set(row, State::Failed,
            Importer::tr("arXiv's record of %1 has no title; make a new entry by hand.")
                .arg(wanted.toString()));
        return;
    }
    const bool isPinned = wanted.version() && wanted.version() == record->id.version();
    rows[row].entry = toEntry(*record, isPinned ? PinVersion::Yes : PinVersion::No);
    const QStringList warnings {versionWarning(*record, wanted), withdrawalWarning(*record)};
    rows[row].warning = warnings.join(u' ').trimmed();
    set(row, State::Imported);
}

void Importer::Private::stop()
{
    ++run;
    answer.cancel();
    queued.clear();
    fetching.clear();
    isRunning = false;
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

} // namespace galley
