// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "base/atomicfile.h"
#include "base/uuid.h"
#include "benchmark.h"
#include "measuredprocess.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>

using namespace galley;
using namespace galley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int entriesOfAnIssue = 12;
constexpr std::array formulas {u"$k = O(\\log n)$", u"$n = 2^{20}$", u"$O(n^2)$",
    u"$\\mathcal{L} = -\\sum_i y_i \\log \\hat{y}_i$", u"$\\frac{1}{N}\\sum_{i=1}^{N} x_i$",
    u"$\\alpha = 0.05$", u"$p(y \\mid x)$", u"$\\theta^{*} = \\arg\\min_\\theta f(\\theta)$",
    u"$10^6$", u"$\\mathbb{E}[r]$", u"$\\|x\\|_2 \\le 1$", u"$d_{\\mathrm{model}} = 512$"};
constexpr std::array words {u"attention", u"sparse", u"models", u"the", u"of", u"training", u"a",
    u"reward", u"agents", u"and", u"long", u"context", u"without", u"data", u"inference", u"cost",
    u"that", u"benchmark", u"scales", u"with", u"tokens", u"fewer", u"judges", u"code", u"in",
    u"retrieval", u"memory", u"errors", u"on", u"distillation", u"human", u"evaluation"};
constexpr std::array categories {u"cs.CL", u"cs.LG", u"cs.AI", u"cs.SE", u"cs.CV", u"stat.ML",
    u"cs.IR", u"cs.CR", u"cs.HC", u"cs.RO"};
constexpr std::array names {u"Ada Author", u"Ben Writer", u"Cleo Scholar", u"Dara Reader",
    u"Emil Editor", u"Fay Printer", u"Gus Binder", u"Hana Setter"};

/// The same numbers in every run.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_state(seed * 2654435761U + 1) { }
    qsizetype below(qsizetype limit)
    {
        m_state = m_state * 1664525U + 1013904223U;
        return qsizetype(m_state >> 8) % limit;
    }
    template <class Pool>
    QString oneOf(const Pool &pool)
    {
        return QString(pool[std::size_t(below(std::ssize(pool)))]);
    }
    QString sentence(qsizetype length)
    {
        QString text = oneOf(words);
        text[0] = text.at(0).toUpper();
        for (qsizetype i = 1; i < length; ++i)
            text += u' ' + oneOf(words);
        return text;
    }

private:
    quint32 m_state;
};

QString summaryFrom(Dice &dice)
{
    QString text = dice.sentence(14) + u". **"_s + dice.sentence(4) + u"** "_s + dice.oneOf(words);
    if (dice.below(3) == 0)
        text += u" of "_s + dice.oneOf(formulas);
    text += u", *"_s + dice.oneOf(words) + u"* "_s + dice.sentence(12) + u".\n\n"_s
        + dice.sentence(20) + u"; see [the code](https://example.org/"_s + dice.oneOf(words)
        + u") and `"_s + dice.oneOf(words) + u"`. "_s + dice.sentence(16) + u'.';
    return text;
}

Entry entryFrom(Dice &dice, int issue, int place)
{
    Entry entry;
    entry.id = newUuid();
    entry.title = dice.sentence(9);
    if (dice.below(12) == 0)
        entry.title += u" at "_s + dice.oneOf(formulas);
    entry.arxivId = u"%1.%2"_s.arg(1001 + issue % 2000).arg(10000 + place + issue / 2000 * 20);
    entry.url = u"https://arxiv.org/abs/"_s + *entry.arxivId;
    entry.authors.emplace();
    for (qsizetype i = 2 + dice.below(6); i > 0; --i)
        entry.authors->append(dice.oneOf(names));
    entry.difficulty = static_cast<Difficulty>(dice.below(3));
    entry.summary = summaryFrom(dice);
    entry.takeaways.emplace();
    for (int i = 0; i < 3; ++i)
        entry.takeaways->append(dice.sentence(9) + u" **"_s + dice.oneOf(words) + u"**"_s);
    if (dice.below(4) == 0)
        entry.takeaways->last() += u" with "_s + dice.oneOf(formulas);
    entry.source = Source::Arxiv;
    entry.publishedAt = u"2026-04-16T17:59:00Z"_s;
    entry.categories = {dice.oneOf(categories), dice.oneOf(categories)};
    entry.abstract = dice.sentence(60) + u". "_s + dice.sentence(60) + u'.';
    entry.citationCount = int(dice.below(300));
    return entry;
}

