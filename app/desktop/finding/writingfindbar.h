// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/textpattern.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace galley {

/// Asks for words to find in the issue. Enter goes to the next match, Shift+Enter to the one before,
/// Escape closes it.
class WritingFindBar : public QWidget
{
    Q_OBJECT

public:
    explicit WritingFindBar(QWidget *parent = nullptr);

    /// Shows itself and takes the keyboard, with these words if there are any.
    void open(const QString &words);
    void close();
    [[nodiscard]] QString words() const;
    [[nodiscard]] FindOptions options() const;
    /// `here` is from 1, or 0 between two matches.
    void showCount(qsizetype here, qsizetype count);
    void showProblem(const QString &problem);

Q_SIGNALS:
    void changed(); ///< the words or the options
    void stepRequested(int by);
    void replaceRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *makeOption(const QString &text, const QString &name);

    QLineEdit *m_words;
    QToolButton *m_case;
    QToolButton *m_whole;
    QToolButton *m_pattern;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace galley
