// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>

#include <initializer_list>
#include <memory>
#include <utility>

struct GumboInternalNode;

namespace galley::markup {

class HtmlVisitor;

/// An element of an HtmlTree: a view, valid as long as the tree.
class HtmlElement
{
public:
    /// Lower case, also of elements that HTML does not know; "foreignobject" within SVG.
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool is(QLatin1StringView name) const;
    /// The value with its entities decoded; empty for one without a value, null where there is none.
    /// `name` is lower case.
    [[nodiscard]] QString attribute(QLatin1StringView name) const;
    [[nodiscard]] bool hasAttribute(QLatin1StringView name) const;
    /// All of them, name and value, as they were written.
    [[nodiscard]] QList<std::pair<QString, QString>> attributes() const;
    [[nodiscard]] QList<HtmlElement> children() const;
    /// Whether some element around this one has the name. As long as the tree is deep.
    [[nodiscard]] bool isWithin(QLatin1StringView name) const;
    /// The text directly in it, as it stands: a script's source, a title.
    [[nodiscard]] QString ownText() const;
    /// What a reader sees of it and what is in it: white space as one space, a line end between blocks,
    /// nothing of scripts, styles and templates.
    [[nodiscard]] QString text() const;
    /// The walk over it and what is in it.
    void visit(HtmlVisitor &visitor) const;

private:
    friend class HtmlTree;
    explicit HtmlElement(const GumboInternalNode *node) : m_node(node) { }

    const GumboInternalNode *m_node;
};

/// What a walk over a tree meets, in the document's order.
class HtmlVisitor
{
public:
    virtual ~HtmlVisitor() = default;
    /// False leaves out what is in the element, and its leave().
    virtual bool enter(const HtmlElement &element) = 0;
    virtual void leave(const HtmlElement &) { }
    /// Text as it stands, also within scripts and styles unless their enter() was false.
    virtual void text(const QString &) { }
};

/// An HTML document as a browser would understand it (https://html.spec.whatwg.org/#parsing),
/// whatever its bytes: there is always an <html> with a <head> and a <body>. Elements nested more
/// than some hundreds deep are left out, what is in them is not. A value that can be moved; several
/// threads may read one tree.
class HtmlTree
{
public:
    /// The most bytes of a document.
    static constexpr qsizetype largest = 64 * 1024 * 1024;

    /// Bytes that are no UTF-8 become U+FFFD; NULs disappear or do as well. Fails only for what is
    /// larger than `largest`, or made to take a parser's memory or time beyond all measure.
    [[nodiscard]] static Result<HtmlTree> parse(const QByteArray &utf8);

    HtmlTree(HtmlTree &&) noexcept;
    HtmlTree &operator=(HtmlTree &&) noexcept;
    ~HtmlTree();

    [[nodiscard]] HtmlElement root() const; ///< <html>
    /// The elements of these names in the document's order; all of them for no name.
    [[nodiscard]] QList<HtmlElement> elements(std::initializer_list<QLatin1StringView> names) const;
    void visit(HtmlVisitor &visitor) const;

private:
    struct Parsed;
    explicit HtmlTree(std::unique_ptr<Parsed> parsed);

    friend class HtmlElement;
    static void walk(const GumboInternalNode *top, HtmlVisitor &visitor);

    std::unique_ptr<Parsed> m_parsed;
};

/// Whether a browser begins a new line for the element: p, div, li, td, br, h1, …
[[nodiscard]] bool isBlock(const HtmlElement &element);

} // namespace galley::markup
