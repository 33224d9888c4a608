// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxmodel.h"

#include "inbox/emptyday.h"

#include <QLocale>
#include <QMap>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int emptyDaysShown = 7; ///< of days with nothing to show, the latest
constexpr int categoriesShown = 2;

QString stateOf(const InboxItem &item, const InboxFilter &filter)
{
    if (filter.triage.size() == 1)
        return item.triage == Triage::Taken ? item.takenInto : QString();
    switch (item.triage) {
    case Triage::New:
        return {};
    case Triage::Kept:
        return InboxModel::tr("kept");
    case Triage::Dismissed:
        return InboxModel::tr("dismissed");
    case Triage::Taken:
        return InboxModel::tr("in %1").arg(item.takenInto);
    }
    Q_UNREACHABLE_RETURN({});
}

QString authorsOf(const QStringList &authors)
{
    if (authors.size() <= 1)
        return authors.value(0);
    return InboxModel::tr("%1 +%2", "the first of several authors")
        .arg(authors.constFirst())
        .arg(authors.size() - 1);
}

QString detailOf(const InboxItem &item, const InboxFilter &filter, const QList<EarlierRun> &earlier)
{
    const Candidate &candidate = item.candidate;
    QStringList parts;
    if (const QString state = stateOf(item, filter); !state.isEmpty())
        parts.append(state);
    if (candidate.upvotes)
        parts.append(u"▲ "_s + QLocale().toString(*candidate.upvotes));
    if (!earlier.isEmpty() && item.triage != Triage::Taken)
        parts.append(InboxModel::tr("ran in %1").arg(earlier.constFirst().slug));
    if (candidate.arxivId.isEmpty())
        parts.append(QUrl(candidate.url).host());
    else if (!candidate.categories.isEmpty())
        parts.append(candidate.categories
                .first(std::min<qsizetype>(categoriesShown, candidate.categories.size()))
                .join(", "_L1));
    if (const QString authors = authorsOf(candidate.authors); !authors.isEmpty())
        parts.append(authors);
    return parts.join(u" · "_s);
}

} // namespace

struct InboxModel::Day
{
    QDate date;
    QList<Shown> shown;
    qsizetype all = 0;
    qsizetype inView = 0; ///< of this triage, whatever else the filter says
};

InboxModel::InboxModel(QObject *parent) : QAbstractListModel(parent) { }

void InboxModel::show(const InboxContents &contents, const InboxFilter &filter, const QDate &today)
{
    beginResetModel();
    m_rows.clear();
    m_items.clear();
    m_today = today;

    QMap<QDate, Day> days;
    const InboxWords words(filter.words);
    const InboxWords marks(contents.savedWords);
    for (const InboxItem &item : contents.items) {
        Day &day = days[item.day];
        ++day.all;
        if (!filter.triage.isEmpty() && !filter.triage.contains(item.triage))
            continue;
        ++day.inView;
        const QString text = contents.searchTexts.value(item.candidate.key);
        if (!fits(filter, item) || !words.allIn(text))
            continue;
        day.shown.append(
            {item, detailOf(item, filter, contents.earlierRuns.value(item.candidate.key)),
                marks.anyIn(text)});
    }
    if (filter.triage.contains(Triage::New) || filter.triage.isEmpty()) {
        days[today]; // so that it says what it lacks
        for (const FeedDay &answer : contents.answers)
            days[answer.day];
    }
    for (auto day = days.end(); day != days.begin();) {
        --day;
        day->date = day.key();
        std::ranges::stable_partition(day->shown, &Shown::isMarked);
        append(*day, contents, filter);
    }
    endResetModel();
}

void InboxModel::append(const Day &day, const InboxContents &contents, const InboxFilter &filter)
{
    const bool wantsNew = filter.triage.isEmpty() || filter.triage.contains(Triage::New);
    if (day.shown.isEmpty() && (!wantsNew || day.date < m_today.addDays(1 - emptyDaysShown)))
        return;
    m_rows.append({.kind = Kind::Day,
        .text = day.date == m_today           ? tr("Today")
            : day.date == m_today.addDays(-1) ? tr("Yesterday")
                                              : QLocale().toString(day.date, u"dddd, d MMMM"_s),
        .count = day.shown.size()});
    if (wantsNew)
        appendReasons(day, contents);
    if (day.shown.isEmpty() && day.inView > 0)
        m_rows.append({.kind = Kind::Note,
            .text = tr("The filter hides %n candidates.", nullptr, int(day.inView))});
    else if (day.shown.isEmpty() && day.all > 0)
        m_rows.append({.kind = Kind::Note,
            .text = tr("All %n candidates are dealt with.", nullptr, int(day.all))});
    for (const Shown &shown : day.shown) {
        m_rows.append({.kind = Kind::Candidate, .text = {}, .item = m_items.size()});
        m_items.append(shown);
    }
}

/// Which feeds failed, and where there is no candidate at all, why; feeds with the same reason say it
/// together.
void InboxModel::appendReasons(const Day &day, const InboxContents &contents)
{
    bool isAsked = false;
    QList<std::pair<Row, QStringList>> reasons;
    for (const InboxFeed &feed : contents.feeds) {
        const auto answer = std::ranges::find_if(contents.answers,
            [&](const FeedDay &one) { return one.feed == feed.id && one.day == day.date; });
        if (answer == contents.answers.end())
            continue;
        isAsked = true;
        if (answer->reason.isEmpty() || (!answer->hasFailed && day.all > 0))
            continue;
        const Kind kind = answer->hasFailed ? Kind::Problem : Kind::Note;
        const auto same = std::ranges::find_if(reasons, [&](const auto &other) {
            return other.first.kind == kind && other.first.text == answer->reason;
        });
        if (same != reasons.end())
            same->second.append(labelOf(feed));
        else
            reasons.append({Row {.kind = kind, .text = answer->reason}, {labelOf(feed)}});
    }
    for (auto &[row, feeds] : reasons) {
        row.text = u"%1: %2"_s.arg(feeds.join(", "_L1), row.text);
        m_rows.append(row);
    }
    if (!isAsked && day.all == 0)
        m_rows.append({.kind = Kind::Note, .text = notAskedYet()});
}

const InboxItem *InboxModel::itemAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).item < 0)
        return nullptr;
    return &m_items.at(m_rows.at(row).item).item;
}

int InboxModel::rowOf(const QString &key) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const InboxItem *item = itemAt(row);
        if (item && item->candidate.key == key)
            return row;
    }
    return -1;
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const Shown *shown = row.item < 0 ? nullptr : &m_items.at(row.item);
    switch (role) {
    case KindRole:
        return int(row.kind);
    case Qt::DisplayRole:
        return shown ? shown->item.candidate.title : row.text;
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(
            shown ? shown->item.candidate.title + u'\n' + shown->detail : row.text);
    case Qt::AccessibleTextRole:
        if (!shown)
            return row.text;
        return u"%1, %2%3"_s.arg(shown->item.candidate.title, shown->detail,
            shown->isMarked ? tr(", has your words") : QString());
    case KeyRole:
        return shown ? shown->item.candidate.key : QString();
    case DetailRole:
        return shown ? shown->detail : QString();
    case CountRole:
        return row.kind == Kind::Day && row.count > 0 ? QLocale().toString(row.count) : QString();
    case MarkedRole:
        return shown && shown->isMarked;
    default:
        return {};
    }
}

Qt::ItemFlags InboxModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags none = Qt::ItemNeverHasChildren;
    return itemAt(index.row()) ? none | Qt::ItemIsEnabled | Qt::ItemIsSelectable : none;
}

} // namespace galley
