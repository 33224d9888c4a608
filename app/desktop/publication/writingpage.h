// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/publication.h"

#include <QWidget>

class QSpinBox;

namespace galley {

/// How long a publication means its texts to be.
class WritingPage : public QWidget
{
    Q_OBJECT

public:
    explicit WritingPage(const Publication &publication, QWidget *parent = nullptr);

    void writeTo(Publication &publication) const;

private:
    QSpinBox *m_introduction;
    QSpinBox *m_summary;
    QSpinBox *m_takeaway;
};

} // namespace galley
