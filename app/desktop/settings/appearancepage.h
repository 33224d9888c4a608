// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/appearance.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QLabel;

namespace galley {

/// The editors' font and the window's colours.
class AppearancePage : public QWidget
{
    Q_OBJECT

public:
    explicit AppearancePage(QWidget *parent = nullptr);

    [[nodiscard]] Appearance appearance() const;
    void restoreDefaults();

Q_SIGNALS:
    void changed();

private:
    void showAppearance(const Appearance &appearance);
    void updateSample();

    QFont m_font; ///< as chosen; the boxes show what it resolves to
    QFontComboBox *m_family;
    QDoubleSpinBox *m_size;
    QLabel *m_sample;
    QComboBox *m_scheme;
};

} // namespace galley
