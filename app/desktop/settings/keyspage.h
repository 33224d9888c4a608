// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/keychain.h"

#include <QWidget>

class KMessageWidget;
class KPasswordLineEdit;

namespace galley {

class FieldNote;

/// The services' keys, in the system's keychain.
class KeysPage : public QWidget
{
    Q_OBJECT

public:
    /// `keychain` must outlive the page.
    explicit KeysPage(Keychain &keychain, QWidget *parent = nullptr);

    [[nodiscard]] bool isChanged() const;
    /// Writes what was changed. A failure is shown on the page, too, and nothing typed is lost.
    [[nodiscard]] QFuture<Result<void>> save();

Q_SIGNALS:
    void changed();

private:
    struct Field
    {
        Keychain::Key key;
        KPasswordLineEdit *edit = nullptr;
        QString stored;
        bool isRead = false;
    };
    void addField(Keychain::Key key, const QString &label);
    void read();
    void showStored(std::size_t field, const Result<QString> &value);
    void showFailure(const Error &error);

    Keychain &m_keychain;
    KMessageWidget *m_message;
    std::vector<Field> m_fields;
};

} // namespace galley
