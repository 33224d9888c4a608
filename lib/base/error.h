// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace galley {

/// Why something failed, as a value. `message` is one sentence for the editor that names what is
/// wrong, where, and what to do; `detail` is for a log or a "Details" button and may be empty.
struct Error
{
    enum class Code {
        InvalidInput, ///< what was given is not acceptable as it stands
        NotFound,
        Duplicate, ///< it exists already
        TooLarge,
        Malformed, ///< bytes that are not what they claim to be
        NewerVersion, ///< written by a newer Galley
        Network, ///< no connection, or it broke
        Refused, ///< the server answered, and said no
        RateLimited,
        Timeout,
        Cancelled,
        Storage, ///< a file or an archive cannot be read or written
        Busy, ///< another process holds it
    };

    Code code = Code::InvalidInput;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// A value, or the reason there is none.
template <class T>
using Result = std::expected<T, Error>;

/// `return fail(Error::Code::NotFound, tr("…"));`
[[nodiscard]] inline std::unexpected<Error> fail(
    Error::Code code, QString message, QString detail = {})
{
    return std::unexpected(Error {code, std::move(message), std::move(detail)});
}

} // namespace galley
