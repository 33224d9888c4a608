// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/worktree.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::WorkTree)
};

constexpr int patience = 5000; ///< milliseconds, for a question to the disk

/// The lines that git answers with.
Result<QStringList> ask(const QString &folder, const QStringList &question)
{
    QProcess git;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    environment.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s);
    git.setProcessEnvironment(environment);
    git.setWorkingDirectory(folder);
    git.start(u"git"_s, question, QIODevice::ReadOnly);
    if (!git.waitForStarted(patience))
        return fail(Error::Code::NotFound,
            Tr::tr("Git does not start here. Install git to publish this way."));
    if (!git.waitForFinished(patience)) {
        git.kill();
        git.waitForFinished();
        return fail(Error::Code::Timeout, Tr::tr("Git did not answer in time."));
    }
    if (git.exitStatus() != QProcess::NormalExit || git.exitCode() != 0)
        return fail(Error::Code::NotFound, Tr::tr("This folder is in no work tree of Git."),
            QString::fromLocal8Bit(git.readAllStandardError()).trimmed());
    return QString::fromLocal8Bit(git.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

Result<WorkTree> workTreeOf(const QString &folder)
{
    if (!QDir(folder).exists())
        return fail(Error::Code::NotFound, Tr::tr("There is no such folder."));
    const auto top = ask(folder, {u"rev-parse"_s, u"--show-toplevel"_s});
    if (!top)
        return std::unexpected(top.error());
    const auto branches = ask(folder,
        {u"for-each-ref"_s, u"--count=200"_s, u"--format=%(refname:short)"_s, u"refs/heads"_s});
    if (!branches)
        return std::unexpected(branches.error());
    const auto remotes = ask(folder, {u"remote"_s});
    if (!remotes)
        return std::unexpected(remotes.error());
    WorkTree tree {.top = top->value(0), .branches = *branches, .remotes = *remotes};
    // Refused where no branch is checked out, which is no mistake.
    if (const auto branch = ask(folder, {u"symbolic-ref"_s, u"--short"_s, u"HEAD"_s}))
        tree.branch = branch->value(0);
    return tree;
}

} // namespace

QFuture<Result<WorkTree>> readWorkTree(const QString &folder)
{
    return QtConcurrent::run(workTreeOf, folder);
}

} // namespace galley
