// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/textchange.h"

#include <QList>

#include <optional>

namespace galley {

/// What was selected in a field before and after each change of its text, so that undo and redo, which
/// give the text, give the caret too. Bounded: of a very long session the oldest are forgotten.
class CaretTrail
{
public:
    /// A text, by its hash.
    struct Place
    {
        size_t text = 0;
        TextSelection selection;
    };

    void add(const Place &before, const Place &after);
    /// What was selected when the text was last this one; nothing for one that never was.
    [[nodiscard]] std::optional<TextSelection> selectionIn(size_t text) const;

private:
    struct Step
    {
        Place before;
        Place after;
    };
    QList<Step> m_steps;
};

} // namespace galley
