// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace galley {

/// Makes `galley-preview:` known to the web engine and chooses how that draws. Called once, before
/// there is a QApplication.
void registerPreviewScheme();

[[nodiscard]] bool isPreviewUrl(const QUrl &url);

/// Serves the page that is shown, and nothing else. Not setHtml(), which stops at 2 MB.
class PreviewSchemeHandler : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// Each page has an address of its own, so that none is mistaken for another's.
    [[nodiscard]] QUrl serve(const QByteArray &page);
    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] const QByteArray &page() const { return m_page; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    QByteArray m_page;
    QUrl m_url;
    int m_serial = 0;
};

} // namespace galley
