// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/refresher.h"

#include <QColor>

namespace galley {

/// A change that a refresh offers.
struct RefreshOffer
{
    FieldChange change;
    bool isOfVersion = false; ///< comes with a newer version of the paper
    bool isTicked = false;

    bool operator==(const RefreshOffer &) const = default;
};

/// What a row offers for the entry as it stands now: fields that were edited meanwhile are left
/// out. Ticked is what editsOf() takes unless it is told otherwise.
[[nodiscard]] QList<RefreshOffer> offersOf(const RefreshRow &row, const Entry &now);

/// "Citations", as people call it.
[[nodiscard]] QString labelOf(EntryField field);
/// "Citations 3 → 12 (Semantic Scholar)"; for a text, that needs room, "Abstract (arXiv)".
[[nodiscard]] QString headlineOf(const FieldChange &change);
/// Why the editor is asked to look twice; empty when there is no reason.
[[nodiscard]] QString cautionOf(const FieldChange &change, const Entry &entry);
/// "Version 3 (was 2), 20 April 2026".
[[nodiscard]] QString versionLine(const RefreshRow &row, const Entry &entry);
/// "2 changes · version 3 exists".
[[nodiscard]] QString summaryOf(const RefreshRow &row, qsizetype offers);

/// Behind words that went and words that came.
struct DiffColors
{
    QColor removed;
    QColor added;
};

/// The change of a text, word by word, as rich text: struck through and underlined, so that it does
/// not hang on the colours. Empty for a change that its headline tells.
[[nodiscard]] QString diffOf(const FieldChange &change, const DiffColors &colors);

} // namespace galley
