// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fieldnote.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace galley {

FieldNote::FieldNote(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setVisible(false);
}

void FieldNote::showProblem(const QString &text) { say(Kind::Problem, text); }

void FieldNote::showHint(const QString &text) { say(Kind::Hint, text); }

void FieldNote::clear() { say(Kind::None, {}); }

QString FieldNote::text() const { return m_text->text(); }

void FieldNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Not for this widget's own palette changes: those are made here.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        updateColors();
}

void FieldNote::say(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text->setText(text);
    m_icon->setVisible(kind == Kind::Problem);
    setVisible(kind != Kind::None);
    updateColors();
}

void FieldNote::updateColors()
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(
        QIcon::fromTheme(u"dialog-error"_s).pixmap(QSize(side, side), devicePixelRatioF()));
    QPalette palette = QApplication::palette(m_text);
    QColor color = palette.color(QPalette::WindowText);
    if (m_kind == Kind::Hint)
        color.setAlphaF(0.7F);
    palette.setColor(QPalette::WindowText, color);
    m_text->setPalette(palette);
}

} // namespace galley
