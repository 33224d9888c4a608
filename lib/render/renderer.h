// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "render/page.h"
#include "render/shownpicture.h"
#include "render/theme.h"

#include <memory>

namespace galley {

/// Issue and theme to HTML: what preview, export and site all use. The same input gives the same
/// bytes. A renderer keeps its compiled templates and belongs to one thread at a time.
class Renderer
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Renderer>> create(const Look &look);
    ~Renderer();
    /// The same, for another thread: its look needs not be checked again.
    [[nodiscard]] std::unique_ptr<Renderer> another() const;

    enum class Purpose {
        Export,
        Preview, ///< the same, and each entry's element carries its id as `data-galley-entry`
    };
    /// One page, which loads nothing but what `pictures` and `place` name.
    [[nodiscard]] Result<QString> renderIssue(const Issue &issue, Purpose purpose,
        const PictureResolver &pictures = {}, const PagePlace &place = {}) const;
    /// The same in UTF-8, as it is written to a file.
    [[nodiscard]] Result<QByteArray> issuePage(const Issue &issue, Purpose purpose,
        const PictureResolver &pictures = {}, const PagePlace &place = {}) const;
    /// One entry's element, just as it stands in the page.
    [[nodiscard]] Result<QString> renderEntry(const Issue &issue, qsizetype index, Purpose purpose,
        const PictureResolver &pictures = {}) const;
    /// The page's <header> (masthead, title, introduction, contents) and <footer>, one after the other,
    /// for the preview to replace when a title, the order or the introduction changes. Between them in
    /// the page stands <main>, whose children are the entries' <article> elements and nothing else.
    [[nodiscard]] Result<QString> renderHeader(const Issue &issue, Purpose purpose) const;
    /// A page of a site that is no issue, in UTF-8.
    [[nodiscard]] Result<QByteArray> listingPage(
        const Listing &listing, const PagePlace &place) const;
    /// The theme's style sheet with the publication's choices: what a page without a
    /// PagePlace::styleSheet carries.
    [[nodiscard]] QString style() const;

private:
    struct Private;
    explicit Renderer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace galley
