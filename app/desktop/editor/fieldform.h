// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/textfield.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace galley {

/// A column of labelled fields that scrolls as one page, no wider than one reads well, and keeps the
/// caret in sight.
class FieldForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Adds a text field under its label.
    TextField *addText(TextField::Kind kind, const QString &label, const QString &placeholder = {});
    /// Adds any other widget under a label.
    void addField(const QString &label, QWidget *field);
    /// Muted words at the end of the last label's line, such as a count.
    QLabel *addNote();
    /// Puts a widget directly below a field, for as long as it is there.
    void putBelow(QWidget *field, QWidget *widget);
    void finish();
    void setEditorFont(const QFont &font);

private:
    void widen();
    void resizeEvent(QResizeEvent *event) override;

    QWidget *m_page;
    QVBoxLayout *m_column;
    class QHBoxLayout *m_lastLabel = nullptr;
    QList<TextField *> m_texts;
};

} // namespace galley
