// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmltree.h"

#include "markup/htmldepth.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <memory_resource>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::HtmlTree)
};

constexpr int deepest = 500; // as browsers have it
// A usual page takes ten to twenty times its size; one that was made to repeat its open <b>s in
// each paragraph, millions of times.
constexpr std::size_t memoryPerByte = 100;
constexpr std::size_t leastMemory = 4 * 1024 * 1024;
constexpr std::chrono::seconds longest {10}; // for what the depth's limit does not see

/// The parser's memory, given back all at once, which saves walking the tree for it, and bounded:
/// beyond the bound the parser is left where it stands, as it owns nothing else.
class Memory
{
public:
    explicit Memory(std::size_t most) : m_left(most), m_deadline(longest) { }

    GumboOutput *parse(const QByteArray &utf8)
    {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = [](void *self, std::size_t size) {
            return static_cast<Memory *>(self)->allocate(size);
        };
        options.deallocator = [](void *, void *) { };
        options.userdata = this;
        options.max_errors = 0;
        if (setjmp(m_outside)) // NOLINT(cert-err52-cpp): only C stands between here and allocate()
            return nullptr;
        return gumbo_parse_with_options(&options, utf8.constData(), std::size_t(utf8.size()));
    }

private:
    void *allocate(std::size_t size)
    {
        const bool isLate = ++m_count % 1024 == 0 && m_deadline.hasExpired();
        if (isLate || size > m_left)
            longjmp(m_outside, 1); // NOLINT(cert-err52-cpp)
        m_left -= size;
        return m_resource.allocate(std::max<std::size_t>(size, 1), alignof(std::max_align_t));
    }

    std::pmr::monotonic_buffer_resource m_resource;
    std::size_t m_left;
    std::size_t m_count = 0;
    QDeadlineTimer m_deadline;
    std::jmp_buf m_outside {};
};

bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE
        || node->type == GUMBO_NODE_CDATA;
}

const GumboNode *childAt(const GumboNode *element, std::size_t index)
{
    const GumboVector &children = element->v.element.children;
    return index < children.length ? static_cast<const GumboNode *>(children.data[index]) : nullptr;
}

const GumboAttribute *attributeOf(const GumboNode *node, QLatin1StringView name)
{
    const GumboVector &all = node->v.element.attributes;
    for (unsigned int i = 0; i < all.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(all.data[i]);
        if (QLatin1StringView(attribute->name).compare(name, Qt::CaseInsensitive) == 0)
            return attribute;
    }
    return nullptr;
}

bool isUnseen(const HtmlElement &element)
{
    const QString name = element.name();
    return name == "script"_L1 || name == "style"_L1 || name == "template"_L1
        || name == "noscript"_L1 || name == "head"_L1;
}

/// Collects what a reader sees.
class Reader : public HtmlVisitor
{
public:
    bool enter(const HtmlElement &element) override
    {
        const bool isTop = std::exchange(m_isTop, false);
        if (!isTop && isUnseen(element))
            return false;
        breakAt(element);
        return true;
    }

    void leave(const HtmlElement &element) override { breakAt(element); }

    void text(const QString &words) override
    {
        for (const QChar c : words) {
            if (c.isSpace() && c != QChar::Nbsp)
                m_wantsSpace = true;
            else
                append(c);
        }
    }

    QString take() { return std::move(m_text); }

private:
    void breakAt(const HtmlElement &element)
    {
        if (isBlock(element))
            m_wantsLine = true;
    }

    void append(QChar c)
    {
        if (!m_text.isEmpty() && (m_wantsLine || m_wantsSpace))
            m_text.append(m_wantsLine ? u'\n' : u' ');
        m_wantsLine = m_wantsSpace = false;
        m_text.append(c);
    }

    QString m_text;
    bool m_wantsSpace = false;
    bool m_wantsLine = false;
    bool m_isTop = true;
};

/// Collects elements by name.
class Collector : public HtmlVisitor
{
public:
    explicit Collector(std::initializer_list<QLatin1StringView> names) : m_names(names) { }

    bool enter(const HtmlElement &element) override
    {
        const bool isMeant = m_names.size() == 0
            || std::ranges::any_of(
                m_names, [&element](QLatin1StringView name) { return element.is(name); });
        if (isMeant)
            found.append(element);
        return true;
    }

    QList<HtmlElement> found;

private:
    std::initializer_list<QLatin1StringView> m_names;
};

} // namespace

struct HtmlTree::Parsed
{
    explicit Parsed(const QByteArray &utf8)
        : bytes(withoutDeepTags(utf8, deepest))
        , memory(leastMemory + std::size_t(bytes.size()) * memoryPerByte)
    {
    }

    QByteArray bytes; ///< the names of unknown elements point into it
    Memory memory;
    GumboOutput *output = nullptr;
};

