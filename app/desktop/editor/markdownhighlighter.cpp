// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/markdownhighlighter.h"

#include "platform/highlighting.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>

#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What the next block goes on from.
struct BlockState : QTextBlockUserData
{
    KSyntaxHighlighting::State end;
};

} // namespace

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document) : QSyntaxHighlighter(document)
{
    setDefinition(highlightingRepository().definitionForName(u"Markdown"_s));
    m_start = highlightLine(u"", {}); // past an empty first line there is no metadata
}

void MarkdownHighlighter::follow(const QPalette &palette)
{
    setTheme(highlightingTheme(palette));
    rehighlight();
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    const auto *before = static_cast<BlockState *>(currentBlock().previous().userData());
    const KSyntaxHighlighting::State end = highlightLine(text, before ? before->end : m_start);
    auto *state = static_cast<BlockState *>(currentBlockUserData());
    if (!state) {
        state = new BlockState;
        setCurrentBlockUserData(state);
    }
    if (state->end == end)
        return;
    state->end = end;
    // A changed number makes Qt go on with the next block.
    setCurrentBlockState(currentBlockState() + 1);
}

void MarkdownHighlighter::applyFormat(
    int offset, int length, const KSyntaxHighlighting::Format &format)
{
    const KSyntaxHighlighting::Theme colours = theme();
    if (length == 0 || format.isDefaultTextStyle(colours))
        return;
    QTextCharFormat style;
    if (format.hasTextColor(colours))
        style.setForeground(format.textColor(colours));
    if (format.isBold(colours))
        style.setFontWeight(QFont::Bold);
    style.setFontItalic(format.isItalic(colours));
    style.setFontUnderline(format.isUnderline(colours));
    style.setFontStrikeOut(format.isStrikeThrough(colours));
    setFormat(offset, length, style);
}

} // namespace galley