Issue issueFrom(int number)
{
    Dice dice {quint32(number)};
    const QDate date = QDate(2026, 4, 27).addDays(-7LL * (number % 1500));
    Issue issue = *newIssue(u"LLM News Digest"_s, dice.sentence(5), date,
        u"%1-%2"_s.arg(date.toString(Qt::ISODate)).arg(number));
    issue.introduction = u"What *mattered* this week: "_s + dice.sentence(25) + u'.';
    for (int i = 0; i < entriesOfAnIssue; ++i)
        issue.entries.append(entryFrom(dice, number, i));
    return issue;
}

Result<void> fillArchive(const QString &path, int issues)
{
    Result<std::unique_ptr<Archive>> archive = Archive::open(path);
    if (!archive)
        return std::unexpected(archive.error());
    constexpr int most = 500; // in memory
    for (int from = 0; from < issues; from += most) {
        QList<Issue> part;
        for (int i = from; i < std::min(from + most, issues); ++i)
            part.append(issueFrom(i));
        if (const auto stored = (*archive)->store(part, Archive::OnExisting::Refuse); !stored)
            return stored;
    }
    return {};
}

// --- Hugo, on the same issues ---------------------------------------------------------------------

struct TextFile
{
    const char *path;
    const char *text;
};

/// A page an issue, the lists, the same head and frame as any site, and RSS.
constexpr TextFile hugoSite[] {
    {"hugo.toml",
        "baseURL = 'https://example.org/'\nlanguageCode = 'en'\ntitle = 'LLM News Digest'\n"
        "enableRobotsTXT = true\n[taxonomies]\ntopic = 'topics'\ndifficulty = 'difficulty'\n"
        "[markup.goldmark.renderer]\nunsafe = false\n"},
    {"layouts/_default/baseof.html",
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{{ .Title }}</title>\n<link rel=\"canonical\" href=\"{{ .Permalink }}\">\n"
        "<link rel=\"stylesheet\" href=\"/style.css\">\n"
        "{{ with .OutputFormats.Get \"rss\" }}<link rel=\"alternate\" type=\"application/rss+xml\" "
        "href=\"{{ .Permalink }}\">{{ end }}\n</head>\n<body>\n<header><a "
        "href=\"/\">{{ .Site.Title }}</a><h1>{{ .Title }}</h1></header>\n"
        "<main>{{ block \"main\" . }}{{ end }}</main>\n</body>\n</html>\n"},
    {"layouts/_default/single.html",
        "{{ define \"main\" }}<p><time datetime=\"{{ .Date.Format \"2006-01-02\" }}\">"
        "{{ .Date.Format \"January 2, 2006\" }}</time></p>\n{{ .Content }}\n<nav>{{ with "
        ".PrevInSection }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}{{ with "
        ".NextInSection }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</nav>{{ end "
        "}}\n"},
    {"layouts/_default/list.html",
        "{{ define \"main\" }}<ol>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">"
        "{{ .Title }}</a> <time>{{ .Date.Format \"2006-01-02\" }}</time></li>\n{{ end "
        "}}</ol>{{ end }}\n"},
    {"static/style.css", "body { max-width: 44rem; margin: auto; }\n"},
};

QString hugoPageOf(const Issue &issue)
{
    QStringList topics;
    QStringList difficulties;
    QString body = issue.introduction.value_or(QString()) + u"\n\n"_s;
    for (const Entry &entry : issue.entries) {
        topics += *entry.categories;
        difficulties.append(QString(keyOf(*entry.difficulty)));
        body += u"## [%1](%2)\n\n%3 · %4\n\n%5\n\n### Takeaways\n\n"_s.arg(entry.title, *entry.url,
            difficulties.constLast(), entry.authors->join(u", "_s), *entry.summary);
        for (const QString &takeaway : *entry.takeaways)
            body += u"- "_s + takeaway + u'\n';
        body += u"\n%1 citations · [arXiv:%2](%3)\n\n"_s.arg(*entry.citationCount)
                    .arg(*entry.arxivId, *entry.url);
    }
    topics.removeDuplicates();
    difficulties.removeDuplicates();
    return u"---\ntitle: \"%1\"\ndate: %2\ntopics: [%3]\ndifficulty: [%4]\n---\n%5"_s.arg(
        issue.title, issue.date.toString(Qt::ISODate), topics.join(u", "_s),
        difficulties.join(u", "_s), body);
}

