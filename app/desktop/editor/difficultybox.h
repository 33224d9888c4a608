// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/difficulty.h"

#include <QWidget>

class QButtonGroup;

namespace galley {

/// Three buttons side by side, of which one or none is down.
class DifficultyBox : public QWidget
{
    Q_OBJECT

public:
    explicit DifficultyBox(QWidget *parent = nullptr);

    void show(std::optional<Difficulty> difficulty);
    using QWidget::show;
    /// The button that is down, else the first one, takes the keys.
    void focus();

Q_SIGNALS:
    /// A click; nothing when the button that was down is clicked again.
    void chosen(std::optional<galley::Difficulty> difficulty);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QButtonGroup *m_buttons;
    std::optional<Difficulty> m_shown;
};

} // namespace galley
