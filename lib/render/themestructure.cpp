// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/themestructure.h"

#include "markup/htmltree.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

using markup::HtmlElement;
using markup::HtmlTree;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

constexpr auto partAttribute = "data-galley-part"_L1;

QString partOf(const HtmlElement &element) { return element.attribute(partAttribute); }

QList<HtmlElement> parts(const HtmlTree &tree, const QString &name)
{
    QList<HtmlElement> found = tree.elements({});
    found.removeIf([&](const HtmlElement &element) { return partOf(element) != name; });
    return found;
}

/// Whether there is nothing in it but this.
bool isAlone(const HtmlElement &around, const QString &part)
{
    const QList<HtmlElement> children = around.children();
    return children.size() == 1 && partOf(children.first()) == part
        && around.ownText().trimmed().isEmpty();
}

QStringList mistakesInPage(const HtmlTree &tree, const QString &markup)
{
    QStringList mistakes;
    if (!markup.trimmed().startsWith("<!doctype html>"_L1, Qt::CaseInsensitive))
        mistakes.append(Tr::tr("The page must begin with <!DOCTYPE html>."));
    const QList<HtmlElement> heads = tree.elements({"head"_L1});
    const QList<HtmlElement> inHead = heads.isEmpty() ? heads : heads.first().children();
    const bool isFirst = !inHead.isEmpty() && partOf(inHead.first()) == "page.head"_L1
        && heads.first().ownText().trimmed().isEmpty();
    if (!isFirst || parts(tree, u"page.head"_s).size() != 1)
        mistakes.append(Tr::tr("{{ page.head }} must stand once, first of all in <head>."));
    return mistakes;
}

QStringList mistakesInIssue(const HtmlTree &tree)
{
    QStringList mistakes;
    for (const QString &part : {u"page.header"_s, u"page.entries"_s, u"page.footer"_s}) {
        if (parts(tree, part).size() != 1)
            mistakes.append(Tr::tr("{{ %1 }} must stand once in the page.").arg(part));
    }
    const QList<HtmlElement> mains = tree.elements({"main"_L1});
    if (mains.size() != 1 || !isAlone(mains.first(), u"page.entries"_s))
        mistakes.append(
            Tr::tr("There must be one <main>, and nothing in it but {{ page.entries }}."));
    if (tree.elements({"header"_L1}).size() != 1 || tree.elements({"footer"_L1}).size() != 1)
        mistakes.append(Tr::tr("There can be no <header> and no <footer> in the page; they are "
                               "header.html and footer.html."));
    return mistakes;
}

/// A file that is one element.
QStringList mistakesInPart(const HtmlTree &tree, const QString &markup, QLatin1StringView root)
{
    QStringList mistakes;
    const HtmlElement body = tree.elements({"body"_L1}).value(0, tree.root());
    const QList<HtmlElement> children = body.children();
    const bool isOne = children.size() == 1 && children.first().is(root)
        && body.ownText().trimmed().isEmpty()
        && tree.elements({"head"_L1}).first().children().isEmpty()
        && markup.trimmed().startsWith(u'<' + root, Qt::CaseInsensitive);
    if (!isOne)
        mistakes.append(
            Tr::tr("The file must be one <%1> element, with all else in it.").arg(root));
    else if (root == "article"_L1
        && children.first().attribute("data-galley-entry"_L1) != "[[entry.id]]"_L1)
        mistakes.append(Tr::tr("The <article> must carry {% if entry.id %} "
                               "data-galley-entry=\"{{ entry.id }}\"{% endif %}."));
    else if (root != "article"_L1
        && tree.elements({"header"_L1, "footer"_L1, "main"_L1}).size() != 1)
        mistakes.append(Tr::tr("There can be no other <header>, <footer> or <main> in it."));
    return mistakes;
}

} // namespace

QStringList mistakesInStructure(const QString &file, const QString &markup)
{
    const Result<HtmlTree> tree = HtmlTree::parse(markup.toUtf8());
    if (!tree)
        return {tree.error().message};
    if (file == "header.html"_L1)
        return mistakesInPart(*tree, markup, "header"_L1);
    if (file == "footer.html"_L1)
        return mistakesInPart(*tree, markup, "footer"_L1);
    if (file == "entry.html"_L1)
        return mistakesInPart(*tree, markup, "article"_L1);
    const QStringList mistakes = mistakesInPage(*tree, markup);
    return file == "issue.html"_L1 ? mistakes + mistakesInIssue(*tree) : mistakes;
}

} // namespace galley
