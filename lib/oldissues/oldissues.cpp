// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldissues/oldissues.h"

#include "archive/archive.h"
#include "base/atomicfile.h"
#include "exporting/issuemarkdown.h"
#include "oldissues/issuehtml.h"
#include "json/issuejson.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Form = OldIssueFile::Form;
using State = OldIssueFile::State;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::OldIssues)
};

constexpr qsizetype mostFiles = 100'000;
constexpr qint64 largestFile = std::max({largestIssueJson, largestIssueMarkdown, largestIssueHtml});

std::optional<Form> formOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "json"_L1)
        return Form::Json;
    if (suffix == "md"_L1 || suffix == "markdown"_L1)
        return Form::Markdown;
    if (suffix == "html"_L1 || suffix == "htm"_L1)
        return Form::Html;
    return std::nullopt;
}

/// Whether the bytes say that they are an issue; other files of the kind are none of ours.
bool claimsToBeAnIssue(Form form, const QByteArray &bytes)
{
    switch (form) {
    case Form::Json:
        return bytes.contains("\"galley-issue\"");
    case Form::Markdown:
        return looksLikeIssueMarkdown(bytes);
    case Form::Html:
        return looksLikeGalleyHtml(bytes);
    }
    Q_UNREACHABLE_RETURN(false);
}

Result<std::optional<PublishedIssue>> parse(Form form, const QByteArray &bytes)
{
    const auto whole = [](const Issue &issue) { return std::optional(PublishedIssue {issue, {}}); };
    if (form == Form::Json)
        return readIssueJson(bytes).transform(whole);
    if (form == Form::Markdown)
        return readIssueMarkdown(bytes).transform(whole);
    return readIssueHtml(bytes);
}

/// The file's name, where the page does not say what the issue is called.
QString slugOf(const Issue &issue, const QString &path)
{
    if (!issue.slug.isEmpty())
        return issue.slug;
    const QString name = QFileInfo(path).completeBaseName();
    return isSlug(name) ? name : issue.date.toString(Qt::ISODate);
}

/// What is understood of a file; nothing where it is no issue.
std::optional<OldIssueFile> readFileOf(const QString &folder, const QString &path, Form form)
{
    OldIssueFile file {.path = path, .form = form};
    const auto damaged = [&file](const Error &error) {
        file.state = State::Damaged;
        file.remarks = {error.message};
        return file;
    };
    const Result<QByteArray> bytes = readFile(folder + u'/' + path, largestFile);
    if (!bytes)
        return damaged(bytes.error());
    if (!claimsToBeAnIssue(form, *bytes))
        return std::nullopt;
    const Result<std::optional<PublishedIssue>> published = parse(form, *bytes);
    if (!published)
        return damaged(published.error());
    if (!*published)
        return std::nullopt;
    file.issue = (*published)->issue;
    file.issue->slug = slugOf(*file.issue, path);
    file.remarks = (*published)->lost;
    return file;
}

/// Of one issue in several files the one in the best form counts.
void findRepeated(QList<OldIssueFile> &files)
{
    QHash<QString, qsizetype> best;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!files.at(i).issue)
            continue;
        const QString slug = files.at(i).issue->slug;
        const auto known = best.constFind(slug);
        if (known == best.cend()) {
            best.insert(slug, i);
            continue;
        }
        const bool isBetter = files.at(i).form < files.at(*known).form;
        OldIssueFile &other = files[isBetter ? *known : i];
        const OldIssueFile &counts = files.at(isBetter ? i : *known);
        other.state = State::Repeated;
        other.remarks = {Tr::tr("%1 is the same issue.").arg(counts.path)};
        if (isBetter)
            best.insert(slug, i);
    }
}

/// But for the ids, which are another archive's.
bool areSame(const Issue &a, const Issue &b) { return writeIssueJson(a) == writeIssueJson(b); }

