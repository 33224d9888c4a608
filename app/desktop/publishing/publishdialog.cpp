// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publishdialog.h"

#include "base/settings.h"
#include "publication/targetform.h"
#include "publishing/changesmodel.h"
#include "publishing/publishwords.h"
#include "site/sitebuilder.h"
#include "widgets/fieldnote.h"
#include "workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Kind = PublishTarget::Kind;

} // namespace

PublishDialog::PublishDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_jobs(new PublishJobs(this))
{
    setWindowTitle(tr("Publish the site"));
    build();
    connectJobs();
    connect(&workspace, &Workspace::publicationChanged, this, &PublishDialog::followPublication);
    connect(&workspace, &Workspace::unsaved, this, [this](const Error &error) {
        if (std::exchange(m_isSaving, false))
            showFailure({error.code,
                tr("Nothing is published: your last changes could not be saved. %1")
                    .arg(error.message),
                error.detail});
    });
    fillTargets();
    plan();
}

PublishDialog::~PublishDialog()
{
    m_jobs->disconnect(this); // it goes later than the widgets
}

void PublishDialog::connectJobs()
{
    connect(m_jobs, &PublishJobs::planned, this, &PublishDialog::showPlan);
    connect(m_jobs, &PublishJobs::progressed, this, &PublishDialog::showProgress);
    connect(m_jobs, &PublishJobs::published, this, &PublishDialog::showReport);
    connect(m_jobs, &PublishJobs::failed, this, &PublishDialog::showFailure);
    connect(m_jobs, &PublishJobs::cancelled, this, &PublishDialog::showStopped);
}

/// Of each publication its own.
QString PublishDialog::lastTargetKey() const
{
    return u"publish/target/"_s
        + QString::fromLatin1(QUrl::toPercentEncoding(m_workspace.publication().name));
}

void PublishDialog::fillTargets()
{
    const QString last =
        QSettings(settingsFile(), QSettings::IniFormat).value(lastTargetKey()).toString();
    const QString wanted = m_targets->count() > 0 ? m_targets->currentText() : last;
    const QSignalBlocker blocker(m_targets);
    m_targets->clear();
    for (const PublishTarget &target : m_workspace.publication().targets)
        m_targets->addItem(QIcon::fromTheme(iconOf(target.kind)), target.name);
    m_targets->setCurrentIndex(
        std::clamp(m_targets->findText(wanted), 0, std::max(0, m_targets->count() - 1)));
}

void PublishDialog::followPublication()
{
    if (m_state == State::Publishing || m_state == State::Stopping)
        return;
    fillTargets();
    plan();
}

const PublishTarget *PublishDialog::target() const
{
    const QList<PublishTarget> &targets = m_workspace.publication().targets;
    const int row = m_targets->currentIndex();
    return row >= 0 && row < targets.size() ? &targets.at(row) : nullptr;
}

PublishJob PublishDialog::job() const
{
    const QString message = m_commitMessage->text().trimmed();
    return {.archive = m_workspace.archivePath(),
        .publication = m_workspace.publication(),
        .target = *target(),
        .message = message == m_plannedMessage ? QString() : message,
        .cacheFolder = SiteBuilder::defaultCacheFolder()};
}

/// So that what is published is what is seen.
void PublishDialog::whenSaved(std::function<void()> next)
{
    m_isSaving = true;
    m_workspace.whenSaved([self = QPointer(this), next = std::move(next)] {
        if (self && std::exchange(self->m_isSaving, false))
            next();
    });
}

void PublishDialog::plan()
{
    m_keepsMessage = false;
    m_message->hide();
    m_details->hide();
    look();
}

/// Leaves the message where it is.
void PublishDialog::look()
{
    enter(target() ? State::Planning : State::NoTarget);
    m_isSaving = false;
    if (m_state == State::Planning)
        whenSaved([this] { m_jobs->plan(job()); });
}

void PublishDialog::publish()
{
    if (!m_publish->isEnabled())
        return;
    QSettings(settingsFile(), QSettings::IniFormat).setValue(lastTargetKey(), target()->name);
    m_keepsMessage = false;
    m_message->hide();
    m_details->hide();
    enter(State::Publishing);
    (m_pages->currentWidget() == m_changes ? static_cast<QWidget *>(m_changes) : m_close)
        ->setFocus();
    whenSaved([this] { m_jobs->publish(job()); });
}

void PublishDialog::stop()
{
    if (m_state != State::Publishing)
        return;
    enter(State::Stopping);
    if (std::exchange(m_isSaving, false))
        showStopped();
    else
        m_jobs->cancel();
}

