// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace galley {

/// Who can say something about a paper or a page.
enum class Provider { Unknown, Editor, Arxiv, HuggingFace, SemanticScholar, WebPage };

inline constexpr std::array allServices {
    Provider::Arxiv, Provider::HuggingFace, Provider::SemanticScholar, Provider::WebPage};

/// The word of our own stores: "editor", "arxiv", "huggingface", "semanticscholar", "page"; empty
/// for Unknown.
[[nodiscard]] QLatin1StringView keyOf(Provider provider);
[[nodiscard]] std::optional<Provider> providerFromKey(QStringView key);
/// The name for the window: "arXiv", "Hugging Face".
[[nodiscard]] QString labelOf(Provider provider);

/// Where a field's value came from. What nobody recorded is Unknown; a value that is Unknown is
/// treated as the editor's, so that nothing overwrites it.
struct Origin
{
    Provider provider = Provider::Unknown;
    QString at; ///< RFC 3339, UTC, when a service said it; else empty

    bool operator==(const Origin &) const = default;
};

} // namespace galley
