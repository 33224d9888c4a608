// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/conflictbar.h"

#include "model/issuechanges.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr qsizetype mostShown = 1500; // characters

/// Their text, with what differs from ours marked.
QString theirWords(const MergeConflict &conflict)
{
    QString html;
    qsizetype shown = 0;
    for (const DiffPart &part :
        wordDiff(textOfValue(conflict.ours), textOfValue(conflict.theirs))) {
        if (part.kind == DiffPart::Kind::Removed)
            continue;
        if (shown >= mostShown) {
            html += u'…';
            break;
        }
        const QString text = part.text.left(mostShown - shown);
        shown += text.size();
        const QString words = text.toHtmlEscaped().replace(u'\n', "<br>"_L1);
        html += part.kind == DiffPart::Kind::Added ? "<b>"_L1 + words + "</b>"_L1 : words;
    }
    return html.isEmpty() ? ConflictBar::tr("<i>nothing</i>") : html;
}

} // namespace

ConflictBar::ConflictBar(const MergeConflict &conflict, QWidget *parent)
    : QFrame(parent), m_theirs(new QLabel)
{
    setObjectName(u"conflict"_s);
    setFrameShape(QFrame::StyledPanel);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(grid, grid, grid, grid);
    rows->setSpacing(grid);
    auto *words = new QLabel(tr("Somebody else changed this too. They wrote:"));
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setWordWrap(true);
    m_theirs->setTextFormat(Qt::RichText);
    m_theirs->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_theirs->setWordWrap(true);
    rows->addWidget(words);
    rows->addWidget(m_theirs);
    auto *choices = new QHBoxLayout;
    const auto add = [&](const QString &label, Autosaver::Choice choice, const QString &hint) {
        auto *button = new QPushButton(label);
        button->setToolTip(hint);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this,
            [this, choice] { Q_EMIT resolved(m_conflict, choice); });
        choices->addWidget(button);
    };
    using enum Autosaver::Choice;
    add(tr("Keep Mine"), Ours, tr("Your text goes to the others."));
    add(tr("Take Theirs"), Theirs, tr("Their text comes here; undo brings yours back."));
    const bool isText = std::holds_alternative<QString>(conflict.ours)
        || std::holds_alternative<QStringList>(conflict.ours);
    if (isText)
        add(tr("Keep Both"), Both, tr("All words of both, to be tidied up."));
    choices->addStretch();
    rows->addLayout(choices);
    setConflict(conflict);
}

void ConflictBar::setConflict(const MergeConflict &conflict)
{
    m_conflict = conflict;
    m_theirs->setText(theirWords(conflict));
}

ConflictBars::ConflictBars(std::function<void(ConflictBar &)> place, QObject *parent)
    : QObject(parent), m_place(std::move(place))
{
}

void ConflictBars::show(const QList<MergeConflict> &conflicts)
{
    const auto isOf = [](const MergeConflict &a, const MergeConflict &b) {
        return a.entry == b.entry && a.place == b.place;
    };
    m_bars.removeIf([&](ConflictBar *bar) {
        const bool isGone = std::ranges::none_of(
            conflicts, [&](const MergeConflict &each) { return isOf(each, bar->conflict()); });
        if (isGone) {
            bar->hide();
            bar->deleteLater(); // it may be the one that was clicked
        }
        return isGone;
    });
    for (const MergeConflict &conflict : conflicts) {
        const auto known = std::ranges::find_if(
            m_bars, [&](const ConflictBar *bar) { return isOf(conflict, bar->conflict()); });
        if (known != m_bars.end()) {
            (*known)->setConflict(conflict);
            continue;
        }
        auto *bar = new ConflictBar(conflict);
        connect(bar, &ConflictBar::resolved, this, &ConflictBars::resolved);
        m_bars.append(bar);
        m_place(*bar);
    }
}

} // namespace galley
