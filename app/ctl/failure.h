// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace galley::ctl {

/// What galleyctl exits with (CONTRACT.md, "galleyctl").
enum class Status {
    Done = 0,
    Failed = 1, ///< something asked for failed
    Usage = 2,
    Archive = 3, ///< the archive cannot be opened, written or trusted
};

struct Failure
{
    Status status = Status::Failed;
    QString message;
};

template <class T>
using Outcome = std::expected<T, Failure>;

[[nodiscard]] inline std::unexpected<Failure> failed(Status status, QString message)
{
    return std::unexpected(Failure {status, std::move(message)});
}

[[nodiscard]] inline std::unexpected<Failure> failed(Status status, const Error &error)
{
    return failed(status, error.message);
}

/// The status for an error of the archive: whether the archive is at fault, or what was asked of it.
[[nodiscard]] inline Failure archiveFailure(const Error &error)
{
    using enum Error::Code;
    const bool isArchives = error.code == Storage || error.code == Busy
        || error.code == NewerVersion || error.code == Malformed || error.code == Network
        || error.code == Refused;
    return {isArchives ? Status::Archive : Status::Failed, error.message};
}

} // namespace galley::ctl
