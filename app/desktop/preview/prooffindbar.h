// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/proofpage.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace galley {

/// Asks for words to find in what is shown. Enter goes to the next place, Shift+Enter to the one before,
/// Escape closes it.
class ProofFindBar : public QWidget
{
    Q_OBJECT

public:
    explicit ProofFindBar(QWidget *parent = nullptr);

    /// Shows itself and takes the keyboard.
    void open();
    /// Hides itself; closed() follows.
    void close();
    /// Empty when it is closed.
    [[nodiscard]] QString words() const;
    void show(const FindResult &result);

Q_SIGNALS:
    void wordsChanged(const QString &words);
    void nextRequested(int by);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_words;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace galley
