// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QNetworkProxy>
#include <QUrl>

namespace galley {

/// Has every HttpClient use the proxies that the environment (http_proxy, https_proxy, no_proxy) or
/// the desktop names. This machine itself is never asked for through one. Call it once, in main().
void useSystemProxy();

/// The proxy for an address. Found on a worker, since a proxy script may want the network itself;
/// at once when it is known. Any thread.
[[nodiscard]] QFuture<QNetworkProxy> proxyFor(const QUrl &url);

/// For a QNetworkAccessManager: what proxyFor() found.
class FoundProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace galley
