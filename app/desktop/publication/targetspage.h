// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/publication.h"

#include <QWidget>

class KMessageWidget;
class QListWidget;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace galley {

class TargetForm;

/// Where a publication is published to.
class TargetsPage : public QWidget
{
    Q_OBJECT

public:
    explicit TargetsPage(const Publication &publication, QWidget *parent = nullptr);

    void writeTo(Publication &publication) const;
    [[nodiscard]] bool isValid() const;
    void focusFirstProblem();
    /// Adds one, ready to be named.
    void add(PublishTarget::Kind kind);

private:
    void build();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildEmpty();
    [[nodiscard]] QPushButton *makeAddButton();
    void insert(int row, const PublishTarget &target);
    void showRow(int row);
    void showCurrent();
    void takeEdited();
    void removeCurrent();
    [[nodiscard]] QStringList namesBut(int row) const;

    QList<PublishTarget> m_targets;
    QListWidget *m_list = nullptr;
    QWidget *m_rows = nullptr; ///< the list with its buttons
    QPushButton *m_remove = nullptr;
    KMessageWidget *m_removed = nullptr;
    QWidget *m_empty = nullptr;
    QScrollArea *m_details = nullptr;
    TargetForm *m_form = nullptr;
};

} // namespace galley
