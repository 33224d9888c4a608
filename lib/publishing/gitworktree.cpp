// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/gitworktree.h"

#include "publishing/process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Publishing)
};

constexpr qsizetype mostOutput = 256 * 1024 * 1024; // lists of every file

QProcessEnvironment environment()
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"LC_ALL"_s, u"C.UTF-8"_s); // its words are read below
    variables.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    variables.insert(u"GIT_ASKPASS"_s, u"true"_s);
    variables.insert(u"SSH_ASKPASS"_s, u"true"_s);
    variables.insert(u"GIT_EDITOR"_s, u"true"_s);
    for (const QString &name : {u"GIT_DIR"_s, u"GIT_WORK_TREE"_s, u"GIT_INDEX_FILE"_s,
             u"GIT_OBJECT_DIRECTORY"_s, u"GIT_ALTERNATE_OBJECT_DIRECTORIES"_s, u"GIT_COMMON_DIR"_s,
             u"GIT_NAMESPACE"_s, u"GIT_PREFIX"_s})
        variables.remove(name);
    return variables;
}

Result<ProcessOutcome> runGit(const QString &folder, const QStringList &arguments,
    const std::stop_token &stop, const QByteArray &input = {})
{
    return runProcess({.program = u"git"_s,
                          .arguments = arguments,
                          .folder = folder,
                          .input = input,
                          .mostOutput = mostOutput,
                          .environment = environment()},
        stop);
}

struct Reason
{
    QLatin1StringView words; ///< of git's
    Error::Code code;
    QString (*text)();
};

/// What git's commonest words mean, for a commit and a push.
constexpr Reason reasons[] {
    {"fetch first"_L1, Error::Code::Refused,
        [] {
            return Tr::tr("The remote has commits that are not here. Pull them into the work tree, "
                          "then publish again.");
        }},
    {"non-fast-forward"_L1, Error::Code::Refused,
        [] {
            return Tr::tr("The remote has commits that are not here. Pull them into the work tree, "
                          "then publish again.");
        }},
    {"hook declined"_L1, Error::Code::Refused,
        [] { return Tr::tr("The remote's own checks refused the push; see their message."); }},
    {"protected branch"_L1, Error::Code::Refused,
        [] { return Tr::tr("The remote does not let this branch be pushed to; choose another."); }},
    {"Permission denied"_L1, Error::Code::Refused,
        [] {
            return Tr::tr("The remote does not let you in. Check your key or your rights there, "
                          "then publish again.");
        }},
    {"Authentication failed"_L1, Error::Code::Refused,
        [] {
            return Tr::tr("The remote does not let you in. Check your key or your rights there, "
                          "then publish again.");
        }},
    {"could not read Username"_L1, Error::Code::Refused,
        [] {
            return Tr::tr("The remote asks for a password, which git has not stored. Sign in with "
                          "git in a terminal once, then publish again.");
        }},
    {"could not read Password"_L1, Error::Code::Refused,
        [] {
            return Tr::tr("The remote asks for a password, which git has not stored. Sign in with "
                          "git in a terminal once, then publish again.");
        }},
    {"Could not resolve host"_L1, Error::Code::Network,
        [] {
            return Tr::tr("The remote cannot be reached. The commit is made; publish again when "
                          "the network is back.");
        }},
    {"unable to access"_L1, Error::Code::Network,
        [] {
            return Tr::tr("The remote cannot be reached. The commit is made; publish again when "
                          "the network is back.");
        }},
    {"Connection refused"_L1, Error::Code::Network,
        [] {
            return Tr::tr("The remote cannot be reached. The commit is made; publish again when "
                          "the network is back.");
        }},
    {"does not appear to be a git repository"_L1, Error::Code::NotFound,
        [] { return Tr::tr("There is no repository at the remote's address; mend it with git."); }},
    {"identity unknown"_L1, Error::Code::InvalidInput,
        [] {
            return Tr::tr("Git does not know your name yet. Set user.name and user.email with "
                          "“git config --global”, then publish again.");
        }},
    {"partial commit during a"_L1, Error::Code::Busy,
        [] {
            return Tr::tr("A merge or a rebase is under way in this work tree. Finish it, then "
                          "publish again.");
        }},
    {"index.lock"_L1, Error::Code::Busy,
        [] {
            return Tr::tr(
                "Another git is at work in this work tree, or was cut off there. Wait for "
                "it, or remove its index.lock.");
        }},
};

Error errorFrom(const ProcessOutcome &outcome)
{
    const QString words = QString::fromUtf8((outcome.errors + '\n' + outcome.output).trimmed());
    for (const Reason &reason : reasons) {
        if (words.contains(reason.words))
            return {reason.code, reason.text(), words};
    }
    return {Error::Code::Refused, Tr::tr("Git failed; see its message."), words};
}

/// A site's folder may not be there before its first build.
QString nearestFolder(const QString &folder)
{
    QString existing = QDir::cleanPath(folder);
    while (!QFileInfo(existing).isDir() && !QDir(existing).isRoot())
        existing = QFileInfo(existing).path();
    return existing;
}

QStringList linesOf(const QByteArray &bytes, char end)
{
    QStringList lines;
    for (const QByteArray &line : bytes.split(end)) {
        if (!line.isEmpty())
            lines.append(QString::fromUtf8(line));
    }
    return lines;
}

} // namespace

GitWorkTree::GitWorkTree(QString folder, QString branch)
    : m_folder(std::move(folder)), m_branch(std::move(branch))
{
}

