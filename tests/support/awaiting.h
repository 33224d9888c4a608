// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QTest>

namespace galley::test {

/// The answer, or an error that there was none: for a future that was cancelled, or not in time.
template <class T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>> &future)
{
    constexpr int longest = 20'000;
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, longest) || future.resultCount() == 0)
        return fail(Error::Code::Cancelled, QStringLiteral("no answer"));
    return future.result();
}

} // namespace galley::test
