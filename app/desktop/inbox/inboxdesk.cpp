// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxdesk.h"

#include "document/issuedocument.h"
#include "importing/duplicates.h"
#include "inbox/candidateentry.h"
#include "inbox/feedsdialog.h"
#include "inbox/inboxlist.h"
#include "inbox/inboxpane.h"
#include "inbox/inboxreader.h"
#include "markup/markup.h"
#include "settings/keyreader.h"
#include "workspace.h"

#include <QAction>
#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {

InboxDesk::InboxDesk(Workspace &workspace, std::function<qsizetype()> place, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_service(workspace.inbox())
    , m_place(std::move(place))
{
    makeActions();
    m_pane = new InboxPane(m_service);
    m_reader = new InboxReader({m_take, m_keep, m_dismiss, m_open});
    m_pane->list().addActions(actions());
    m_reader->addActions({m_undo, m_refresh});
    m_pane->emptyView().addActions({m_undo, m_refresh});
    connectPane();
    showCurrent();
}

InboxDesk::~InboxDesk() = default;

InboxPane *InboxDesk::pane() const { return m_pane; }

InboxReader *InboxDesk::reader() const { return m_reader; }

QList<QAction *> InboxDesk::actions() const
{
    return {m_take, m_keep, m_dismiss, m_open, m_undo, m_refresh};
}

qsizetype InboxDesk::newCount() const { return m_service.count(Triage::New); }

void InboxDesk::makeActions()
{
    const auto make = [this](const QString &text, const QString &toolTip, const QString &icon,
                          const QList<QKeySequence> &keys, auto &&run) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, this);
        action->setShortcuts(keys);
        // Where the list or the reader has the focus; elsewhere a letter is a letter.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(
            u"%1 (%2)"_s.arg(toolTip, keys.constFirst().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_take = make(tr("Put &into the Issue"), tr("Put it into the issue, after the current entry"),
        u"list-add"_s, {Qt::Key_I, Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
        [this] { take(); });
    m_keep = make(tr("&Keep"), tr("Keep it for later"), u"bookmark-new"_s, {Qt::Key_K},
        [this] { triage(Triage::Kept); });
    m_dismiss = make(tr("&Dismiss"), tr("Dismiss it for good"), u"dialog-cancel"_s,
        {Qt::Key_D, Qt::Key_Delete}, [this] { triage(Triage::Dismissed); });
    m_open = make(tr("&Open in the Browser"), tr("Open its page in the browser"), u"globe"_s,
        {Qt::Key_O}, [this] { openPage(); });
    m_take->setIconText(tr("Into the issue"));
    m_open->setIconText(tr("Open"));
    for (QAction *action : {m_take, m_keep, m_dismiss, m_open}) // the bar teaches the keys
        action->setIconText(u"%1 (%2)"_s.arg(
            action->iconText(), action->shortcut().toString(QKeySequence::NativeText)));
    m_undo = make(tr("Take &Back the Last Decision"), tr("Take back the last decision"),
        u"edit-undo"_s, {Qt::Key_U}, [this] { takeBack(); });
    m_refresh = make(tr("&Ask the Feeds"), tr("Ask the feeds what is new"), u"view-refresh"_s,
        {Qt::Key_R}, [this] { refresh(m_service.daysToAsk()); });
}

void InboxDesk::connectPane()
{
    InboxList &list = m_pane->list();
    connect(&list, &InboxList::currentCandidateChanged, this, &InboxDesk::showCurrent);
    connect(&list, &InboxList::pageRequested, m_reader, &InboxReader::page);
    connect(&list, &InboxList::readerRequested, m_reader, &InboxReader::focusText);
    connect(m_reader, &InboxReader::left, m_pane, &InboxPane::focusList);
    connect(m_pane, &InboxPane::refreshRequested, this, &InboxDesk::refresh);
    connect(m_pane, &InboxPane::feedsRequested, this, &InboxDesk::chooseFeeds);
    connect(&m_service, &InboxService::changed, this, [this] {
        showCurrent();
        Q_EMIT newCountChanged();
    });
    connect(&m_service, &InboxService::failed, this, &InboxDesk::failed);
    connect(&m_service, &InboxService::refreshStarted, this, &InboxDesk::updateActions);
    connect(&m_service, &InboxService::refreshFinished, this, &InboxDesk::updateActions);
}

void InboxDesk::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown && !m_service.isLoaded())
        m_service.load();
    updateActions();
}

