// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/difficultybox.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What the word promises to a reader.
QString rubricOf(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Accessible:
        return DifficultyBox::tr("For every reader: no knowledge of the field is needed, and the "
                                 "idea can be told without formulas.");
    case Difficulty::Intermediate:
        return DifficultyBox::tr("For readers who work with language models: usual terms such as "
                                 "fine-tuning or attention are taken as known.");
    case Difficulty::Advanced:
        return DifficultyBox::tr("For specialists: it takes the mathematics or the literature of "
                                 "its own corner to follow it.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

DifficultyBox::DifficultyBox(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setAccessibleName(tr("Difficulty"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_buttons->setExclusive(false);
    for (const Difficulty difficulty : allDifficulties) {
        const int number = static_cast<int>(difficulty);
        auto *button = new QToolButton;
        button->setText(markOf(difficulty) + u' ' + labelOf(difficulty));
        button->setAccessibleName(labelOf(difficulty));
        button->setAccessibleDescription(rubricOf(difficulty));
        button->setToolTip(u"<b>%1</b><br>%2"_s.arg(
            tr("%1 (Ctrl+%2)").arg(labelOf(difficulty)).arg(number + 1), rubricOf(difficulty)));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(button->fontMetrics().height() + 12);
        m_buttons->addButton(button, number);
        row->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int number) {
        const auto difficulty = static_cast<Difficulty>(number);
        const auto now = m_shown == difficulty ? std::nullopt : std::optional(difficulty);
        show(now);
        Q_EMIT chosen(now);
    });
}

void DifficultyBox::show(std::optional<Difficulty> difficulty)
{
    m_shown = difficulty;
    for (const Difficulty each : allDifficulties)
        m_buttons->button(static_cast<int>(each))->setChecked(difficulty == each);
    colour();
}

void DifficultyBox::focus()
{
    QAbstractButton *down = m_buttons->checkedButton();
    (down ? down : m_buttons->buttons().first())->setFocus(Qt::ShortcutFocusReason);
}

void DifficultyBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void DifficultyBox::colour()
{
    // A pressed button differs too little from its neighbours in some styles; a tint leaves the words
    // their contrast.
    constexpr float tint = 0.35F;
    QPalette chosen = palette();
    const QColor base = chosen.color(QPalette::Button);
    const QColor accent = chosen.color(QPalette::Highlight);
    const auto mix = [](float a, float b) { return a + (b - a) * tint; };
    chosen.setColor(QPalette::Button,
        QColor::fromRgbF(mix(base.redF(), accent.redF()), mix(base.greenF(), accent.greenF()),
            mix(base.blueF(), accent.blueF())));
    for (QAbstractButton *button : m_buttons->buttons()) {
        button->setPalette(button->isChecked() ? chosen : palette());
        QFont words = font();
        words.setBold(button->isChecked());
        button->setFont(words);
    }
}

} // namespace galley
