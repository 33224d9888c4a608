// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "exporting/issuemarkdown.h"
#include "output.h"
#include "session.h"
#include "json/issuejson.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"FILE"_s,
        Tr::tr("Issue JSON, or Markdown as the export writes it; “-” is standard input."),
        u"FILE…"_s);
    parser.addOption(
        {u"replace"_s, Tr::tr("Replace an issue whose slug is in the archive already.")});
}

Outcome<Issue> load(const QString &file)
{
    return readInput(file, largestIssueJson)
        .transform_error([](const Error &error) { return Failure {Status::Failed, error.message}; })
        .and_then([&file](const QByteArray &bytes) -> Outcome<Issue> {
            const bool isMarkdown =
                file.endsWith(".md"_L1, Qt::CaseInsensitive) || looksLikeIssueMarkdown(bytes);
            Result<Issue> issue = isMarkdown ? readIssueMarkdown(bytes) : readIssueJson(bytes);
            if (!issue)
                return failed(Status::Failed, u"%1: %2"_s.arg(file, issue.error().message));
            return *std::move(issue);
        });
}

Outcome<QList<Issue>> loadAll(const QStringList &files)
{
    QList<Issue> issues;
    QHash<QString, QString> fileOf; // by slug
    for (const QString &file : files) {
        Outcome<Issue> issue = load(file);
        if (!issue)
            return std::unexpected(issue.error());
        if (fileOf.contains(issue->slug))
            return failed(Status::Failed,
                Tr::tr("%1 and %2 both hold the issue %3: leave one out.")
                    .arg(fileOf.value(issue->slug), file, issue->slug));
        fileOf.insert(issue->slug, file);
        issues.append(*std::move(issue));
    }
    return issues;
}

Outcome<Status> run(Session &session)
{
    const Outcome<QList<Issue>> issues = loadAll(session.arguments());
    if (!issues)
        return std::unexpected(issues.error());
    Rows rows(session.wantsJson());
    for (const Issue &issue : *issues)
        rows.add({{"slug"_L1, issue.slug}});
    return session.archive()
        .and_then([&](Archive *archive) {
            return archive
                ->store(*issues,
                    session.has(u"replace"_s) ? Archive::OnExisting::Replace
                                              : Archive::OnExisting::Refuse)
                .transform_error(archiveFailure);
        })
        .and_then([&rows] { return rows.print(); })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command issueLoad {"issue load"_L1, 1, Command::anyNumber,
    [] {
        return Tr::tr("Store issues from JSON or Markdown, all or none, and print their slugs.");
    },
    describe, run};

} // namespace galley::ctl
