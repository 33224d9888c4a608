// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <chrono>

namespace galley {

/// Where the services are (CONTRACT.md, "Services"): an environment variable, else the settings file
/// (galley/galley.conf in the user's XDG configuration folder), else the real address.
struct Services
{
    QUrl arxivApi; ///< …/api/query
    QUrl huggingFaceApi; ///< …/api
    QUrl semanticScholarApi; ///< …/graph/v1
    QUrl draftingApi; ///< …/v1; empty when not set up
    std::chrono::milliseconds arxivInterval {3000}; ///< between two requests to arXiv
    bool allowPrivateHosts = false;

    [[nodiscard]] static Services load();
    [[nodiscard]] static Services defaults();
};

/// The settings file, for QSettings in its INI format.
[[nodiscard]] QString settingsFile();

} // namespace galley
