// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which issue the window shows, and where issues come from.
#include "mainwindow.h"

#include "issues/issuepicker.h"
#include "issues/newissuedialog.h"

#include <QFileDialog>

namespace galley {

namespace {

struct KnownIssues
{
    QList<IssueInfo> issues;
    QList<Issue> latest; ///< the last one of each publication
};

Result<KnownIssues> knownIssues(Archive &archive)
{
    return archive.issues().and_then([&](const QList<IssueInfo> &issues) -> Result<KnownIssues> {
        KnownIssues known {issues, {}};
        for (const IssueInfo &info : issues) { // the latest first
            if (std::ranges::contains(known.latest, info.publication, &Issue::publication))
                continue;
            Result<Issue> issue = archive.issue(info.slug);
            if (!issue)
                return std::unexpected(issue.error());
            issue->entries.clear();
            known.latest.append(*std::move(issue));
        }
        return known;
    });
}

} // namespace

void MainWindow::newIssue()
{
    if (m_newIssueDialog) {
        m_newIssueDialog->activateWindow();
        return;
    }
    m_workspace.archive()
        .run<KnownIssues>(knownIssues)
        .then(this, [this](const Result<KnownIssues> &known) {
            if (!known) {
                complain(known.error());
                return;
            }
            if (m_newIssueDialog)
                return;
            auto *dialog = new NewIssueDialog(known->issues, known->latest, this);
            m_newIssueDialog = dialog;
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this,
                [this, dialog] { m_workspace.addIssue(dialog->issue()); });
            dialog->open();
        });
}

void MainWindow::pickIssue()
{
    disconnect(m_listing);
    m_listing = connect(
        &m_workspace, &Workspace::issuesListed, this,
        [this](const QList<IssueInfo> &issues) {
            const IssueDocument *document = m_workspace.document();
            auto *picker =
                new IssuePicker(issues, document ? document->issue().slug : QString(), this);
            picker->setAttribute(Qt::WA_DeleteOnClose);
            connect(&m_workspace, &Workspace::issuesListed, picker,
                [this, picker](const auto &changed) {
                    const IssueDocument *open = m_workspace.document();
                    picker->setIssues(changed, open ? open->issue().slug : QString());
                });
            connect(picker, &IssuePicker::issueChosen, &m_workspace, &Workspace::openIssue);
            connect(picker, &IssuePicker::removeRequested, &m_workspace, &Workspace::removeIssue);
            connect(picker, &IssuePicker::newRequested, this, [this, picker] {
                picker->done(QDialog::Rejected); // the new issue opens, nothing is left to pick
                newIssue();
            });
            picker->open();
        },
        Qt::SingleShotConnection);
    m_workspace.listIssues();
}

void MainWindow::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open an issue's JSON"), {}, tr("Issue JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_workspace, &Workspace::openFile);
    dialog->open();
}

} // namespace galley
