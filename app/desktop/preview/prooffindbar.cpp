// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/prooffindbar.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

ProofFindBar::ProofFindBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit)
    , m_count(new QLabel)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    const auto setUp = [this](QToolButton *button, const QString &icon, const QString &name) {
        button->setAutoRaise(true);
        button->setIcon(QIcon::fromTheme(icon));
        button->setAccessibleName(name);
        button->setToolTip(name);
    };
    setUp(m_previous, u"go-up"_s, tr("Previous place"));
    setUp(m_next, u"go-down"_s, tr("Next place"));
    auto *done = new QToolButton;
    setUp(done, u"window-close"_s, tr("Close the search"));
    m_words->setPlaceholderText(tr("Find in the proof"));
    m_words->setAccessibleName(tr("Find in the proof"));
    m_words->setClearButtonEnabled(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(done);
    connect(m_words, &QLineEdit::textChanged, this, &ProofFindBar::wordsChanged);
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT nextRequested(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT nextRequested(-1); });
    connect(done, &QToolButton::clicked, this, &ProofFindBar::close);
    show(FindResult());
    hide();
}

void ProofFindBar::open()
{
    const bool wasHidden = isHidden();
    QWidget::show();
    m_words->setFocus();
    m_words->selectAll();
    if (wasHidden)
        Q_EMIT wordsChanged(words());
}

void ProofFindBar::close()
{
    hide();
    Q_EMIT closed();
}

QString ProofFindBar::words() const { return isHidden() ? QString() : m_words->text(); }

void ProofFindBar::show(const FindResult &result)
{
    const bool isAsking = !m_words->text().trimmed().isEmpty();
    const QLocale locale;
    QString text;
    if (isAsking && result.count == 0)
        text = tr("Not found");
    else if (result.isMore)
        text = tr("%1 of more than %2")
                   .arg(locale.toString(result.here), locale.toString(result.count));
    else if (isAsking)
        text = tr("%1 of %2").arg(locale.toString(result.here), locale.toString(result.count));
    m_count->setText(text);
    m_previous->setEnabled(result.count > 0);
    m_next->setEnabled(result.count > 0);
}

void ProofFindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT nextRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        break;
    case Qt::Key_Escape:
        close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace galley
