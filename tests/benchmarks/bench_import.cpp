// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"
#include "importing/importer.h"
#include "net/httpclient.h"
#include "support/fakearxiv.h"
#include "support/fakehuggingface.h"
#include "support/fakesemanticscholar.h"

#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace galley;
using namespace galley::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Local stand-ins for the services, which know every paper.
struct Stand
{
    test::FakeArxiv arxiv;
    test::FakeHuggingFace huggingFace;
    test::FakeSemanticScholar semanticScholar;

    explicit Stand(int papers)
    {
        arxiv.setKnowsEveryPaper(true);
        semanticScholar.setKnowsEveryPaper(3);
        for (int i = 1; i <= papers; i += 2) // as many as are picked there, generously
            huggingFace.add({.id = idOf(i)});
    }

    [[nodiscard]] static QString idOf(int number)
    {
        return u"2604.%1"_s.arg(number, 5, 10, QChar(u'0'));
    }
    [[nodiscard]] static QString references(int papers)
    {
        QStringList ids;
        for (int i = 1; i <= papers; ++i)
            ids.append(idOf(i));
        return ids.join(u'\n');
    }
    [[nodiscard]] Services services(std::chrono::milliseconds interval) const
    {
        return {.arxivApi = arxiv.api(),
            .huggingFaceApi = huggingFace.api(),
            .semanticScholarApi = semanticScholar.api(),
            .draftingApi = {},
            .arxivInterval = interval,
            .allowPrivateHosts = true};
    }
    [[nodiscard]] QString requests() const
    {
        return u"requests: arXiv %1, Semantic Scholar %2, Hugging Face %3"_s
            .arg(arxiv.requests().size())
            .arg(semanticScholar.requestCount())
            .arg(huggingFace.requestCount());
    }
};

void measure(int papers, std::chrono::milliseconds interval, int times)
{
    Samples samples;
    QString note;
    for (int i = 0; i < times; ++i) {
        const Stand stand(papers);
        qsizetype imported = 0;
        samples.add(timed([&] {
            HttpClient client;
            Importer importer(client, stand.services(interval), {});
            QEventLoop loop;
            QObject::connect(&importer, &Importer::finished, &loop, &QEventLoop::quit);
            importer.start(findReferences(Stand::references(papers)), {});
            loop.exec();
            imported =
                std::ranges::count(importer.rows(), ImportRow::State::Imported, &ImportRow::state);
        }));
        note = stand.requests();
        if (imported != papers)
            note += u", but only %1 came"_s.arg(imported);
    }
    printRow(u"%1 ids, arXiv's pace %2"_s.arg(papers).arg(interval > 0ms ? u"on"_s : u"off"_s),
        samples, note);
}

/// The whole program, for what it takes of the memory.
void measureProgram(int papers)
{
    const Stand stand(papers);
    const QTemporaryDir folder;
    const auto ctl = [&](const QStringList &arguments, const QByteArray &input = {}) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const Services services = stand.services(0ms);
        environment.insert(u"GALLEY_ARCHIVE"_s, folder.filePath(u"archive.sqlite"_s));
        environment.insert(u"XDG_CACHE_HOME"_s, folder.path());
        environment.insert(u"GALLEY_ARXIV_API"_s, services.arxivApi.toString());
        environment.insert(u"GALLEY_ARXIV_INTERVAL_MS"_s, u"0"_s);
        environment.insert(u"GALLEY_HUGGINGFACE_API"_s, services.huggingFaceApi.toString());
        environment.insert(u"GALLEY_SEMANTICSCHOLAR_API"_s, services.semanticScholarApi.toString());
        environment.insert(u"GALLEY_FETCH_PICTURES"_s, u"0"_s); // they are not local
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GALLEY_BINARY_DIR "/galleyctl"), arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return process.exitCode();
    };
    ctl({u"issue"_s, u"new"_s, u"--title"_s, u"T"_s, u"--date"_s, u"2026-04-27"_s, u"--slug"_s,
        u"t"_s});
    int status = 0;
    Samples samples;
    samples.add(timed([&] {
        status =
            ctl({u"import"_s, u"t"_s, u"--from"_s, u"-"_s}, Stand::references(papers).toUtf8());
    }));
    rusage usage {};
    getrusage(RUSAGE_CHILDREN, &usage);
    printRow(u"galleyctl import of %1 ids"_s.arg(papers), samples,
        u"status %1, at most %2 MB"_s.arg(status).arg(usage.ru_maxrss / 1024));
}

} // namespace

static void run()
{
    printHead("import: references to entries, from local services");
    for (const int papers : {1, 12, 100, 300})
        measure(papers, 0ms, 5);
    for (const int papers : {100, 300})
        measure(papers, 3000ms, 1);
    measureProgram(300);
}

static const Registration registered {"import", run};
