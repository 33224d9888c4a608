// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/templatemarkup.h"

#include "markup/htmltree.h"
#include "markup/markup.h"
#include "render/stylecheck.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

using Names = QSet<QString>;

Names namesFrom(QLatin1StringView words)
{
    Names names;
    for (const QLatin1StringView word : words.tokenize(' '_L1))
        names.insert(word);
    return names;
}

/// Elements that do nothing of themselves. What is not among them is refused.
const Names &htmlElements()
{
    static const Names names = namesFrom(
        "html head meta style body header footer main nav article section aside address hgroup h1 "
        "h2 h3 h4 h5 h6 p hr pre blockquote ol ul menu li dl dt dd figure figcaption div search a "
        "em strong small s cite q dfn abbr ruby rt rp data time code var samp kbd sub sup i b u "
        "mark bdi bdo span br wbr ins del img table caption colgroup col tbody thead tfoot tr td "
        "th form label input button fieldset legend output progress meter details summary dialog "
        "svg"_L1);
    return names;
}

/// Within <svg>.
const Names &svgElements()
{
    static const Names names =
        namesFrom("svg g defs symbol use path rect circle ellipse line polyline polygon text tspan "
                  "lineargradient radialgradient stop clippath mask pattern"_L1);
    return names;
}

/// Attributes by which something would be loaded, sent or run.
const Names &refusedAttributes()
{
    static const Names names = namesFrom(
        "action formaction ping srcdoc background poster data manifest codebase classid archive "
        "profile usemap longdesc lowsrc dynsrc srcset imagesrcset http-equiv charset is nonce icon "
        "cite "
        "xml:base attributename"_L1);
    return names;
}

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

bool isSpace(QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r'; }

/// Entities as characters.
QString decoded(const QString &value)
{
    if (!value.contains(u'&'))
        return value;
    QString quoted = value;
    quoted.replace(u'"', "&quot;"_L1);
    const auto tree = markup::HtmlTree::parse("<p title=\"" + quoted.toUtf8() + "\">");
    return tree ? tree->elements({"p"_L1}).value(0, tree->root()).attribute("title"_L1) : value;
}

QString describe(ValueKind kind)
{
    switch (kind) {
    case ValueKind::List:
        return Tr::tr("is a list; go through it with “for”");
    case ValueKind::Group:
        return Tr::tr("has no text of its own; name what is in it");
    case ValueKind::Switch:
        return Tr::tr("is for “if”");
    case ValueKind::Html:
        return Tr::tr("holds markup, which cannot stand in an attribute");
    default:
        return Tr::tr("cannot stand here");
    }
}

} // namespace

void TemplateMarkup::mistake(const QString &text) { m_mistakes.append({m_file, m_line, text}); }

void TemplateMarkup::begin()
{
    m_place = Place();
    m_hasBegun = false;
}

void TemplateMarkup::text(const QString &text, int line)
{
    m_text = text;
    m_at = 0;
    m_line = line;
    while (m_at < m_text.size() && m_mistakes.size() < mostMistakes) {
        switch (m_place.where) {
        case Place::Where::Text:
            readText();
            break;
        case Place::Where::Tag:
            readInTag();
            break;
        case Place::Where::Attribute:
            readValue();
            break;
        case Place::Where::Style:
            readStyle();
            break;
        }
    }
    m_hasBegun = m_hasBegun || !text.trimmed().isEmpty();
}

