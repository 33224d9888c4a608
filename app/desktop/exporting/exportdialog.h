// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/picturefiles.h"

#include <QDialog>
#include <QFuture>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

class KMessageWidget;
class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace galley {

class ExportRemark;
class FieldNote;

/// Exports an issue as it was when the dialog opened, to a file or the clipboard. The format and the
/// folder are remembered.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// With the pictures that are at hand; others are left out.
    ExportDialog(Issue issue, Look look, Pictures pictures = {}, QWidget *parent = nullptr);
    ~ExportDialog() override;

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    /// One of exportFormats().
    [[nodiscard]] QString format() const;
    void setFormat(const QString &name);
    [[nodiscard]] PictureMode pictureMode() const;
    void setPictureMode(PictureMode mode);

    /// Asks first when the file exists, in the dialog itself.
    void startExport();
    void copyToClipboard();

Q_SIGNALS:
    void exported(const QString &path);
    void copied();
    /// Neither done nor possible; the dialog says why and stays open.
    void failed(const galley::Error &error);

private:
    void build();
    [[nodiscard]] QWidget *buildFormats();
    [[nodiscard]] QWidget *buildPictures();
    [[nodiscard]] QWidget *buildTarget();
    void restore();
    void remember() const;
    void onFormatChanged();
    void browse();
    void write();
    void run(PictureMode mode, std::function<Result<QByteArray>(const QByteArray &)> finish,
        std::function<void(const QByteArray &)> done);
    void setBusy(bool busy);
    void showMessage(int type, const QString &text);
    void adapt();

    Issue m_issue;
    Look m_look;
    Pictures m_known; ///< of the issue
    ExportRemark *m_remark = nullptr;
    QComboBox *m_pictures = nullptr;
    FieldNote *m_pictureNote = nullptr;
    QButtonGroup *m_formats = nullptr;
    QLineEdit *m_path = nullptr;
    KMessageWidget *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_copy = nullptr;
    QWidget *m_form = nullptr;
    bool m_isBusy = false;
    QPointer<QWidget> m_focus; ///< where it was before the work
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
};

} // namespace galley
