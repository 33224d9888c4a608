// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace galley {

/// How much a reader must know beforehand.
enum class Difficulty { Accessible, Intermediate, Advanced };

inline constexpr std::array allDifficulties {
    Difficulty::Accessible, Difficulty::Intermediate, Difficulty::Advanced};

/// The word of the issue JSON: "accessible", "intermediate", "advanced".
[[nodiscard]] QLatin1StringView keyOf(Difficulty difficulty);
[[nodiscard]] std::optional<Difficulty> difficultyFromKey(QStringView key);

/// A shape beside the word, so that colour is never the only sign: ○ ◐ ●.
[[nodiscard]] QString markOf(Difficulty difficulty);
/// The word in the language of the program, for the window.
[[nodiscard]] QString labelOf(Difficulty difficulty);

/// Where an entry came from. The JSON words are "manual", "api-arxiv", "api-hf".
enum class Source { Manual, Arxiv, HuggingFace };

[[nodiscard]] QLatin1StringView keyOf(Source source);
[[nodiscard]] std::optional<Source> sourceFromKey(QStringView key);

} // namespace galley
