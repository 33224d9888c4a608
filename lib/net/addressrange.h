// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

#include <optional>

namespace galley {

/// Whether an address belongs to the public internet: not this machine, a private or link-local
/// network, multicast, documentation or anything else that the IANA registries of special-purpose
/// addresses (RFC 6890) reserve. An IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4) is
/// judged by that.
[[nodiscard]] bool isPublic(const QHostAddress &address);

/// The address that a URL's host is, in any form a resolver takes for one ("127.1", "0x7f.0.0.1",
/// "2130706433", "127.0.0.1.", an IPv6 address with a zone). Nothing for a name.
[[nodiscard]] std::optional<QHostAddress> literalAddress(const QString &host);

/// "localhost" and what is below it (RFC 6761), or a literal loopback address.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace galley
