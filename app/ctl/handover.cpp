// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "summaries.h"

#include <QDir>

#include <cerrno>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

/// Goes on as galleyctl-full, with the same arguments; returns only when that is not possible.
Failure handOver(const QStringList &arguments)
{
    QList<QByteArray> words {"galleyctl"_ba};
    for (const QString &argument : arguments.sliced(1))
        words.append(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &folder : {here.path(), here.filePath(QStringLiteral(GALLEY_LIBEXEC))})
        execv(QFile::encodeName(folder + u"/galleyctl-full"_s).constData(), pointers.data());
    return {Status::Failed,
        Tr::tr("galleyctl-full, which does this, cannot be started (%1): install Galley again.")
            .arg(qt_error_string(errno))};
}

} // namespace

constinit const Command importReferences {
    .words = "import"_L1, .summary = importSummary, .handOver = handOver};
constinit const Command refresh {
    .words = "refresh"_L1, .summary = refreshSummary, .handOver = handOver};
constinit const Command exportIssue {
    .words = "export"_L1, .summary = exportSummary, .handOver = handOver};
constinit const Command inboxRefresh {
    .words = "inbox refresh"_L1, .summary = inboxRefreshSummary, .handOver = handOver};
constinit const Command publicationSet {
    .words = "publication set"_L1, .summary = publicationSetSummary, .handOver = handOver};
constinit const Command themeExport {
    .words = "theme export"_L1, .summary = themeExportSummary, .handOver = handOver};
constinit const Command themeImport {
    .words = "theme import"_L1, .summary = themeImportSummary, .handOver = handOver};

} // namespace galley::ctl
