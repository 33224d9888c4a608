// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

using namespace Qt::StringLiterals;

namespace galley::test {

QString testData(const QString &path) { return u"" GALLEY_SOURCE_DIR "/tests/data/"_s + path; }

QString sourceFile(const QString &path) { return u"" GALLEY_SOURCE_DIR "/"_s + path; }

QString builtProgram(const QString &name) { return u"" GALLEY_BINARY_DIR "/"_s + name; }

} // namespace galley::test
