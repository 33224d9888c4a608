// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/pastebox.h"

#include "importing/mimetext.h"

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

bool PasteBox::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasUrls() || source->hasHtml();
}

void PasteBox::insertFromMimeData(const QMimeData *source)
{
    const QString text = textFromMime(source);
    if (text.size() + document()->characterCount() > longestImportText) {
        Q_EMIT refused();
        return;
    }
    insertPlainText(withShortLines(text));
    ensureCursorVisible();
}

} // namespace galley
