// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace galley::bench {

/// What a program took from its spawn to its exit.
struct Measured
{
    double wall = 0; ///< ms
    double user = 0; ///< ms of all its threads
    double system = 0; ///< ms
    double peakMemory = 0; ///< MiB that were in memory at once
    int status = -1; ///< of its exit
};

/// Runs a program to its end, without its standard output. `variables`, "NAME=VALUE", are added to this
/// environment.
[[nodiscard]] Measured measured(
    const QString &program, const QStringList &arguments, const QStringList &variables);

} // namespace galley::bench
