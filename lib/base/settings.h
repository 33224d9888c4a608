// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
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

/// Keys for the services, each empty where there is none. They serve where the system has no keychain,
/// and are never written or shown.
struct ServiceKeys
{
    QByteArray semanticScholar;
    QByteArray huggingFace;
    QByteArray drafting;

    /// From GALLEY_SEMANTICSCHOLAR_KEY, GALLEY_HUGGINGFACE_KEY and GALLEY_DRAFTING_KEY.
    [[nodiscard]] static ServiceKeys fromEnvironment();
};

/// The settings file, for QSettings in its INI format.
[[nodiscard]] QString settingsFile();

} // namespace galley
