// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "model/issue.h"
#include "model/reference.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <memory>

namespace galley {

class HttpClient;

/// One reference on its way in.
struct ImportRow
{
    enum class State { Queued, Fetching, Imported, Duplicate, Failed, Cancelled };

    Reference reference;
    State state = State::Queued;
    std::optional<Entry> entry; ///< when imported
    QString message; ///< why it failed, or where the duplicate stands
    QString warning; ///< imported, but look: withdrawn, or another version than asked for
};

/// By Reference::key(), the number, from 1, of the entry that a reference already is.
[[nodiscard]] QHash<QString, qsizetype> referenceKeys(const Issue &issue);
/// "Already entry 3, “…”."
[[nodiscard]] QString alreadyThere(const Issue &issue, qsizetype number);

/// References in, entries out. Lives in the thread that made it, which is never blocked; the
/// requests are batched and paced by the HttpClient.
class Importer : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive the importer.
    Importer(HttpClient &client, const Services &services, QObject *parent = nullptr);
    ~Importer() override;

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
    /// A request waits, since the service asked for it or its terms do; `reason` is a sentence.
    void waiting(std::chrono::milliseconds time, const QString &reason);
    /// No row is queued or fetching any more.
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