void InboxDesk::setDocument(IssueDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_entries.clear();
    m_steps.removeIf([](const Step &step) { return !step.entry.isNull(); });
    if (document)
        connect(document, &IssueDocument::edited, this, &InboxDesk::mirror);
    updateActions();
}

void InboxDesk::showCurrent()
{
    m_reader->show(m_pane->currentItem(), m_service.contents());
    updateActions();
}

void InboxDesk::updateActions()
{
    const InboxItem *item = m_isShown ? m_pane->currentItem() : nullptr;
    m_take->setEnabled(item && m_document);
    m_keep->setEnabled(item && item->triage != Triage::Kept);
    m_dismiss->setEnabled(item && item->triage != Triage::Dismissed);
    m_open->setEnabled(item && markup::isSafeLink(item->candidate.url));
    m_undo->setEnabled(m_isShown && !m_steps.isEmpty());
    m_refresh->setEnabled(!m_service.isRefreshing());
}

void InboxDesk::triage(Triage triage)
{
    const InboxItem *item = m_pane->currentItem();
    if (!item)
        return;
    const QString key = item->candidate.key;
    m_steps.append({key, item->triage, item->takenInto, {}});
    m_service.setTriage({key}, triage);
}

void InboxDesk::take()
{
    const InboxItem *item = m_pane->currentItem();
    if (!item || !m_document)
        return;
    const Candidate candidate = item->candidate;
    Step step {candidate.key, item->triage, item->takenInto, {}};
    const QString slug = m_document->issue().slug;
    if (const qsizetype number = referenceKeys(m_document->issue()).value(candidate.key)) {
        m_pane->inform(alreadyThere(m_document->issue(), number));
        m_steps.append(step);
        m_service.setTriage({candidate.key}, Triage::Taken, slug);
        return;
    }
    const Entry entry = toEntry(candidate, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    step.entry = entry.id;
    m_entries.insert(entry.id, step); // before mirror() hears of it
    const Result<void> done =
        m_document->perform(InsertEntry {m_place(), entry}, tr("Add from the Inbox"));
    if (!done) {
        m_entries.remove(entry.id);
        Q_EMIT failed(done.error());
        return;
    }
    m_steps.append(step);
    updateActions();
    Q_EMIT taken(entry.id);
}

/// A candidate follows its entry, whoever inserts or removes that: I, an undo, or the editor.
void InboxDesk::mirror(const Edit &edit)
{
    const auto step = m_entries.constFind(entryOf(edit));
    if (step == m_entries.constEnd())
        return;
    const Step of = *step;
    if (std::holds_alternative<InsertEntry>(edit))
        m_service.setTriage({of.key}, Triage::Taken, m_document->issue().slug);
    else if (std::holds_alternative<RemoveEntry>(edit))
        m_service.setTriage({of.key}, of.before, of.takenInto);
}

void InboxDesk::takeBack()
{
    if (m_steps.isEmpty())
        return;
    const Step step = m_steps.takeLast();
    const bool isInIssue =
        m_document && !step.entry.isNull() && indexOf(m_document->issue(), step.entry) >= 0;
    if (isInIssue) { // and its triage follows
        if (const auto done =
                m_document->perform(RemoveEntry {step.entry}, tr("Take Back into the Inbox"));
            !done)
            Q_EMIT failed(done.error());
    } else {
        m_service.setTriage({step.key}, step.before, step.takenInto);
    }
    m_pane->list().goTo(step.key);
    updateActions();
}

void InboxDesk::openPage()
{
    if (const InboxItem *item = m_pane->currentItem();
        item && markup::isSafeLink(item->candidate.url))
        QDesktopServices::openUrl(QUrl(item->candidate.url));
}

void InboxDesk::refresh(int days)
{
    m_workspace.keys().withKeys(this, [this, days](const ServiceKeys &keys) {
        m_service.refresh(m_workspace.http(), m_workspace.services(), keys, days);
    });
}

void InboxDesk::chooseFeeds()
{
    if (m_feedsDialog) {
        m_feedsDialog->activateWindow();
        return;
    }
    const InboxContents &contents = m_service.contents();
    m_feedsDialog =
        new FeedsDialog(contents.feeds, contents.savedWords, m_workspace.http(), m_pane->window());
    m_feedsDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_feedsDialog, &QDialog::accepted, this,
        [this] { m_service.setFeeds(m_feedsDialog->feeds(), m_feedsDialog->savedWords()); });
    m_feedsDialog->open();
}

} // namespace galley
