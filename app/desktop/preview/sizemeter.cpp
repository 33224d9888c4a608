// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/sizemeter.h"

#include "model/emailsize.h"

#include <KColorScheme>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

#include <algorithm>

namespace galley {

SizeMeter::SizeMeter(QWidget *parent) : QWidget(parent), m_bar(new QProgressBar), m_text(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    m_bar->setRange(0, static_cast<int>(emailClip));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(96);
    m_bar->setMaximumHeight(8);
    m_bar->setAccessibleName(tr("Size of the e-mail"));
    m_text->setWordWrap(true);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    setToolTip(tr("Gmail cuts longer messages off and puts the rest behind a link."));
}

void SizeMeter::setSize(qsizetype bytes)
{
    const QLocale locale;
    const auto kilobytes = [&locale](qsizetype size) { return locale.toString(size / 1000); };
    m_bar->setValue(static_cast<int>(std::min(bytes, emailClip)));
    const bool isTooMuch = bytes > emailClip;
    const bool isNear = bytes > emailClipIsNear;
    m_text->setText(isTooMuch
            ? tr("%1 KB: Gmail cuts it off after %2 KB").arg(kilobytes(bytes), kilobytes(emailClip))
            : tr("%1 KB of the %2 KB that Gmail shows")
                  .arg(kilobytes(bytes), kilobytes(emailClip)));
    const KColorScheme scheme(QPalette::Active, KColorScheme::Window);
    QPalette colors = palette();
    colors.setBrush(QPalette::WindowText,
        scheme.foreground(isTooMuch ? KColorScheme::NegativeText
                : isNear            ? KColorScheme::NeutralText
                                    : KColorScheme::InactiveText));
    m_text->setPalette(colors);
    if (isNear)
        colors.setBrush(QPalette::Highlight, colors.brush(QPalette::WindowText));
    m_bar->setPalette(colors);
    m_bar->setAccessibleDescription(m_text->text());
}

} // namespace galley
