// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

} // namespace

Session::Session(const QCommandLineParser &options, const QStringList &arguments)
    : m_options(options), m_arguments(arguments)
{
}

bool Session::has(const QString &option) const { return m_options.isSet(option); }

QString Session::value(const QString &option) const { return m_options.value(option); }

QStringList Session::values(const QString &option) const { return m_options.values(option); }

bool Session::wantsJson() const { return has(u"json"_s); }

QString Session::archivePath() const
{
    return has(u"archive"_s) ? value(u"archive"_s) : Archive::defaultPath();
}

Outcome<Archive *> Session::archive()
{
    if (m_archive)
        return m_archive.get();
    const QString path = archivePath();
    if (path.isEmpty())
        return failed(Status::Usage,
            Tr::tr("--archive needs the path of a file, or a postgresql:// address."));
    Result<std::unique_ptr<Archive>> opened = Archive::open(path);
    if (!opened)
        return failed(Status::Archive, opened.error());
    m_archive = *std::move(opened);
    return m_archive.get();
}

Outcome<Issue> Session::issue(const QString &slug)
{
    return archive().and_then(
        [&slug](Archive *archive) { return archive->issue(slug).transform_error(archiveFailure); });
}

Outcome<void> Session::journal(const IssueId &issue, const QList<Edit> &edits)
{
    return archive().and_then([&](Archive *archive) {
        return archive->journal(issue, edits).transform_error(archiveFailure);
    });
}

Outcome<void> Session::journal(
    const IssueId &issue, const std::function<QList<Edit>(const Issue &)> &make)
{
    return archive().and_then([&](Archive *archive) {
        return archive->journal(issue, make).transform_error(archiveFailure);
    });
}

Outcome<qsizetype> entryNumbered(const Issue &issue, const QString &number)
{
    bool isNumber = false;
    const qlonglong n = number.toLongLong(&isNumber);
    if (!isNumber)
        return failed(Status::Usage,
            Tr::tr("“%1” is not the number of an entry; the first is 1.").arg(number));
    if (n < 1 || n > issue.entries.size())
        return failed(Status::Failed,
            issue.entries.isEmpty()
                ? Tr::tr("There is no entry %1: the issue %2 has none.").arg(number, issue.slug)
                : Tr::tr("There is no entry %1: the issue %2 has entries 1 to %3.")
                      .arg(number, issue.slug)
                      .arg(issue.entries.size()));
    return n - 1;
}

} // namespace galley::ctl
