// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/publication.h"

namespace galley {

/// A publication's settings without its name, compact, for a store of our own. Members that are as by
/// default are left out, those this version does not know are written back.
[[nodiscard]] QByteArray writePublicationJson(const Publication &publication);
[[nodiscard]] Result<Publication> readPublicationJson(const QString &name, const QByteArray &bytes);

} // namespace galley
