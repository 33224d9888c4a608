// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/checks.h"

#include "markup/formula.h"
#include "markup/markdown.h"
#include "markup/markup.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::preflight_checks {

namespace {

using enum Finding::Severity;

/// Takes a Markdown text apart: what is printed as words, and what is not printed as it was meant.
class Parts : public markup::MarkdownWriter
{
public:
    void enterBlock(MD_BLOCKTYPE type, const void *) override
    {
        m_codeDepth += type == MD_BLOCK_CODE;
        words += u'\n';
    }
    void leaveBlock(MD_BLOCKTYPE type, const void *) override
    {
        m_codeDepth -= type == MD_BLOCK_CODE;
    }
    void enterSpan(MD_SPANTYPE type, const void *detail) override
    {
        m_codeDepth += type == MD_SPAN_CODE;
        hasPicture = hasPicture || type == MD_SPAN_IMG;
        if (type == MD_SPAN_A) {
            const auto url = markup::textOf(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href);
            if (!markup::isSafeLink(url))
                deadLinks.append(url);
        }
    }
    void leaveSpan(MD_SPANTYPE type, const void *) override { m_codeDepth -= type == MD_SPAN_CODE; }
    void text(const QString &text) override { words += m_codeDepth > 0 ? u" "_s : text; }
    void lineBreak(bool) override { words += u' '; }
    void formula(const QString &tex, bool) override
    {
        formulas.append(tex);
        words += u' ';
    }

    QString words; ///< without code and formulas
    QStringList formulas;
    QStringList deadLinks;
    bool hasPicture = false;

private:
    int m_codeDepth = 0;
};

/// Why TeX cannot be typeset as it stands, or nothing.
QString objectionTo(const QString &tex)
{
    int open = 0;
    for (qsizetype i = 0; i < tex.size() && open >= 0; ++i) {
        if (tex[i] == u'\\')
            ++i;
        else
            open += tex[i] == u'{' ? 1 : tex[i] == u'}' ? -1 : 0;
    }
    if (open != 0)
        return open > 0 ? Tr::tr("a brace is not closed") : Tr::tr("a brace is closed twice");
    // A letter would go on with the command's name: \leftarrow, \rightarrow.
    static const QRegularExpression left(u"\\\\left(?![A-Za-z])"_s);
    static const QRegularExpression right(u"\\\\right(?![A-Za-z])"_s);
    if (tex.count(left) != tex.count(right))
        return Tr::tr("\\left and \\right are no pairs");
    if (tex.count("\\begin{"_L1) != tex.count("\\end{"_L1))
        return Tr::tr("\\begin and \\end are no pairs");
    return {};
}

QString shortened(const QString &text)
{
    constexpr qsizetype most = 40;
    return text.size() > most ? text.first(most - 1) + u'…' : text;
}

/// `words` are what is left beside the formulas.
void checkTex(
    const QStringList &formulas, const QString &words, const QString &name, QStringList &texts)
{
    for (const QString &tex : formulas) {
        if (const QString why = objectionTo(tex); !why.isEmpty())
            texts.append(
                Tr::tr("%1: the formula %2 cannot be typeset: %3.").arg(name, shortened(tex), why));
    }
    // What is clearly TeX, and no price: "$\alpha", "$x_", "$$".
    static const QRegularExpression opened(
        u"\\$(?:\\$|\\\\[A-Za-z]|[A-Za-z]{1,2}[\\^_])[^$]{0,20}"_s);
    if (const auto match = opened.match(words); match.hasMatch())
        texts.append(
            Tr::tr("%1: a formula is not closed: %2").arg(name, match.captured().simplified()));
}

QStringList problemsOfMarkdown(const QString &markdown, const QString &name)
{
    // Most takeaways, and nothing to find in them.
    if (std::ranges::none_of(markdown, [](QChar c) { return u"$<[\\"_s.contains(c); }))
        return {};
    Parts parts;
    markup::parseMarkdown(markdown, parts);
    QStringList texts;
    checkTex(parts.formulas, parts.words, name, texts);
    static const QRegularExpression tag(
        u"</"
        u"?(?:a|b|i|u|s|em|strong|br|p|div|span|img|su[bp]|[uo]l|li|table|t[rdh]|h[1-6r]|code|pre|"
        "blockquote|small|mark|center|font|script|style|iframe|video|details)\\b[^<>]*>|<!--"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = tag.match(parts.words); match.hasMatch())
        texts.append(Tr::tr("%1: HTML is not used but printed as it stands: %2")
                .arg(name, shortened(match.captured())));
    if (parts.hasPicture)
        texts.append(Tr::tr("%1: a picture is printed as a link.").arg(name));
    for (const QString &url : std::as_const(parts.deadLinks))
        texts.append(Tr::tr("%1: a link is dropped, since it is no https:// address: %2")
                .arg(name, shortened(url)));
    static const QRegularExpression slashed(u"(?<!\\\\)\\\\\\([^`\\n]{1,200}?\\\\\\)"_s);
    static const QRegularExpression code(u"`[^`]*`"_s);
    if (markdown.contains("\\("_L1) && QString(markdown).remove(code).contains(slashed))
        texts.append(Tr::tr("%1: \\(…\\) is no formula here. Write $…$.").arg(name));
    return texts;
}

QStringList problemsOfTitle(const QString &title)
{
    QString words;
    QStringList formulas;
    for (const markup::Segment &segment : markup::splitTex(title)) {
        if (segment.kind == markup::Segment::Kind::Text)
            words += segment.source;
        else
            formulas.append(segment.tex);
    }
    QStringList texts;
    checkTex(formulas, words, Tr::tr("Title"), texts);
    return texts;
}

} // namespace

Founds introductionText(const Context &context)
{
    Founds founds;
    for (const QString &text :
        problemsOfMarkdown(context.issue.introduction.value_or(QString()), Tr::tr("Introduction")))
        founds.append({Warning, text, {}, IssueField::Introduction});
    return founds;
}

Founds entryTexts(const Context &context, qsizetype at)
{
    const Entry &entry = context.issue.entries[at];
    Founds founds;
    const auto add = [&founds](const QStringList &texts, EntryField field) {
        for (const QString &text : texts)
            founds.append({Warning, text, field});
    };
    add(problemsOfTitle(entry.title), EntryField::Title);
    if (entry.summary)
        add(problemsOfMarkdown(*entry.summary, Tr::tr("Summary")), EntryField::Summary);
    const QStringList takeaways = entry.takeaways.value_or(QStringList());
    for (qsizetype i = 0; i < takeaways.size(); ++i)
        add(problemsOfMarkdown(takeaways[i], Tr::tr("Takeaway %1").arg(i + 1)),
            EntryField::Takeaways);
    return founds;
}

} // namespace galley::preflight_checks
