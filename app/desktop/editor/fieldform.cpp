// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/fieldform.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr int measure = 75; // characters a line

} // namespace

FieldForm::FieldForm(QWidget *parent)
    : QScrollArea(parent), m_page(new QWidget), m_column(new QVBoxLayout(m_page))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // its fields are the stops of the Tab key
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setContentsMargins(2 * grid, grid, 2 * grid, 2 * grid);
    m_column->setSpacing(grid / 2);
    setWidget(m_page);
}

TextField *FieldForm::addText(
    TextField::Kind kind, const QString &label, const QString &placeholder)
{
    auto *field = new TextField(kind, label);
    field->setPlaceholderText(placeholder);
    addField(label, field);
    m_texts.append(field);
    // Once the page has the new height of a field that grew.
    const auto follow = [this, field] {
        if (!field->hasFocus())
            return;
        const QPoint at = field->viewport()->mapTo(m_page, field->cursorRect().center());
        ensureVisible(at.x(), at.y(), 0, 4 * grid);
    };
    connect(field, &TextField::caretMoved, this, follow, Qt::QueuedConnection);
    return field;
}

void FieldForm::addField(const QString &label, QWidget *field)
{
    auto *words = new QLabel(label);
    words->setBuddy(field);
    words->setForegroundRole(QPalette::PlaceholderText);
    QFont small = words->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    words->setFont(small);
    m_lastLabel = new QHBoxLayout;
    m_lastLabel->setContentsMargins(0, m_column->count() ? grid : 0, 0, 0);
    m_lastLabel->addWidget(words);
    m_lastLabel->addStretch();
    m_column->addLayout(m_lastLabel);
    m_column->addWidget(field);
}

QLabel *FieldForm::addNote()
{
    auto *note = new QLabel;
    note->setForegroundRole(QPalette::PlaceholderText);
    QFont small = note->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    note->setFont(small);
    m_lastLabel->addWidget(note);
    return note;
}

void FieldForm::putBelow(QWidget *field, QWidget *widget)
{
    m_column->removeWidget(widget);
    m_column->insertWidget(m_column->indexOf(field) + 1, widget);
    QWidget::setTabOrder(field, widget);
}

void FieldForm::finish() { m_column->addStretch(); }

void FieldForm::setEditorFont(const QFont &font)
{
    for (TextField *field : m_texts)
        field->setEditorFont(font);
    widen();
}

void FieldForm::widen()
{
    if (m_texts.isEmpty())
        return;
    const int text = QFontMetrics(m_texts.first()->font()).averageCharWidth() * measure;
    const int side = std::max(2 * grid, (viewport()->width() - text) / 2);
    QMargins margins = m_column->contentsMargins();
    margins.setLeft(side);
    margins.setRight(side);
    m_column->setContentsMargins(margins);
}

void FieldForm::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    widen();
}

} // namespace galley
