// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/formulatext.h"

#include "markup/formulasigns.h"
#include "markup/htmltree.h"
#include "markup/katex.h"

#include <QCache>
#include <QMutex>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

/// How tightly what is in a part holds together: what needs brackets next to what.
enum class Bond { Atom, Product, Quotient, Sum };

struct Part
{
    QString text;
    Sign kind = Sign::Ordinary;
    Bond bond = Bond::Atom;
    bool wantsSpace =
        false; ///< it ends with a script in the open, which the next letter would join
};
using Parts = QList<Part>;

bool isSpace(const Part &part) { return part.kind == Sign::Space; }

bool isSomething(const Part &part)
{
    return part.kind == Sign::Ordinary || part.kind == Sign::Word || part.kind == Sign::Close;
}

QString bracketed(const QString &text) { return u'(' + text + u')'; }

QString atom(const Part &part, Bond loosest)
{
    return part.bond > loosest ? bracketed(part.text) : part.text;
}

/// What stands in a row, one after the other, with the spaces that a reader wants.
class Row
{
public:
    Row(const Parts &parts, bool isScript) : m_isScript(isScript)
    {
        for (qsizetype i = 0; i < parts.size(); ++i) {
            Part part = parts.at(i);
            if (part.bond == Bond::Quotient && isMultiplied(parts, i)) {
                part.text = bracketed(part.text);
                part.bond = Bond::Atom;
            }
            add(part);
        }
    }

    [[nodiscard]] Part take()
    {
        Part whole {m_text.trimmed(), Sign::Ordinary, bond(), m_before.wantsSpace};
        if (m_parts == 1)
            whole.kind = m_before.kind;
        return whole;
    }

private:
    static bool isMultiplied(const Parts &parts, qsizetype at)
    {
        const auto neighbour = [&](qsizetype i, qsizetype step) -> const Part * {
            while (i >= 0 && i < parts.size() && isSpace(parts.at(i)))
                i += step;
            return i >= 0 && i < parts.size() ? &parts.at(i) : nullptr;
        };
        const Part *before = neighbour(at - 1, -1);
        const Part *after = neighbour(at + 1, 1);
        return (before && isSomething(*before))
            || (after
                && (after->kind == Sign::Ordinary || after->kind == Sign::Word
                    || after->kind == Sign::Open || after->kind == Sign::Large));
    }

    void add(const Part &part)
    {
        if (isSpace(part)) {
            m_wantsSpace = m_wantsSpace || !m_isScript;
            return;
        }
        const bool isBinary = part.kind == Sign::Operator && m_parts > 0 && isSomething(m_before);
        if (wantsSpaceBefore(part, isBinary))
            space();
        m_text += part.text;
        m_wantsSpace = !m_isScript
            && (part.kind == Sign::Relation || part.kind == Sign::Punctuation || isBinary
                || part.kind == Sign::Large);
        count(part);
        m_before = part;
        ++m_parts;
    }

    [[nodiscard]] bool wantsSpaceBefore(const Part &part, bool isBinary) const
    {
        if (m_parts == 0 || part.kind == Sign::Punctuation)
            return false;
        if (m_before.kind == Sign::Relation && part.kind == Sign::Relation) // ":="
            return false;
        if (part.kind == Sign::Close)
            return false;
        if (m_wantsSpace)
            return true;
        const bool isWordy = part.kind == Sign::Ordinary || part.kind == Sign::Word;
        if (isWordy && m_before.wantsSpace && part.text.front().isLetterOrNumber())
            return true;
        // "log n" and "n log", also in a script; "min(a, b)".
        const bool isBesideWord = (m_before.kind == Sign::Word && isWordy)
            || (m_before.kind == Sign::Ordinary && part.kind == Sign::Word)
            || (m_before.kind == Sign::Close && part.kind == Sign::Word);
        if (isBesideWord || m_isScript)
            return isBesideWord;
        return part.kind == Sign::Relation || isBinary
            || (part.kind == Sign::Large && isSomething(m_before))
            || (m_before.kind == Sign::Word && part.kind == Sign::Large);
    }

    void space()
    {
        if (!m_text.isEmpty() && !m_text.endsWith(u' '))
            m_text += u' ';
    }

    /// Only what is in no brackets decides how tightly the whole holds together.
    void count(const Part &part)
    {
        if (part.kind == Sign::Open && m_depth++ == 0)
            m_factors += m_before.kind == Sign::Ordinary && m_parts > 0 ? 0 : 1;
        if (part.kind == Sign::Close && m_depth > 0 && --m_depth == 0)
            return;
        if (m_depth > 0)
            return;
        m_loosest = std::max(m_loosest, part.bond);
        if (part.kind == Sign::Relation || part.kind == Sign::Punctuation
            || part.kind == Sign::Operator)
            m_loosest = Bond::Sum;
        else if (part.kind == Sign::Slash)
            m_loosest = std::max(m_loosest, Bond::Quotient);
        else
            ++m_factors;
    }

