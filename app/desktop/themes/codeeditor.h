// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace galley {

class TemplateCompleter;

/// A file of a theme: numbered lines, its language highlighted, the lines of mistakes marked, its own
/// undo. Tab indents by two spaces.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// `fileName` tells the language; templates are completed.
    explicit CodeEditor(const QString &fileName, QWidget *parent = nullptr);
    ~CodeEditor() override;

    /// With the spaces that do not break, which toPlainText() loses.
    [[nodiscard]] QString text() const;
    /// Another text as one step of undo where `undoable`, else as if the file were opened.
    void showText(const QString &text, bool undoable);
    /// By line, from 1.
    void setMistakes(const QMap<int, QString> &mistakes);
    /// Puts the caret at the line's first word, in the middle of the view.
    void goToLine(int line);
    /// What a template can name besides what all can, such as "options.accent".
    void setOptionNames(const QStringList &names);

    void paintGutter(const QRect &area);
    [[nodiscard]] QSize gutterSize() const;
    /// What is wrong at a place of the gutter; empty when nothing is.
    [[nodiscard]] QString mistakeAt(int y) const;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void highlight(const QString &fileName);
    void arrangeGutter();
    void markLines();
    void indent(int by);
    void breakLine();

    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
    TemplateCompleter *m_completer = nullptr; ///< of templates
    QWidget *m_gutter;
    QMap<int, QString> m_mistakes;
};

} // namespace galley
