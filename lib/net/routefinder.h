// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httperror.h"
#include "net/httprequest.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QObject>

#include <expected>
#include <functional>

namespace galley {

/// How a request gets to its host.
struct Route
{
    /// The judged addresses, to be connected to in this order, without another look-up. Empty: to the
    /// host as the address names it, or through the proxy.
    QList<QHostAddress> addresses;
};

/// Finds the route of one request: its proxy, and for Reach::PublicOnly the host's addresses, of
/// which only public ones are left. A proxy looks names up itself, so that only an address written
/// out is judged then.
class RouteFinder : public QObject
{
public:
    using Found = std::function<void(const std::expected<Route, HttpFailure> &)>;

    /// `allowsPrivateHosts` lets every address pass.
    RouteFinder(const QUrl &url, HttpRequest::Reach reach, bool allowsPrivateHosts,
        QObject *parent = nullptr);
    ~RouteFinder() override;

    /// `found` is called once, and never from within.
    void start(const Found &found);

private:
    void tell(const std::expected<Route, HttpFailure> &route);
    void lookUp();
    void judge(const QHostInfo &info);

    Found m_found;
    QUrl m_url;
    HttpRequest::Reach m_reach;
    bool m_allowsPrivateHosts;
    int m_lookUp = -1;
};

} // namespace galley