void TemplateMarkup::value(const QString &name, ValueKind kind, bool isFiltered, int line)
{
    m_line = line;
    const bool isNoText =
        kind == ValueKind::List || kind == ValueKind::Group || kind == ValueKind::Switch;
    const bool isMarkup = kind == ValueKind::Html;
    switch (m_place.where) {
    case Place::Where::Text:
        if (isNoText)
            mistake(Tr::tr("“%1” %2.").arg(name, describe(kind)));
        else if (isMarkup && m_place.svgs > 0)
            mistake(Tr::tr("“%1” holds markup, which cannot stand in <svg>.").arg(name));
        break;
    case Place::Where::Attribute:
        if (isNoText || isMarkup)
            mistake(Tr::tr("“%1” %2.").arg(name, describe(kind)));
        else if (m_place.quote != u'"') // the only quote that is escaped in texts
            mistake(Tr::tr("“%1” can only stand in double quotes.").arg(name));
        m_value.append({name, kind, isFiltered});
        break;
    case Place::Where::Tag:
        mistake(Tr::tr("“%1” stands in a tag; a value stands in quotes.").arg(name));
        break;
    case Place::Where::Style:
        mistake(Tr::tr("“%1” stands in <style>, which stays as it is.").arg(name));
        break;
    }
}

void TemplateMarkup::branch(int line, bool isGlued)
{
    m_line = line;
    m_isGlued = isGlued;
    if (m_place.where == Place::Where::Attribute)
        m_hasBranches = true;
    if (m_place.where == Place::Where::Style)
        mistake(Tr::tr("There are no template tags in <style>, which stays as it is."));
}

QString TemplateMarkup::take(qsizetype count)
{
    const QString taken = m_text.sliced(m_at, std::min(count, m_text.size() - m_at));
    m_at += taken.size();
    m_line += int(taken.count(u'\n'));
    return taken;
}

/// A name as it may stand in a tag, in lower case.
QString TemplateMarkup::takeName()
{
    qsizetype end = m_at;
    while (end < m_text.size()
        && (isLetter(m_text.at(end)) || m_text.at(end).isDigit() || m_text.at(end) == u'-'
            || m_text.at(end) == u':' || m_text.at(end) == u'_'))
        ++end;
    return take(end - m_at).toLower();
}

void TemplateMarkup::readText()
{
    const qsizetype next = m_text.indexOf(u'<', m_at);
    std::ignore = take((next < 0 ? m_text.size() : next) - m_at);
    if (m_at < m_text.size())
        readTag();
}

void TemplateMarkup::readTag()
{
    static const QRegularExpression doctype(
        u"\\A<!doctype html>"_s, QRegularExpression::CaseInsensitiveOption);
    const QChar next = m_at + 1 < m_text.size() ? m_text.at(m_at + 1) : QChar();
    const bool isFirst = !m_hasBegun && QStringView(m_text).first(m_at).trimmed().isEmpty();
    if (isLetter(next)) {
        readStartTag();
    } else if (next == u'/' && m_at + 2 < m_text.size() && isLetter(m_text.at(m_at + 2))) {
        readEndTag();
    } else if (const auto match = doctype.matchView(QStringView(m_text).sliced(m_at));
        match.hasMatch() && isFirst) {
        std::ignore = take(match.capturedLength());
    } else {
        mistake(QStringView(m_text).sliced(m_at).startsWith("<!--"_L1)
                ? Tr::tr("A comment in HTML would be published; write {# … #} instead.")
                : Tr::tr("“<” begins no tag here; write “&lt;”."));
        std::ignore = take(1);
    }
}

void TemplateMarkup::readStartTag()
{
    std::ignore = take(1);
    m_place.element = takeName();
    const Names &known = m_place.svgs > 0 ? svgElements() : htmlElements();
    if (!known.contains(m_place.element))
        mistake(Tr::tr("There is no <%1> in a theme.").arg(m_place.element));
    m_place.where = Place::Where::Tag;
    m_isGlued = true;
}

void TemplateMarkup::readEndTag()
{
    std::ignore = take(2);
    const QString name = takeName();
    while (m_at < m_text.size() && isSpace(m_text.at(m_at)))
        std::ignore = take(1);
    if (m_at >= m_text.size() || m_text.at(m_at) != u'>')
        mistake(Tr::tr("</%1> is not closed by “>”.").arg(name));
    else
        std::ignore = take(1);
    if (name == "svg"_L1)
        m_place.svgs = std::max(0, m_place.svgs - 1);
}