    [[nodiscard]] Bond bond() const
    {
        return std::max(m_loosest, m_factors > 1 ? Bond::Product : Bond::Atom);
    }

    bool m_isScript;
    QString m_text;
    Part m_before;
    bool m_wantsSpace = false;
    int m_parts = 0;
    int m_depth = 0; ///< of brackets
    int m_factors = 0;
    Bond m_loosest = Bond::Atom;
};

Parts partsOf(const HtmlElement &element, bool isScript);

Parts partsOfAll(const QList<HtmlElement> &elements, bool isScript)
{
    Parts parts;
    for (const HtmlElement &element : elements)
        parts += partsOf(element, isScript);
    // KaTeX leaves a case distinction open on its right.
    const bool isOpen = elements.size() > 1 && elements.constLast().is("mtable"_L1)
        && elements.constFirst().ownText() == "{"_L1;
    if (isOpen)
        parts.append({u"}"_s, Sign::Close});
    return parts;
}

Part partOf(const HtmlElement &element, bool isScript)
{
    return Row(partsOf(element, isScript), isScript).take();
}

/// "₁" or "_w"; the second where Unicode has no such script.
struct Script
{
    QString text;
    bool isInTheOpen = false; ///< behind ^ or _, without brackets
    bool isSign = false; ///< of Unicode
};

Script scriptOf(const HtmlElement &element, Place place)
{
    const Part part = partOf(element, true);
    const QString &text = part.text;
    if (text.isEmpty())
        return {{}, false, true};
    if (const std::optional<QString> signs = scriptSigns(text, place))
        return {*signs, false, true};
    const QChar mark = place == Place::Above ? u'^' : u'_';
    const auto isOfWord = [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
    };
    const bool isWord = part.bond == Bond::Atom && std::ranges::all_of(text, isOfWord);
    return {mark + (isWord ? text : bracketed(text)), isWord, false};
}

Part scripted(Part base, const QList<Script> &scripts)
{
    if (base.bond >= Bond::Quotient && base.kind == Sign::Ordinary)
        base = {bracketed(base.text)};
    // "x²_w", since "x_w²" would be another thing.
    for (const bool signs : {true, false}) {
        for (const Script &script : scripts) {
            if (script.isSign != signs)
                continue;
            base.text += script.text;
            base.wantsSpace = script.isInTheOpen;
        }
    }
    return base;
}

Part fraction(const HtmlElement &element, const QList<HtmlElement> &children, bool isScript)
{
    const Part above = partOf(children.at(0), isScript);
    const Part below = partOf(children.at(1), isScript);
    if (element.attribute("linethickness"_L1)
            .startsWith(u'0')) // a binomial, within its own brackets
        return {above.text + u" choose "_s + below.text, Sign::Ordinary, Bond::Sum};
    if (const QString sign = fractionSign(above.text, below.text); !sign.isEmpty())
        return {sign};
    return {atom(above, Bond::Product) + u'/' + atom(below, Bond::Atom), Sign::Ordinary,
        Bond::Quotient, below.wantsSpace && below.bond == Bond::Atom};
}

Part root(const Part &radicand, const QString &degree)
{
    const bool isPlain = radicand.bond == Bond::Atom
        && (radicand.text.startsWith(u'(') || !radicand.text.contains(u'('));
    const QString under = isPlain ? radicand.text : bracketed(radicand.text);
    if (degree.isEmpty() || degree == "2"_L1)
        return {u'√' + under, Sign::Ordinary, Bond::Atom, radicand.wantsSpace && isPlain};
    if (degree == "3"_L1)
        return {u'∛' + under};
    if (degree == "4"_L1)
        return {u'∜' + under};
    if (const std::optional<QString> signs = scriptSigns(degree, Place::Above))
        return {*signs + u'√' + under};
    return {u"root("_s + degree + u", "_s + radicand.text + u')'};
}

/// What stands above or below: an accent, a brace, or a limit, which is written as a script.
Part beyond(const QList<HtmlElement> &children, QList<Place> places, bool isScript)
{
    Part base = partOf(children.at(0), isScript);
    QList<Script> scripts;
    for (qsizetype i = 1; i < children.size(); ++i) {
        const HtmlElement &child = children.at(i);
        const Place place = places.at(i - 1);
        const QString sign = child.is("mo"_L1) ? child.ownText() : QString();
        if (isBrace(sign))
            base = {atom(base, Bond::Atom)};
        else if (const QString accented = withAccent(base.text, sign, place); !accented.isEmpty())
            base = {accented};
        else
            scripts.append(scriptOf(child, place));
    }
    return scripted(base, scripts);
}

