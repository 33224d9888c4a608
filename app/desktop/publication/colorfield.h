// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publication/optionfield.h"

class QColorDialog;
class QLineEdit;
class QPushButton;

namespace galley {

/// A colour: a button that opens the colour dialog, whose choice is seen while it is open, and its
/// "#rrggbb" to type.
class ColorField : public OptionField
{
    Q_OBJECT

public:
    explicit ColorField(const ThemeOption &option, QWidget *parent = nullptr);
    ~ColorField() override;

    [[nodiscard]] bool isValid() const override;
    void sayProblem() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showValue(const QJsonValue &value) override;
    void take(const QColor &color);
    void takeTyped();
    void leave();
    void openDialog();
    void paintButton();

    QColor m_color; ///< invalid where the theme has none
    QPushButton *m_button;
    QLineEdit *m_hex;
};

} // namespace galley
