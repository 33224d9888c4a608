// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>

#include <array>

namespace galley {

/// The keys of the services and the passwords of archives, in the system's keychain and nowhere else:
/// no file, no log.
class Keychain
{
public:
    enum class Key { Drafting, SemanticScholar, HuggingFace };
    static constexpr std::array allKeys {Key::Drafting, Key::SemanticScholar, Key::HuggingFace};

    Keychain() = default;
    virtual ~Keychain() = default;
    Q_DISABLE_COPY_MOVE(Keychain)

    /// The stored key; empty when there is none.
    [[nodiscard]] virtual QFuture<Result<QString>> stored(Key key);
    [[nodiscard]] virtual QFuture<Result<void>> write(Key key, const QString &value);
    /// Removing a key that is not there succeeds.
    [[nodiscard]] virtual QFuture<Result<void>> remove(Key key);

    /// The password of an archive on a server, by its address without one; empty when there is none.
    [[nodiscard]] virtual QFuture<Result<QString>> storedPassword(const QString &archive);
    [[nodiscard]] virtual QFuture<Result<void>> writePassword(
        const QString &archive, const QString &password);

    /// The key to use: the stored one, else that of the environment; empty when there is neither.
    [[nodiscard]] QFuture<Result<QString>> read(Key key);

    /// GALLEY_DRAFTING_KEY and its like, which serve where the keychain has none.
    [[nodiscard]] static QString variableOf(Key key);
    [[nodiscard]] static QString fromEnvironment(Key key);
};

} // namespace galley
