// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linefield.h"

#include "widgets/fieldnote.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace galley {

namespace {

constexpr int grid = 8;

} // namespace

LineField::LineField(const QString &caption, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout), m_edit(new QLineEdit), m_note(new FieldNote)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid / 2);
    auto *label = new QLabel(caption);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(QString(caption).remove(u'&'));
    m_edit->setMaxLength(4000);
    m_row->setSpacing(grid);
    m_row->addWidget(m_edit, 1);
    column->addWidget(label);
    column->addLayout(m_row);
    column->addWidget(m_note);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        if (isValid())
            sayHint();
        Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &LineField::sayProblem);
}

LineField::~LineField()
{
    m_edit->disconnect(this); // it goes later, and says that it loses the focus
}

void LineField::setCheck(Check check) { m_check = std::move(check); }

void LineField::setHint(const QString &hint)
{
    m_hint = hint;
    if (isValid())
        sayHint();
}

void LineField::addButton(QWidget *button) { m_row->addWidget(button); }

QString LineField::text() const { return m_edit->text().trimmed(); }

void LineField::setText(const QString &text)
{
    m_edit->setText(text);
    sayHint();
}

bool LineField::isValid() const { return !m_check || m_check(text()).isEmpty(); }

void LineField::sayProblem()
{
    if (isValid())
        sayHint();
    else
        m_note->showProblem(m_check(text()));
}

void LineField::sayHint()
{
    if (m_hint.isEmpty())
        m_note->clear();
    else
        m_note->showHint(m_hint);
}

} // namespace galley
