// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace galley {

class FieldNote;

/// One of a theme's options: its title, what it is set with, and the way back to the theme's own value.
class OptionField : public QWidget
{
    Q_OBJECT

public:
    /// The field for the option's type.
    [[nodiscard]] static OptionField *make(const ThemeOption &option, QWidget *parent = nullptr);

    [[nodiscard]] const ThemeOption &option() const { return m_option; }
    /// Undefined, or anything that does not fit, for the theme's own.
    void setValue(const QJsonValue &value);
    /// What was typed can be taken.
    [[nodiscard]] virtual bool isValid() const { return true; }
    /// Says what cannot be, and takes the focus.
    virtual void sayProblem() { }
    /// A file is being read.
    [[nodiscard]] virtual bool isBusy() const { return false; }

Q_SIGNALS:
    /// Undefined for the theme's own.
    void chosen(const QJsonValue &value);
    void busyChanged();

protected:
    explicit OptionField(const ThemeOption &option, QWidget *parent = nullptr);

    /// Below the title; takes the focus.
    void setEditor(QWidget *editor, QWidget *focus = nullptr);
    /// In the place of the title, which it shows itself.
    void setTitleEditor(QWidget *editor);
    /// Shows a value that fits, or the fallback, which need not.
    virtual void showValue(const QJsonValue &value) = 0;
    void choose(const QJsonValue &value);
    [[nodiscard]] FieldNote &note() const { return *m_note; }

private:
    ThemeOption m_option;
    QVBoxLayout *m_column;
    QHBoxLayout *m_head;
    QLabel *m_title;
    QToolButton *m_reset;
    FieldNote *m_note;
};

} // namespace galley
