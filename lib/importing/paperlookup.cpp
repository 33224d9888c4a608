// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/paperlookup.h"

#include "model/reference.h"
#include "sources/arxivsource.h"
#include "sources/huggingfacesource.h"
#include "sources/semanticscholarsource.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

using Citations = Result<QHash<QString, int>>;
using HuggingFaceAnswer = Result<std::optional<HuggingFacePaper>>;

/// Whether the next request would fail in the same way.
bool concernsTheService(Error::Code code)
{
    return code != Error::Code::InvalidInput && code != Error::Code::TooLarge
        && code != Error::Code::Malformed;
}

struct Paper
{
    ArxivId id;
    std::optional<Result<std::optional<ArxivRecord>>> record;
    std::optional<HuggingFaceAnswer> huggingFace;
    std::optional<Result<std::optional<int>>> citations;
    bool isTold = false;

    /// Without a record the rest is of no use.
    [[nodiscard]] bool isComplete() const
    {
        const bool isLost = record && (!*record || !**record);
        return isLost || (record && huggingFace && citations);
    }
};

Error silent(const QString &service)
{
    return {Error::Code::Timeout,
        PaperLookup::tr("%1 did not answer in time; refresh the metadata later.").arg(service), {}};
}

} // namespace

struct PaperLookup::Private
{
    PaperLookup *q;
    ArxivSource arxiv;
    HuggingFaceSource huggingFace;
    SemanticScholarSource semanticScholar;
    HttpRequest::Cache cache = HttpRequest::Cache::Use;
    QList<Paper> papers;
    qsizetype asked = 0; ///< papers before this were asked of arXiv
    QFuture<Result<ArxivAnswer>> arxivAnswer;
    QFuture<Citations> citationAnswer;
    QHash<qsizetype, QFuture<HuggingFaceAnswer>> huggingFaceAnswers;
    QTimer grace {nullptr};
    int run = 0; ///< tells late answers of an earlier start
    bool isRunning = false;

    void askArxiv();
    void askHuggingFace();
    void askSemanticScholar();
    void arxivSaid(qsizetype first, qsizetype count, const Result<ArxivAnswer> &answer);
    void huggingFaceSaid(qsizetype paper, const HuggingFaceAnswer &answer);
    void semanticScholarSaid(const Citations &answer);
    void closeSilent();
    void tell();
    void stop();
};

PaperLookup::PaperLookup(
    HttpClient &client, const Services &services, const ServiceKeys &keys, QObject *parent)
    : QObject(parent)
    , d(new Private {.q = this,
          .arxiv = ArxivSource(client, services),
          .huggingFace = HuggingFaceSource(client, services, keys),
          .semanticScholar = SemanticScholarSource(client, services, keys)})
{
    d->grace.setSingleShot(true);
    d->grace.setInterval(5s);
    connect(&d->grace, &QTimer::timeout, this, [this] { d->closeSilent(); });
    connect(&client, &HttpClient::waiting, this,
        [this, host = services.arxivApi.authority()](
            const QUrl &url, std::chrono::milliseconds time, const QString &reason) {
            if (d->isRunning && url.authority() == host)
                Q_EMIT waiting(time, reason);
        });
}

PaperLookup::~PaperLookup() { d->stop(); }

void PaperLookup::setGrace(std::chrono::milliseconds grace) { d->grace.setInterval(grace); }

bool PaperLookup::isRunning() const { return d->isRunning; }

void PaperLookup::start(const QList<ArxivId> &ids, HttpRequest::Cache cache)
{
    d->stop();
    if (ids.isEmpty())
        return;
    d->isRunning = true;
    d->cache = cache;
    for (const ArxivId &id : ids)
        d->papers.append({.id = id});
    const int started = d->run;
    d->askSemanticScholar();
    if (started == d->run)
        d->askHuggingFace();
    if (started == d->run)
        d->askArxiv();
}

void PaperLookup::cancel()
{
    if (!d->isRunning)
        return;
    const int started = d->run;
    d->closeSilent();
    if (started == d->run)
        d->stop();
}

void PaperLookup::drop() { d->stop(); }

void PaperLookup::Private::stop()
{
    ++run;
    isRunning = false;
    grace.stop();
    arxivAnswer.cancel();
    citationAnswer.cancel();
    for (auto &answer : std::exchange(huggingFaceAnswers, {}))
        answer.cancel();
    papers.clear();
    asked = 0;
}

void PaperLookup::Private::askArxiv()
{
    const qsizetype first = asked;
    const qsizetype count = std::min(papers.size() - first, ArxivSource::batchSize);
    if (count == 0)
        return;
    asked += count;
    QList<ArxivId> ids;
    for (const Paper &paper : papers.sliced(first, count))
        ids.append(paper.id);
    const int started = run;
    Q_EMIT q->asking(ids);
    if (started != run)
        return;
    arxivAnswer = arxiv.fetch(ids, cache);
    auto answer = arxivAnswer;
    answer.then(q, [this, started, first, count](const Result<ArxivAnswer> &result) {
        if (started == run)
            arxivSaid(first, count, result);
    });
}

