// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reference.h"

#include <QPlainTextEdit>

namespace galley {

/// A box that takes any paste or drop as plain text and marks the references it is told of.
class PasteBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PasteBox(QWidget *parent = nullptr);

    void markReferences(const QList<Reference> &references);

Q_SIGNALS:
    /// The paste was longer than longestImportText and was left out.
    void refused();

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace galley
