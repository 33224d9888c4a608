// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"
#include "model/lookup.h"

#include <KMessageWidget>

#include <QWidget>

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
    void say(KMessageWidget *&bar, KMessageWidget::MessageType type, const QString &icon,
        const QString &text);
    void follow(const QString &link);

    // Each made when it first has something to say.
    KMessageWidget *m_withdrawn = nullptr;
    KMessageWidget *m_newer = nullptr;
    KMessageWidget *m_gaps = nullptr;
};

} // namespace galley