void TemplateMarkup::readInTag()
{
    const QChar c = m_text.at(m_at);
    if (isSpace(c)) {
        std::ignore = take(1);
        m_isGlued = false;
    } else if (c == u'>') {
        std::ignore = take(1);
        endTag(false);
    } else if (c == u'/' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'>') {
        std::ignore = take(2);
        endTag(true);
    } else if (!isLetter(c)) {
        mistake(Tr::tr("“%1” cannot stand in a tag.").arg(c));
        std::ignore = take(1);
    } else {
        if (m_isGlued)
            mistake(Tr::tr("A space is missing in the tag <%1>.").arg(m_place.element));
        readAttribute();
    }
}

void TemplateMarkup::readAttribute()
{
    m_place.attribute = takeName();
    const bool isHandler = m_place.attribute.startsWith("on"_L1);
    if (isHandler || refusedAttributes().contains(m_place.attribute))
        mistake(Tr::tr("There is no attribute “%1” in a theme.").arg(m_place.attribute));
    m_isGlued = true;
    m_value.clear();
    m_hasBranches = false;
    m_valueLine = m_line;
    if (m_at >= m_text.size() || m_text.at(m_at) != u'=') {
        m_place.attribute.clear();
        return;
    }
    std::ignore = take(1);
    const QChar quote = m_at < m_text.size() ? m_text.at(m_at) : QChar();
    if (quote != u'"' && quote != u'\'') {
        mistake(Tr::tr("The value of “%1” must stand in quotes.").arg(m_place.attribute));
        m_place.attribute.clear();
        return;
    }
    std::ignore = take(1);
    m_place.quote = quote;
    m_place.where = Place::Where::Attribute;
}

void TemplateMarkup::readValue()
{
    const qsizetype end = m_text.indexOf(m_place.quote, m_at);
    const QString text = take((end < 0 ? m_text.size() : end) - m_at);
    if (!text.isEmpty())
        m_value.append({text, {}, false});
    if (end < 0)
        return;
    std::ignore = take(1);
    endAttribute();
    m_place.where = Place::Where::Tag;
    m_place.attribute.clear();
    m_place.quote = QChar();
    m_isGlued = true;
}

void TemplateMarkup::readStyle()
{
    const qsizetype end = m_text.indexOf("</style"_L1, m_at, Qt::CaseInsensitive);
    m_style += take((end < 0 ? m_text.size() : end) - m_at);
    if (end < 0)
        return;
    for (const StyleMistake &wrong : mistakesInStyle(m_style))
        m_mistakes.append({m_file, m_styleLine + wrong.line - 1, wrong.text});
    if (m_style.contains(u'<'))
        mistake(Tr::tr("“<” cannot stand in <style>."));
    m_place.where = Place::Where::Text;
    readEndTag();
}

void TemplateMarkup::endTag(bool isEmpty)
{
    const bool isStyle = m_place.element == "style"_L1;
    if (m_place.element == "svg"_L1 && !isEmpty)
        ++m_place.svgs;
    if (isStyle) {
        m_style.clear();
        m_styleLine = m_line;
    }
    m_place.where = isStyle ? Place::Where::Style : Place::Where::Text;
    m_place.element.clear();
}

void TemplateMarkup::endAttribute()
{
    const QString &name = m_place.attribute;
    const bool isSvg = m_place.svgs > 0 || m_place.element == "svg"_L1;
    if (name == "href"_L1 || name == "xlink:href"_L1)
        checkAddress(m_place.element != "a"_L1);
    else if (name == "src"_L1)
        checkAddress(true);
    else if (name == "style"_L1 || (isSvg && !name.startsWith("aria-"_L1)))
        checkStyle();
    else if (m_place.element == "meta"_L1 && name == "name"_L1)
        checkMetaName();
    m_value.clear();
}

