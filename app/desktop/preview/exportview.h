// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "preview/proofpage.h"
#include "render/theme.h"

#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace galley {

class ExportFollower;
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
    /// 1 is the size of the desktop's fixed font, or for plain text what fits.
    void setZoom(double zoom);

    /// As those of ProofPage.
    FindResult find(const QString &words);
    FindResult findNext(int by);
    FindResult findAgain() { return mark(); }
    /// Scrolls a text, such as a title, to the top.
    void revealText(const QString &text);

Q_SIGNALS:
    void updated();
    void failed(const galley::Error &error);
    void zoomRequested(int steps);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void follow();
    void show(const QByteArray &bytes);
    void highlight(qsizetype size);
    void fitFont();
    [[nodiscard]] FindResult mark();
    void goTo(const QTextCursor &match);

    RenderService &m_service;
    PreviewPictures &m_pictures;
    ExportFollower *m_follower;
    Look m_look;
    QString m_format;
    QString m_shownFormat;
    QString m_words; ///< that are looked for
    QString m_wanted; ///< to reveal once there is a text
    double m_zoom = 1;
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
};

} // namespace galley
