// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"

#include <QRandomGenerator>

namespace galley::test {

[[nodiscard]] Entry entryTitled(const QString &title);
/// An entry with a value in every member, some of them hard to keep.
[[nodiscard]] Entry fullEntry();
/// An issue of three entries, the second one full; its slug is its date.
[[nodiscard]] Issue exampleIssue(const QDate &date = QDate(2026, 4, 27));
/// Any edit that the issue accepts; it may change nothing.
[[nodiscard]] Edit randomEdit(const Issue &issue, QRandomGenerator &random);

} // namespace galley::test
