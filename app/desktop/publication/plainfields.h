// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publication/optionfield.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace galley {

class TextOption : public OptionField
{
    Q_OBJECT

public:
    explicit TextOption(const ThemeOption &option, QWidget *parent = nullptr);

private:
    void showValue(const QJsonValue &value) override;

    QLineEdit *m_edit;
};

class MarkdownOption : public OptionField
{
    Q_OBJECT

public:
    explicit MarkdownOption(const ThemeOption &option, QWidget *parent = nullptr);

private:
    void showValue(const QJsonValue &value) override;

    QPlainTextEdit *m_edit;
};

class ChoiceOption : public OptionField
{
    Q_OBJECT

public:
    explicit ChoiceOption(const ThemeOption &option, QWidget *parent = nullptr);

private:
    void showValue(const QJsonValue &value) override;

    QComboBox *m_box;
};

class SwitchOption : public OptionField
{
    Q_OBJECT

public:
    explicit SwitchOption(const ThemeOption &option, QWidget *parent = nullptr);

private:
    void showValue(const QJsonValue &value) override;

    QCheckBox *m_box;
};

} // namespace galley
