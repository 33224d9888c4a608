// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/textwriter.h"

#include "markup/markup.h"
#include "markup/textwrapping.h"

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

constexpr qsizetype deepestContainer = 12;
constexpr unsigned highestNumber = 999'999'999; // of a list's item
constexpr QLatin1StringView codeIndent {"    "};

bool isContainer(MD_BLOCKTYPE type)
{
    return type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL
        || type == MD_BLOCK_LI;
}

} // namespace

QString TextWriter::takeText()
{
    flush();
    const auto isLineEnd = [](QChar c) { return c == u'\n'; };
    while (m_out.endsWith(u'\n'))
        m_out.chop(1);
    m_out.remove(0, std::ranges::find_if_not(m_out, isLineEnd) - m_out.cbegin());
    return std::exchange(m_out, {});
}

void TextWriter::flush()
{
    QString block = std::exchange(m_line, {});
    while (!block.isEmpty() && block.back().isSpace())
        block.chop(1);
    while (block.startsWith(u'\n'))
        block.remove(0, 1);
    if (block.isEmpty())
        return;
    // The items of a tight list, and what a list in it holds, follow in the same breath.
    const bool isTight = !m_containers.isEmpty() && m_containers.constLast().tight;
    if (m_wantsBlank && !isTight)
        addBlankLine();
    m_wantsBlank = true;
    QString indent; // of what is wrapped
    for (const Container &container : std::as_const(m_containers))
        indent += container.prefix;
    const QStringList lines = block.split(u'\n');
    for (const QString &line : lines) {
        QString begin;
        for (Container &container : m_containers) {
            begin += container.bullet.isEmpty() ? container.prefix : container.bullet;
            container.bullet.clear();
            container.isBegun = true;
        }
        m_out += m_columns > 0 && !m_isVerbatim ? wrapText(line, m_columns, begin, indent)
                                                : begin + finished(line);
        while (m_out.endsWith(u' '))
            m_out.chop(1);
        m_out += u'\n';
    }
}

/// It carries the marks of the quotations that it stands in.
void TextWriter::addBlankLine()
{
    QString line;
    for (const Container &container : std::as_const(m_containers))
        line += container.isBegun ? container.prefix : QString();
    while (line.endsWith(u' '))
        line.chop(1);
    m_out += line + u'\n';
}

void TextWriter::enterCell(const void *detail)
{
    const auto *cell = static_cast<const MD_BLOCK_TD_DETAIL *>(detail);
    if (m_columns > 0)
        m_rows.last().alignments.append(cell->align);
    else if (!m_cells.isEmpty())
        m_line += " | "_L1;
    m_cells.append(m_line.size());
}

/// Keeps a row until the table's end, where it is known how wide its columns are.
void TextWriter::leaveRow()
{
    const QString row = std::exchange(m_line, {});
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const qsizetype end = i + 1 < m_cells.size() ? m_cells.at(i + 1) : row.size();
        m_rows.last().cells.append(row.sliced(m_cells.at(i), end - m_cells.at(i)).simplified());
    }
}

qsizetype TextWriter::columnsLeft() const
{
    qsizetype columns = m_columns;
    for (const Container &container : m_containers)
        columns -= container.prefix.size();
    return columns;
}

QList<qsizetype> TextWriter::tableWidths() const
{
    QList<qsizetype> widths;
    for (const Row &row : m_rows) {
        widths.resize(std::max(widths.size(), row.cells.size()));
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            widths[i] = std::max(widths.at(i), textWidth(row.cells.at(i)));
    }
    const qsizetype width = std::accumulate(widths.begin(), widths.end(), 3 * (widths.size() - 1));
    return width <= columnsLeft() ? widths : QList<qsizetype>();
}

/// With its cells below each other, or without widths a line a row.
QString TextWriter::tableText(const QList<qsizetype> &widths) const
{
    QStringList lines;
    for (const Row &row : m_rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QString &cell = row.cells.at(i);
            const qsizetype room = widths.isEmpty() ? 0 : widths.at(i) - textWidth(cell);
            const MD_ALIGN align = row.alignments.at(i);
            const qsizetype before = align == MD_ALIGN_RIGHT ? room
                : align == MD_ALIGN_CENTER                   ? room / 2
                                                             : 0;
            cells.append(QString(before, u' ') + cell + QString(room - before, u' '));
        }
        lines.append(cells.join(" | "_L1));
        if (!widths.isEmpty() && lines.size() == 1) {
            QStringList rule;
            for (const qsizetype width : widths)
                rule.append(QString(width, u'-'));
            lines.append(rule.join("-+-"_L1));
        }
    }
    return lines.join(u'\n');
}

