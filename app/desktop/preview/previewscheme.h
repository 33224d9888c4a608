// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/picture.h"

#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

#include <functional>

namespace galley {

/// Makes `galley-preview:` known to the web engine and chooses how that draws. Called once, before
/// there is a QApplication.
void registerPreviewScheme();

[[nodiscard]] bool isPreviewUrl(const QUrl &url);

/// Serves the pages that are shown and their pictures, and nothing else. Not setHtml(), which stops at
/// 2 MB.
class PreviewSchemeHandler : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// Each page has an address of its own, so that none is mistaken for another's.
    [[nodiscard]] QUrl serve(const QByteArray &page);
    void forget(const QUrl &page);
    /// Where a file that a page names comes from.
    void setPictures(std::function<Picture(const QString &fileName)> pictures);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    QHash<QUrl, QByteArray> m_pages;
    std::function<Picture(const QString &)> m_pictures;
    int m_serial = 0;
};

} // namespace galley
