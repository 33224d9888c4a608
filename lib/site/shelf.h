// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QList>
#include <QMap>

#include <optional>

namespace galley {

/// One entry on a shelf: the issue that it is in, and which of its entries it is.
struct ShelfPlace
{
    qint32 day = 0; ///< Julian, of the issue
    qint32 issue = 0; ///< its number in the archive
    qint32 index = 0;

    bool operator==(const ShelfPlace &) const = default;
    [[nodiscard]] int year() const { return QDate::fromJulianDay(day).year(); }
};

/// In reading order: the newest issue first, and each issue's entries as they stand.
[[nodiscard]] bool isBefore(const ShelfPlace &a, const ShelfPlace &b);

/// The entries of a topic or of a difficulty, in reading order. A plain value.
class Shelf
{
public:
    /// A shelf with more has pages by year, and the latest entries on its own page.
    static constexpr qsizetype mostOnOnePage = 300;
    static constexpr qsizetype latestOfLong = 100;

    [[nodiscard]] const QList<ShelfPlace> &places() const { return m_places; }
    [[nodiscard]] bool isEmpty() const { return m_places.isEmpty(); }
    [[nodiscard]] bool isLong() const { return m_places.size() > mostOnOnePage; }
    /// Newest first.
    [[nodiscard]] QList<int> years() const;
    [[nodiscard]] QList<ShelfPlace> ofYear(int year) const;

    /// At the end, for who fills it in reading order.
    void append(const ShelfPlace &place) { m_places.append(place); }
    void insert(const ShelfPlace &place);
    void removeIssue(qint32 issue);

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static std::optional<Shelf> fromBytes(QByteArrayView bytes);

private:
    QList<ShelfPlace> m_places;
};

/// By their names (sitepaths.h).
using Shelves = QMap<QString, Shelf>;

} // namespace galley
