// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where this build lives. Functions rather than macros, so that a compiler cache shares the tests of
/// two checkouts.
namespace galley::test {

QString testData(const QString &path); ///< below tests/data
QString sourceFile(const QString &path); ///< below the checkout
QString builtProgram(const QString &name); ///< one that was built here

} // namespace galley::test
