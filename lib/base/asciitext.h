// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace galley {

// Most texts are ASCII, in which little has to be looked for; this says so for many characters at once.

/// How many characters a text begins with that are all `isPlain`. Written without branches (`&`, not
/// `&&`), that is asked of a few characters with one instruction.
template <class Char, class IsPlain>
[[nodiscard]] qsizetype plainPrefix(const Char *text, qsizetype size, IsPlain isPlain)
{
    constexpr qsizetype step = 32; // with fewer, GCC asks one by one
    qsizetype at = 0;
    for (; size - at >= step; at += step) {
        Char others = 0;
        for (qsizetype i = 0; i < step; ++i)
            others |= Char(!isPlain(text[at + i]));
        if (others != 0)
            break;
    }
    while (at < size && isPlain(text[at]))
        ++at;
    return at;
}

template <class IsPlain>
[[nodiscard]] bool isAllPlain(QStringView text, IsPlain isPlain)
{
    return plainPrefix(text.utf16(), text.size(), isPlain) == text.size();
}

[[nodiscard]] constexpr bool isPrintableAscii(char16_t c) { return (c >= 0x20) & (c < 0x7f); }

/// Whether there are nothing but printable ASCII characters, and of spaces only single ones between
/// others.
[[nodiscard]] inline bool isTidyAscii(QStringView text)
{
    if (text.isEmpty())
        return true;
    const char16_t *c = text.utf16();
    char16_t twoSpaces = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        twoSpaces |= char16_t((c[i - 1] == u' ') & (c[i] == u' '));
    return twoSpaces == 0 && text.front() != u' ' && text.back() != u' '
        && isAllPlain(text, isPrintableAscii);
}

} // namespace galley
