// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/publication.h"
#include "publication/worktree.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;

namespace galley {

class FieldNote;
class LineField;

/// How a kind of target is called, and its icon.
[[nodiscard]] QString labelOf(PublishTarget::Kind kind);
[[nodiscard]] QString iconOf(PublishTarget::Kind kind);

/// One target's settings. What git knows of its folder is asked for when that changes.
class TargetForm : public QWidget
{
    Q_OBJECT

public:
    explicit TargetForm(QWidget *parent = nullptr);

    void show(const PublishTarget &target, const QStringList &otherNames);
    using QWidget::show;
    [[nodiscard]] const PublishTarget &target() const { return m_target; }
    /// What keeps a target from being used; empty when nothing does.
    [[nodiscard]] static QString problemOf(
        const PublishTarget &target, const QStringList &otherNames);
    void focusFirstProblem();
    void focusName();

Q_SIGNALS:
    void edited();

private:
    void build();
    [[nodiscard]] QWidget *buildGit();
    void take();
    void chooseFolder();
    void readFolder();
    void showTree(const Result<WorkTree> &tree);

    PublishTarget m_target;
    QStringList m_otherNames;
    bool m_isShowing = false;
    LineField *m_name = nullptr;
    LineField *m_folder = nullptr;
    QWidget *m_git = nullptr;
    LineField *m_subfolder = nullptr;
    QComboBox *m_remote = nullptr;
    QComboBox *m_branch = nullptr;
    FieldNote *m_treeNote = nullptr;
    LineField *m_command = nullptr;
    QTimer m_reading; // a half-typed folder is none
};

} // namespace galley
