// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/writingpage.h"

#include "widgets/fieldnote.h"

#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace galley {

namespace {

constexpr int grid = 8;

QSpinBox *makeLength(int words, int step)
{
    auto *box = new QSpinBox;
    box->setRange(0, TargetLengths::most);
    box->setSingleStep(step);
    box->setSpecialValueText(WritingPage::tr("Any length"));
    box->setSuffix(WritingPage::tr(" words", "behind a number"));
    box->setValue(words);
    return box;
}

} // namespace

WritingPage::WritingPage(const Publication &publication, QWidget *parent)
    : QWidget(parent)
    , m_introduction(makeLength(publication.lengths.introduction, 10))
    , m_summary(makeLength(publication.lengths.summary, 10))
    , m_takeaway(makeLength(publication.lengths.takeaway, 5))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid);
    auto *words = new QLabel(tr("How long are texts meant to be?"));
    words->setWordWrap(true);
    column->addWidget(words);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(grid);
    form->addRow(tr("&Introduction:"), m_introduction);
    form->addRow(tr("&Summary:"), m_summary);
    form->addRow(tr("Each &takeaway:"), m_takeaway);
    column->addLayout(form);
    auto *hint = new FieldNote;
    hint->showHint(tr("The count at a text shows it, and the checks note what is less than half as "
                      "long or a quarter longer."));
    column->addWidget(hint);
    column->addStretch();
    setFocusProxy(m_introduction);
}

void WritingPage::writeTo(Publication &publication) const
{
    publication.lengths = {.introduction = m_introduction->value(),
        .summary = m_summary->value(),
        .takeaway = m_takeaway->value()};
}

} // namespace galley
