// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/shelf.h"

#include <algorithm>
#include <cstring>
#include <tuple>

namespace galley {

bool isBefore(const ShelfPlace &a, const ShelfPlace &b)
{
    return std::tuple(-a.day, -a.issue, a.index) < std::tuple(-b.day, -b.issue, b.index);
}

QList<int> Shelf::years() const
{
    QList<int> years;
    qint32 firstDay = 0; // of the last of them
    for (const ShelfPlace &place : m_places) {
        if (!years.isEmpty() && place.day >= firstDay)
            continue;
        years.append(place.year());
        firstDay = qint32(QDate(years.constLast(), 1, 1).toJulianDay());
    }
    return years;
}

QList<ShelfPlace> Shelf::ofYear(int year) const
{
    const auto first = qint32(QDate(year, 1, 1).toJulianDay());
    const auto last = qint32(QDate(year, 12, 31).toJulianDay());
    QList<ShelfPlace> places;
    std::ranges::copy_if(m_places, std::back_inserter(places),
        [&](const ShelfPlace &place) { return place.day >= first && place.day <= last; });
    return places;
}

void Shelf::insert(const ShelfPlace &place)
{
    m_places.insert(std::ranges::upper_bound(m_places, place, isBefore), place);
}

void Shelf::removeIssue(qint32 issue)
{
    m_places.removeIf([issue](const ShelfPlace &place) { return place.issue == issue; });
}

QByteArray Shelf::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_places.constData()),
        m_places.size() * qsizetype(sizeof(ShelfPlace)));
}

std::optional<Shelf> Shelf::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() % qsizetype(sizeof(ShelfPlace)) != 0)
        return std::nullopt;
    Shelf shelf;
    shelf.m_places.resize(bytes.size() / qsizetype(sizeof(ShelfPlace)));
    std::memcpy(shelf.m_places.data(), bytes.data(), size_t(bytes.size()));
    return shelf;
}

} // namespace galley
