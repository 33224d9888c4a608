// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <stop_token>

namespace galley {

/// A program of the system's that runs to its end without anybody at the keyboard.
struct ProcessCall
{
    QString program; ///< found in PATH
    QStringList arguments;
    QString folder; ///< where it runs
    QByteArray input;
    qsizetype mostOutput = 64 * 1024; ///< of either stream; of more, its end is kept
    /// Without Galley's keys of services, which no other program gets.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

struct ProcessOutcome
{
    int status = 0;
    QByteArray output; ///< what it printed
    QByteArray errors; ///< likewise
};

/// Blocks until the program ends; a stop ends it with all that it started, and is Cancelled. Fails
/// with NotFound where there is no such program; a status that is not 0 is no failure of this.
[[nodiscard]] Result<ProcessOutcome> runProcess(
    const ProcessCall &call, const std::stop_token &stop);

} // namespace galley
