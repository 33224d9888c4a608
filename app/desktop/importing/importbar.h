// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reference.h"

#include <KMessageWidget>

namespace galley {

/// Says calmly that an import into the open issue was cut off, and offers to go on with it.
class ImportBar : public KMessageWidget
{
    Q_OBJECT

public:
    explicit ImportBar(QWidget *parent = nullptr);

    void offer(const QList<Reference> &references);

Q_SIGNALS:
    void resumeRequested(const QList<galley::Reference> &references);
    void discarded(const QStringList &keys);

private:
    QList<Reference> m_references;
};

} // namespace galley
