// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/clickedplace.h"
#include "preview/pagechanges.h"
#include "preview/previewscheme.h"

#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <functional>
#include <memory>

namespace galley {

/// The profile that the preview's pages live in: no disk, no cookies, no network.
class ProofProfile : public QWebEngineProfile
{
    Q_OBJECT

public:
    explicit ProofProfile(QObject *parent = nullptr);

    [[nodiscard]] PreviewSchemeHandler &pages() { return m_pages; }

private:
    PreviewSchemeHandler m_pages;
};

/// How many times words stand in a page, and which of them one is at.
struct FindResult
{
    int count = 0;
    bool isMore = false; ///< there are more than could be counted
    int here = 0; ///< from 1; 0 when there is none

    bool operator==(const FindResult &) const = default;
};

/// What stands at the top of a page.
struct PagePosition
{
    EntryId entry; ///< null at the head
    double part = 0; ///< of it, above the window, negative

    bool operator==(const PagePosition &) const = default;
};

/// A shown page: loaded once, then patched from an isolated script world. Scripts of its own never run,
/// and it goes nowhere.
class ProofPage : public QWebEnginePage
{
    Q_OBJECT

public:
    /// `profile` must outlive the page.
    explicit ProofPage(ProofProfile &profile, QObject *parent = nullptr);
    ~ProofPage() override;

    enum class Scroll { Top, Keep };
    /// Loads a page; shown() follows, or lost().
    void show(const QByteArray &page, Scroll scroll);
    /// Replaces parts of it; `done` says whether all of them were found. It is not called when the
    /// render process dies.
    void patch(const PagePatch &patch, std::function<void(bool)> done);
    /// The same for a whole page, without loading one: nothing flashes and the place is kept.
    void replace(const QByteArray &page, std::function<void(bool)> done);
    [[nodiscard]] bool isShown() const { return m_state == State::Shown; }

    /// What `prefers-color-scheme` answers. Light or Dark.
    void setColorScheme(Qt::ColorScheme scheme);
    /// The entry with a quiet mark around it; null for none.
    void setCurrent(const EntryId &entry);
    void setMarkColor(const QColor &color);
    /// Scrolls an entry into view; when the page has none such, as soon as a patch brings it.
    void reveal(const EntryId &entry);
    void revealHead();
    void readPosition(const std::function<void(const PagePosition &)> &done);
    /// Scrolls there, once the page is shown and has the entry.
    void setPosition(const PagePosition &position);
    /// The entry at a point of the view; null where there is none.
    void readEntryAt(const QPointF &point, const std::function<void(const EntryId &)> &done);

    using Found = std::function<void(const FindResult &)>;
    /// Marks the words wherever they stand and goes to the next from what is seen; none ends it.
    void find(const QString &words, const Found &found);
    void findNext(int by, const Found &found); ///< 1 or -1
    /// Marks anew after a change, without going anywhere.
    void findAgain(const QString &words, const Found &found);

    /// Runs in the isolated world.
    void run(const QString &script, const std::function<void(const QVariant &)> &done = {});

Q_SIGNALS:
    void shown();
    void clicked(const galley::PageClick &click);
    /// The page is gone, or never came, and is to be shown again.
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
    void showMarks();
    [[nodiscard]] QString marksScript() const;
    [[nodiscard]] QString schemeScript() const;
    [[nodiscard]] std::function<void(const QVariant &)> afterChange(std::function<void(bool)> done);

    enum class State { Empty, Loading, Shown };

    ProofProfile &m_profile;
    QUrl m_shownUrl;
    State m_state = State::Empty;
    Qt::ColorScheme m_scheme = Qt::ColorScheme::Light;
    EntryId m_current;
    QColor m_markColor = Qt::blue;
    double m_scrollY = 0; ///< in the page's own pixels; outlives the render process
    std::optional<double> m_restoreY;
    EntryId m_wanted;
    std::optional<PagePosition> m_wantedPosition;
};

/// A link that may leave the preview for the browser.
[[nodiscard]] bool isOpenableLink(const QUrl &url);

} // namespace galley
