// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxreader.h"

#include "editor/sourcepane.h"
#include "inbox/candidateentry.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;

QString factsOf(const InboxItem &item, const InboxContents &contents)
{
    QStringList feeds;
    for (const InboxFeed &feed : contents.feeds) {
        if (item.feeds.contains(feed.id))
            feeds.append(labelOf(feed));
    }
    QStringList parts {QLocale().toString(item.day, QLocale::LongFormat)};
    if (!feeds.isEmpty())
        parts.append(feeds.join(", "_L1));
    QString facts = parts.join(u" · "_s);
    for (const EarlierRun &run : contents.earlierRuns.value(item.candidate.key))
        facts += u'\n' + ranIn(run);
    return facts;
}

QLabel *makeLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // foreign words
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setContentsMargins(14, 0, 14, 0); // the source's
    return label;
}

} // namespace

InboxReader::InboxReader(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QToolBar)
    , m_facts(makeLabel())
    , m_source(new SourcePane)
    , m_empty(makeLabel())
{
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->setAccessibleName(tr("What to do with the candidate"));
    m_bar->addActions(actions);
    m_empty->setText(tr("Choose a candidate to read what it is about."));
    m_empty->setAlignment(Qt::AlignCenter);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addSpacing(grid);
    rows->addWidget(m_facts);
    rows->addSpacing(grid / 2);
    rows->addWidget(m_source, 1);
    rows->addWidget(m_empty, 1);
    setAccessibleName(tr("Candidate"));
    addActions(actions);
    show(nullptr, {});
}

void InboxReader::show(const InboxItem *item, const InboxContents &contents)
{
    m_empty->setVisible(!item);
    for (QWidget *part : QList<QWidget *> {m_bar, m_facts, m_source})
        part->setVisible(item);
    if (!item)
        return;
    m_facts->setText(factsOf(*item, contents));
    Entry entry = toEntry(item->candidate, {});
    entry.id = QUuid::createUuidV5(QUuid(), item->candidate.key); // the same each time
    m_source->show(entry);
}

void InboxReader::setEditorFont(const QFont &font) { m_source->setEditorFont(font); }

void InboxReader::page(int by) { m_source->page(by); }

void InboxReader::focusText() { m_source->focusText(); }

void InboxReader::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace galley