void writeHugoSite(const QDir &folder, int issues)
{
    const auto write = [&folder](const QString &path, const QByteArray &bytes) {
        folder.mkpath(QFileInfo(path).path());
        std::ignore = writeFile(folder.filePath(path), bytes);
    };
    for (const TextFile &file : hugoSite)
        write(QString::fromLatin1(file.path), file.text);
    for (int i = 0; i < issues; ++i) {
        const Issue issue = issueFrom(i);
        const QString path = u"content/issues/%1/%2.md"_s.arg(issue.date.year()).arg(issue.slug);
        write(path, hugoPageOf(issue).toUtf8());
    }
}

// --- what is measured -----------------------------------------------------------------------------

void print(const QString &what, const Measured &run)
{
    if (run.status != 0) {
        printNote(u"%1: failed with status %2"_s.arg(what).arg(run.status));
        return;
    }
    std::printf("  %-42s %9.0f %9.0f %9.0f %9.1f\n", qUtf8Printable(what), run.wall, run.user,
        run.system, run.peakMemory);
    std::fflush(stdout);
}

void measure(int issues)
{
    std::printf("\n%-44s %9s %9s %9s ms %6s MiB\n",
        qPrintable(u"site: of %1 issues with %2 entries"_s.arg(issues).arg(issues * 12)), "wall",
        "user", "system", "peak");
    // In memory, as far as there is one: the disk is not what is measured.
    const QString memory = u"/dev/shm"_s;
    const QTemporaryDir home(
        (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/galley-bench-XXXXXX"_s);
    const QString archive = home.filePath(u"archive.sqlite"_s);
    if (const Result<void> filled = fillArchive(archive, issues); !filled) {
        printNote(filled.error().message);
        return;
    }
    const QString ctl = QStringLiteral(GALLEY_BINARY_DIR "/galleyctl");
    const QStringList variables {u"XDG_CACHE_HOME="_s + home.filePath(u"cache"_s)};
    const QString folder = home.filePath(u"site"_s);
    const auto site = [&](const QString &what) {
        print(what,
            measured(ctl,
                {u"--archive"_s, archive, u"site"_s, u"-o"_s, folder, u"--base-url"_s,
                    u"https://example.org/"_s},
                variables));
    };
    const auto change = [&](int issue, const QString &field) {
        std::ignore = measured(ctl,
            {u"--archive"_s, archive, u"entry"_s, u"set"_s, issueFrom(issue).slug, u"3"_s, field},
            variables);
    };
    site(u"first build"_s);
    site(u"nothing changed"_s);
    change(issues / 2, u"summary=Another *summary* altogether."_s);
    site(u"a summary changed"_s);
    change(issues / 3, u"title=Another title"_s);
    site(u"a title changed"_s);
    QDir(folder).removeRecursively();
    site(u"the folder is gone"_s);

    const QString hugo = QStandardPaths::findExecutable(u"hugo"_s);
    if (hugo.isEmpty()) {
        printNote(u"There is no Hugo here to compare with."_s);
        return;
    }
    const QDir hugoFolder(home.filePath(u"hugo"_s));
    writeHugoSite(hugoFolder, issues);
    const QStringList arguments {u"--quiet"_s, u"--source"_s, hugoFolder.path()};
    print(u"Hugo: first build"_s, measured(hugo, arguments, variables));
    print(u"Hugo: again"_s, measured(hugo, arguments, variables));
}

void run() { measure(1000); }
void runLarge() { measure(10'000); }

} // namespace

static const Registration registered {"site", run};
static const Registration registeredLarge {"site-large", runLarge};
