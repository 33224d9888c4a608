// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/citationrecords.h"

#include "model/pastedtext.h"

#include <QByteArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// The objects that stand in a list, each up to its own end.
QList<CitationRecord> jsonRecords(QStringView text)
{
    QList<CitationRecord> records;
    QByteArray open; // the brackets around
    qsizetype recordDepth = 0; // of `open` within the record; 0 outside
    bool isString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isString) {
            i += c == '\\';
            isString = c != '"';
        } else if (c == '"') {
            isString = true;
        } else if (c == '{' || c == '[') {
            const bool isRecord = recordDepth == 0 && c == '{' && open.endsWith('[');
            open.append(char(c));
            if (isRecord) {
                recordDepth = open.size();
                records.append({i, text.size()});
            }
        } else if ((c == '}' || c == ']') && !open.isEmpty()) {
            if (open.size() == recordDepth) {
                records.last().end = i + 1;
                recordDepth = 0;
            }
            open.chop(1);
        }
    }
    return records;
}

/// Whether "@article{" or "@online(" begins here.
bool isBibtexStart(QStringView rest)
{
    constexpr qsizetype longestType = 24;
    if (!rest.startsWith(u'@'))
        return false;
    qsizetype end = 1;
    while (end < std::min(rest.size(), longestType) && rest[end].isLetter())
        ++end;
    while (end < std::min(rest.size(), longestType) && rest[end] == u' ')
        ++end;
    return end > 1 && end < rest.size() && (rest[end] == u'{' || rest[end] == u'(');
}

bool isRis(QStringView rest, QLatin1StringView tag)
{
    return rest.startsWith(tag) && rest.sliced(tag.size()).trimmed().startsWith(u'-');
}

/// Reads a text line by line, following the braces of a BibTeX record.
QList<CitationRecord> linedRecords(QStringView text)
{
    QList<CitationRecord> records;
    bool isOpen = false;
    bool isRisOpen = false;
    qsizetype braces = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        const QStringView line = text.sliced(start, end - start);
        const QStringView rest = line.trimmed();
        const bool isBibtex = isBibtexStart(rest);
        if (isBibtex || isRis(rest.first(std::min<qsizetype>(rest.size(), 8)), "TY"_L1)) {
            if (isOpen)
                records.last().end = start;
            records.append({start, text.size()});
            isOpen = true;
            isRisOpen = !isBibtex;
            braces = 0;
        }
        const bool counts = isOpen && !isRisOpen;
        if (counts)
            braces += line.count(u'{') - line.count(u'}');
        const bool isEnd = (counts && braces <= 0 && line.contains(u'}'))
            || (isOpen && isRisOpen
                && isRis(rest.first(std::min<qsizetype>(rest.size(), 8)), "ER"_L1));
        if (isEnd) {
            records.last().end = end;
            isOpen = false;
        }
        start = end;
    }
    return records;
}

} // namespace

QList<CitationRecord> citationRecords(QStringView text)
{
    return looksLikeJson(text) ? jsonRecords(text) : linedRecords(text);
}

} // namespace galley
