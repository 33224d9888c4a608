// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

class QWidget;

namespace galley {

/// Gives the dialog the size it had when it was last closed, or `initial`, but never more than the
/// screen has, and keeps its size from now on under this name.
void rememberSize(QWidget &dialog, const QString &name, QSize initial);

} // namespace galley
