// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QStringList>

namespace galley {

struct FindOptions
{
    bool matchesCase = false;
    bool isWholeWords = false;
    bool isPattern = false; ///< a regular expression, as QRegularExpression understands it

    bool operator==(const FindOptions &) const = default;
};

/// What is looked for in a text. A pattern cannot run away: each match has a number of steps, and all
/// of them together a deadline. Any thread.
class TextPattern
{
public:
    /// Fails on no words, and on a pattern that is none, with where it goes wrong.
    [[nodiscard]] static Result<TextPattern> from(
        const QString &words, const FindOptions &options = {});

    struct Match
    {
        qsizetype start = 0; ///< in UTF-16 units
        qsizetype length = 0; ///< never 0
        QStringList captured; ///< of a pattern: the whole match, then its groups

        bool operator==(const Match &) const = default;
    };
    /// In order, none over another. Fails with TooLarge when a match needs too many steps, and with
    /// Timeout past the deadline.
    [[nodiscard]] Result<QList<Match>> matchesIn(
        const QString &text, const QDeadlineTimer &deadline = QDeadlineTimer(2000)) const;

    /// What takes the place of a match. In a pattern's replacement \0 to \9 are what its groups found,
    /// \n is a line end and \\ a backslash; other replacements are taken as they are.
    [[nodiscard]] QString replacementFor(const Match &match, const QString &replacement) const;

private:
    TextPattern(QRegularExpression expression, bool isPattern);

    QRegularExpression m_expression;
    bool m_isPattern;
};

} // namespace galley
