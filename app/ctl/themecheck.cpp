// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "output.h"
#include "render/themefiles.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

Outcome<QString> folderOf(const QString &nameOrFolder)
{
    if (const std::optional<QString> folder = themeFolder(nameOrFolder))
        return *folder;
    if (QFileInfo(nameOrFolder).isDir())
        return nameOrFolder;
    return failed(Status::Failed,
        Tr::tr("“%1” is no theme and no folder; the themes are %2.")
            .arg(nameOrFolder, themeNames().join(", "_L1)));
}

Outcome<Status> run(Session &session)
{
    return folderOf(session.arguments().constFirst())
        .and_then([&](const QString &folder) -> Outcome<Status> {
            const Result<ThemeFiles> files = readThemeFolder(folder);
            if (!files)
                return failed(Status::Failed, files.error());
            const QList<ThemeMistake> mistakes = mistakesIn(QDir(folder).dirName(), *files);
            Rows rows(session.wantsJson());
            for (const ThemeMistake &mistake : mistakes)
                rows.add({{"file"_L1, mistake.file}, {"line"_L1, mistake.line},
                    {"text"_L1, mistake.text}});
            return rows.print().transform(
                [&] { return mistakes.isEmpty() ? Status::Done : Status::Failed; });
        });
}

} // namespace

constinit const Command themeCheck {"theme check"_L1, 1, 1,
    [] {
        return Tr::tr("Print a row for each mistake in a theme: its file, line and what is wrong.");
    },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(
            u"THEME"_s, Tr::tr("A theme's name, or the folder that one is in."));
    },
    run};

} // namespace galley::ctl
