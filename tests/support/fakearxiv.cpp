// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakearxiv.h"

#include "model/arxivid.h"

#include <QMutex>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace galley::test {

namespace {

QString element(const QString &name, const QString &text)
{
    return text.isEmpty() ? QString() : u"    <%1>%2</%1>\n"_s.arg(name, text.toHtmlEscaped());
}

QByteArray entryOf(const FakePaper &paper)
{
    const QString id = u"%1v%2"_s.arg(paper.id).arg(paper.version);
    QString xml = u"  <entry>\n    <id>http://arxiv.org/abs/"_s + id + u"</id>\n"_s;
    xml += element(u"title"_s, paper.title) + element(u"updated"_s, paper.updated);
    xml += u"    <link href=\"https://arxiv.org/abs/%1\" rel=\"alternate\" type=\"text/html\"/>\n"
           "    <link href=\"https://arxiv.org/pdf/%1\" rel=\"related\" type=\"application/pdf\" "
           "title=\"pdf\"/>\n"_s.arg(id);
    xml += element(u"summary"_s, paper.abstract);
    for (const QString &category : paper.categories)
        xml += u"    <category term=\"%1\" scheme=\"http://arxiv.org/schemas/atom\"/>\n"_s.arg(
            category);
    xml += element(u"published"_s, paper.published) + element(u"arxiv:comment"_s, paper.comment);
    xml += u"    <arxiv:primary_category term=\"%1\"/>\n"_s.arg(paper.categories.value(0));
    xml += element(u"arxiv:journal_ref"_s, paper.journalRef);
    for (const QString &author : paper.authors)
        xml +=
            u"    <author>\n      <name>%1</name>\n    </author>\n"_s.arg(author.toHtmlEscaped());
    if (!paper.doi.isEmpty())
        xml += element(u"arxiv:doi"_s, paper.doi)
            + u"    <link rel=\"related\" href=\"https://doi.org/%1\" title=\"doi\"/>\n"_s.arg(
                paper.doi);
    return (xml + u"  </entry>\n"_s).toUtf8();
}

QByteArray feedOf(const QList<QByteArray> &entries)
{
    return "<?xml version='1.0' encoding='UTF-8'?>\n"
           "<feed xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\" "
           "xmlns:arxiv=\"http://arxiv.org/schemas/atom\" xmlns=\"http://www.w3.org/2005/Atom\">\n"
           "  <id>https://arxiv.org/api/fake</id>\n  <title>arXiv Query</title>\n"
           "  <updated>2026-04-27T00:00:00Z</updated>\n"
           "  <link href=\"https://arxiv.org/api/query\" type=\"application/atom+xml\"/>\n"
           "  <opensearch:itemsPerPage>100</opensearch:itemsPerPage>\n"
           "  <opensearch:totalResults>"
        + QByteArray::number(entries.size())
        + "</opensearch:totalResults>\n  <opensearch:startIndex>0</opensearch:startIndex>\n"
        + entries.join() + "</feed>\n";
}

ServedReply malformedId(const QString &id)
{
    const QByteArray name = id.toHtmlEscaped().toUtf8();
    ServedReply reply;
    reply.status = 400;
    reply.body =
        feedOf({"  <entry>\n    <id>https://arxiv.org/api/errors#incorrect_id_format_for_" + name
            + "</id>\n    <title>Error</title>\n    <updated>2026-04-27T00:00:00Z</updated>\n"
              "    <summary>incorrect id format for "
            + name
            + "</summary>\n"
              "    <author>\n      <name>arXiv api core</name>\n    </author>\n  </entry>\n"});
    return reply;
}

/// The parameters of a GET or of a posted form.
QUrlQuery queryOf(const ServedRequest &request)
{
    QByteArray form =
        request.method == "POST" ? request.body : request.url.query(QUrl::FullyEncoded).toLatin1();
    return QUrlQuery(QString::fromLatin1(form.replace('+', "%20")));
}

} // namespace

struct FakeArxiv::Private
{
    QMutex mutex; ///< guards what follows
    QHash<QString, FakePaper> papers; ///< by identifier
    QHash<QString, QByteArray> recorded; ///< the entry's XML, by identifier
    bool knowsEveryPaper = false;
    QList<ServedReply> faults;
    std::unique_ptr<LocalServer> server; // last: stops before the rest goes

