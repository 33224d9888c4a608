// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxy.h"

#include "net/addressrange.h"

#include <QHash>
#include <QMutex>
#include <QtConcurrentRun>

#include <atomic>
#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Clock = std::chrono::steady_clock;

/// Long enough for an import, short enough for a laptop that changes its network.
constexpr auto rememberedFor = std::chrono::minutes(5);

struct Known
{
    QNetworkProxy proxy;
    Clock::time_point since;
};

struct Memory
{
    std::atomic<bool> isOn = false;
    QMutex mutex; ///< guards `known`
    QHash<QString, Known> known; ///< by scheme, host and port
};

Memory &memory()
{
    static Memory it;
    return it;
}

QString keyOf(const QUrl &url)
{
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host()).arg(url.port());
}

QNetworkProxy find(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    const QNetworkProxy proxy = proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
    Memory &known = memory();
    const QMutexLocker lock(&known.mutex);
    known.known.insert(keyOf(url), {proxy, Clock::now()});
    return proxy;
}

std::optional<QNetworkProxy> remembered(const QUrl &url, bool isOldOneGood)
{
    Memory &known = memory();
    if (!known.isOn || isLoopbackHost(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QMutexLocker lock(&known.mutex);
    const auto found = known.known.constFind(keyOf(url));
    if (found == known.known.constEnd())
        return {};
    if (!isOldOneGood && Clock::now() - found->since > rememberedFor)
        return {};
    return found->proxy;
}

} // namespace

void useSystemProxy() { memory().isOn = true; }

QFuture<QNetworkProxy> proxyFor(const QUrl &url)
{
    if (const auto proxy = remembered(url, false))
        return QtFuture::makeReadyValueFuture(*proxy);
    return QtConcurrent::run(find, url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment));
}

QList<QNetworkProxy> FoundProxies::queryProxy(const QNetworkProxyQuery &query)
{
    const auto proxy = remembered(query.url(), true);
    return {proxy.value_or(QNetworkProxy(QNetworkProxy::NoProxy))};
}

} // namespace galley
