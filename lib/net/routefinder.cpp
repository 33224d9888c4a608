// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/routefinder.h"

#include "net/addressrange.h"
#include "net/proxy.h"

using namespace Qt::StringLiterals;

namespace galley {

RouteFinder::RouteFinder(
    const QUrl &url, HttpRequest::Reach reach, bool allowsPrivateHosts, QObject *parent)
    : QObject(parent), m_url(url), m_reach(reach), m_allowsPrivateHosts(allowsPrivateHosts)
{
}

RouteFinder::~RouteFinder()
{
    if (m_lookUp >= 0)
        QHostInfo::abortHostLookup(m_lookUp);
}

void RouteFinder::start(const Found &found)
{
    m_found = found;
    const auto literal = literalAddress(m_url.host());
    const bool isAnywhere = m_reach == HttpRequest::Reach::Any;
    const bool isInside = isLoopbackHost(m_url.host()) || (literal && !isPublic(*literal));
    if (isInside && !isAnywhere && !m_allowsPrivateHosts) {
        tell(std::unexpected(privateHost(m_url.host())));
        return;
    }
    proxyFor(m_url).then(this, [this, isAnywhere, literal](const QNetworkProxy &proxy) {
        if (isAnywhere || literal || proxy.type() != QNetworkProxy::NoProxy)
            tell(Route {});
        else
            lookUp();
    });
}

void RouteFinder::tell(const std::expected<Route, HttpFailure> &route)
{
    QMetaObject::invokeMethod(this, [this, route] { m_found(route); }, Qt::QueuedConnection);
}

void RouteFinder::lookUp()
{
    m_lookUp = QHostInfo::lookupHost(
        m_url.host(QUrl::FullyEncoded), this, [this](const QHostInfo &info) { judge(info); });
}

void RouteFinder::judge(const QHostInfo &info)
{
    m_lookUp = -1;
    const QString host = m_url.host();
    if (info.addresses().isEmpty()) {
        tell(std::unexpected(
            networkFailure(QNetworkReply::HostNotFoundError, host, info.errorString())));
        return;
    }
    Route route {info.addresses()};
    if (!m_allowsPrivateHosts)
        route.addresses.removeIf([](const QHostAddress &address) { return !isPublic(address); });
    if (route.addresses.isEmpty())
        tell(std::unexpected(privateHost(host)));
    else
        tell(route);
}

} // namespace galley
