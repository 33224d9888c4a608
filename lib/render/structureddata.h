// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "model/publication.h"
#include "render/page.h"

namespace galley {

/// What other programs are told about an issue: JSON-LD in the words of https://schema.org, a
/// PublicationIssue of a Periodical, whose part is the list of its entries. It says only what the page
/// shows, and addresses of the page only where they are known. `description` is descriptionOf() it.
[[nodiscard]] QByteArray structuredDataOf(const Issue &issue, const QString &description,
    const QStringList &anchors, const Publication &publication, const PagePlace &place);

} // namespace galley
