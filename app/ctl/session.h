// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "failure.h"

#include <QStringList>

class QCommandLineParser;

namespace galley::ctl {

/// One run of one command: what was asked for, and the archive, opened when first needed.
class Session
{
public:
    Session(const QCommandLineParser &options, const QStringList &arguments);

    /// What stands behind the command and is no option.
    [[nodiscard]] const QStringList &arguments() const { return m_arguments; }
    [[nodiscard]] bool has(const QString &option) const;
    [[nodiscard]] QString value(const QString &option) const;
    [[nodiscard]] QStringList values(const QString &option) const;
    [[nodiscard]] bool wantsJson() const;

    [[nodiscard]] Outcome<Archive *> archive();
    [[nodiscard]] QString archivePath() const;
    /// The issue of a slug, or the newest for "latest".
    [[nodiscard]] Outcome<Issue> issue(const QString &slug);
    /// Changes a stored issue, all edits or none.
    [[nodiscard]] Outcome<void> journal(const IssueId &issue, const QList<Edit> &edits);
    [[nodiscard]] Outcome<void> journal(
        const IssueId &issue, const std::function<QList<Edit>(const Issue &)> &make);

private:
    const QCommandLineParser &m_options;
    QStringList m_arguments;
    std::unique_ptr<Archive> m_archive;
};

/// The entry's place from 0 for a number from 1.
[[nodiscard]] Outcome<qsizetype> entryNumbered(const Issue &issue, const QString &number);

} // namespace galley::ctl
