// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshing/changeview.h"

#include "widgets/tickpalette.h"

#include <KColorScheme>

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;

QLabel *makeLabel(const QString &text, Qt::TextFormat format)
{
    auto *label = new QLabel(text);
    label->setTextFormat(format);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ChangeView::ChangeView(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::StyledPanel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Changes"));
}

void ChangeView::show(const RefreshRow &row, const QList<RefreshOffer> &offers, const Entry &entry)
{
    m_row = row;
    m_offers = offers;
    m_entry = entry;
    build();
}

void ChangeView::clear() { show({}, {}, {}); }

void ChangeView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_entry.id.isNull())
        build();
}

void ChangeView::build()
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(grid);
    if (!m_entry.id.isNull()) {
        QLabel *title = makeLabel(m_entry.title, Qt::PlainText);
        QFont font = title->font();
        font.setBold(true);
        title->setFont(font);
        column->addWidget(title);
        if (m_row.withdrawal != Withdrawal::None)
            addWords(*column,
                m_row.withdrawal == Withdrawal::ByAuthors
                    ? tr("⚠ This paper seems to be withdrawn by its authors.")
                    : tr("⚠ This paper seems to be withdrawn by arXiv."),
                false);
        const bool hasVersion = std::ranges::any_of(m_offers, &RefreshOffer::isOfVersion);
        if (hasVersion)
            addHeading(*column, versionLine(m_row, m_entry));
        if (hasVersion && m_row.isPinned)
            addWords(*column,
                tr("The entry's link names its version, so that nothing of this is ticked."), true);
        bool isInVersion = hasVersion;
        for (qsizetype i = 0; i < m_offers.size(); ++i) {
            if (isInVersion && !m_offers.at(i).isOfVersion) {
                addHeading(*column, tr("Also changed"));
                isInVersion = false;
            }
            addOffer(*column, i);
        }
        if (m_offers.isEmpty())
            addWords(*column, summaryOf(m_row, 0), true);
        else if (!m_row.message.isEmpty())
            addWords(*column, m_row.message, true);
    }
    column->addStretch(1);
    setWidget(page);
    page->show();
}

void ChangeView::addHeading(QVBoxLayout &column, const QString &text)
{
    QLabel *label = makeLabel(text, Qt::PlainText);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    column.addWidget(label);
}

void ChangeView::addWords(QVBoxLayout &column, const QString &text, bool isMuted)
{
    QLabel *label = makeLabel(text, Qt::PlainText);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    column.addWidget(label);
}

void ChangeView::addOffer(QVBoxLayout &column, qsizetype number)
{
    const RefreshOffer &offer = m_offers.at(number);
    QString headline = headlineOf(offer.change);
    auto *box = new QCheckBox(headline.replace(u'&', "&&"_L1)); // no mnemonic
    box->setPalette(tickPalette(palette()));
    box->setChecked(offer.isTicked);
    connect(box, &QCheckBox::toggled, this, [this, number](bool isTicked) {
        m_offers[number].isTicked = isTicked;
        Q_EMIT ticked(number, isTicked);
    });
    auto *rows = new QVBoxLayout;
    rows->setSpacing(2);
    rows->addWidget(box);
    column.addLayout(rows);

    const int indent = style()->pixelMetric(QStyle::PM_IndicatorWidth)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    const auto addBelow = [&](QLabel *label) {
        label->setContentsMargins(indent, 0, 0, 0);
        rows->addWidget(label);
    };
    if (const QString caution = cautionOf(offer.change, m_entry); !caution.isEmpty()) {
        box->setAccessibleDescription(caution);
        QLabel *label = makeLabel(caution, Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        addBelow(label);
    }
    const KColorScheme scheme(QPalette::Active, KColorScheme::View);
    const QString diff = diffOf(offer.change,
        {scheme.background(KColorScheme::NegativeBackground).color(),
            scheme.background(KColorScheme::PositiveBackground).color()});
    if (!diff.isEmpty())
        addBelow(makeLabel(diff, Qt::RichText));
}

} // namespace galley
