// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preflight/preflight.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace galley {

class FindingModel;
class PreflightChecker;
class Workspace;

/// The list of what the editorial checks found, kept live; Enter or a click leads to the field.
class PreflightPanel : public QWidget
{
    Q_OBJECT

public:
    /// The workspace must outlive it.
    explicit PreflightPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// "2 problems", for the status bar; a click triggers the action.
    [[nodiscard]] QToolButton *makeButton(QAction *action);
    /// Shows the list and puts the focus in it.
    void open();

Q_SIGNALS:
    void chosen(const galley::Finding &finding);
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFindings();
    void showSummary();
    void choose(const QModelIndex &index);

    Workspace &m_workspace;
    PreflightChecker *m_checker;
    FindingModel *m_model;
    QTreeView *m_list;
    QStackedLayout *m_pages;
    QLabel *m_summary;
    QToolButton *m_button = nullptr;
};

} // namespace galley
