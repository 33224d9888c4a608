// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/arxivid.h"

#include <QUrl>

namespace galley {

/// The paper that an address is of: abs, pdf, html and the like at arXiv and its mirrors, ar5iv,
/// alphaXiv, Hugging Face, Semantic Scholar, and arXiv's DOIs. Any other address is a page's.
[[nodiscard]] std::optional<ArxivId> arxivIdOfUrl(const QUrl &url);

/// The identifier within "10.48550/arXiv.2604.15579"; none in another DOI.
[[nodiscard]] std::optional<ArxivId> arxivIdOfDoi(QStringView doi);

/// "10.48550/arxiv.", what arXiv's DOIs begin with, in lower case.
inline constexpr QLatin1StringView arxivDoiPrefix {"10.48550/arxiv."};

/// Whether a text begins with a host that has papers and a slash: such addresses are also pasted
/// without "https://". Looks at a few dozen characters at most.
[[nodiscard]] bool startsWithPaperHost(QStringView text);

/// Where an address leads that a mail server or a search engine has put its own before; the address
/// itself where nobody has. No redirect is followed: the target stands in the address.
[[nodiscard]] QUrl withoutRedirector(const QUrl &url);

} // namespace galley
