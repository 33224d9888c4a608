// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// Words of a PDF's page as a text goes on: without its line ends, with words that were cut there whole
/// again, and without ligatures and invisible characters. A blank line stays a paragraph's end.
[[nodiscard]] QString textOfPaper(const QString &selected);

} // namespace galley
