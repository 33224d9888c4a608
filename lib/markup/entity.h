// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley::markup {

/// The character that "&amp;", "&#38;" or "&#x26;" stands for; a name that is not among the common
/// ones stays as it was written.
[[nodiscard]] QString resolveEntity(const QString &entity);

} // namespace galley::markup
