// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "model/publication.h"

namespace galley::ctl {

class Session;

/// The settings that say how many words a text is meant to have.
constexpr std::pair<QLatin1StringView, int TargetLengths::*> lengthKeys[] {
    {QLatin1StringView("length.introduction"), &TargetLengths::introduction},
    {QLatin1StringView("length.summary"), &TargetLengths::summary},
    {QLatin1StringView("length.takeaway"), &TargetLengths::takeaway}};

/// A publication's settings; without a name, those of the archive's only publication.
[[nodiscard]] Outcome<Publication> publicationNamed(Session &session, const QString &name);

} // namespace galley::ctl
