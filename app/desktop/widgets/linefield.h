// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLineEdit;

namespace galley {

class FieldNote;

/// A line of text under its caption, and below it what there is to know. What is wrong is said when the
/// field is left, not while it is typed.
class LineField : public QWidget
{
    Q_OBJECT

public:
    /// What is wrong with a text; empty when nothing is.
    using Check = std::function<QString(const QString &text)>;

    explicit LineField(const QString &caption, QWidget *parent = nullptr);
    ~LineField() override;

    void setCheck(Check check);
    /// Said while nothing is wrong.
    void setHint(const QString &hint);
    /// Behind the line.
    void addButton(QWidget *button);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const; ///< without the white space around
    void setText(const QString &text);
    [[nodiscard]] bool isValid() const;
    /// Says what is wrong, or the hint.
    void sayProblem();

Q_SIGNALS:
    void edited();

private:
    void sayHint();

    QHBoxLayout *m_row;
    QLineEdit *m_edit;
    FieldNote *m_note;
    Check m_check;
    QString m_hint;
};

} // namespace galley
