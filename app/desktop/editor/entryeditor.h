// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/autosaver.h"
#include "model/lookup.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QSplitter;

namespace galley {

class ConflictBar;
class ConflictBars;
class DifficultyBox;
class FieldForm;
class PictureService;
class ReferenceOffer;
class SourcePane;
class TextField;
class ThumbnailBox;

/// Side by side: what the source says, and what the editor writes. Each change is an edit of the
/// document; edits from elsewhere (undo, an import, another view) show here.
class EntryEditor : public QWidget
{
    Q_OBJECT

public:
    explicit EntryEditor(QWidget *parent = nullptr);

    /// `document` may be null; `entry` is one of its entries.
    void edit(IssueDocument *document, const EntryId &entry);
    [[nodiscard]] EntryId entry() const { return m_entry; }
    void setEditorFont(const QFont &font);
    /// What services said of papers.
    void setLookups(const Lookups &lookups);
    /// Fields of any entry that others changed as well.
    void setConflicts(const QList<MergeConflict> &conflicts);
    /// Where pictures come from.
    void setPictures(PictureService *service);
    /// Puts the caret into the field, where it has a text of its own: at a place in that, takeaways being
    /// lines, or at the end (-1).
    void focusField(EntryField field, qsizetype position = -1);
    /// The same at the end; of one that has none, in the one that is closest to it.
    void focusNear(EntryField field);
    [[nodiscard]] TextField *textField(EntryField field) const; ///< null where it has no text
    [[nodiscard]] QList<TextField *> textFields() const;
    void focusSummary() { focusField(EntryField::Summary); }
    /// Selects the title, for a new entry.
    void focusTitle();
    void chooseDifficulty(std::optional<Difficulty> difficulty);
    /// Puts what belongs to the source under it.
    void addBelowSource(QWidget *widget);
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }

    /// The field that has or had the caret, and its place there.
    [[nodiscard]] std::pair<QString, qsizetype> caret() const;
    /// Puts the caret into the field of that name, else into the summary.
    void focusNamed(const QString &name, qsizetype position);
    /// Puts what is selected in the source into a text, as a step of undo.
    void quote(EntryField into);

Q_SIGNALS:
    void caretMoved();
    void conflictResolved(const galley::MergeConflict &conflict, galley::Autosaver::Choice choice);
    /// The editor wants a paper that was pasted into a text as an entry.
    void importRequested(const QString &reference);
    void refused(const galley::Error &error);
    /// The editor wants to know what the services say of this entry today.
    void refreshRequested();

private:
    struct TextBinding
    {
        EntryField field;
        TextField *widget;
        QString step; ///< of undo
    };

    void bind(EntryField field, TextField *widget, const QString &step);
    void addThumbnail();
    void insertQuote(const QString &markdown);
    void set(
        EntryField field, const FieldValue &value, const QString &step, IssueDocument::Merge merge);
    void takeOver(const TextBinding &binding, const QString &step);
    void showField(const TextBinding &binding, bool placeCaret);
    void showOthers(const TextBinding &binding);
    void showAll();
    void mirror(const Edit &edit, bool isReplay);
    void showConflicts();
    void putConflict(ConflictBar &bar);
    void count();
    [[nodiscard]] const Entry *current() const;

    QPointer<IssueDocument> m_document;
    EntryId m_entry;
    QSplitter *m_splitter;
    SourcePane *m_source;
    FieldForm *m_form;
    DifficultyBox *m_difficulty;
    ThumbnailBox *m_thumbnail;
    TextField *m_summary;
    QLabel *m_words;
    QList<TextBinding> m_bindings;
    EntryField m_last = EntryField::Summary; ///< that had the caret
    ReferenceOffer *m_offer;
    ConflictBars *m_conflictBars;
    QList<MergeConflict> m_conflicts; ///< of all entries
    EntryField m_quoteInto = EntryField::Summary;
};

} // namespace galley