void PaperLookup::Private::askHuggingFace()
{
    const int started = run;
    for (qsizetype i = 0; i < papers.size() && started == run; ++i) {
        if (papers.at(i).huggingFace)
            continue;
        if (papers.at(i).id.base().contains(u'/')) { // it has pages of newer papers only
            papers[i].huggingFace = HuggingFaceAnswer(std::nullopt);
            continue;
        }
        auto answer = huggingFace.paper(papers.at(i).id, cache);
        huggingFaceAnswers.insert(i, answer);
        answer.then(q, [this, started, i](const HuggingFaceAnswer &result) {
            if (started == run)
                huggingFaceSaid(i, result);
        });
    }
}

void PaperLookup::Private::askSemanticScholar()
{
    QList<ArxivId> ids;
    for (const Paper &paper : std::as_const(papers))
        ids.append(paper.id);
    citationAnswer = semanticScholar.citations(ids, cache);
    auto answer = citationAnswer;
    answer.then(q, [this, started = run](const Citations &result) {
        if (started == run)
            semanticScholarSaid(result);
    });
}

void PaperLookup::Private::arxivSaid(
    qsizetype first, qsizetype count, const Result<ArxivAnswer> &answer)
{
    if (answer) {
        for (qsizetype i = 0; i < count; ++i)
            papers[first + i].record = answer->at(i);
    } else {
        const bool isLasting = concernsTheService(answer.error().code);
        for (qsizetype i = first; i < (isLasting ? papers.size() : first + count); ++i)
            papers[i].record = std::unexpected(answer.error());
        if (isLasting)
            asked = papers.size();
    }
    askArxiv();
    tell();
}

void PaperLookup::Private::huggingFaceSaid(qsizetype paper, const HuggingFaceAnswer &answer)
{
    huggingFaceAnswers.remove(paper);
    papers[paper].huggingFace = answer;
    if (!answer && concernsTheService(answer.error().code)) {
        for (auto &late : std::exchange(huggingFaceAnswers, {}))
            late.cancel();
        for (Paper &other : papers) {
            if (!other.huggingFace)
                other.huggingFace = std::unexpected(answer.error());
        }
    }
    tell();
}

void PaperLookup::Private::semanticScholarSaid(const Citations &answer)
{
    for (Paper &paper : papers) {
        paper.citations = answer.transform([&paper](const QHash<QString, int> &counts) {
            const auto count = counts.find(paper.id.base());
            return count == counts.end() ? std::nullopt : std::optional(*count);
        });
    }
    tell();
}

/// Does without those that have not answered.
void PaperLookup::Private::closeSilent()
{
    for (qsizetype i = 0; i < papers.size(); ++i) {
        Paper &paper = papers[i];
        if (!paper.record)
            continue;
        if (!paper.huggingFace) {
            huggingFaceAnswers.take(i).cancel();
            paper.huggingFace = std::unexpected(silent(labelOf(Provider::HuggingFace)));
        }
        if (!paper.citations)
            paper.citations = std::unexpected(silent(labelOf(Provider::SemanticScholar)));
    }
    tell();
}

void PaperLookup::Private::tell()
{
    const int started = run;
    const QPointer<PaperLookup> alive = q;
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    bool isAll = true;
    for (qsizetype i = 0; i < papers.size(); ++i) {
        Paper &paper = papers[i];
        isAll = isAll && paper.isComplete();
        if (paper.isTold || !paper.isComplete())
            continue;
        paper.isTold = true;
        const PaperAnswer answer {*paper.record, paper.huggingFace.value_or(std::nullopt),
            paper.citations.value_or(std::nullopt), now};
        Q_EMIT q->answered(ArxivId(paper.id), answer);
        if (!alive || started != run) // a slot may have cancelled, or gone
            return;
    }
    if (!isAll) {
        grace.start();
        return;
    }
    stop();
    Q_EMIT q->finished();
}

QList<Lookup> lookupsOf(const ArxivId &id, const PaperAnswer &answer)
{
    const auto lookup = [&](Provider provider, const auto &said) {
        Lookup made {.key = u"arxiv:"_s + id.base(), .provider = provider, .at = answer.at};
        if (!said) {
            made.outcome = Lookup::Outcome::Failed;
            made.message = said.error().message;
        } else if (!*said) {
            made.outcome = Lookup::Outcome::Absent;
        }
        return made;
    };
    Lookup arxiv = lookup(Provider::Arxiv, answer.record);
    if (answer.record && *answer.record) {
        const ArxivRecord &record = **answer.record;
        arxiv.withdrawal = withdrawalOf(record.comment, record.abstract);
        if (!id.version())
            arxiv.latestVersion = record.id.version();
    }
    return {arxiv, lookup(Provider::HuggingFace, answer.huggingFace),
        lookup(Provider::SemanticScholar, answer.citations)};
}

QString gapNote(const QList<Lookup> &lookups)
{
    QStringList services;
    for (const Lookup &lookup : lookups) {
        if (lookup.outcome == Lookup::Outcome::Failed)
            services.append(labelOf(lookup.provider));
    }
    services.removeDuplicates();
    if (services.isEmpty())
        return {};
    return PaperLookup::tr("No answer from %1; refresh the metadata later.")
        .arg(services.join(u", "_s));
}

} // namespace galley
