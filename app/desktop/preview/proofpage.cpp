// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/proofpage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QUrlQuery>
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
    if (patch.style)
        json["style"_L1] = *patch.style;
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

/// A text as a script writes it.
QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

FindResult findResultFrom(const QVariant &answer)
{
    const QVariantMap map = answer.toMap();
    return {map.value(u"count"_s).toInt(), map.value(u"isMore"_s).toBool(),
        map.value(u"here"_s).toInt()};
}

PageClick clickFrom(const QUrl &url)
{
    const QUrlQuery query(url);
    // As URLSearchParams writes it.
    const auto value = [&query](const QString &key) {
        QString text = query.queryItemValue(key, QUrl::FullyEncoded);
        text.replace(u'+', "%20"_L1);
        return QUrl::fromPercentEncoding(text.toUtf8());
    };
    return {.entry = EntryId::fromString(value(u"entry"_s)),
        .block = value(u"block"_s),
        .before =
            query.hasQueryItem(u"before"_s) ? std::optional(value(u"before"_s)) : std::nullopt,
        .link = QUrl(value(u"link"_s)),
        .words = value(u"words"_s),
        .opensLink = !value(u"opens"_s).isEmpty()};
}

QString scriptOf(QLatin1StringView name)
{
    QFile file(":/galley/preview/"_L1 + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
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
                Q_EMIT clicked({.link = request.requestedUrl(), .opensLink = true});
        });
}

ProofPage::~ProofPage() { m_profile.pages().forget(m_shownUrl); }

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
    QWebEngineScript script;
    script.setName(u"galley"_s);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setSourceCode(scriptOf("page.js"_L1) + scriptOf("patch.js"_L1) + scriptOf("find.js"_L1)
        + scriptOf("click.js"_L1) + schemeScript() + marksScript());
    scripts().clear();
    scripts().insert(script);
}

QString ProofPage::schemeScript() const
{
    const auto name = m_scheme == Qt::ColorScheme::Dark ? "dark"_L1 : "light"_L1;
    return "galley.setColorScheme('%1');"_L1.arg(name);
}

QString ProofPage::marksScript() const
{
    return "galley.setMarks({current: '%1', color: '%2'});"_L1.arg(
        m_current.isNull() ? QString() : textOf(m_current), m_markColor.name());
}

void ProofPage::run(const QString &script, const std::function<void(const QVariant &)> &done)
{
    runJavaScript(script, QWebEngineScript::ApplicationWorld, done);
}

void ProofPage::show(const QByteArray &page, Scroll scroll)
{
    m_restoreY = scroll == Scroll::Keep ? std::optional(m_scrollY) : std::nullopt;
    m_state = State::Loading;
    m_profile.pages().forget(m_shownUrl);
    m_shownUrl = m_profile.pages().serve(page);
    installScript();
    load(m_shownUrl);
}

void ProofPage::onLoading(const QWebEngineLoadingInfo &info)
{
    if (m_state != State::Loading || info.url() != m_shownUrl)
        return;
    if (info.status() == QWebEngineLoadingInfo::LoadSucceededStatus) {
        onShown();
    } else if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus) {
        m_state = State::Empty;
        Q_EMIT lost();
    }
}

void ProofPage::onShown()
{
    m_state = State::Shown;
    run(schemeScript() + marksScript()); // as they are by now
    if (m_restoreY && *m_restoreY > 0)
        run("window.scrollTo(0, %1)"_L1.arg(QString::number(*m_restoreY)));
    else
        m_scrollY = 0;
    revealWanted();
    Q_EMIT shown();
}

std::function<void(const QVariant &)> ProofPage::afterChange(std::function<void(bool)> done)
{
    return [self = QPointer(this), done = std::move(done)](const QVariant &found) {
        if (!self || !self->isShown())
            return;
        self->revealWanted();
        done(found.toBool());
    };
}

