// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

#include <QObject>
#include <QSet>

namespace galley {

class ArchiveService;
struct Error;

/// The words that an editor said are right: in the whole archive, or in one issue. Kept in the archive.
class KnownWords : public QObject
{
    Q_OBJECT

public:
    /// The archive must outlive it.
    explicit KnownWords(ArchiveService &archive, QObject *parent = nullptr);

    void setIssue(const IssueId &issue);
    void addToDictionary(const QString &word);
    void ignoreInIssue(const QString &word);
    /// Both, as comparableWord().
    [[nodiscard]] QSet<QString> words() const { return m_dictionary + m_ignored; }

Q_SIGNALS:
    void changed();
    void failed(const galley::Error &error);

private:
    void load(const QString &property, QSet<QString> KnownWords::*words);
    void add(const QString &property, const QString &word, QSet<QString> KnownWords::*words);

    ArchiveService &m_archive;
    IssueId m_issue;
    QSet<QString> m_dictionary;
    QSet<QString> m_ignored;
};

} // namespace galley
