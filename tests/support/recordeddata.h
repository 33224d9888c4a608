// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace galley::test {

/// The folder of responses recorded from the real services ($GALLEY_RECORDED_DATA); empty where
/// there is none, and a test of them then skips.
[[nodiscard]] QString recordedData();
/// A recorded response's bytes; "arxiv/single_new_id.atom.xml".
[[nodiscard]] QByteArray recorded(const QString &path);
/// A fixture's bytes, from tests/data.
[[nodiscard]] QByteArray fixture(const QString &path);

} // namespace galley::test
