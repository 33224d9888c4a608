// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/exporter.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace galley {

class FieldNote;

/// What an editor should know of a format before an issue is written in it, such as how near an e-mail
/// comes to where mail programs cut it off. Takes no room while there is nothing to say. The document is
/// made on a worker to measure it.
class ExportRemark : public QWidget
{
    Q_OBJECT

public:
    explicit ExportRemark(QWidget *parent = nullptr);

    /// `pictures` are those at hand.
    void show(
        const ExportFormat &format, const Issue &issue, const Look &look, const Pictures &pictures);
    using QWidget::show;

Q_SIGNALS:
    /// The document was made, or cannot be.
    void measured();

private:
    void showSize(qsizetype size);

    QWidget *m_meter;
    QProgressBar *m_bar;
    QLabel *m_size;
    FieldNote *m_problem;
    FieldNote *m_hint;
    int m_round = 0; ///< a document of an earlier one is of no use
};

} // namespace galley
