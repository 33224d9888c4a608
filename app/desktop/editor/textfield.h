// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/carettrail.h"

#include <QTextEdit>

class QMenu;

namespace galley {

class MarkdownHighlighter;

/// A field of plain text as tall as what is in it. It has no undo of its own: the document's undo
/// covers every change, so the keys for it pass through to the window.
class TextField : public QTextEdit
{
    Q_OBJECT

public:
    enum class Kind {
        Line, ///< one paragraph; Enter goes to the next field
        Markdown, ///< paragraphs, highlighted
        Items, ///< a paragraph an item, each with a bullet
    };

    TextField(Kind kind, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QStringList items() const; ///< the paragraphs that are not blank
    /// Shows this text and changes no more than differs, so that the caret stays where it was; with
    /// `placeCaret` it goes where it was in this text, or to the end of what changed. Does not announce
    /// anything.
    void showText(const QString &text, bool placeCaret = false);
    void showItems(const QStringList &items, bool placeCaret = false);
    /// Shows what others made of the text, around what is being typed: the caret and what is selected stay
    /// where they are in it.
    void showOthersText(const QString &text);
    void showOthersItems(const QStringList &items);

    [[nodiscard]] TextSelection selection() const; ///< in text()
    /// Changes the text as if the editor had typed it, as a step of undo of this name.
    void perform(const TextChange &change, const QString &step);
    /// Inserts foreign text over what is selected, as a paste does: several items stand for themselves.
    void insert(const QString &text, const QString &step);
    /// What the clipboard has, without its marks.
    void pastePlain();
    /// The item that the caret is in, a place up (-1) or down (1), as a step of undo.
    void moveItem(int by);

    void setEditorFont(const QFont &font);
    /// Takes the focus, with the caret at a place in text(); -1 is the end.
    void focusAt(qsizetype position);

Q_SIGNALS:
    /// The editor changed the text: by typing, or by one step of this name.
    void edited(const QString &step);
    /// The menu is about to open for this place in text(): for what others have to offer there.
    void menuWanted(QMenu *menu, qsizetype position);
    /// What was pasted is a reference to a paper and nothing else.
    void referencePasted(const QString &reference);
    /// The caret left the field.
    void left();
    /// The caret is here, in the field's coordinates.
    void caretMoved(const QRect &caret);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void insertFromMimeData(const QMimeData *source) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

private:
    void formatParagraphs();
    void fitHeight();
    void showOthers(const QString &known, const QString &text);
    void takeChange();
    void takeSelection();
    void select(const TextSelection &selection);
    [[nodiscard]] QString lines() const;
    void takePaste(const QString &text);
    void pasteRich(const QString &html, const QString &text);
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    [[nodiscard]] QString stepOf(const QKeyEvent &event) const;

    Kind m_kind;
    QString m_text; ///< as the document has it
    size_t m_hash = qHash(QString()); ///< of it
    TextSelection m_selection; ///< before the change that is under way
    bool m_isChanging = false;
    bool m_showing = false;
    QString m_step; ///< what the change under way is called
    CaretTrail m_trail;
    MarkdownHighlighter *m_highlighter = nullptr;
};

} // namespace galley