void PublishDialog::reject()
{
    if (m_state == State::Publishing)
        askToStop();
    else if (m_state != State::Stopping)
        QDialog::reject();
}

void PublishDialog::askToStop()
{
    say(KMessageWidget::Warning,
        tr("The site is being published. Stop it? What is written stays, and publishing again goes "
           "on from there."));
    const auto add = [this](const QString &text, auto &&run) {
        auto *action = new QAction(text, m_message);
        connect(action, &QAction::triggered, this, run);
        m_message->addAction(action);
    };
    add(tr("Stop and close"), [this] {
        m_message->hide();
        m_closesWhenStopped = true;
        stop();
    });
    add(tr("Go on"), [this] { m_message->hide(); });
}

bool PublishDialog::isBusy() const
{
    return m_state == State::Planning || m_state == State::Publishing || m_state == State::Stopping;
}

void PublishDialog::enter(State state)
{
    m_state = state;
    const bool isPublishing = state == State::Publishing || state == State::Stopping;
    const PublishTarget *chosen = target();
    m_empty->setVisible(!chosen);
    m_form->setVisible(chosen);
    m_targets->setEnabled(!isPublishing);
    m_edit->setEnabled(!isPublishing);
    m_commit->setVisible(chosen && chosen->kind == Kind::Git);
    m_commitMessage->setReadOnly(isPublishing || state == State::Published);
    m_allTheSame->setEnabled(!isPublishing);
    m_progress->setVisible(isBusy());
    m_progress->setRange(0, 0);
    if (state == State::Planning) {
        m_place->showHint(placeOf(*chosen));
        m_model->setPaths({}, {}, {});
        m_filter->clear();
        m_filter->hide();
        m_nothing->clear();
        m_pages->setCurrentWidget(m_nothing);
        m_commitNote->clear();
        m_problems->hide();
        m_summary->setText(tr("Checking what would change…"));
    } else if (state == State::Failed) {
        m_summary->clear();
    } else if (state == State::Stopping) {
        m_summary->setText(tr("Stopping…"));
    }
    updateButtons();
}

void PublishDialog::updateButtons()
{
    const bool isKnown = m_problems->isHidden() || m_allTheSame->isChecked();
    const bool canPublish = m_state == State::Planned && m_hasWork && isKnown;
    m_publish->setVisible(m_state != State::NoTarget && m_state != State::Published);
    m_publish->setEnabled(canPublish);
    m_close->setEnabled(m_state != State::Stopping);
    m_close->setText(
        m_state == State::Publishing || m_state == State::Stopping ? tr("&Stop") : tr("&Close"));
    // While something runs, Enter is to do nothing.
    m_publish->setDefault(canPublish);
    m_close->setDefault(!canPublish && !isBusy());
}

void PublishDialog::showPlan(const PublishJobs::Outlook &outlook)
{
    if (m_state != State::Planning)
        return; // its target has gone meanwhile
    const PublishPlan &plan = outlook.plan;
    const SitePlan &site = plan.site;
    const bool hasFiles =
        !site.added.isEmpty() || !site.changed.isEmpty() || !site.removed.isEmpty();
    const Kind kind = target()->kind;
    m_hasWork = hasFiles || kind == Kind::Command || !plan.uncommitted.isEmpty()
        || (kind == Kind::Git && plan.unpushed.value_or(1) > 0);
    m_model->setPaths(site.added, site.changed, site.removed);
    m_filter->setVisible(hasFiles);
    filterChanges();
    if (!hasFiles)
        m_nothing->setText(wordsForNothing(kind, m_hasWork));
    m_summary->setText(countsOf(site.added.size(), site.changed.size(), site.removed.size()));
    if (kind == Kind::Git)
        showCommit(plan);
    showProblems(outlook.check);
    enter(State::Planned);
    if (!focusWidget() || focusWidget() == m_close)
        (m_publish->isEnabled() ? m_publish : m_close)->setFocus();
}

void PublishDialog::showCommit(const PublishPlan &plan)
{
    m_place->showHint(tr("%1, then to the branch %2 of %3")
            .arg(QDir::toNativeSeparators(plan.folder), plan.branch, plan.remote));
    if (m_commitMessage->text().trimmed() == m_plannedMessage)
        m_commitMessage->setText(plan.message);
    m_commitMessage->setPlaceholderText(plan.message);
    m_plannedMessage = plan.message;
    const QString note = wordsForEarlier(plan);
    if (note.isEmpty())
        m_commitNote->clear();
    else
        m_commitNote->showHint(note);
}

