// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archiveservice.h"
#include "document/issuedocument.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace galley {

/// Writes a document's edits to the archive's journal within a quarter of a second, in the order
/// they were made. A failed write is kept and tried again, every two seconds and at the next edit.
class Autosaver : public QObject
{
    Q_OBJECT

public:
    enum class State { Saved, Saving, Failed };

    /// Both must outlive it.
    Autosaver(IssueDocument &document, ArchiveService &archive, QObject *parent = nullptr,
        std::chrono::milliseconds retryEach = std::chrono::seconds(2));
    /// What still waits is handed to the archive, which writes it before it closes.
    ~Autosaver() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] const Error &lastError() const; ///< when Failed
    /// Writes what waits now instead of after its quarter second.
    void flush();

Q_SIGNALS:
    void stateChanged();

private:
    void take(const Edit &edit);
    void write();
    void finish(const Result<void> &written);
    void setState(State state);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
