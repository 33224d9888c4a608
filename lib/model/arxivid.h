// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace galley {

/// An arXiv identifier (https://info.arxiv.org/help/arxiv_identifier.html): "2604.15579" since
/// April 2007 (four digits until 2014, five since), "hep-th/9901001" before; the version is apart.
/// A subject class ("math.GT/0309136") is dropped, as arXiv does.
class ArxivId
{
public:
    /// The bare forms "2604.15579", "2604.15579v2", "hep-th/9901001v1", "math.GT/0309136"; nothing
    /// around them. Refuses months that are none, sequence number 0 and wrong widths.
    [[nodiscard]] static std::optional<ArxivId> parse(QStringView text);

    struct Prefix;
    /// The identifier a text begins with, in those forms; no letter or digit follows it.
    [[nodiscard]] static std::optional<Prefix> parsePrefix(QStringView text);

    [[nodiscard]] const QString &base() const { return m_base; } ///< "2604.15579"
    [[nodiscard]] std::optional<int> version() const { return m_version; } ///< from 1
    [[nodiscard]] QString toString() const; ///< with "vN" when there is a version
    [[nodiscard]] QString absUrl() const; ///< "https://arxiv.org/abs/…", with the version if any

    bool operator==(const ArxivId &) const = default;

private:
    QString m_base;
    std::optional<int> m_version;
};

struct ArxivId::Prefix
{
    ArxivId id;
    qsizetype length = 0; ///< of the identifier in the text, in UTF-16 units
};

} // namespace galley
