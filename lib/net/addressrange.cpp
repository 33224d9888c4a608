// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/addressrange.h"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Range4
{
    quint32 network;
    int bits;
};

constexpr quint32 ip4(quint32 a, quint32 b, quint32 c = 0)
{
    return (a << 24) | (b << 16) | (c << 8);
}

constexpr std::array reserved4 {
    Range4 {ip4(0, 0), 8}, // this network
    Range4 {ip4(10, 0), 8}, Range4 {ip4(100, 64), 10}, // carriers' NAT
    Range4 {ip4(127, 0), 8}, Range4 {ip4(169, 254), 16}, // link-local, and clouds' metadata
    Range4 {ip4(172, 16), 12}, Range4 {ip4(192, 0, 0), 24},
    Range4 {ip4(192, 0, 2), 24}, // documentation
    Range4 {ip4(192, 88, 99), 24}, // 6to4 relays
    Range4 {ip4(192, 168), 16}, Range4 {ip4(198, 18), 15}, // benchmarks
    Range4 {ip4(198, 51, 100), 24}, // documentation
    Range4 {ip4(203, 0, 113), 24}, // documentation
    Range4 {ip4(224, 0), 4}, // multicast
    Range4 {ip4(240, 0), 4}, // reserved, broadcast
};

bool isPublic4(quint32 address)
{
    return std::ranges::none_of(reserved4, [address](const Range4 &range) {
        return (address >> (32 - range.bits)) == (range.network >> (32 - range.bits));
    });
}

quint32 word(const Q_IPV6ADDR &address, int at)
{
    return (quint32(address[at]) << 24) | (quint32(address[at + 1]) << 16)
        | (quint32(address[at + 2]) << 8) | address[at + 3];
}

bool isPublic6(const Q_IPV6ADDR &address)
{
    const quint32 first = word(address, 0);
    const quint32 second = word(address, 4);
    const quint32 third = word(address, 8);
    const quint32 last = word(address, 12);
    if (first == 0 && second == 0 && third == 0xffff) // mapped
        return isPublic4(last);
    if (first == 0x0064'ff9b && second == 0 && third == 0) // NAT64
        return isPublic4(last);
    if ((first >> 16) == 0x2002) // 6to4
        return isPublic4((first << 16) | (second >> 16));
    const bool isGlobalUnicast = (first >> 29) == 1; // 2000::/3
    const bool isProtocols = (first >> 9) == (0x2001'0000U >> 9); // 2001::/23, with Teredo
    const bool isDocumentation =
        first == 0x2001'0db8 || (first >> 12) == (0x3fff'0000U >> 12); // 3fff::/20
    return isGlobalUnicast && !isProtocols && !isDocumentation;
}

} // namespace

bool isPublic(const QHostAddress &address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return isPublic4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol:
        return isPublic6(address.toIPv6Address());
    default:
        return false;
    }
}

std::optional<QHostAddress> literalAddress(const QString &host)
{
    QString text = host;
    while (text.endsWith(u'.'))
        text.chop(1);
    if (in_addr old {}; inet_aton(text.toLatin1().constData(), &old) != 0 && !text.contains(u' '))
        return QHostAddress(ntohl(old.s_addr));
    QHostAddress address;
    if (!address.setAddress(text))
        return {};
    return address;
}

bool isLoopbackHost(const QString &host)
{
    const auto literal = literalAddress(host);
    if (literal)
        return literal->isLoopback();
    const QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    return name.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || name.endsWith(".localhost"_L1, Qt::CaseInsensitive);
}

} // namespace galley