void ProofPage::patch(const PagePatch &patch, std::function<void(bool)> done)
{
    run("galley.patch("_L1 + jsonOf(patch) + ")"_L1, afterChange(std::move(done)));
}

void ProofPage::replace(const QByteArray &page, std::function<void(bool)> done)
{
    run("galley.replace("_L1 + quoted(QString::fromUtf8(page)) + "); true"_L1,
        afterChange(std::move(done)));
}

void ProofPage::setColorScheme(Qt::ColorScheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    if (isShown())
        run(schemeScript());
}

void ProofPage::setCurrent(const EntryId &entry)
{
    if (entry == m_current)
        return;
    m_current = entry;
    showMarks();
}

void ProofPage::setMarkColor(const QColor &color)
{
    if (color == m_markColor)
        return;
    m_markColor = color;
    showMarks();
}

void ProofPage::showMarks()
{
    if (isShown())
        run(marksScript());
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
    if (m_wantedPosition) {
        const PagePosition position = *m_wantedPosition;
        run("galley.restore({id: '%1', part: %2})"_L1.arg(
                textOf(position.entry), QString::number(position.part)),
            [self = QPointer(this), position](const QVariant &found) {
                if (self && found.toBool() && self->m_wantedPosition == position)
                    self->m_wantedPosition.reset();
            });
    }
    if (m_wanted.isNull())
        return;
    run("galley.reveal('%1')"_L1.arg(textOf(m_wanted)),
        [self = QPointer(this), wanted = m_wanted](const QVariant &found) {
            if (self && found.toBool() && self->m_wanted == wanted)
                self->m_wanted = {};
        });
}

void ProofPage::readPosition(const std::function<void(const PagePosition &)> &done)
{
    if (!isShown())
        return;
    run(u"galley.place()"_s, [done](const QVariant &place) {
        const QVariantMap map = place.toMap();
        done({EntryId::fromString(map.value(u"id"_s).toString()), map.value(u"part"_s).toDouble()});
    });
}

void ProofPage::setPosition(const PagePosition &position)
{
    m_wanted = {};
    m_wantedPosition.reset();
    if (position.entry.isNull()) {
        revealHead();
        return;
    }
    m_wantedPosition = position;
    if (isShown())
        revealWanted();
}

void ProofPage::readEntryAt(const QPointF &point, const std::function<void(const EntryId &)> &done)
{
    if (!isShown())
        return;
    const QPointF inPage = point / zoomFactor();
    run("galley.entryAt(%1, %2)"_L1.arg(QString::number(inPage.x()), QString::number(inPage.y())),
        [done](const QVariant &id) { done(EntryId::fromString(id.toString())); });
}

void ProofPage::find(const QString &words, const Found &found)
{
    if (isShown())
        run("galley.find("_L1 + quoted(words) + u')',
            [found](const QVariant &answer) { found(findResultFrom(answer)); });
}

void ProofPage::findNext(int by, const Found &found)
{
    if (isShown())
        run("galley.findNext(%1)"_L1.arg(QString::number(by)),
            [found](const QVariant &answer) { found(findResultFrom(answer)); });
}

void ProofPage::findAgain(const QString &words, const Found &found)
{
    if (isShown())
        run("galley.findAgain("_L1 + quoted(words) + u')',
            [found](const QVariant &answer) { found(findResultFrom(answer)); });
}

bool ProofPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && url == m_shownUrl && m_state == State::Loading)
        return true;
    if (isMainFrame && url.hasFragment() && url.adjusted(QUrl::RemoveFragment) == m_shownUrl)
        return true; // a place in the page
    if (isPreviewUrl(url) && url.host() == "click"_L1)
        Q_EMIT clicked(clickFrom(url));
    else if (type == NavigationTypeLinkClicked && isOpenableLink(url))
        Q_EMIT clicked({.link = url, .opensLink = true});
    return false;
}

void ProofPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel, const QString &, int, const QString &)
{
    // What hostile text in a page made the engine say is no news.
}

} // namespace galley
