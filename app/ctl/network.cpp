// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network.h"

#include "net/proxy.h"

namespace galley::ctl {

Network::Network()
{
    useSystemProxy();
    client.setAllowPrivateHosts(services.allowPrivateHosts);
    client.setCacheFolder(HttpClient::defaultCacheFolder());
}

} // namespace galley::ctl
