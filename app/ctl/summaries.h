// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace galley::ctl {

// The lines in the help of the commands that run in a program of their own.

inline QString importSummary()
{
    return QCoreApplication::translate(
        "galley::Ctl", "Import papers and pages into an issue, in the given order.");
}

inline QString refreshSummary()
{
    return QCoreApplication::translate(
        "galley::Ctl", "Ask the services again about an issue's papers and pages.");
}

inline QString exportSummary()
{
    return QCoreApplication::translate(
        "galley::Ctl", "Write an issue as a document and print where it went.");
}

inline QString inboxRefreshSummary()
{
    return QCoreApplication::translate(
        "galley::Ctl", "Ask the feeds for candidates and print what each had for each day.");
}

inline QString publicationSetSummary()
{
    return QCoreApplication::translate(
        "galley::Ctl", "Change a publication's settings and its theme's options, all or none.");
}

inline QString themeExportSummary()
{
    return QCoreApplication::translate("galley::Ctl", "Write a theme as one file.");
}

inline QString themeImportSummary()
{
    return QCoreApplication::translate(
        "galley::Ctl", "Take a theme from its file and print its name.");
}

} // namespace galley::ctl
