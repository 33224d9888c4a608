// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace galley {

/// Finds a text in an editor: what is found is selected, and the search goes round.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Which one to search; null for none.
    void setEditor(QPlainTextEdit *editor);
    /// Shows the bar with what is selected in the editor.
    void open();
    void find(bool backwards);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();
    void count();
    [[nodiscard]] bool search(const QTextCursor &from, bool backwards);

    QPlainTextEdit *m_editor = nullptr;
    QLineEdit *m_words;
    QCheckBox *m_case;
    QLabel *m_count;
};

} // namespace galley
