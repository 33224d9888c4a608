// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

namespace galley {

/// A date of HTTP's preferred form (RFC 9110, 5.6.7), "Mon, 27 Apr 2026 12:00:30 GMT", in UTC;
/// invalid for anything else.
[[nodiscard]] QDateTime httpDate(QByteArrayView text);

} // namespace galley
