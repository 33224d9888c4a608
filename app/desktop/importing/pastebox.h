// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/mimetext.h"
#include "model/reference.h"

#include <QPlainTextEdit>

namespace galley {

/// A box that takes any paste or drop as plain text and marks the references it is told of. Files and
/// rich text are read on a worker and inserted where the caret was.
class PasteBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PasteBox(QWidget *parent = nullptr);

    void markReferences(const QList<Reference> &references);

Q_SIGNALS:
    /// The paste was longer than longestImportText and was left out.
    void refused();
    /// Files were dropped that hold no text; a sentence for each.
    void unreadable(const QString &why);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void insertRead(QTextCursor at, const MimeText &read);
};

} // namespace galley
