// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reference.h"

#include <QObject>
#include <QTimer>

namespace galley {

/// What a text holds for an import.
struct Recognition
{
    QList<Reference> references;
    qsizetype otherLines = 0; ///< lines with words but without a reference
};

[[nodiscard]] Recognition recognize(const QString &text);

/// Says what a text that is being typed or pasted holds. Short texts are read at once; long ones
/// after a pause and off the GUI thread, where the latest wins.
class Recognizer : public QObject
{
    Q_OBJECT

public:
    explicit Recognizer(QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void recognized(const galley::Recognition &recognition);

private:
    void run();

    QTimer m_pause;
    QString m_text;
    quint64 m_latest = 0;
    bool m_isBusy = false;
};

} // namespace galley
