// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewscheme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QQuickWindow>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr auto schemeName = "galley-preview"_L1;

} // namespace

void registerPreviewScheme()
{
    QWebEngineUrlScheme scheme(QByteArray(schemeName.data(), schemeName.size()));
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Local, so that no other origin may link to it or embed it.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::LocalScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
    // The page is drawn by the processor. A page of text needs no more, and a view that draws with
    // OpenGL makes the window that it joins anew: it flashes, and the typing goes nowhere meanwhile.
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts, false);
}

bool isPreviewUrl(const QUrl &url) { return url.scheme() == schemeName; }

QUrl PreviewSchemeHandler::serve(const QByteArray &page)
{
    m_page = page;
    m_url = QUrl(schemeName + "://page/"_L1 + QString::number(++m_serial));
    return m_url;
}

void PreviewSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestUrl().adjusted(QUrl::RemoveFragment) != m_url
        || job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    // The page says the same in a meta element; here it holds before the first byte.
    job->setAdditionalResponseHeaders({{"Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"}});
    auto *buffer = new QBuffer(job);
    buffer->setData(m_page);
    job->reply("text/html; charset=utf-8", buffer);
}

} // namespace galley
