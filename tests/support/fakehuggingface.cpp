// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakehuggingface.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace galley::test {

namespace {

QJsonObject paperOf(const FakePage &page)
{
    QJsonArray authors;
    for (const QString &name : page.authors)
        authors.append(QJsonObject {{u"_id"_s, u"0"_s}, {u"name"_s, name}, {u"hidden"_s, false}});
    QJsonObject paper {{u"id"_s, page.id}, {u"title"_s, page.title}, {u"authors"_s, authors},
        {u"summary"_s, page.summary}, {u"publishedAt"_s, page.publishedAt},
        {u"discussionId"_s, u"0"_s}};
    if (page.upvotes)
        paper.insert(u"upvotes"_s, *page.upvotes);
    if (!page.githubRepo.isEmpty())
        paper.insert(u"githubRepo"_s, page.githubRepo);
    if (!page.projectPage.isEmpty())
        paper.insert(u"projectPage"_s, page.projectPage);
    return paper;
}

QJsonObject itemOf(const QJsonObject &paper)
{
    return {{u"paper"_s, paper}, {u"publishedAt"_s, u"2026-04-16T13:59:00.000Z"_s},
        {u"title"_s, paper.value("title"_L1)}, {u"summary"_s, paper.value("summary"_L1)},
        {u"thumbnail"_s,
            u"https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/%1.png"_s.arg(
                paper.value("id"_L1).toString())},
        {u"numComments"_s, 1}, {u"isAuthorParticipating"_s, false}};
}

ServedReply json(const QByteArray &body, int status = 200)
{
    return {.status = status, .body = body, .contentType = "application/json; charset=utf-8"};
}

} // namespace

struct FakeHuggingFace::Private
{
    QMutex mutex; ///< guards what follows
    QHash<QString, QJsonObject> papers;
    QHash<QDate, QJsonArray> days;
    QList<ServedReply> faults;
    std::unique_ptr<LocalServer> server; // last: stops before the rest goes
};

FakeHuggingFace::FakeHuggingFace(quint16 port) : d(std::make_unique<Private>())
{
    d->server = std::make_unique<LocalServer>(
        [this](const ServedRequest &request) { return answer(request); }, port);
}

FakeHuggingFace::~FakeHuggingFace() = default;

QUrl FakeHuggingFace::api() const { return d->server->url(u"/api"_s); }

void FakeHuggingFace::add(const FakePage &page)
{
    const QMutexLocker lock(&d->mutex);
    const QJsonObject paper = paperOf(page);
    d->papers.insert(page.id, paper);
    if (page.day.isValid())
        d->days[page.day].append(itemOf(paper));
}

qsizetype FakeHuggingFace::addRecorded(const QByteArray &dailyPapers, const QDate &day)
{
    const QJsonArray items = QJsonDocument::fromJson(dailyPapers).array();
    const QMutexLocker lock(&d->mutex);
    for (const QJsonValue &item : items) {
        const QJsonObject paper = item.toObject().value("paper"_L1).toObject();
        d->papers.insert(paper.value("id"_L1).toString(), paper);
        d->days[day].append(item);
    }
    return items.size();
}

void FakeHuggingFace::failNext(const QList<ServedReply> &replies)
{
    const QMutexLocker lock(&d->mutex);
    d->faults = replies;
}

QList<ServedRequest> FakeHuggingFace::requests() const { return d->server->requests(); }

ServedReply FakeHuggingFace::answer(const ServedRequest &request)
{
    const QMutexLocker lock(&d->mutex);
    if (!d->faults.isEmpty())
        return d->faults.takeFirst();
    const QString path = request.url.path();
    constexpr QLatin1StringView papers = "/api/papers/"_L1;
    if (path.startsWith(papers)) {
        const auto paper = d->papers.constFind(path.sliced(papers.size()));
        return paper == d->papers.constEnd()
            ? json(R"({"error":"Paper not found"})", 404)
            : json(QJsonDocument(*paper).toJson(QJsonDocument::Compact));
    }
    if (path == "/api/daily_papers"_L1) {
        const QDate day =
            QDate::fromString(QUrlQuery(request.url).queryItemValue(u"date"_s), Qt::ISODate);
        if (!day.isValid())
            return json(R"({"error":"Invalid date"})", 400);
        return json(QJsonDocument(d->days.value(day)).toJson(QJsonDocument::Compact));
    }
    return json(R"({"error":"Sorry, we can't find the page you are looking for."})", 404);
}

} // namespace galley::test
