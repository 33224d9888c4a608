// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/markdown.h"

#include <QStringList>

namespace galley::markup {

/// Readable plain text: a paragraph a line, a blank line between them, lists with hyphens or numbers.
/// Laid out in columns, paragraphs are wrapped, code is set in and a table's cells stand below each other.
class TextWriter : public MarkdownWriter
{
public:
    /// 0 lays nothing out.
    explicit TextWriter(qsizetype columns = 0) : m_columns(columns) { }

    [[nodiscard]] QString takeText();

    void enterBlock(MD_BLOCKTYPE type, const void *detail) override;
    void leaveBlock(MD_BLOCKTYPE type, const void *detail) override;
    void enterSpan(MD_SPANTYPE type, const void *detail) override;
    void leaveSpan(MD_SPANTYPE type, const void *detail) override;
    void text(const QString &text) override;
    void lineBreak(bool hard) override;
    void formula(const QString &tex, bool display) override;

protected:
    /// A finished line of the block, without its containers' marks.
    [[nodiscard]] virtual QString finished(const QString &line) const { return line; }
    [[nodiscard]] QString &line() { return m_line; } ///< the block being read
    /// Whether it is code or a rule, whose lines stay as they are.
    [[nodiscard]] bool isVerbatim() const { return m_isVerbatim; }
    void flush();

private:
    struct Container
    {
        MD_BLOCKTYPE type;
        QString prefix; ///< of every line but the first
        QString bullet; ///< of the first line, instead of the prefix
        bool tight = false;
        unsigned number = 0; ///< of a numbered list's next item; 0 for bullets
        bool isBegun = false; ///< it has a line already
    };

    struct Row
    {
        QStringList cells;
        QList<MD_ALIGN> alignments;
    };

    void addBlankLine();
    void enterCell(const void *detail);
    void leaveRow();
    [[nodiscard]] qsizetype columnsLeft() const;
    /// How wide the table's columns are, or nothing where it does not fit.
    [[nodiscard]] QList<qsizetype> tableWidths() const;
    [[nodiscard]] QString tableText(const QList<qsizetype> &widths) const;
    void enterList(MD_BLOCKTYPE type, const void *detail);
    void enterItem();

    QString m_out;
    QString m_line;
    QList<Container> m_containers;
    qsizetype m_skipped = 0; ///< containers that lie too deep to be shown
    QString m_address; ///< of the open link
    qsizetype m_linkBegin = 0; ///< in m_line
    int m_pictures = 0;
    QList<qsizetype> m_cells; ///< where those of the table's row begin, in m_line
    QList<Row> m_rows; ///< of the table, when it is laid out
    qsizetype m_columns;
    bool m_isVerbatim = false;
    bool m_wantsBlank = false;
};

} // namespace galley::markup
