// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "model/issue.h"
#include "model/lookup.h"
#include "model/reference.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace galley {

class HttpClient;

/// One reference on its way in.
struct ImportRow
{
    enum class State {
        Queued,
        Fetching,
        Waiting, ///< for the network to come back
        Imported,
        Duplicate,
        Failed,
        Cancelled,
    };

    Reference reference; ///< a page that turned out to be a paper's is that paper
    State state = State::Queued;
    std::optional<Entry> entry; ///< when imported
    QString message; ///< why it failed, or where the duplicate stands
    QString warning; ///< imported, but look: withdrawn, or another version than asked for
    QList<Lookup> lookups; ///< what each service said, for the archive's record
};

/// References in, entries out: papers from arXiv with what Hugging Face and Semantic Scholar add, and
/// web pages from what they say of themselves. Lives in the thread that made it, which is never
/// blocked; the requests are batched and paced by the HttpClient.
class Importer : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive the importer.
    Importer(HttpClient &client, const Services &services, const ServiceKeys &keys,
        QObject *parent = nullptr);
    ~Importer() override;

    /// With patience, rows that fail for want of a network wait and are tried again, first after
    /// this time, then after longer ones, and as soon as the system says that the network is back.
    void setPatience(std::chrono::milliseconds first);

    /// Starts on these references; `issue` is where they will go and tells duplicates.
    void start(const QList<Reference> &references, const Issue &issue);
    /// What is not yet imported becomes Cancelled at once.
    void cancel();
    /// Starts again on the rows that are Failed or Cancelled.
    void retry(const Issue &issue);

    [[nodiscard]] const QList<ImportRow> &rows() const;
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void rowChanged(qsizetype row);
    /// A request waits, since the service asked for it, its terms do, or there is no network;
    /// `reason` is a sentence.
    void waiting(std::chrono::milliseconds time, const QString &reason);
    /// No row is queued, fetching or waiting any more.
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
