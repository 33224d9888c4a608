// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

#include <QUrl>

#include <optional>
#include <variant>

namespace galley {

/// What was clicked in a page, in the page's own words.
struct PageClick
{
    EntryId entry; ///< null outside of entries, or where the page does not tell
    QString block; ///< the text of the paragraph, heading or list item; empty beside the text
    std::optional<QString> before; ///< its beginning, up to the caret, where that is known
    QUrl link;
    QString words; ///< of the link
    bool opensLink = false; ///< the editor wants the link rather than its text
};

/// Where an editor types what was clicked.
struct ClickedPlace
{
    EntryId entry; ///< null for the issue's own fields
    std::variant<EntryField, IssueField> field = EntryField::Summary;
    qsizetype position = -1; ///< in the field's text, takeaways being lines; -1 is its end
    bool isKnown = false; ///< the text was found; else `field` is where one writes

    bool operator==(const ClickedPlace &) const = default;
};

/// Finds the place by what the text says, whatever elements a theme puts it in: the field with most of
/// the clicked words, and in it the word that stands among the same words. Formulas and marks of
/// Markdown do not matter.
[[nodiscard]] ClickedPlace placeOf(const Issue &issue, const PageClick &click);

/// Whether the words of a link name another host than the one that it goes to.
[[nodiscard]] bool isMisleading(const QUrl &link, const QString &words);

} // namespace galley
