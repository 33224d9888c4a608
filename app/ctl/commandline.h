// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <QStringList>

namespace galley::ctl {

/// Finds the command in the program's arguments (the first is the program) and runs it.
[[nodiscard]] Outcome<Status> run(const QStringList &arguments);

} // namespace galley::ctl
