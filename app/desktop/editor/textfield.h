// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

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

    [[nodiscard]] QString text() const;
    [[nodiscard]] QStringList items() const; ///< the paragraphs that are not blank
    /// Shows this text and changes no more than differs, so that the caret stays where it was; with
    /// `placeCaret` it goes to the end of what changed. Does not announce anything.
    void showText(const QString &text, bool placeCaret = false);
    void showItems(const QStringList &items, bool placeCaret = false);

    void setEditorFont(const QFont &font);
    /// Takes the focus, with the caret at a place in text(); -1 is the end.
    void focusAt(qsizetype position);

Q_SIGNALS:
    /// The editor changed the text.
    void edited();
    /// The caret left the field.
    void left();
    /// The caret is here, in the field's coordinates.
    void caretMoved(const QRect &caret);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

private:
    void formatParagraphs();
    void fitHeight();

    Kind m_kind;
    bool m_showing = false;
    MarkdownHighlighter *m_highlighter = nullptr;
};

} // namespace galley
