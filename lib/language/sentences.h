// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace galley {

/// Where a sentence stands in its text, without the white space around it.
struct SentencePlace
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const SentencePlace &) const = default;
};

/// The sentences of a text (UAX #29), none longer than its paragraph; one that goes on behind “et al.”,
/// “Fig.” or within a formula is not cut there. Any thread, linear.
[[nodiscard]] QList<SentencePlace> sentencesIn(const QString &text);

} // namespace galley
