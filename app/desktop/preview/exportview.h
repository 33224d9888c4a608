// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "render/theme.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QTimer>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace galley {

class PreviewPictures;
class RenderService;

/// An export of the open issue as text, highlighted, following its edits. It works only while it is
/// visible.
class ExportView : public QPlainTextEdit
{
    Q_OBJECT

public:
    ExportView(RenderService &service, PreviewPictures &pictures, QWidget *parent = nullptr);
    ~ExportView() override;

    void setDocument(IssueDocument *document);
    void setLook(const Look &look);
    /// One of exportFormats().
    void setFormat(const QString &format);

Q_SIGNALS:
    void updated();
    void failed(const galley::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void schedule();
    void update();
    void show(const QByteArray &bytes);
    void highlight(qsizetype size);
    void fitFont();

    RenderService &m_service;
    PreviewPictures &m_pictures;
    QPointer<IssueDocument> m_document;
    Look m_look;
    QString m_format;
    QString m_shownFormat;
    QTimer m_pause;
    bool m_isStale = true;
    bool m_isWriting = false;
    int m_round = 0;
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
};

} // namespace galley