Part table(const HtmlElement &element, bool isScript)
{
    // Without a space between them, columns are only places to align at.
    const bool isAligned = element.attribute("columnspacing"_L1).startsWith("0em"_L1);
    QStringList rows;
    for (const HtmlElement &row : element.children()) {
        QStringList cells;
        for (const HtmlElement &cell : row.children()) {
            if (const QString text = partOf(cell, isScript).text; !text.isEmpty())
                cells.append(text);
        }
        if (!cells.isEmpty())
            rows.append(cells.join(isAligned ? u" "_s : u", "_s));
    }
    return {rows.join(u"; "_s), Sign::Ordinary, Bond::Sum};
}

Parts token(const HtmlElement &element)
{
    const QString style = element.attribute("mathvariant"_L1);
    const QString text = styled(element.ownText(), style);
    if (element.is("mo"_L1)) {
        const bool isFence =
            element.hasAttribute("fence"_L1) || element.attribute("stretchy"_L1) == "false"_L1;
        const bool isTight = element.attribute("rspace"_L1) == "0em"_L1;
        const auto [sign, kind] = operatorSign(text, isFence, isTight);
        return sign.isEmpty() ? Parts() : Parts {{sign, kind}};
    }
    if (element.is("mtext"_L1)) {
        if (text.contains(QChar(0x2063))) // a negative space
            return {};
        const QString words = text.simplified();
        if (words.isEmpty())
            return {{{}, Sign::Space}};
        Parts parts {{words}};
        if (text.front().isSpace())
            parts.prepend({{}, Sign::Space});
        if (text.back().isSpace())
            parts.append({{}, Sign::Space});
        return parts;
    }
    if (text.isEmpty())
        return {};
    if (text == "/"_L1)
        return {{text, Sign::Slash}};
    const bool isName = element.is("mi"_L1) && text.size() > 1 && text.front().isLetter()
        && !text.front().isSurrogate();
    return {{isName ? text.simplified() : plainSign(text), isName ? Sign::Word : Sign::Ordinary}};
}

Parts partsOf(const HtmlElement &element, bool isScript)
{
    using enum Place;
    const QString name = element.name();
    const QList<HtmlElement> children = element.children();
    const bool isPair = children.size() == 2;
    if (name == "mphantom"_L1 || name == "annotation"_L1)
        return {};
    if (name == "mspace"_L1)
        return takesRoom(element.attribute("width"_L1), element.attribute("linebreak"_L1))
            ? Parts {{{}, Sign::Space}}
            : Parts();
    if (name == "mtable"_L1)
        return {table(element, isScript)};
    if (name == "msqrt"_L1)
        return {root(Row(partsOfAll(children, isScript), isScript).take(), {})};
    if (name == "mfrac"_L1 && isPair)
        return {fraction(element, children, isScript)};
    if (name == "mroot"_L1 && isPair)
        return {root(partOf(children.at(0), isScript), partOf(children.at(1), true).text)};
    const bool isTriple = children.size() == 3;
    if (name == "msub"_L1 && isPair)
        return {scripted(partOf(children.at(0), isScript), {scriptOf(children.at(1), Below)})};
    if (name == "msup"_L1 && isPair)
        return {scripted(partOf(children.at(0), isScript), {scriptOf(children.at(1), Above)})};
    if (name == "msubsup"_L1 && isTriple)
        return {scripted(partOf(children.at(0), isScript),
            {scriptOf(children.at(1), Below), scriptOf(children.at(2), Above)})};
    if (name == "munder"_L1 && isPair)
        return {beyond(children, {Below}, isScript)};
    if (name == "mover"_L1 && isPair)
        return {beyond(children, {Above}, isScript)};
    if (name == "munderover"_L1 && isTriple)
        return {beyond(children, {Below, Above}, isScript)};
    if (children.isEmpty())
        return token(element);
    return partsOfAll(children, isScript);
}

constexpr qsizetype cacheSize = 1024 * 1024; // characters

/// An issue names the same few quantities again and again, and each of its formats does.
struct Results
{
    QMutex mutex;
    QCache<QString, QString> byTex {cacheSize};
};
Q_GLOBAL_STATIC(Results, results)

QString read(const QString &tex)
{
    const QString math = typeset(tex, false);
    if (math.isEmpty())
        return {};
    const Result<HtmlTree> tree = HtmlTree::parse(math.toUtf8());
    const QList<HtmlElement> found = tree ? tree->elements({"math"_L1}) : QList<HtmlElement>();
    return found.isEmpty()
        ? QString()
        : partOf(found.constFirst(), false).text.normalized(QString::NormalizationForm_C);
}

} // namespace

QString formulaText(const QString &tex)
{
    {
        const QMutexLocker lock(&results->mutex);
        if (const QString *known = results->byTex.object(tex))
            return *known;
    }
    const QString text = read(tex);
    const QMutexLocker lock(&results->mutex);
    results->byTex.insert(tex, new QString(text), tex.size() + text.size() + 64);
    return text;
}

} // namespace galley::markup
