// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "output.h"
#include "session.h"
#include "json/issuejson.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

constexpr qsizetype mostAuthors = 3;

QString authorsOf(const Entry &entry)
{
    const QStringList authors = entry.authors.value_or(QStringList());
    if (authors.size() <= mostAuthors)
        return authors.join(", "_L1);
    return Tr::tr("%1 and %2 more")
        .arg(authors.first(mostAuthors).join(", "_L1))
        .arg(authors.size() - mostAuthors);
}

/// What an editor has still to write.
QString missingIn(const Entry &entry)
{
    QStringList missing;
    if (!entry.difficulty)
        missing.append(Tr::tr("difficulty"));
    if (entry.summary.value_or(QString()).trimmed().isEmpty())
        missing.append(Tr::tr("summary"));
    if (entry.takeaways.value_or(QStringList()).isEmpty())
        missing.append(Tr::tr("takeaways"));
    return missing.isEmpty() ? QString() : Tr::tr("missing: %1").arg(missing.join(", "_L1));
}

QString linesOf(const Entry &entry, qsizetype number)
{
    QStringList lines {u"%1. %2%3"_s.arg(number, 3).arg(
        entry.title, entry.difficulty ? u" (%1)"_s.arg(labelOf(*entry.difficulty)) : QString())};
    for (const QString &line :
        {authorsOf(entry), entry.url.value_or(QString()), missingIn(entry)}) {
        if (!line.isEmpty())
            lines.append(u"     "_s + line);
    }
    return lines.join(u'\n');
}

QByteArray summaryOf(const Issue &issue)
{
    QStringList lines {issue.title,
        u"%1 · %2 · %3 · %4"_s.arg(issue.publication, issue.slug, issue.date.toString(Qt::ISODate),
            issue.entries.size() == 1 ? Tr::tr("1 paper")
                                      : Tr::tr("%1 papers").arg(issue.entries.size()))};
    if (issue.introduction)
        lines << QString() << issue.introduction->split(u'\n');
    for (qsizetype i = 0; i < issue.entries.size(); ++i)
        lines << QString() << linesOf(issue.entries[i], i + 1).split(u'\n');
    QByteArray bytes;
    for (const QString &line : std::as_const(lines)) {
        const QString indent(line.size() - QStringView(line).trimmed().size(), u' ');
        bytes.append((line.startsWith(u' ') ? indent : QString()).toUtf8())
            .append(oneLine(line).toUtf8())
            .append('\n');
    }
    return bytes;
}

Outcome<Status> run(Session &session)
{
    return session.issue(session.arguments().constFirst())
        .and_then([&session](const Issue &issue) {
            return print(session.wantsJson() ? writeIssueJson(issue) : summaryOf(issue));
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command issueShow {"issue show"_L1, 1, 1,
    [] { return Tr::tr("Print what an issue holds; with --json, the issue JSON."); },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    },
    run};

} // namespace galley::ctl
