// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace galley {

/// The bytes of a file that ships inside the library, by its path below :/galley, such as
/// "schema/galley-issue.schema.json"; empty when there is none. Any thread.
[[nodiscard]] QByteArray resource(const QString &path);

/// Makes the library's files reachable for whoever opens ":/galley/…" itself. Any thread, any number
/// of times.
void initResources();

} // namespace galley
