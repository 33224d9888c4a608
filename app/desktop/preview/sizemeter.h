// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace galley {

/// How much of what Gmail shows of a message an e-mail takes.
class SizeMeter : public QWidget
{
    Q_OBJECT

public:
    explicit SizeMeter(QWidget *parent = nullptr);

    void setSize(qsizetype bytes);

private:
    QProgressBar *m_bar;
    QLabel *m_text;
};

} // namespace galley