void PublishDialog::showProblems(const PublishCheck &check)
{
    if (m_problemsOf != check.slug)
        m_allTheSame->setChecked(false);
    m_problemsOf = check.slug;
    m_problems->setVisible(m_hasWork && !check.errors.isEmpty());
    m_problemsText->showProblem(wordsForProblems(check));
}

void PublishDialog::filterChanges()
{
    constexpr int mostOpenRows = 2000; // of a tree that is shown unfolded
    m_filtered->setFilterFixedString(m_filter->text().trimmed());
    int rows = 0;
    for (int group = 0; group < m_filtered->rowCount(); ++group)
        rows += m_filtered->rowCount(m_filtered->index(group, 0));
    if (rows > 0 && rows <= mostOpenRows)
        m_changes->expandAll();
    m_nothing->setText(tr("No path has these letters."));
    m_pages->setCurrentWidget(rows > 0 ? static_cast<QWidget *>(m_changes) : m_nothing);
}

void PublishDialog::showProgress(const PublishProgress &progress)
{
    if (m_state != State::Publishing)
        return;
    const SiteProgress &site = progress.site;
    const bool isCounted = progress.phase == PublishProgress::Phase::Building && site.total > 0;
    m_progress->setRange(0, isCounted ? static_cast<int>(site.total) : 0);
    m_progress->setValue(isCounted ? static_cast<int>(site.done) : 0);
    m_summary->setText(phaseOf(progress));
}

void PublishDialog::showReport(const PublishReport &report)
{
    m_closesWhenStopped = false; // it was done before; that is to be seen
    enter(State::Published);
    const SiteReport &site = report.site;
    m_summary->setText(countsOf(site.added, site.changed, site.removed));
    m_problems->hide();
    m_commitNote->clear();
    say(KMessageWidget::Positive, wordsForDone(target()->kind, report), report.output);
    addOpeners();
    m_close->setFocus();
}

void PublishDialog::showFailure(const Error &error)
{
    if (m_state == State::NoTarget)
        return;
    const bool wasPublishing = m_state == State::Publishing || m_state == State::Stopping;
    m_closesWhenStopped = false;
    if (!m_keepsMessage) {
        say(KMessageWidget::Error, error.message, error.detail);
        m_details->setVisible(!m_details->toPlainText().isEmpty());
    }
    if (wasPublishing) { // and may be again, from where it was
        m_keepsMessage = true;
        look();
        m_close->setFocus();
        return;
    }
    enter(State::Failed);
    auto *again = new QAction(QIcon::fromTheme(u"view-refresh"_s), tr("Look again"), m_message);
    connect(again, &QAction::triggered, this, &PublishDialog::plan);
    m_message->addAction(again);
}

void PublishDialog::showStopped()
{
    if (m_closesWhenStopped) {
        m_state = State::Failed;
        QDialog::reject();
        return;
    }
    say(KMessageWidget::Information,
        tr("Stopped. What is written stays, and publishing again goes on from there."));
    m_keepsMessage = true;
    look();
    m_close->setFocus();
}

void PublishDialog::say(
    KMessageWidget::MessageType type, const QString &text, const QString &detail)
{
    m_message->clearActions();
    m_message->setMessageType(type);
    m_message->setText(text);
    m_details->hide();
    m_details->setPlainText(detail.trimmed());
    if (type == KMessageWidget::Positive && !m_details->toPlainText().isEmpty()) {
        auto *details = new QAction(tr("What the command said"), m_message);
        details->setCheckable(true);
        connect(details, &QAction::toggled, m_details, &QWidget::setVisible);
        m_message->addAction(details);
    }
    m_message->show();
}

void PublishDialog::addOpeners()
{
    const auto add = [this](const QString &icon, const QString &text, const QUrl &url) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, m_message);
        connect(action, &QAction::triggered, this, [url] { QDesktopServices::openUrl(url); });
        m_message->addAction(action);
    };
    const QString folder = siteFolderOf(*target());
    const QString address = m_workspace.publication().baseUrl;
    add(u"internet-web-browser"_s, tr("Open the site"),
        address.isEmpty() ? QUrl::fromLocalFile(QDir(folder).filePath(u"index.html"_s))
                          : QUrl(address));
    add(u"folder-open"_s, tr("Open the folder"), QUrl::fromLocalFile(folder));
}

bool PublishDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
        m_changes->setFocus(); // which is not the wish to publish
        return true;
    }
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    return false;
}

} // namespace galley
