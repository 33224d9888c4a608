// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/proofpage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QWebEngineDownloadRequest>
#include <QWebEngineLoadingInfo>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>

// A static library's resources are linked only when something outside a namespace names them.
static void initDesktopResources() { Q_INIT_RESOURCE(desktop); }

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// The last of several locks: neither the page's policy nor its being local lets a request out.
class Interceptor : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        const QUrl url = info.requestUrl();
        const bool isImage = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
        info.block(!isPreviewUrl(url) && !(isImage && url.scheme() == "data"_L1));
    }
};

QString textOf(const EntryId &id) { return id.toString(QUuid::WithoutBraces); }

QString jsonOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString jsonOf(const PagePatch &patch)
{
    QJsonObject json {{"title"_L1, patch.title}};
    if (patch.header)
        json["header"_L1] = *patch.header;
    QJsonArray entries;
    for (const auto &[id, html] : patch.entries)
        entries.append(QJsonArray {textOf(id), html});
    json["entries"_L1] = entries;
    if (patch.order) {
        QJsonArray order;
        for (const EntryId &id : *patch.order)
            order.append(textOf(id));
        json["order"_L1] = order;
    }
    return jsonOf(json);
}

QString nameOf(Qt::ColorScheme scheme)
{
    return scheme == Qt::ColorScheme::Dark ? u"dark"_s : u"light"_s;
}

} // namespace

bool isOpenableLink(const QUrl &url)
{
    const QString scheme = url.scheme();
    return url.isValid() && (scheme == "https"_L1 || scheme == "http"_L1 || scheme == "mailto"_L1);
}

ProofProfile::ProofProfile(QObject *parent) : QWebEngineProfile(parent)
{
    installUrlSchemeHandler("galley-preview", &m_pages);
    setUrlRequestInterceptor(new Interceptor(this));
    setHttpCacheType(QWebEngineProfile::NoCache);
    setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    connect(this, &QWebEngineProfile::downloadRequested, this,
        [](QWebEngineDownloadRequest *download) { download->cancel(); });
}

ProofPage::ProofPage(ProofProfile &profile, QObject *parent)
    : QWebEnginePage(&profile, parent), m_profile(profile)
{
    restrict();
    installScript();
    connect(this, &QWebEnginePage::loadingChanged, this, &ProofPage::onLoading);
    connect(this, &QWebEnginePage::scrollPositionChanged, this, [this](const QPointF &position) {
        if (m_state == State::Shown)
            m_scrollY = position.y() / zoomFactor();
    });
    connect(this, &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_state = State::Empty;
        Q_EMIT lost();
    });
    connect(this, &QWebEnginePage::newWindowRequested, this,
        [this](const QWebEngineNewWindowRequest &request) {
            if (request.isUserInitiated() && isOpenableLink(request.requestedUrl()))
                Q_EMIT linkActivated(request.requestedUrl());
        });
}

void ProofPage::restrict()
{
    using Web = QWebEngineSettings;
    // Of the page's own world only: the isolated one runs all the same.
    for (const auto feature : {Web::JavascriptEnabled, Web::JavascriptCanOpenWindows,
             Web::LocalStorageEnabled, Web::LocalContentCanAccessFileUrls,
             Web::LocalContentCanAccessRemoteUrls, Web::HyperlinkAuditingEnabled,
             Web::ErrorPageEnabled, Web::PluginsEnabled, Web::FullScreenSupportEnabled,
             Web::WebGLEnabled, Web::AutoLoadIconsForPage, Web::FocusOnNavigationEnabled,
             Web::AllowWindowActivationFromJavaScript, Web::DnsPrefetchEnabled,
             Web::PdfViewerEnabled, Web::NavigateOnDropEnabled, Web::ScrollAnimatorEnabled})
        settings()->setAttribute(feature, false);
    settings()->setUnknownUrlSchemePolicy(Web::DisallowUnknownUrlSchemes);
}

void ProofPage::installScript()
{
    initDesktopResources();
    QFile file(u":/galley/preview/patch.js"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QWebEngineScript script;
    script.setName(u"galley"_s);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setSourceCode(QString::fromUtf8(file.readAll())
        + "\ngalley.setColorScheme('%1');"_L1.arg(nameOf(m_scheme)));
    scripts().clear();
    scripts().insert(script);
}

void ProofPage::run(const QString &script, const std::function<void(const QVariant &)> &done)
{
    runJavaScript(script, QWebEngineScript::ApplicationWorld, done);
}

void ProofPage::show(const QByteArray &page, Scroll scroll)
{
    m_restoreY = scroll == Scroll::Keep ? std::optional(m_scrollY) : std::nullopt;
    m_state = State::Loading;
    load(m_profile.pages().serve(page));
}

void ProofPage::onLoading(const QWebEngineLoadingInfo &info)
{
    if (m_state != State::Loading || info.url() != m_profile.pages().url())
        return;
    if (info.status() == QWebEngineLoadingInfo::LoadSucceededStatus)
        onShown();
    else if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus)
        Q_EMIT lost();
}

void ProofPage::onShown()
{
    m_state = State::Shown;
    if (m_restoreY && *m_restoreY > 0)
        run("window.scrollTo(0, %1)"_L1.arg(QString::number(*m_restoreY)));
    else
        m_scrollY = 0;
    revealWanted();
    Q_EMIT shown();
}

void ProofPage::patch(const PagePatch &patch, std::function<void(bool)> done)
{
    run("galley.patch("_L1 + jsonOf(patch) + ")"_L1,
        [self = QPointer(this), done = std::move(done)](const QVariant &found) {
            if (!self || !self->isShown())
                return;
            self->revealWanted();
            done(found.toBool());
        });
}

void ProofPage::setColorScheme(Qt::ColorScheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    installScript();
    if (isShown())
        run("galley.setColorScheme('%1')"_L1.arg(nameOf(scheme)));
}

void ProofPage::reveal(const EntryId &entry)
{
    m_wanted = entry;
    if (isShown())
        revealWanted();
}

void ProofPage::revealHead()
{
    m_wanted = {};
    if (isShown())
        run(u"window.scrollTo(0, 0)"_s);
}

void ProofPage::revealWanted()
{
    if (m_wanted.isNull())
        return;
    run("galley.reveal('%1')"_L1.arg(textOf(m_wanted)),
        [self = QPointer(this), wanted = m_wanted](const QVariant &found) {
            if (self && found.toBool() && self->m_wanted == wanted)
                self->m_wanted = {};
        });
}

bool ProofPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    const QUrl page = m_profile.pages().url();
    if (isMainFrame && url == page && m_state == State::Loading)
        return true;
    if (isMainFrame && url.hasFragment() && url.adjusted(QUrl::RemoveFragment) == page)
        return true; // a place in the page
    if (isPreviewUrl(url) && url.host() == "entry"_L1) {
        const EntryId entry = EntryId::fromString(url.path().mid(1));
        if (!entry.isNull())
            Q_EMIT entryActivated(entry);
    } else if (type == NavigationTypeLinkClicked && isOpenableLink(url)) {
        Q_EMIT linkActivated(url);
    }
    return false;
}

void ProofPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel, const QString &, int, const QString &)
{
    // What hostile text in a page made the engine say is no news.
}

} // namespace galley
