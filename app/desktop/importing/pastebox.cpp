// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/pastebox.h"

#include <QMimeData>
#include <QTextBlock>

namespace galley {

namespace {

/// More marks than anybody looks at would make the box slow.
constexpr qsizetype mostMarks = 1000;

} // namespace

PasteBox::PasteBox(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setAcceptDrops(true);
}

void PasteBox::markReferences(const QList<Reference> &references)
{
    QTextCharFormat format;
    format.setForeground(palette().link());
    format.setFontUnderline(true);
    QList<QTextEdit::ExtraSelection> marks;
    for (const Reference &reference : references.first(std::min(mostMarks, references.size()))) {
        QTextCursor cursor(document());
        cursor.setPosition(int(reference.position));
        cursor.setPosition(
            int(reference.position + reference.text.size()), QTextCursor::KeepAnchor);
        marks.append({.cursor = cursor, .format = format});
    }
    setExtraSelections(marks);
}

bool PasteBox::canInsertFromMimeData(const QMimeData *source) const { return mayHoldText(source); }

void PasteBox::insertFromMimeData(const QMimeData *source)
{
    QFuture<MimeText> reading = readMime(source);
    if (reading.isFinished())
        return insertRead(textCursor(), reading.result());
    // The cursor stays with its place, whatever is typed meanwhile.
    reading.then(this, [this, at = textCursor()](const MimeText &read) { insertRead(at, read); });
}

void PasteBox::insertRead(QTextCursor at, const MimeText &read)
{
    if (read.text.size() + document()->characterCount() > longestImportText) {
        Q_EMIT refused();
        return;
    }
    at.insertText(withShortLines(read.text));
    ensureCursorVisible();
    if (!read.problems.isEmpty())
        Q_EMIT unreadable(read.problems.join(u' '));
}

} // namespace galley
