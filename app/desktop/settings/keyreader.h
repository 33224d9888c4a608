// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "settings/keychain.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

namespace galley {

/// The keys of the services that papers are asked of, read from the keychain once, when they are
/// first needed. A keychain that waits to be unlocked holds nothing up for long: then those of the
/// environment serve, and its own once it has them.
class KeyReader : public QObject
{
    Q_OBJECT

public:
    explicit KeyReader(std::unique_ptr<Keychain> keychain = std::make_unique<Keychain>(),
        QObject *parent = nullptr);
    ~KeyReader() override;

    using Then = std::function<void(const ServiceKeys &)>;
    /// Calls `then` while `context` lives: at once when the keys are known, within three seconds
    /// when they are not.
    void withKeys(QObject *context, Then then);
    /// They may have changed: read again at the next call.
    void forget();

private:
    void read(Keychain::Key key, QByteArray ServiceKeys::*member);
    void answer(const ServiceKeys &keys);

    struct Asked
    {
        QPointer<QObject> context;
        Then then;
    };

    std::unique_ptr<Keychain> m_keychain;
    ServiceKeys m_keys;
    QList<Asked> m_asked;
    QTimer m_patience;
    int m_pending = 0;
    int m_run = 0; ///< tells late answers of an earlier reading
    bool m_isKnown = false;
};

} // namespace galley
