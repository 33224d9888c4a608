// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/pagehead.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using markup::HtmlElement;

constexpr qsizetype mostContents = 10'000;
constexpr qsizetype longestContent = 100'000;
constexpr qsizetype mostScripts = 20;
constexpr qsizetype longestScript = 1024 * 1024;

class Collector : public markup::HtmlVisitor
{
public:
    explicit Collector(PageHead &head) : m_head(head) { }

    bool enter(const HtmlElement &element) override
    {
        if (element.is("meta"_L1)) {
            meta(element);
        } else if (element.is("link"_L1)) {
            link(element);
        } else if (element.is("script"_L1)) {
            script(element);
            return false;
        } else if (element.is("title"_L1)) {
            if (m_head.title.isEmpty())
                m_head.title = element.ownText();
        } else if (element.is("svg"_L1) || element.is("style"_L1) || element.is("template"_L1)) {
            return false; // a drawing's title is not the page's
        } else if (element.is("base"_L1)) {
            if (m_head.base.isEmpty())
                m_head.base = element.attribute("href"_L1);
        } else if (element.is("html"_L1)) {
            m_head.language = element.attribute("lang"_L1);
            if (m_head.language.isEmpty())
                m_head.language = element.attribute("xml:lang"_L1);
        } else {
            body(element);
        }
        m_articles += element.is("article"_L1);
        return true;
    }

    void leave(const HtmlElement &element) override { m_articles -= element.is("article"_L1); }

private:
    void meta(const HtmlElement &element)
    {
        const QString content = element.attribute("content"_L1);
        if (content.trimmed().isEmpty() || content.size() > longestContent)
            return;
        for (const QLatin1StringView attribute :
            {"property"_L1, "name"_L1, "itemprop"_L1, "http-equiv"_L1}) {
            const QString names = element.attribute(attribute).toLower().simplified();
            for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
                if (++m_contents <= mostContents)
                    m_head.meta[name].append(content);
            }
        }
    }

    void link(const HtmlElement &element)
    {
        const QString rel = u' ' + element.attribute("rel"_L1).toLower().simplified() + u' ';
        if (rel.contains(" canonical "_L1) && m_head.canonical.isEmpty())
            m_head.canonical = element.attribute("href"_L1);
        if (rel.contains(" author "_L1) && m_head.author.isEmpty())
            m_head.author = element.attribute("title"_L1);
    }

    void script(const HtmlElement &element)
    {
        const QString type = element.attribute("type"_L1).section(u';', 0, 0).trimmed();
        if (type.compare("application/ld+json"_L1, Qt::CaseInsensitive) != 0
            || m_head.jsonLd.size() >= mostScripts)
            return;
        const QString source = element.ownText();
        if (source.size() <= longestScript)
            m_head.jsonLd.append(source);
    }

    void body(const HtmlElement &element)
    {
        if (element.is("h1"_L1)) {
            if (m_head.heading.isEmpty())
                m_head.heading = element.text();
        } else if (element.is("time"_L1)) {
            if (m_head.time.isEmpty())
                m_head.time = element.attribute("datetime"_L1);
        } else if (element.is("a"_L1)) {
            const QString rel = u' ' + element.attribute("rel"_L1).toLower().simplified() + u' ';
            if (rel.contains(" author "_L1) && m_head.author.isEmpty())
                m_head.author = element.text();
        } else if (element.is("img"_L1)) {
            if (m_articles > 0 && m_head.image.isEmpty())
                m_head.image = element.attribute("src"_L1);
        }
    }

    PageHead &m_head;
    qsizetype m_contents = 0;
    int m_articles = 0; ///< around the element
};

} // namespace

PageHead PageHead::of(const markup::HtmlTree &tree)
{
    PageHead head;
    Collector collector(head);
    tree.visit(collector);
    return head;
}

QString PageHead::first(std::initializer_list<QLatin1StringView> names) const
{
    return all(names).value(0);
}

QStringList PageHead::all(std::initializer_list<QLatin1StringView> names) const
{
    for (const QLatin1StringView name : names) {
        if (const auto found = meta.find(QString(name)); found != meta.end())
            return *found; // none is blank
    }
    return {};
}

} // namespace galley
