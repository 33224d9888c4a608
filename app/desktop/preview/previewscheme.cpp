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
    // Local, so that no other origin may link to it or embed it; a page may show its pictures, which
    // are local as well. Local files stay out of reach by the page's policy and the interceptor.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::LocalScheme
        | QWebEngineUrlScheme::LocalAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);
    // The page is drawn by the processor. A page of text needs no more, and a view that draws with
    // OpenGL makes the window that it joins anew: it flashes, and the typing goes nowhere meanwhile.
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts, false);
}

bool isPreviewUrl(const QUrl &url) { return url.scheme() == schemeName; }

QUrl PreviewSchemeHandler::serve(const QByteArray &page)
{
    const QUrl url(schemeName + "://page/"_L1 + QString::number(++m_serial));
    m_pages.insert(url, page);
    return url;
}

void PreviewSchemeHandler::forget(const QUrl &page) { m_pages.remove(page); }

void PreviewSchemeHandler::setPictures(std::function<Picture(const QString &)> pictures)
{
    m_pictures = std::move(pictures);
}

void PreviewSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl().adjusted(QUrl::RemoveFragment);
    const auto reply = [job](const QByteArray &type, const QByteArray &bytes) {
        auto *buffer = new QBuffer(job);
        buffer->setData(bytes);
        job->reply(type, buffer);
    };
    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    } else if (const auto page = m_pages.constFind(url); page != m_pages.constEnd()) {
        // The page says the same in a meta element; here it holds before the first byte.
        job->setAdditionalResponseHeaders({{"Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"}});
        reply("text/html; charset=utf-8", *page);
    } else if (const Picture picture = m_pictures ? m_pictures(url.fileName()) : Picture();
        !picture.bytes.isEmpty()) {
        reply(picture.mediaType, picture.bytes);
    } else {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    }
}

} // namespace galley
