// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace galley {

/// A quiet line below a field into which a paper's reference was pasted: it can be an entry instead. It
/// goes when the editor goes elsewhere.
class ReferenceOffer : public QWidget
{
    Q_OBJECT

public:
    explicit ReferenceOffer(QWidget *parent = nullptr);

    void offer(const QString &reference, QWidget *field);

Q_SIGNALS:
    void accepted(const QString &reference);

private:
    void followFocus(const QWidget *now);

    QLabel *m_words;
    QToolButton *m_import;
    QString m_reference;
    QPointer<QWidget> m_field;
};

} // namespace galley
