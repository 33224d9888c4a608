// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace galley::ctl {

/// Ctrl+C as a signal of the event loop, once: a second one ends the program as ever. One at a time.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;

Q_SIGNALS:
    void requested();

private:
    int m_pipe[2] {-1, -1};
};

} // namespace galley::ctl
