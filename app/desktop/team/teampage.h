// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace galley {

/// How colleagues see the editor who shares an archive with them.
class TeamPage : public QWidget
{
    Q_OBJECT

public:
    explicit TeamPage(QWidget *parent = nullptr);

    void save() const;
    void restoreDefaults();

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_name;
};

} // namespace galley
