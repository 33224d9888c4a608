// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/arxivid.h"

#include <QList>
#include <QUrl>

#include <variant>

namespace galley {

/// What an editor pasted, understood: a paper on arXiv or a page of the web.
struct Reference
{
    std::variant<ArxivId, QUrl> target;
    QString text; ///< as it stood in the paste
    qsizetype position = 0; ///< of `text` in the paste, in UTF-16 units

    /// Equal for two references to the same paper, whatever the form or version, or the same page.
    [[nodiscard]] QString key() const;
    [[nodiscard]] const ArxivId *arxivId() const { return std::get_if<ArxivId>(&target); }
    [[nodiscard]] const QUrl *url() const { return std::get_if<QUrl>(&target); }
};

/// Every reference in a text, in its order, in every form of CONTRACT.md ("References that `import`
/// understands"), whatever kind of text: a chat, a mail, Markdown, BibTeX, RIS, CSL-JSON, a table; see
/// PastedText. One that comes again is returned once, and what a bibliography names several times (an
/// eprint and addresses in one record) as the paper. Linear in the text's length.
[[nodiscard]] QList<Reference> findReferences(const QString &text);

} // namespace galley
