// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/findbar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit)
    , m_case(new QCheckBox(tr("Match &case")))
    , m_count(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid, grid / 2, grid, grid / 2);
    row->setSpacing(grid);
    m_words->setPlaceholderText(tr("Find"));
    m_words->setAccessibleName(tr("Find in this file"));
    m_words->setClearButtonEnabled(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    const auto make = [this](const QString &icon, const QString &name, auto &&run) {
        auto *button = new QToolButton;
        button->setIcon(QIcon::fromTheme(icon));
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, run);
        return button;
    };
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    row->addWidget(make(u"go-up"_s, tr("Previous (Shift+F3)"), [this] { find(true); }));
    row->addWidget(make(u"go-down"_s, tr("Next (F3)"), [this] { find(false); }));
    row->addWidget(m_case);
    row->addWidget(make(u"dialog-close"_s, tr("Close (Escape)"), [this] { close(); }));
    const auto fresh = [this] {
        if (!m_editor)
            return;
        QTextCursor from = m_editor->textCursor();
        from.setPosition(from.selectionStart());
        std::ignore = search(from, false);
        count();
    };
    connect(m_words, &QLineEdit::textChanged, this, fresh);
    connect(m_case, &QCheckBox::toggled, this, fresh);
    hide();
}

void FindBar::setEditor(QPlainTextEdit *editor)
{
    m_editor = editor;
    count();
}

void FindBar::open()
{
    if (m_editor && m_editor->textCursor().hasSelection()) {
        const QString selected = m_editor->textCursor().selectedText();
        if (!selected.contains(QChar::ParagraphSeparator))
            m_words->setText(selected);
    }
    show();
    m_words->setFocus();
    m_words->selectAll();
    count();
}

void FindBar::close()
{
    hide();
    if (m_editor)
        m_editor->setFocus();
}

void FindBar::find(bool backwards)
{
    if (!m_editor)
        return;
    if (m_words->text().isEmpty()) {
        open();
        return;
    }
    if (search(m_editor->textCursor(), backwards))
        return;
    QTextCursor start(m_editor->document());
    if (backwards)
        start.movePosition(QTextCursor::End);
    std::ignore = search(start, backwards);
}

bool FindBar::search(const QTextCursor &from, bool backwards)
{
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindBackward, backwards);
    flags.setFlag(QTextDocument::FindCaseSensitively, m_case->isChecked());
    const QTextCursor found = m_editor->document()->find(m_words->text(), from, flags);
    if (!found.isNull())
        m_editor->setTextCursor(found);
    return !found.isNull();
}

void FindBar::count()
{
    const QString words = m_words->text();
    const auto matches = !m_editor || words.isEmpty()
        ? 0
        : m_editor->toPlainText().count(
              words, m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive);
    m_count->setText(words.isEmpty() ? QString() : tr("%n found", nullptr, int(matches)));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        find(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

} // namespace galley
