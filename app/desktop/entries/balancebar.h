// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

#include <QWidget>

namespace galley {

/// How an issue's entries divide over the difficulties: a bar in parts, and the largest part in words.
class BalanceBar : public QWidget
{
    Q_OBJECT

public:
    explicit BalanceBar(QWidget *parent = nullptr);

    void show(const QList<Entry> &entries);
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString words() const;

    std::array<int, allDifficulties.size()> m_counts {};
    int m_all = 0;
};

} // namespace galley
