// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace galley {

/// Makes the program speak the user's language where there is a translation. Loads nothing for
/// English, which the texts are written in.
void installTranslation(QCoreApplication &app);

} // namespace galley
