// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QSyntaxHighlighter>

namespace galley {

/// Markdown by KSyntaxHighlighting's definition, but for the metadata that the definition sees in a
/// file whose first words end with a colon: a summary is not a file.
class MarkdownHighlighter : public QSyntaxHighlighter,
                            private KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit MarkdownHighlighter(QTextDocument *document);

    /// The colours that suit the palette.
    void follow(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    KSyntaxHighlighting::State m_start;
};

} // namespace galley
