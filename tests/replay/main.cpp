// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Serves recorded responses, so that a person can try an import without the network:
//   galley-replay FOLDER [PORT]
#include "sources/semanticscholar.h"
#include "support/fakearxiv.h"
#include "support/fakehuggingface.h"
#include "support/fakesemanticscholar.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The files below FOLDER/sub, or below the folder itself where that has no such part.
QStringList recordings(const QDir &folder, const QString &sub, const QString &pattern)
{
    const QDir part(folder.exists(sub) ? folder.filePath(sub) : folder.path());
    QStringList paths;
    for (const QString &name : part.entryList({pattern}, QDir::Files))
        paths.append(part.filePath(name));
    return paths;
}

qsizetype addPapers(FakeArxiv &arxiv, const QDir &folder)
{
    qsizetype count = 0;
    for (const QString &path : recordings(folder, u"arxiv"_s, u"*.atom.xml"_s))
        count += arxiv.addRecorded(contentsOf(path));
    return count;
}

/// "daily_papers_2026-06-12.json" is the list of that day.
QList<QDate> addDays(FakeHuggingFace &huggingFace, const QDir &folder)
{
    QList<QDate> days;
    for (const QString &path : recordings(folder, u"hf"_s, u"daily_papers_*.json"_s)) {
        const QDate day = QDate::fromString(path.chopped(5).right(10), Qt::ISODate);
        if (day.isValid() && huggingFace.addRecorded(contentsOf(path), day) > 0)
            days.append(day);
    }
    return days;
}

/// Of lists of papers and of single ones.
qsizetype addCounts(FakeSemanticScholar &semanticScholar, const QDir &folder)
{
    qsizetype count = 0;
    for (const QString &path : recordings(folder, u"s2"_s, u"paper_*.json"_s)) {
        QByteArray json = contentsOf(path).trimmed();
        if (!json.startsWith('['))
            json = '[' + json + ']';
        for (const auto &record :
            parseCitationBatch(json).value_or(QList<std::optional<CitationRecord>>())) {
            if (!record)
                continue;
            semanticScholar.add(record->arxivId, record->citationCount);
            ++count;
        }
    }
    return count;
}

/// Pages and feeds, each under its file's name.
class Web
{
public:
    explicit Web(const QDir &folder)
    {
        for (const QString &pattern : {u"*.html"_s, u"*.htm"_s})
            add(recordings(folder, u"web"_s, pattern), "text/html");
        add(recordings(folder, u"arxiv"_s, u"*.rss.xml"_s), "application/rss+xml");
    }

    [[nodiscard]] QStringList addresses() const
    {
        QStringList urls;
        for (auto page = m_pages.begin(); page != m_pages.end(); ++page)
            urls.append(m_server.url(page.key()).toString());
        return urls;
    }

private:
    void add(const QStringList &paths, const QByteArray &type)
    {
        for (const QString &path : paths)
            m_pages.insert(
                u'/' + path.section(u'/', -1), {.body = contentsOf(path), .contentType = type});
    }

    QMap<QString, ServedReply> m_pages; ///< filled before anyone knows the address
    LocalServer m_server {[this](const ServedRequest &request) {
        return m_pages.value(request.url.path(), ServedReply::plain(404, "no such page"));
    }};
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() < 2) {
        out << "Usage: galley-replay FOLDER [PORT]\n"
               "Serves recorded responses as the services themselves: FOLDER/arxiv/*.atom.xml as\n"
               "arXiv's query API (on PORT), hf/daily_papers_DATE.json as Hugging Face's,\n"
               "s2/paper_*.json as Semantic Scholar's, and web/*.html and arxiv/*.rss.xml as they "
               "are.\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    FakeArxiv arxiv(arguments.value(2).toUShort());
    FakeHuggingFace huggingFace;
    FakeSemanticScholar semanticScholar;
    const qsizetype papers = addPapers(arxiv, folder);
    const QList<QDate> days = addDays(huggingFace, folder);
    const qsizetype counts = addCounts(semanticScholar, folder);
    const Web web(folder);

    out << papers << " papers of arXiv, " << days.size() << " days of Hugging Face, " << counts
        << " counts of Semantic Scholar.\n";
    for (const QDate &day : days)
        out << "  a day: " << day.toString(Qt::ISODate) << '\n';
    for (const QString &address : web.addresses())
        out << "  a page or feed: " << address << '\n';
    out << "Run galley or galleyctl with\n  GALLEY_ARXIV_API=" << arxiv.api().toString()
        << " GALLEY_ARXIV_INTERVAL_MS=100 GALLEY_ALLOW_PRIVATE_HOSTS=1 \\\n"
           "  GALLEY_HUGGINGFACE_API="
        << huggingFace.api().toString()
        << " GALLEY_SEMANTICSCHOLAR_API=" << semanticScholar.api().toString() << '\n'
        << Qt::flush;
    return QCoreApplication::exec();
}
