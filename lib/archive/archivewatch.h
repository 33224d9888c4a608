// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/issue.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace galley {

/// Somebody else who has an issue open.
struct Colleague
{
    QString client; ///< the program that runs there
    QString name; ///< as they call themselves: foreign text
    IssueId issue;
    EntryId entry; ///< null for the issue itself

    bool operator==(const Colleague &) const = default;
};

/// Hears what others do in an archive on a server, and tells them where we are: LISTEN and NOTIFY on a
/// connection of its own, in a thread of its own. A lost server is looked for every second. Of an
/// archive in a file nothing is heard.
///
/// The messages are "changed ISSUE STAMP", "here CLIENT ISSUE ENTRY NAME" (at every change and every
/// beat) and "gone CLIENT".
class ArchiveWatch : public QObject
{
    Q_OBJECT

public:
    /// The address may have a password. Who has not been heard for three beats is gone.
    explicit ArchiveWatch(const QString &archive, QObject *parent = nullptr,
        std::chrono::milliseconds beat = std::chrono::seconds(5));
    ~ArchiveWatch() override;

    /// Where we are, and how others call us.
    void setPlace(const QString &name, const IssueId &issue, const EntryId &entry);

    [[nodiscard]] const QList<Colleague> &colleagues() const; ///< the one heard first comes first
    [[nodiscard]] bool isConnected() const;

Q_SIGNALS:
    /// Also again: what was said meanwhile was missed.
    void connected();
    void disconnected(const galley::Error &error); ///< also where it never was connected
    void issueChanged(const galley::IssueId &issue, qint64 stamp);
    void colleaguesChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
