// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace galley {

/// Makes the program speak the user's language where there is a translation, and English, whose
/// plural forms are a translation too, elsewhere.
void installTranslation(QCoreApplication &app);

} // namespace galley
