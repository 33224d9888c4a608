// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entries/balancebar.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int margin = 8;
constexpr int barHeight = 6;
constexpr int gap = 2;
// Lighter or fuller like the marks ○ ◐ ●, not other colours.
constexpr std::array<float, allDifficulties.size()> strengths {0.25F, 0.55F, 0.95F};

} // namespace

BalanceBar::BalanceBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Balance of the difficulties"));
}

void BalanceBar::show(const QList<Entry> &entries)
{
    m_counts = {};
    m_all = static_cast<int>(entries.size());
    for (const Entry &entry : entries) {
        if (entry.difficulty)
            ++m_counts[static_cast<std::size_t>(*entry.difficulty)];
    }
    QStringList lines;
    for (const Difficulty difficulty : allDifficulties)
        lines.append(u"%1 %2: %3"_s.arg(markOf(difficulty), labelOf(difficulty))
                .arg(m_counts[static_cast<std::size_t>(difficulty)]));
    if (const int rest = m_all - m_counts[0] - m_counts[1] - m_counts[2]; rest > 0)
        lines.append(tr("not chosen: %1").arg(rest));
    setToolTip(lines.join(u'\n'));
    setAccessibleDescription(lines.join(u", "_s));
    setVisible(m_all > 0);
    update();
}

/// The difficulty that most have.
QString BalanceBar::words() const
{
    const auto most = std::ranges::max_element(m_counts);
    if (*most == 0)
        return tr("No difficulty chosen");
    const auto difficulty = static_cast<Difficulty>(most - m_counts.begin());
    return tr("%1 of %2 %3", "10 of 12 Intermediate")
        .arg(*most)
        .arg(m_all)
        .arg(labelOf(difficulty));
}

QSize BalanceBar::sizeHint() const
{
    return {160, barHeight + gap + fontMetrics().height() + margin};
}

QSize BalanceBar::minimumSizeHint() const { return {60, sizeHint().height()}; }

void BalanceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect row(margin, 0, width() - 2 * margin, barHeight);
    painter.fillRect(row, palette().color(QPalette::AlternateBase));
    double from = row.left();
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const double part = m_all > 0 ? double(row.width()) * m_counts[i] / m_all : 0;
        QColor colour = palette().color(QPalette::Text);
        colour.setAlphaF(strengths[i]);
        if (part > 0)
            painter.fillRect(QRectF(from, row.top(), std::max(part - 1, 1.0), barHeight), colour);
        from += part;
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect below = row.adjusted(0, barHeight + gap, 0, fontMetrics().height() + gap);
    painter.drawText(below, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(words(), Qt::ElideRight, below.width()));
}

} // namespace galley
