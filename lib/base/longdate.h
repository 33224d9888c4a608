// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

namespace galley {

/// "12 January 2026", as the locale orders it, without the day of the week.
[[nodiscard]] QString longDate(const QDate &date, const QLocale &locale = QLocale());

} // namespace galley
