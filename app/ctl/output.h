// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <QJsonValue>
#include <QList>

namespace galley::ctl {

/// To standard output, whole, or an error where that is full or closed.
[[nodiscard]] Outcome<void> print(const QByteArray &bytes);
/// A line to standard error.
void say(const QString &message);
/// A line to standard error that the next one replaces; nothing unless that is a terminal.
void showProgress(const QString &message);

/// The text on one line, without the control characters that a terminal would obey.
[[nodiscard]] QString oneLine(const QString &text);

/// Everything that standard input holds, at most `maxBytes`.
[[nodiscard]] Result<QByteArray> readStandardInput(qint64 maxBytes);
/// The bytes of a file, or of standard input for "-".
[[nodiscard]] Result<QByteArray> readInput(const QString &path, qint64 maxBytes);

/// Rows of a result: lines of cells between tabs, or one JSON array of objects.
class Rows
{
public:
    struct Cell
    {
        QLatin1StringView name;
        QJsonValue value;
    };

    explicit Rows(bool asJson) : m_asJson(asJson) { }
    void add(const QList<Cell> &row) { m_rows.append(row); }
    [[nodiscard]] Outcome<void> print() const;

private:
    [[nodiscard]] QByteArray json() const;
    [[nodiscard]] QByteArray lines() const;

    QList<QList<Cell>> m_rows;
    bool m_asJson;
};

} // namespace galley::ctl
