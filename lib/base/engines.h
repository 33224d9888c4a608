// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QtGlobal>

namespace galley {

/// What typesets formulas (KaTeX in a JavaScript engine) and what fills in the more difficult templates
/// (KTextTemplate) takes longer to load than all the rest, and most work does without: formulas are kept, and
/// most templates are plain. So both are in a module, galley-engines.so, which is loaded when it is needed.
/// It is beside the program, or where galleyctl-full is installed.

/// A function of the module, which stays loaded. Any thread; the first one waits for the disk.
[[nodiscard]] Result<QFunctionPointer> engineFunction(const char *name);

/// Fails when there is no module or it could not be loaded. Loads nothing; any thread.
[[nodiscard]] Result<void> areEnginesThere();

/// The module's path; empty when there is none.
[[nodiscard]] QString enginesFile();
/// The same of another module, "galley-charts.so".
[[nodiscard]] QString moduleFile(const QString &name);

} // namespace galley
