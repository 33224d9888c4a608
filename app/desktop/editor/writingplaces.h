// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/textfield.h"
#include "language/replacing.h"

#include <QPointer>

namespace galley {

class EntryEditor;
class IssueEditor;

/// Where in the window the texts of the open issue are written: the fields of the entry that is shown,
/// and those of the issue itself.
class WritingPlaces : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    WritingPlaces(EntryEditor &entries, IssueEditor &issue, QObject *parent);

    /// The entry that is shown, or the issue itself for a null id.
    void setEntry(const EntryId &entry) { m_entry = entry; }
    [[nodiscard]] EntryId entry() const { return m_entry; }
    [[nodiscard]] QList<TextField *> fields() const;
    /// Those of titles, summary, takeaways and introduction.
    [[nodiscard]] QList<TextField *> proseFields() const;
    /// Null for a place that is not shown.
    [[nodiscard]] TextField *fieldAt(const TextPlace &place) const;
    /// The field that has the caret or had it last, if it is shown.
    [[nodiscard]] TextField *written() const;
    void forget() { m_last = nullptr; }

    struct Caret
    {
        TextPlace place;
        qsizetype start = 0; ///< of the selection, in the place's text
        qsizetype end = 0;
    };
    /// Without a field, the start of what is shown.
    [[nodiscard]] Caret caret() const;
    /// So much of the place's text in its field; null when that has another text now.
    [[nodiscard]] QTextCursor cursorOver(
        const TextPlace &place, const QString &text, qsizetype start, qsizetype length) const;
    /// Selects it and brings it into sight, without the focus.
    void select(const TextPlace &place, const QTextCursor &cursor);

private:
    [[nodiscard]] TextPlace placeOf(const TextField &field) const;

    EntryEditor &m_entryEditor;
    IssueEditor &m_issueEditor;
    EntryId m_entry;
    QPointer<TextField> m_last;
};

/// Where something stands in running order.
using WritingOrder = std::tuple<qsizetype, int, qsizetype, qsizetype>;
[[nodiscard]] WritingOrder orderOf(const Issue &issue, const TextPlace &place, qsizetype position);

} // namespace galley
