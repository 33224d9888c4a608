// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QUrl>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// What the fuzz targets share. A target is one function, fuzz(), that is given any bytes: it must
// return, and what it learns must be as the headers promise.
namespace galley::fuzz {

inline void require(bool isTrue, const char *promise)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

inline void requireMessage(const Error &error)
{
    require(!error.message.isEmpty(), "an error has a message");
}

inline void requireWeb(const QUrl &url)
{
    require(url.isEmpty() || url.scheme() == QLatin1String("http")
            || url.scheme() == QLatin1String("https"),
        "addresses are http or https");
}

inline void requireText(const QString &text, qsizetype most)
{
    require(text.size() <= most, "texts are bounded");
    require(!text.contains(QChar(0)), "texts have no NUL");
}

} // namespace galley::fuzz

static void fuzz(const QByteArray &bytes);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