    /// The papers of `cat:X AND submittedDate:[YYYYMMDD0000 TO YYYYMMDD2359]`, the latest first.
    QList<FakePaper> found(const QString &words) const
    {
        static const QRegularExpression pattern(
            u"^\\(?(cat:[^)]+?)\\)? AND submittedDate:\\[(\\d{8})0000 TO (\\d{8})2359\\]$"_s);
        const auto match = pattern.match(words);
        const QStringList categories = match.captured(1).split(u" OR "_s);
        QList<FakePaper> result;
        for (const FakePaper &paper : papers) {
            const QString day = paper.published.left(10).remove(u'-');
            const bool isIn = std::ranges::any_of(paper.categories,
                [&](const QString &own) { return categories.contains(u"cat:"_s + own); });
            if (isIn && day >= match.captured(2) && day <= match.captured(3))
                result.append(paper);
        }
        std::ranges::sort(result, [](const FakePaper &a, const FakePaper &b) {
            return std::tie(a.published, a.id) > std::tie(b.published, b.id);
        });
        return result;
    }

    std::optional<QByteArray> entry(const ArxivId &id) const
    {
        if (const auto found = recorded.find(id.base()); found != recorded.end())
            return *found;
        FakePaper paper = papers.value(id.base());
        if (paper.id.isEmpty()) {
            if (!knowsEveryPaper)
                return {};
            paper.id = id.base();
            paper.title = u"Paper "_s + id.base();
            paper.version = id.version().value_or(1);
        }
        if (id.version().value_or(1) > paper.version)
            return {};
        paper.version = id.version().value_or(paper.version);
        return entryOf(paper);
    }
};

FakeArxiv::FakeArxiv(quint16 port) : d(std::make_unique<Private>())
{
    d->server = std::make_unique<LocalServer>(
        [this](const ServedRequest &request) { return answer(request); }, port);
}

FakeArxiv::~FakeArxiv() = default;

QUrl FakeArxiv::api() const { return d->server->url(u"/api/query"_s); }

void FakeArxiv::add(const FakePaper &paper)
{
    const QMutexLocker lock(&d->mutex);
    d->papers.insert(paper.id, paper);
}

qsizetype FakeArxiv::addRecorded(const QByteArray &feed)
{
    static const QRegularExpression entries(
        u"<entry>.*?</entry>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression id(u"<id>https?://arxiv.org/abs/([^<]*)</id>"_s);
    const QMutexLocker lock(&d->mutex);
    qsizetype count = 0;
    for (const QRegularExpressionMatch &match : entries.globalMatch(QString::fromUtf8(feed))) {
        const QString xml = match.captured();
        if (const auto known = ArxivId::parse(id.match(xml).captured(1))) {
            d->recorded.insert(known->base(), "  " + xml.toUtf8() + "\n");
            ++count;
        }
    }
    return count;
}

void FakeArxiv::setKnowsEveryPaper(bool knows)
{
    const QMutexLocker lock(&d->mutex);
    d->knowsEveryPaper = knows;
}

void FakeArxiv::failNext(const QList<ServedReply> &replies)
{
    const QMutexLocker lock(&d->mutex);
    d->faults = replies;
}

QList<ServedRequest> FakeArxiv::requests() const { return d->server->requests(); }

QStringList FakeArxiv::idsOf(const ServedRequest &request)
{
    return queryOf(request)
        .queryItemValue(u"id_list"_s, QUrl::FullyDecoded)
        .split(u',', Qt::SkipEmptyParts);
}

QByteArray FakeArxiv::feed(const QList<FakePaper> &papers)
{
    QList<QByteArray> entries;
    for (const FakePaper &paper : papers)
        entries.append(entryOf(paper));
    return feedOf(entries);
}

ServedReply FakeArxiv::answer(const ServedRequest &request)
{
    const QMutexLocker lock(&d->mutex);
    if (!d->faults.isEmpty())
        return d->faults.takeFirst();
    if (request.url.path() != "/api/query"_L1)
        return ServedReply::plain(404, "no such page");

    const QUrlQuery query = queryOf(request);
    const QString wanted = query.queryItemValue(u"max_results"_s);
    const qsizetype most = wanted.isEmpty() ? 10 : wanted.toLongLong();
    QList<QByteArray> entries;
    if (query.hasQueryItem(u"search_query"_s)) {
        const QList<FakePaper> found =
            d->found(query.queryItemValue(u"search_query"_s, QUrl::FullyDecoded));
        const qsizetype start = query.queryItemValue(u"start"_s).toLongLong();
        for (qsizetype i = start; i < found.size() && i < start + most; ++i)
            entries.append(entryOf(found.at(i)));
    }
    for (const QString &text : idsOf(request)) {
        const auto id = ArxivId::parse(text);
        if (!id)
            return malformedId(text);
        if (const auto entry = d->entry(*id); entry && entries.size() < most)
            entries.prepend(*entry);
    }
    ServedReply reply;
    reply.body = feedOf(entries);
    return reply;
}

} // namespace galley::test
