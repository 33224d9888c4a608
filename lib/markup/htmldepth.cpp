// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmldepth.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>

namespace galley::markup {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

template <std::size_t N>
bool isOneOf(QByteArrayView name, const std::array<QByteArrayView, N> &names)
{
    return std::ranges::find(names, name) != names.end();
}

// Elements that have no end, or whose end is often left out and implied by the next of them.
constexpr std::array<QByteArrayView, 32> unclosed {"area", "base", "br", "col", "embed", "hr",
    "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "tr",
    "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "html", "head", "body",
    "a", "nobr"};
// Elements whose content is text up to their end tag.
constexpr std::array<QByteArrayView, 8> raw {
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};
constexpr std::array<QByteArrayView, 2> foreign {"svg", "math"};

class DepthLimiter
{
public:
    DepthLimiter(const QByteArray &html, int deepest) : m_html(html), m_deepest(deepest) { }

    QByteArray run()
    {
        for (;;) {
            m_at = m_html.indexOf('<', m_at);
            if (m_at < 0 || m_at + 1 >= m_html.size())
                return std::move(m_html);
            if (m_html[m_at + 1] == '!')
                skipDeclaration();
            else if (m_html[m_at + 1] == '/')
                endTag();
            else if (isLetter(m_html[m_at + 1]))
                startTag();
            else
                ++m_at;
        }
    }

private:
    void skipTo(qsizetype end) { m_at = end < 0 ? m_html.size() : end; }

    void skipDeclaration()
    {
        if (!QByteArrayView(m_html).sliced(m_at).startsWith("<!--"))
            return skipTo(m_html.indexOf('>', m_at));
        // "<!-->" is a whole comment.
        skipTo(m_html.indexOf("-->", m_at + 2));
    }

    QByteArray nameAt(qsizetype from) const
    {
        constexpr qsizetype longest = 16; // of those that matter here
        qsizetype end = from;
        while (end < m_html.size() && end - from < longest && !isSpace(m_html[end])
            && m_html[end] != '/' && m_html[end] != '>')
            ++end;
        return m_html.sliced(from, end - from).toLower();
    }

    /// Behind the tag's ">", which quotes around an attribute's value hide.
    qsizetype tagEnd(qsizetype from) const
    {
        char quote = 0;
        for (qsizetype i = from; i < m_html.size(); ++i) {
            const char c = m_html[i];
            if (quote)
                quote = c == quote ? char(0) : quote;
            else if ((c == '"' || c == '\'') && m_html[i - 1] == '=')
                quote = c;
            else if (c == '>')
                return i + 1;
        }
        return m_html.size();
    }

    void blank(qsizetype end) { std::fill(m_html.begin() + m_at, m_html.begin() + end, ' '); }

    void startTag()
    {
        const QByteArray name = nameAt(m_at + 1);
        const qsizetype end = tagEnd(m_at + 1);
        if (m_foreign == 0 && isOneOf(name, raw)) {
            skipRaw(name, end);
            return;
        }
        const bool isEmpty = m_foreign > 0 && end >= 2 && m_html[end - 2] == '/';
        if (!isEmpty && (m_foreign > 0 || !isOneOf(name, unclosed))) {
            if (m_depth >= m_deepest) {
                ++m_left;
                blank(end);
            } else {
                ++m_depth;
                m_foreign += isOneOf(name, foreign);
            }
        }
        m_at = end;
    }

    void endTag()
    {
        const QByteArray name = nameAt(m_at + 2);
        const qsizetype end = tagEnd(m_at + 2);
        if (m_foreign > 0 || !isOneOf(name, unclosed)) {
            if (m_left > 0) {
                --m_left;
                blank(end);
            } else {
                m_depth = std::max(0, m_depth - 1);
                m_foreign -= m_foreign > 0 && isOneOf(name, foreign);
            }
        }
        m_at = end;
    }

    /// Behind the element's own end tag: nothing else ends it.
    void skipRaw(const QByteArray &name, qsizetype from)
    {
        qsizetype at = m_html.indexOf("</", from);
        while (at >= 0 && nameAt(at + 2) != name)
            at = m_html.indexOf("</", at + 2);
        skipTo(at < 0 ? at : tagEnd(at + 2));
    }

    QByteArray m_html;
    int m_deepest;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_foreign = 0; ///< elements of SVG or MathML around, where "/>" ends one
    qsizetype m_left = 0; ///< elements around that were left out
};

} // namespace

QByteArray withoutDeepTags(const QByteArray &html, int deepest)
{
    return DepthLimiter(html, deepest).run();
}

} // namespace galley::markup
