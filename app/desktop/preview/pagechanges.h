// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"
#include "render/theme.h"

#include <QSet>

#include <optional>
#include <utility>

namespace galley {

/// Which parts of a shown page are stale.
struct PageChanges
{
    bool whole = false;
    bool style = false; ///< the style sheet
    bool header = false;
    bool order = false; ///< entries came, went or moved
    QSet<EntryId> entries;

    [[nodiscard]] bool isEmpty() const
    {
        return !whole && !style && !header && !order && entries.isEmpty();
    }
    void merge(const PageChanges &other);

    [[nodiscard]] static PageChanges everything() { return {.whole = true}; }
    [[nodiscard]] static PageChanges of(const Edit &edit);
    [[nodiscard]] static PageChanges between(const Look &before, const Look &after);
};

/// Their rendered replacements.
struct PagePatch
{
    std::optional<QByteArray> page; ///< the whole page, and then nothing else
    QString title;
    std::optional<QString> style;
    std::optional<QString> header;
    QList<std::pair<EntryId, QString>> entries;
    std::optional<QList<EntryId>> order;
};

} // namespace galley