void TextWriter::enterItem()
{
    QString bullet = u"- "_s;
    bool tight = false;
    if (!m_containers.isEmpty()) {
        Container &list = m_containers.last();
        tight = list.tight;
        if (list.type == MD_BLOCK_OL)
            bullet = QString::number(std::min(list.number++, highestNumber)) + u". "_s;
    }
    m_containers.append({MD_BLOCK_LI, QString(bullet.size(), u' '), bullet, tight});
}

void TextWriter::enterList(MD_BLOCKTYPE type, const void *detail)
{
    if (m_wantsBlank && (m_containers.isEmpty() || !m_containers.constLast().tight)) {
        addBlankLine();
        m_wantsBlank = false;
    }
    if (type == MD_BLOCK_UL) {
        const auto *list = static_cast<const MD_BLOCK_UL_DETAIL *>(detail);
        m_containers.append({type, {}, {}, list->is_tight != 0});
    } else {
        const auto *list = static_cast<const MD_BLOCK_OL_DETAIL *>(detail);
        m_containers.append({type, {}, {}, list->is_tight != 0, list->start});
    }
}

void TextWriter::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    if (type == MD_BLOCK_DOC)
        return;
    if (type != MD_BLOCK_TH && type != MD_BLOCK_TD)
        flush();
    if (isContainer(type)) {
        if (m_containers.size() >= deepestContainer) {
            ++m_skipped;
            return;
        }
        if (type == MD_BLOCK_LI) {
            enterItem();
        } else if (type == MD_BLOCK_QUOTE) {
            m_containers.append({type, u"> "_s, {}});
        } else {
            enterList(type, detail);
        }
    } else if (type == MD_BLOCK_TABLE) {
        m_rows.clear();
    } else if (type == MD_BLOCK_TR) {
        m_cells.clear();
        m_rows.append(Row());
    } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        enterCell(detail);
    } else if (type == MD_BLOCK_HR) {
        m_line = u"* * *"_s;
    }
}

void TextWriter::leaveBlock(MD_BLOCKTYPE type, const void *)
{
    if (type == MD_BLOCK_DOC || type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        return;
    const bool isLaidOut = m_columns > 0;
    if (type == MD_BLOCK_TR && isLaidOut) {
        leaveRow();
        return;
    }
    m_isVerbatim = type == MD_BLOCK_CODE || type == MD_BLOCK_HR;
    if (type == MD_BLOCK_TABLE && isLaidOut) {
        const QList<qsizetype> widths = tableWidths();
        m_line = tableText(widths);
        m_isVerbatim = !widths.isEmpty();
    } else if (type == MD_BLOCK_CODE && isLaidOut) {
        m_line = codeIndent + m_line.replace("\n"_L1, u'\n' + codeIndent);
    }
    flush();
    m_isVerbatim = false;
    if (type == MD_BLOCK_TR) {
        m_wantsBlank = false;
    } else if (type == MD_BLOCK_TABLE) {
        m_wantsBlank = true;
    } else if (isContainer(type)) {
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        m_containers.removeLast();
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            m_wantsBlank = true;
    }
}

void TextWriter::enterSpan(MD_SPANTYPE type, const void *detail)
{
    if (type == MD_SPAN_IMG) {
        ++m_pictures;
    } else if (type == MD_SPAN_A && m_pictures == 0) {
        m_address = textOf(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href);
        m_linkBegin = m_line.size();
    }
}

void TextWriter::leaveSpan(MD_SPANTYPE type, const void *)
{
    if (type == MD_SPAN_IMG) {
        --m_pictures;
    } else if (type == MD_SPAN_A && m_pictures == 0) {
        const QStringView words = QStringView(m_line).sliced(m_linkBegin);
        if (isSafeLink(m_address) && m_address != words
            && !(m_address.startsWith("mailto:"_L1) && QStringView(m_address).sliced(7) == words))
            m_line += " <"_L1 + m_address + u'>';
        m_address.clear();
    }
}

void TextWriter::text(const QString &text) { m_line += text; }

void TextWriter::lineBreak(bool hard) { m_line += hard ? u'\n' : u' '; }

void TextWriter::formula(const QString &tex, bool display)
{
    const QLatin1StringView mark = display ? "$$"_L1 : "$"_L1;
    m_line += mark + tex + mark;
}

} // namespace galley::markup
