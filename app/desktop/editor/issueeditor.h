// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/autosaver.h"

#include <QPointer>
#include <QWidget>

class QDateEdit;

namespace galley {

class ConflictBars;
class FieldForm;
class TextField;

/// The issue's own title, date, publication, language and introduction.
class IssueEditor : public QWidget
{
    Q_OBJECT

public:
    explicit IssueEditor(QWidget *parent = nullptr);

    void edit(IssueDocument *document); ///< may be null
    void setEditorFont(const QFont &font);
    /// Fields that others changed as well.
    void setConflicts(const QList<MergeConflict> &conflicts);
    /// Puts the caret at a place in the field's text; -1 is its end.
    void focusField(IssueField field, qsizetype position = -1);
    [[nodiscard]] TextField *textField(IssueField field) const { return m_texts.value(field); }
    [[nodiscard]] QList<TextField *> textFields() const { return m_texts.values(); }

    /// The field that has or had the caret, and its place there.
    [[nodiscard]] std::pair<QString, qsizetype> caret() const;
    /// Puts the caret into the field of that name, else into the introduction.
    void focusNamed(const QString &name, qsizetype position);

Q_SIGNALS:
    void caretMoved();
    void conflictResolved(const galley::MergeConflict &conflict, galley::Autosaver::Choice choice);
    void refused(const galley::Error &error);

private:
    void bind(IssueField field, TextField *widget, const QString &step);
    void set(
        IssueField field, const FieldValue &value, const QString &step, IssueDocument::Merge merge);
    void showField(IssueField field, bool placeCaret);

    QPointer<IssueDocument> m_document;
    FieldForm *m_form;
    QDateEdit *m_date;
    QHash<IssueField, TextField *> m_texts;
    ConflictBars *m_conflictBars;
    IssueField m_last = IssueField::Introduction; ///< that had the caret
};

} // namespace galley