Result<GitWorkTree> GitWorkTree::open(const QString &folder, const std::stop_token &stop)
{
    const QString existing = nearestFolder(folder);
    const Result<ProcessOutcome> inside =
        runGit(existing, {u"rev-parse"_s, u"--is-inside-work-tree"_s}, stop);
    if (!inside)
        return std::unexpected(inside.error());
    if (inside->output.trimmed() != "true")
        return fail(Error::Code::NotFound,
            Tr::tr("%1 is in no git work tree. Clone the site's repository there, or run “git "
                   "init”.")
                .arg(folder),
            QString::fromUtf8(inside->errors.trimmed()));
    const Result<ProcessOutcome> branch =
        runGit(existing, {u"symbolic-ref"_s, u"--quiet"_s, u"--short"_s, u"HEAD"_s}, stop);
    if (!branch)
        return std::unexpected(branch.error());
    if (branch->status != 0)
        return fail(Error::Code::InvalidInput,
            Tr::tr("No branch is checked out in %1. Check out the one to publish, then publish "
                   "again.")
                .arg(folder));
    return GitWorkTree(folder, QString::fromUtf8(branch->output.trimmed()));
}

Result<QByteArray> GitWorkTree::run(
    const QStringList &arguments, const std::stop_token &stop, const QByteArray &input) const
{
    return runGit(nearestFolder(m_folder), arguments, stop, input)
        .and_then([](const ProcessOutcome &outcome) -> Result<QByteArray> {
            if (outcome.status != 0)
                return std::unexpected(errorFrom(outcome));
            return outcome.output;
        });
}

Result<QString> GitWorkTree::remote(const QString &name, const std::stop_token &stop) const
{
    const Result<QByteArray> listed = run({u"remote"_s}, stop);
    if (!listed)
        return std::unexpected(listed.error());
    const QStringList remotes = linesOf(*listed, '\n');
    if (remotes.isEmpty())
        return fail(Error::Code::NotFound,
            Tr::tr("The work tree has no remote to push to. Add one with “git remote add origin "
                   "ADDRESS”."));
    if (!name.isEmpty()) {
        if (!remotes.contains(name))
            return fail(Error::Code::NotFound,
                Tr::tr("The work tree has no remote “%1”; it has %2.")
                    .arg(name, remotes.join(u", "_s)));
        return name;
    }
    const auto own = runGit(nearestFolder(m_folder),
        {u"config"_s, u"--get"_s, u"branch.%1.remote"_s.arg(m_branch)}, stop);
    if (!own)
        return std::unexpected(own.error());
    const QString configured = QString::fromUtf8(own->output.trimmed());
    if (remotes.contains(configured))
        return configured;
    if (remotes.size() == 1 || remotes.contains(u"origin"_s))
        return remotes.size() == 1 ? remotes.constFirst() : u"origin"_s;
    return fail(Error::Code::InvalidInput,
        Tr::tr("The work tree has several remotes (%1); name one in the target.")
            .arg(remotes.join(u", "_s)));
}

Result<QStringList> GitWorkTree::changes(const std::stop_token &stop) const
{
    // Without renames, a record is two letters, a space and a path from the top.
    return run({u"rev-parse"_s, u"--show-prefix"_s}, stop).and_then([&](const QByteArray &prefix) {
        return run({u"-c"_s, u"status.relativePaths=false"_s, u"status"_s, u"--porcelain"_s,
                       u"-z"_s, u"--no-renames"_s, u"--untracked-files=all"_s,
                       u"--ignored=traditional"_s, u"--"_s, u"."_s},
            stop)
            .transform([&](const QByteArray &status) {
                const auto skipped = QString::fromUtf8(prefix.trimmed()).size() + 3;
                QStringList paths;
                for (const QString &record : linesOf(status, '\0'))
                    paths.append(record.sliced(std::min(skipped, record.size())));
                return paths;
            });
    });
}

Result<QByteArray> GitWorkTree::committed(const QString &path, const std::stop_token &stop) const
{
    return runGit(nearestFolder(m_folder), {u"show"_s, u"HEAD:./"_s + path}, stop)
        .transform([](const ProcessOutcome &outcome) {
            return outcome.status == 0 ? outcome.output : QByteArray();
        });
}

Result<std::optional<int>> GitWorkTree::unpushed(
    const QString &remote, const QString &branch, const std::stop_token &stop) const
{
    const QString range = u"refs/remotes/%1/%2..HEAD"_s.arg(remote, branch);
    return runGit(nearestFolder(m_folder), {u"rev-list"_s, u"--count"_s, range, u"--"_s}, stop)
        .transform([](const ProcessOutcome &outcome) {
            return outcome.status == 0 ? std::optional(outcome.output.trimmed().toInt())
                                       : std::nullopt;
        });
}

Result<void> GitWorkTree::commit(
    const QStringList &paths, const QString &message, const std::stop_token &stop) const
{
    QTemporaryFile list; // standard input is the message's
    if (!list.open() || list.write(paths.join(u'\0').toUtf8()) < 0 || !list.flush())
        return fail(Error::Code::Storage,
            Tr::tr("The list of changed files cannot be written; is the disk full?"),
            list.errorString());
    const QStringList these {
        u"--pathspec-from-file="_s + list.fileName(), u"--pathspec-file-nul"_s};
    return run(
        QStringList {u"--literal-pathspecs"_s, u"add"_s, u"--all"_s, u"--force"_s} + these, stop)
        .and_then([&](const QByteArray &) {
            return run(QStringList {u"--literal-pathspecs"_s, u"commit"_s, u"--quiet"_s,
                           u"--only"_s, u"--file=-"_s}
                    + these,
                stop, message.toUtf8());
        })
        .transform([](const QByteArray &) {});
}

Result<void> GitWorkTree::push(
    const QString &remote, const QString &branch, const std::stop_token &stop) const
{
    return run({u"push"_s, u"--porcelain"_s, remote, u"HEAD:refs/heads/"_s + branch}, stop)
        .transform([](const QByteArray &) { });
}

} // namespace galley