QString freeSlug(const QString &slug, const QSet<QString> &taken)
{
    constexpr qsizetype longest = 90; // with a number behind it
    QString begin = slug.left(longest);
    while (begin.endsWith(u'-'))
        begin.chop(1);
    for (int number = 2;; ++number) {
        const QString candidate = begin + u'-' + QString::number(number);
        if (!taken.contains(candidate))
            return candidate;
    }
}

} // namespace

QLatin1StringView keyOf(OldIssueFile::Form form)
{
    switch (form) {
    case Form::Json:
        return "json"_L1;
    case Form::Markdown:
        return "markdown"_L1;
    case Form::Html:
        return "html"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView keyOf(OldIssueFile::State state)
{
    switch (state) {
    case State::New:
        return "new"_L1;
    case State::Taken:
        return "taken"_L1;
    case State::Same:
        return "same"_L1;
    case State::Repeated:
        return "repeated"_L1;
    case State::Damaged:
        return "damaged"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<OldIssuesReport> readOldIssues(
    const QString &folder, const OldIssuesProgress &progress, const std::stop_token &stop)
{
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isReadable())
        return fail(Error::Code::NotFound,
            Tr::tr("%1 is no folder that can be read. Choose one with old issues.").arg(folder));
    OldIssuesReport report;
    QStringList paths;
    QDirIterator files(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(QDir(folder).relativeFilePath(files.next()));
        if (paths.size() > mostFiles)
            return fail(Error::Code::TooLarge,
                Tr::tr("%1 holds more than %2 files. Choose the folder with the issues in it.")
                    .arg(folder)
                    .arg(mostFiles));
    }
    paths.sort();
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (stop.stop_requested())
            return fail(
                Error::Code::Cancelled, Tr::tr("The reading of %1 was stopped.").arg(folder));
        if (progress)
            progress(int(i), int(paths.size()));
        const std::optional<Form> form = formOf(paths.at(i));
        std::optional<OldIssueFile> file =
            form ? readFileOf(folder, paths.at(i), *form) : std::nullopt;
        if (file)
            report.files.append(*std::move(file));
        else
            ++report.others;
    }
    findRepeated(report.files);
    return report;
}

Result<void> compareOldIssues(Archive &archive, OldIssuesReport &report)
{
    const Result<QList<IssueInfo>> issues = archive.issues();
    if (!issues)
        return std::unexpected(issues.error());
    QSet<QString> taken;
    for (const IssueInfo &issue : *issues)
        taken.insert(issue.slug);
    for (OldIssueFile &file : report.files) {
        const bool isOpen =
            file.state == State::New || file.state == State::Taken || file.state == State::Same;
        if (!isOpen)
            continue;
        file.state = State::New;
        if (!taken.contains(file.issue->slug))
            continue;
        // One that cannot be read is another, too, and may be replaced.
        const Result<Issue> there = archive.issue(file.issue->slug);
        file.state = there && areSame(*there, *file.issue) ? State::Same : State::Taken;
    }
    return {};
}

Result<QString> storeOldIssue(Archive &archive, const OldIssueFile &file, OnTaken onTaken)
{
    const bool isTaken = file.state == State::Taken;
    if (!file.issue || (file.state != State::New && !isTaken)
        || (isTaken && onTaken == OnTaken::Skip))
        return QString();
    Issue issue = *file.issue;
    if (isTaken && onTaken == OnTaken::Rename) {
        const Result<QList<IssueInfo>> issues = archive.issues();
        if (!issues)
            return std::unexpected(issues.error());
        QSet<QString> taken;
        for (const IssueInfo &each : *issues)
            taken.insert(each.slug);
        issue.slug = freeSlug(issue.slug, taken);
    }
    const bool replaces = isTaken && onTaken == OnTaken::Replace;
    return archive
        .store({issue}, replaces ? Archive::OnExisting::Replace : Archive::OnExisting::Refuse)
        .transform([&issue] { return issue.slug; });
}

} // namespace galley
