// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QMap>
#include <QVariant>
#include <QWidget>

class QLineEdit;

namespace galley {

class FieldNote;

/// The addresses of the services.
class ServicesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ServicesPage(QWidget *parent = nullptr);

    [[nodiscard]] bool isValid() const;
    /// The keys of the settings file and their values; invalid for "as by default".
    [[nodiscard]] QMap<QString, QVariant> values() const;
    void restoreDefaults();
    void focusFirstProblem();

Q_SIGNALS:
    void changed();

private:
    struct Field
    {
        QString key;
        QUrl standard;
        QLineEdit *edit = nullptr;
        FieldNote *note = nullptr;
        QString environment; ///< why this address is not the one in use, if it is not
    };
    void addField(
        const QString &label, const QString &name, const char *variable, const QUrl &standard);
    void check(const Field &field);

    QList<Field> m_fields;
};

/// What is wrong with this address of a service; empty when nothing is.
[[nodiscard]] QString problemOfAddress(const QString &text);

} // namespace galley
