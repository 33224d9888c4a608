// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refreshing/refreshoffers.h"

#include <QScrollArea>

class QVBoxLayout;

namespace galley {

/// What a refresh would change in one entry: a tick for each field, and texts word by word.
class ChangeView : public QScrollArea
{
    Q_OBJECT

public:
    explicit ChangeView(QWidget *parent = nullptr);

    void show(const RefreshRow &row, const QList<RefreshOffer> &offers, const Entry &entry);
    using QWidget::show;
    void clear();

Q_SIGNALS:
    void ticked(qsizetype offer, bool isTicked);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addHeading(QVBoxLayout &column, const QString &text);
    void addWords(QVBoxLayout &column, const QString &text, bool isMuted);
    void addOffer(QVBoxLayout &column, qsizetype number);

    RefreshRow m_row;
    QList<RefreshOffer> m_offers;
    Entry m_entry;
};

} // namespace galley
