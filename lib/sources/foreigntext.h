// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <optional>

// What the parsers share: other people's texts, made ours.
namespace galley::foreign {

/// One line: white space simplified, control characters gone, at most `most` UTF-16 units.
[[nodiscard]] QString line(const QString &text, qsizetype most = 1000);
/// Paragraphs, apart by a blank line; each is one line.
[[nodiscard]] QString paragraphs(const QString &text, qsizetype most = 20'000);
/// An http or https address with a host, resolved against `base`; else nothing. Longer than 2,000
/// characters is none.
[[nodiscard]] QUrl webAddress(const QString &text, const QUrl &base = {});
/// RFC 3339 for a time and "YYYY-MM-DD" for a date, from those, RFC 822's and the looser ones of pages
/// ("2017/06/12", "2006-12-20 10:00"); else nothing.
[[nodiscard]] QString timestamp(const QString &text);
/// The bare DOI in a text, or nothing.
[[nodiscard]] QString doi(const QString &text);
/// A count that fits, or nothing: not for a text, a fraction or a negative number.
[[nodiscard]] std::optional<int> count(const QJsonValue &value);
/// The first bytes of an answer, for an error's detail.
[[nodiscard]] QString start(const QByteArray &bytes);

} // namespace galley::foreign
