// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/carettrail.h"

namespace galley {

namespace {

constexpr qsizetype mostSteps = 10'000;

} // namespace

void CaretTrail::add(const Place &before, const Place &after)
{
    if (m_steps.size() == mostSteps)
        m_steps.remove(0, mostSteps / 4);
    m_steps.append({before, after});
}

std::optional<TextSelection> CaretTrail::selectionIn(size_t text) const
{
    for (qsizetype i = m_steps.size() - 1; i >= 0; --i) {
        if (m_steps[i].before.text == text)
            return m_steps[i].before.selection;
        if (m_steps[i].after.text == text)
            return m_steps[i].after.selection;
    }
    return {};
}

} // namespace galley
