// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/writingfindbar.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;

QToolButton *makeButton(const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(QIcon::fromTheme(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

WritingFindBar::WritingFindBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit)
    , m_case(makeOption(u"Aa"_s, tr("Match case")))
    , m_whole(makeOption(tr("“w”"), tr("Whole words")))
    , m_pattern(makeOption(u".*"_s, tr("Regular expression")))
    , m_count(new QLabel)
    , m_previous(makeButton(u"go-up"_s, tr("Previous match (Shift+F3)")))
    , m_next(makeButton(u"go-down"_s, tr("Next match (F3)")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid, grid / 2, grid, grid / 2);
    row->setSpacing(grid / 2);
    m_words->setPlaceholderText(tr("Find in the issue"));
    m_words->setAccessibleName(tr("Find in the issue"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(80);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setTextFormat(Qt::PlainText);
    auto *replace = makeButton(u"edit-find-replace"_s, tr("Replace (Ctrl+H)"));
    auto *done = makeButton(u"window-close"_s, tr("Close the search (Escape)"));
    row->addWidget(m_words, 1);
    for (QWidget *widget : std::initializer_list<QWidget *> {
             m_count, m_previous, m_next, m_case, m_whole, m_pattern, replace, done})
        row->addWidget(widget);
    connect(m_words, &QLineEdit::textChanged, this, &WritingFindBar::changed);
    for (const QToolButton *option : {m_case, m_whole, m_pattern})
        connect(option, &QToolButton::toggled, this, &WritingFindBar::changed);
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(replace, &QToolButton::clicked, this, &WritingFindBar::replaceRequested);
    connect(done, &QToolButton::clicked, this, &WritingFindBar::close);
    hide();
}

QToolButton *WritingFindBar::makeOption(const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void WritingFindBar::open(const QString &words)
{
    if (!words.isEmpty())
        m_words->setText(words);
    show();
    m_words->setFocus();
    m_words->selectAll();
    Q_EMIT changed();
}

void WritingFindBar::close()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

QString WritingFindBar::words() const { return m_words->text(); }

FindOptions WritingFindBar::options() const
{
    return {m_case->isChecked(), m_whole->isChecked(), m_pattern->isChecked()};
}

void WritingFindBar::showCount(qsizetype here, qsizetype count)
{
    const QLocale locale;
    QString text;
    if (!m_words->text().isEmpty())
        text = count == 0 ? tr("Not found")
            : here == 0   ? tr("%n found", nullptr, int(count))
                          : tr("%1 of %2").arg(locale.toString(here), locale.toString(count));
    m_count->setText(text);
    m_count->setToolTip({});
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void WritingFindBar::showProblem(const QString &problem)
{
    showCount(0, 0);
    m_count->setText(m_count->fontMetrics().elidedText(problem, Qt::ElideRight, width() / 2));
    m_count->setToolTip(problem);
}

void WritingFindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT stepRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        break;
    case Qt::Key_Escape:
        close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace galley
