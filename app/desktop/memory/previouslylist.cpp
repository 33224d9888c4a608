// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/previouslylist.h"

#include "base/longdate.h"
#include "platform/dates.h"
#include "widgets/twolinedelegate.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Kind = Recollection::Kind;

constexpr int grid = 8;
constexpr int mostRows = 3; ///< to be seen at once
constexpr qsizetype namedAuthors = 2;

QString wordsOf(const Recollection &recollection)
{
    switch (recollection.kind) {
    case Kind::SamePaper:
        return PreviouslyList::tr("The same");
    case Kind::Retitled:
        return PreviouslyList::tr("The same work, it seems");
    case Kind::SameAuthors: {
        const QStringList &authors = recollection.authors;
        const QString names = authors.first(std::min(authors.size(), namedAuthors)).join(u", "_s);
        if (authors.size() <= namedAuthors)
            return PreviouslyList::tr("Also by %1").arg(names);
        return PreviouslyList::tr(
            "Also by %1 and %n more", nullptr, int(authors.size() - namedAuthors))
            .arg(names);
    }
    case Kind::SimilarTopic:
        return PreviouslyList::tr("A similar topic");
    }
    Q_UNREACHABLE_RETURN({});
}

QString briefWordsOf(Kind kind)
{
    switch (kind) {
    case Kind::SamePaper:
        return PreviouslyList::tr("The same");
    case Kind::Retitled:
        return PreviouslyList::tr("Retitled");
    case Kind::SameAuthors:
        return PreviouslyList::tr("Same authors");
    case Kind::SimilarTopic:
        return PreviouslyList::tr("Similar");
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView iconOf(Kind kind)
{
    switch (kind) {
    case Kind::SamePaper:
        return "edit-duplicate"_L1;
    case Kind::Retitled:
        return "view-history"_L1;
    case Kind::SameAuthors:
        return "user"_L1;
    case Kind::SimilarTopic:
        return "tag"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

PreviouslyList::PreviouslyList(QAction *insert, QWidget *parent)
    : QWidget(parent), m_list(new QListView), m_rows(new QStandardItemModel(this))
{
    auto *title = new QLabel(tr("Previously"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *button = new QToolButton;
    button->setDefaultAction(insert);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(grid + grid / 2, grid / 2, grid / 2, 0);
    head->addWidget(title, 1);
    head->addWidget(button);

    m_list->setModel(m_rows);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setAccessibleName(tr("Previously"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setTabKeyNavigation(false);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT opened(Recollection(m_recollections.at(index.row())));
    };
    connect(m_list, &QListView::activated, this, open);
    connect(m_list, &QListView::clicked, this, open);

    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    line->setFrameShadow(QFrame::Plain);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(line);
    column->addLayout(head);
    column->addWidget(m_list);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    hide();
}

void PreviouslyList::show(const QList<Recollection> &recollections)
{
    if (m_recollections == recollections)
        return;
    m_recollections = recollections;
    m_rows->clear();
    for (const Recollection &each : recollections) {
        auto *row = new QStandardItem(QIcon::fromTheme(iconOf(each.kind)), each.title);
        const QString detail =
            wordsOf(each) + u" · "_s + each.issueTitle + u", "_s + longDate(each.date);
        // What has to be read first, for a narrow column.
        const QStringList brief {
            QLocale().toString(each.date, dateFormat()), briefWordsOf(each.kind), each.issueTitle};
        row->setData(brief.join(u" · "_s), TwoLineDelegate::DetailRole);
        row->setAccessibleText(each.title + u". "_s + detail);
        // Escaped, so that a title is never taken for rich text.
        row->setToolTip(
            u"<p>%1</p><p>%2</p>"_s.arg(each.title.toHtmlEscaped(), detail.toHtmlEscaped()));
        m_rows->appendRow(row);
    }
    setVisible(!recollections.isEmpty());
    fitHeight();
}

std::optional<Recollection> PreviouslyList::current() const
{
    if (m_recollections.isEmpty())
        return std::nullopt;
    return m_recollections.at(std::max(m_list->currentIndex().row(), 0));
}

void PreviouslyList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void PreviouslyList::fitHeight()
{
    int height = 0;
    for (int row = 0; row < std::min(m_rows->rowCount(), mostRows); ++row)
        height += m_list->sizeHintForRow(row);
    // Half a row more says that there are more.
    if (m_rows->rowCount() > mostRows)
        height += m_list->sizeHintForRow(mostRows) / 2;
    m_list->setFixedHeight(height);
}

} // namespace galley
