// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/entry.h"
#include "model/picture.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace galley {

class FieldNote;
class PictureService;
class TextField;

/// An entry's picture, small, with its words for readers who cannot see it, and the ways to another.
/// It shows what it is told and says what the editor wants; it changes nothing by itself.
class ThumbnailBox : public QWidget
{
    Q_OBJECT

public:
    explicit ThumbnailBox(QWidget *parent = nullptr);

    /// Where pictures come from; without it none is shown.
    void setPictures(PictureService *service);
    void show(const std::optional<Thumbnail> &thumbnail, bool placeCaret = false);
    using QWidget::show;
    /// Its words, or what adds a picture.
    void focus();
    [[nodiscard]] TextField *words() const { return m_words; }

    /// Takes a picture from a file: checked and scaled down on a worker, and then part of the issue.
    void takeFile(const QString &path);
    /// Takes a picture from an address.
    void takeAddress(const QString &url);

Q_SIGNALS:
    /// The picture itself, or its being there.
    void chosen(const std::optional<galley::Thumbnail> &thumbnail);
    /// Its words, while they are typed.
    void described(const galley::Thumbnail &thumbnail);
    void left();

private:
    void build();
    void fillMenu(QMenu &menu);
    void refresh();
    void showNote();
    void askForFile();
    void askForAddress();
    void describe();

    QPointer<PictureService> m_service;
    std::optional<Thumbnail> m_thumbnail;
    QString m_refusal; ///< why what was chosen last was not taken
    quint64 m_latest = 0; ///< of the files that are being read
    QLabel *m_picture;
    QWidget *m_details;
    TextField *m_words;
    QWidget *m_addressRow;
    QLineEdit *m_address;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QPushButton *m_retry;
    FieldNote *m_note;
};

} // namespace galley
