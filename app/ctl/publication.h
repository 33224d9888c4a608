// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "model/publication.h"

namespace galley::ctl {

class Session;

/// A publication's settings; without a name, those of the archive's only publication.
[[nodiscard]] Outcome<Publication> publicationNamed(Session &session, const QString &name);

} // namespace galley::ctl