HtmlTree::HtmlTree(std::unique_ptr<Parsed> parsed) : m_parsed(std::move(parsed)) { }
HtmlTree::HtmlTree(HtmlTree &&) noexcept = default;
HtmlTree &HtmlTree::operator=(HtmlTree &&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(const QByteArray &utf8)
{
    if (utf8.size() > largest)
        return fail(Error::Code::TooLarge,
            Tr::tr("The page is larger than %1 MB; give its address or a part of it instead.")
                .arg(largest / 1024 / 1024));
    auto parsed = std::make_unique<Parsed>(utf8);
    parsed->output = parsed->memory.parse(parsed->bytes);
    if (!parsed->output)
        return fail(Error::Code::Malformed,
            Tr::tr("The page's HTML is too tangled to read; enter what you need of it by hand."));
    return HtmlTree(std::move(parsed));
}

HtmlElement HtmlTree::root() const { return HtmlElement(m_parsed->output->root); }

void HtmlTree::visit(HtmlVisitor &visitor) const { walk(m_parsed->output->root, visitor); }

void HtmlTree::walk(const GumboInternalNode *top, HtmlVisitor &visitor)
{
    // Without recursion: the tree may be deep.
    const GumboNode *node = top;
    for (;;) {
        const GumboNode *next = nullptr;
        if (isText(node)) {
            visitor.text(QString::fromUtf8(node->v.text.text));
        } else if (isElement(node) && visitor.enter(HtmlElement(node))) {
            next = childAt(node, 0);
            if (!next)
                visitor.leave(HtmlElement(node));
        }
        while (!next) {
            if (node == top)
                return;
            next = childAt(node->parent, node->index_within_parent + 1);
            node = node->parent;
            if (!next)
                visitor.leave(HtmlElement(node));
        }
        node = next;
    }
}

QList<HtmlElement> HtmlTree::elements(std::initializer_list<QLatin1StringView> names) const
{
    Collector collector(names);
    visit(collector);
    return std::move(collector.found);
}

QString HtmlElement::name() const
{
    const GumboElement &element = m_node->v.element;
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromUtf8(gumbo_normalized_tagname(element.tag)).toLower();
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return QString::fromUtf8(name.data, qsizetype(name.length)).toLower();
}

bool HtmlElement::is(QLatin1StringView name) const
{
    const GumboElement &element = m_node->v.element;
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return name == QLatin1StringView(gumbo_normalized_tagname(element.tag));
    return this->name() == name;
}

QString HtmlElement::attribute(QLatin1StringView name) const
{
    const GumboAttribute *attribute = attributeOf(m_node, name);
    return attribute ? QString::fromUtf8(attribute->value) : QString();
}

bool HtmlElement::hasAttribute(QLatin1StringView name) const
{
    return attributeOf(m_node, name) != nullptr;
}

QList<std::pair<QString, QString>> HtmlElement::attributes() const
{
    QList<std::pair<QString, QString>> attributes;
    const GumboVector &all = m_node->v.element.attributes;
    for (unsigned i = 0; i < all.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(all.data[i]);
        attributes.emplaceBack(
            QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value));
    }
    return attributes;
}

QList<HtmlElement> HtmlElement::children() const
{
    QList<HtmlElement> children;
    for (std::size_t i = 0; const GumboNode *child = childAt(m_node, i); ++i) {
        if (isElement(child))
            children.append(HtmlElement(child));
    }
    return children;
}

bool HtmlElement::isWithin(QLatin1StringView name) const
{
    for (const GumboNode *node = m_node->parent; node && isElement(node); node = node->parent) {
        if (HtmlElement(node).is(name))
            return true;
    }
    return false;
}

QString HtmlElement::ownText() const
{
    QString text;
    for (std::size_t i = 0; const GumboNode *child = childAt(m_node, i); ++i) {
        if (isText(child))
            text.append(QString::fromUtf8(child->v.text.text));
    }
    return text;
}

QString HtmlElement::text() const
{
    Reader reader;
    HtmlTree::walk(m_node, reader);
    return reader.take();
}

void HtmlElement::visit(HtmlVisitor &visitor) const { HtmlTree::walk(m_node, visitor); }

bool isBlock(const HtmlElement &element)
{
    // https://html.spec.whatwg.org/#flow-content-3, and cells and line ends.
    static constexpr std::array blocks {"address"_L1, "article"_L1, "aside"_L1, "blockquote"_L1,
        "body"_L1, "br"_L1, "caption"_L1, "center"_L1, "dd"_L1, "details"_L1, "dialog"_L1, "div"_L1,
        "dl"_L1, "dt"_L1, "fieldset"_L1, "figcaption"_L1, "figure"_L1, "footer"_L1, "form"_L1,
        "h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1, "header"_L1, "hgroup"_L1, "hr"_L1,
        "html"_L1, "legend"_L1, "li"_L1, "main"_L1, "nav"_L1, "ol"_L1, "option"_L1, "p"_L1,
        "pre"_L1, "search"_L1, "section"_L1, "summary"_L1, "table"_L1, "tbody"_L1, "td"_L1,
        "textarea"_L1, "tfoot"_L1, "th"_L1, "thead"_L1, "title"_L1, "tr"_L1, "ul"_L1};
    const QString name = element.name();
    return std::ranges::any_of(blocks, [&name](QLatin1StringView block) { return name == block; });
}

} // namespace galley::markup
