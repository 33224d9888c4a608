// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/pagechanges.h"
#include "preview/previewscheme.h"

#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <functional>
#include <memory>

namespace galley {

/// The profile that the preview's page lives in: no disk, no cookies, no network.
class ProofProfile : public QWebEngineProfile
{
    Q_OBJECT

public:
    explicit ProofProfile(QObject *parent = nullptr);

    [[nodiscard]] PreviewSchemeHandler &pages() { return m_pages; }

private:
    PreviewSchemeHandler m_pages;
};

/// The shown page: loaded once, then patched from an isolated script world. Scripts of its own never
/// run, and it goes nowhere.
class ProofPage : public QWebEnginePage
{
    Q_OBJECT

public:
    /// `profile` must outlive the page.
    explicit ProofPage(ProofProfile &profile, QObject *parent = nullptr);

    enum class Scroll { Top, Keep };
    /// Loads a page; shown() follows.
    void show(const QByteArray &page, Scroll scroll);
    /// Replaces parts of it; `done` says whether all of them were found. It is not called when the
    /// render process dies.
    void patch(const PagePatch &patch, std::function<void(bool)> done);
    [[nodiscard]] bool isShown() const { return m_state == State::Shown; }

    /// What `prefers-color-scheme` answers. Light or Dark.
    void setColorScheme(Qt::ColorScheme scheme);
    /// Scrolls an entry into view; when the page has none such, as soon as a patch brings it.
    void reveal(const EntryId &entry);
    void revealHead();

    /// Runs in the isolated world.
    void run(const QString &script, const std::function<void(const QVariant &)> &done = {});

Q_SIGNALS:
    void shown();
    void entryActivated(const galley::EntryId &entry);
    /// A link to a page of the web was clicked.
    void linkActivated(const QUrl &url);
    /// The render process ended; the page is to be shown again.
    void lost();

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
        int line, const QString &source) override;

private:
    void restrict();
    void installScript();
    void onLoading(const QWebEngineLoadingInfo &info);
    void onShown();
    void revealWanted();

    enum class State { Empty, Loading, Shown };

    ProofProfile &m_profile;
    State m_state = State::Empty;
    Qt::ColorScheme m_scheme = Qt::ColorScheme::Light;
    double m_scrollY = 0; ///< in the page's own pixels; outlives the render process
    std::optional<double> m_restoreY;
    EntryId m_wanted;
};

/// A link that may leave the preview for the browser.
[[nodiscard]] bool isOpenableLink(const QUrl &url);

} // namespace galley
