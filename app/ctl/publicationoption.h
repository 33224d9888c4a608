// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "model/publication.h"

class QCommandLineParser;

namespace galley::ctl {

class Session;

/// --publication, which is the newest issue's when it is left out.
void addPublicationOption(QCommandLineParser &parser);
[[nodiscard]] Outcome<Publication> publicationOf(Session &session);

} // namespace galley::ctl
