// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httperror.h"
#include "net/httprequest.h"

#include <expected>

namespace galley {

/// An http or https address with a host.
[[nodiscard]] bool isWebAddress(const QUrl &url);

[[nodiscard]] bool isRedirect(int status);

/// The request that follows a redirect to `location` (RFC 9110, 15.4). To http and https only; what
/// is posted goes along for 307 and 308 only, and the further headers to the same origin only. With
/// such headers a way from https to http is refused.
[[nodiscard]] std::expected<HttpRequest, HttpFailure> redirected(
    const HttpRequest &request, int status, const QByteArray &location);

} // namespace galley
