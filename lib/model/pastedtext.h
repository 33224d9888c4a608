// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace galley {

/// A pasted text as its writer meant it, for reading and not for showing: addresses that a mail
/// program broke over lines are whole again (within "<…>", RFC 3986 appendix C; at quoted-printable
/// "=" and where the end of a long line shows it), "> " before their second line, characters without
/// width and soft hyphens are gone, "\_" of TeX and Markdown, "\/" of JSON and "&amp;" of HTML are
/// what they stand for, and full-width letters and digits usual ones. Linear in the text's length.
class PastedText
{
public:
    explicit PastedText(const QString &original);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Where a character of text() stood in the original.
    [[nodiscard]] qsizetype originalPosition(qsizetype position) const;
    /// What separates the columns of a table, ',' or ';', where every line has as many; else null.
    [[nodiscard]] QChar delimiter() const { return m_delimiter; }

private:
    class Tidier;
    struct Jump
    {
        qsizetype to = 0; ///< in text()
        qsizetype from = 0; ///< in the original; as much on as there until the next jump
    };

    QString m_text;
    QList<Jump> m_jumps;
    QChar m_delimiter;
};

/// Whether a text is JSON, by its first characters.
[[nodiscard]] bool looksLikeJson(QStringView text);

} // namespace galley