/// What else there is to say of a page, such as who may hear of its address, the page's head says.
void TemplateMarkup::checkMetaName()
{
    const bool isKnown = m_value.size() == 1
        && (m_value.first().text == "theme-color"_L1 || m_value.first().text == "color-scheme"_L1);
    if (!isKnown)
        mistake(Tr::tr("<meta> can only be “theme-color” or “color-scheme” in a theme."));
}

/// The value of "href", "src" and such: one address as it stands, or one value, or a beginning that
/// says where it leads and values behind it.
void TemplateMarkup::checkAddress(bool isLoaded)
{
    m_line = m_valueLine;
    const QString beginning =
        !m_value.isEmpty() && !m_value.first().kind ? decoded(m_value.first().text) : QString();
    const bool isStatic =
        std::ranges::none_of(m_value, [](const Piece &piece) { return piece.kind.has_value(); });
    const auto isPlain = [](const Piece &piece) {
        return !piece.kind || *piece.kind == ValueKind::Text || *piece.kind == ValueKind::Key
            || *piece.kind == ValueKind::Number;
    };
    static const QRegularExpression leads(u"\\A(?:#|https?://[^/?#\\s]+/|mailto:)"_s);
    bool isSound = !m_hasBranches;
    if (m_value.size() == 1 && m_value.first().kind && !m_value.first().isFiltered)
        isSound =
            isSound && *m_value.first().kind == (isLoaded ? ValueKind::Picture : ValueKind::Link);
    else if (isLoaded)
        isSound = isSound && isStatic && isWithinPage(beginning)
            && (m_place.attribute == "src"_L1 || beginning.startsWith(u'#'));
    else if (isStatic)
        isSound = isSound && (beginning.startsWith(u'#') || markup::isSafeLink(beginning));
    else
        isSound =
            isSound && leads.match(beginning).hasMatch() && std::ranges::all_of(m_value, isPlain);
    if (isSound)
        return;
    mistake(isLoaded ? Tr::tr("“%1” can only be a picture's “src” or an address that begins with "
                              "“data:image/” or “#”.")
                           .arg(m_place.attribute)
                     : Tr::tr("“%1” can only be a link's “url” or an address that begins with “#”, "
                              "“https://” or “mailto:”.")
                           .arg(m_place.attribute));
}

/// The value of "style", and of an attribute in <svg>, which may hold "url(…)".
void TemplateMarkup::checkStyle()
{
    QString css;
    bool hasEscapes = false;
    bool hasWords = m_hasBranches; // words may come about that stand in none of the pieces
    for (const Piece &piece : std::as_const(m_value)) {
        const bool isKey = piece.kind == ValueKind::Key && m_place.attribute != "style"_L1;
        const bool isPlain =
            isKey || piece.kind == ValueKind::Number || piece.kind == ValueKind::Color;
        if (piece.kind && (!isPlain || piece.isFiltered))
            m_mistakes.append({m_file, m_valueLine,
                Tr::tr("“%1” cannot stand in “%2”; only numbers and colours can.")
                    .arg(piece.text, m_place.attribute)});
        hasWords = hasWords || isKey;
        hasEscapes = hasEscapes
            || (!piece.kind && (piece.text.contains(u'&') || piece.text.contains(u'\\')));
        css += piece.kind ? u"0"_s : decoded(piece.text);
    }
    if (m_value.size() > 1 && (hasEscapes || (hasWords && css.contains(u'('))))
        m_mistakes.append({m_file, m_valueLine,
            Tr::tr("“%1” is made of too many pieces; write it at once.").arg(m_place.attribute)});
    if (m_place.attribute == "style"_L1 || css.contains(u'('))
        for (const StyleMistake &wrong : mistakesInStyle(css))
            m_mistakes.append({m_file, m_valueLine + wrong.line - 1, wrong.text});
}

} // namespace galley
