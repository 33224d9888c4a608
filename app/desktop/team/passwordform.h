// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace galley {

/// Asks for the password of an archive on a server, in the place of the issue that it will open.
class PasswordForm : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordForm(QWidget *parent = nullptr);

    void ask(const QString &archive, const Error &error);

Q_SIGNALS:
    void entered(const QString &password, bool keeps);

private:
    void enter();

    QLabel *m_words;
    QLineEdit *m_password;
    QCheckBox *m_keeps;
};

} // namespace galley
