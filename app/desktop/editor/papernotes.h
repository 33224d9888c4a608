// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"
#include "model/lookup.h"

#include <QWidget>

class KMessageWidget;

namespace galley {

/// Above the source: what an editor should know of the paper before it is printed. Takes no room
/// while there is nothing to say.
class PaperNotes : public QWidget
{
    Q_OBJECT

public:
    explicit PaperNotes(QWidget *parent = nullptr);

    void show(const Entry &entry, const Lookups &lookups);
    using QWidget::show;

Q_SIGNALS:
    void refreshRequested();

private:
    KMessageWidget *addBar();
    void follow(const QString &link);

    KMessageWidget *m_withdrawn;
    KMessageWidget *m_newer;
    KMessageWidget *m_gaps;
};

} // namespace galley
