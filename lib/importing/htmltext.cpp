// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/htmltext.h"

#include "markup/htmltree.h"
#include "model/paperurl.h"
#include "model/reference.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using markup::HtmlElement;
using markup::HtmlTree;

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

/// Words of links that lead to a mail's own housekeeping.
bool isHousekeeping(QStringView words)
{
    static constexpr std::array all {"unsubscribe"_L1, "view in browser"_L1,
        "view this email in your browser"_L1, "view online"_L1, "manage preferences"_L1,
        "update your preferences"_L1, "email preferences"_L1, "privacy policy"_L1, "abmelden"_L1,
        "im browser ansehen"_L1};
    constexpr qsizetype longest = 60;
    return words.size() < longest
        && std::ranges::any_of(
            all,
            [words](
                QLatin1StringView known) { return words.contains(known, Qt::CaseInsensitive); });
}

bool isLeftOut(const HtmlElement &element)
{
    static constexpr std::array names {"head"_L1, "script"_L1, "style"_L1, "template"_L1,
        "noscript"_L1, "nav"_L1, "footer"_L1, "svg"_L1, "iframe"_L1, "select"_L1, "button"_L1};
    return element.hasAttribute("hidden"_L1)
        || std::ranges::any_of(
            names, [&element](QLatin1StringView name) { return element.is(name); });
}

/// Writes what is seen, and the addresses behind links.
class LinkedReader : public markup::HtmlVisitor
{
public:
    explicit LinkedReader(const QUrl &base) : m_base(base) { }

    bool enter(const HtmlElement &element) override
    {
        if (isLeftOut(element))
            return false;
        if (markup::isBlock(element))
            m_wantsLine = true;
        m_preformatted += element.is("pre"_L1);
        if (element.is("a"_L1))
            m_link = {linkOf(element), m_text.size()};
        return true;
    }

    void leave(const HtmlElement &element) override
    {
        m_preformatted -= element.is("pre"_L1);
        if (element.is("a"_L1))
            finishLink();
        if (markup::isBlock(element))
            m_wantsLine = true;
    }

    void text(const QString &words) override
    {
        for (const QChar c : words) {
            if (c == u'\n' && m_preformatted > 0)
                m_wantsLine = true;
            else if (c.isSpace() && c != QChar::Nbsp)
                m_wantsSpace = true;
            else
                append(c);
        }
    }

    QString take() { return std::move(m_text); }

private:
    struct Link
    {
        QString address;
        qsizetype start = 0; ///< of its words in m_text
    };

    QString linkOf(const HtmlElement &element) const
    {
        const QUrl url(element.attribute("href"_L1).trimmed(), QUrl::TolerantMode);
        const QUrl whole = url.isRelative() ? m_base.resolved(url) : url;
        return isWeb(whole) ? whole.toString(QUrl::FullyEncoded) : QString();
    }

    void finishLink()
    {
        const Link link = std::exchange(m_link, {});
        if (link.address.isEmpty())
            return;
        const QString words = m_text.sliced(std::min(link.start, m_text.size())).trimmed();
        if (words == link.address || isHousekeeping(words))
            return;
        m_wantsSpace = true;
        append(u'<');
        m_text.append(link.address);
        append(u'>');
        m_wantsSpace = true;
    }

    void append(QChar c)
    {
        if (!m_text.isEmpty() && (m_wantsLine || m_wantsSpace))
            m_text.append(m_wantsLine ? u'\n' : u' ');
        m_wantsLine = m_wantsSpace = false;
        m_text.append(c);
    }

    QUrl m_base;
    QString m_text;
    Link m_link;
    int m_preformatted = 0;
    bool m_wantsSpace = false;
    bool m_wantsLine = false;
};

QString textOf(const HtmlTree &tree, const QUrl &address)
{
    QUrl base = address;
    for (const HtmlElement &element : tree.elements({"base"_L1})) {
        if (const QUrl url = address.resolved(QUrl(element.attribute("href"_L1))); isWeb(url)) {
            base = url;
            break;
        }
    }
    LinkedReader reader(base);
    tree.visit(reader);
    return reader.take();
}

/// Where a browser says that it saved a page from, in a comment near its start: "saved from
/// url=(0029)https://…", or "url: https://…" of SingleFile.
QUrl savedFrom(const QString &html)
{
    constexpr qsizetype nearStart = 2048;
    const QStringView start = QStringView(html).first(std::min(html.size(), nearStart));
    for (const QLatin1StringView mark : {"saved from url="_L1, "url: "_L1}) {
        const qsizetype at = start.indexOf(mark);
        const qsizetype comment = at < 0 ? -1 : start.first(at).lastIndexOf("<!--"_L1);
        if (comment < 0)
            continue;
        const QString rest = start.sliced(at).toString();
        for (const Reference &reference : findReferences(rest.section("-->"_L1, 0, 0))) {
            const QUrl *page = reference.url();
            return page ? *page : QUrl(reference.arxivId()->absUrl());
        }
    }
    return {};
}

/// The addresses that a page says are its own, the surest first.
QList<QUrl> ownAddresses(const HtmlTree &tree, const QString &html, const QUrl &address)
{
    QList<QUrl> all;
    for (const HtmlElement &element : tree.elements({"link"_L1, "meta"_L1})) {
        if (element.attribute("rel"_L1).compare("canonical"_L1, Qt::CaseInsensitive) == 0)
            all.prepend(QUrl(element.attribute("href"_L1)));
        else if (element.attribute("property"_L1) == "og:url"_L1)
            all.append(QUrl(element.attribute("content"_L1)));
        else if (element.attribute("name"_L1) == "citation_arxiv_id"_L1) {
            if (const auto id = ArxivId::parse(element.attribute("content"_L1).trimmed()))
                all.prepend(QUrl(id->absUrl()));
        }
    }
    all << savedFrom(html) << address;
    all.removeIf([](const QUrl &url) { return !isWeb(url); });
    return all;
}

} // namespace

Result<QString> linkedText(const QString &html, const QUrl &address)
{
    return HtmlTree::parse(html.toUtf8()).transform([&](const HtmlTree &tree) {
        return textOf(tree, address);
    });
}

Result<QString> savedPageText(const QString &html, const QUrl &address)
{
    const Result<HtmlTree> tree = HtmlTree::parse(html.toUtf8());
    if (!tree)
        return std::unexpected(tree.error());
    const QList<QUrl> own = ownAddresses(*tree, html, address);
    for (const QUrl &url : own) {
        if (const auto id = arxivIdOfUrl(url))
            return id->absUrl();
    }
    QString text = textOf(*tree, own.isEmpty() ? QUrl() : own.constFirst());
    if (html.first(std::min<qsizetype>(html.size(), 200)).contains("NETSCAPE-Bookmark"_L1))
        return text;
    QStringList papers;
    QStringList pages;
    for (const Reference &reference : findReferences(text)) {
        if (const ArxivId *id = reference.arxivId())
            papers.append(id->absUrl());
        else
            pages.append(reference.url()->toString(QUrl::FullyEncoded));
    }
    if (papers.isEmpty() && !own.isEmpty())
        return own.constFirst().toString(QUrl::FullyEncoded);
    return papers.isEmpty() && pages.isEmpty() ? text
                                               : (papers.isEmpty() ? pages : papers).join(u'\n');
}

} // namespace galley
