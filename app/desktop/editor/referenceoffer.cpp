// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/referenceoffer.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley {

ReferenceOffer::ReferenceOffer(QWidget *parent)
    : QWidget(parent), m_words(new QLabel), m_import(new QToolButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_import->setText(tr("Import as an entry"));
    m_import->setIcon(QIcon::fromTheme(u"document-import"_s));
    m_import->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_import->setFocusPolicy(Qt::StrongFocus);
    auto *no = new QToolButton;
    no->setText(tr("Keep the text"));
    no->setFocusPolicy(Qt::StrongFocus);
    no->setAutoRaise(true);
    row->addWidget(m_words, 1);
    row->addWidget(m_import);
    row->addWidget(no);
    setFocusProxy(m_import);
    hide();
    const auto leave = [this] {
        if (m_field)
            m_field->setFocus();
        hide();
    };
    connect(no, &QToolButton::clicked, this, leave);
    connect(m_import, &QToolButton::clicked, this, [this, leave] {
        leave();
        Q_EMIT accepted(m_reference);
    });
    connect(qApp, &QApplication::focusChanged, this,
        [this](const QWidget *, const QWidget *now) { followFocus(now); });
}

void ReferenceOffer::offer(const QString &reference, QWidget *field)
{
    m_reference = reference;
    m_field = field;
    m_words->setText(tr("This is a paper."));
    m_words->setToolTip(reference.toHtmlEscaped());
    show();
}

void ReferenceOffer::followFocus(const QWidget *now)
{
    if (now && now != m_field && !isAncestorOf(now))
        hide();
}

} // namespace galley
