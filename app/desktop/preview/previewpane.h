// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "preview/clickedplace.h"
#include "render/theme.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

class KMessageWidget;
class QAction;
class QSplitter;

namespace galley {

class PageSync;
class PictureService;
class PreviewBar;
class PreviewPictures;
class ProofPage;
class ProofProfile;
class ProofSheet;
class RenderService;

/// The proof: what readers will see, following every edit; one view of it, or two beside each other.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// None is the empty state. A document that is deleted is the same as none.
    void setDocument(IssueDocument *document);
    /// Where pictures come from; without it the page shows none.
    void setPictures(PictureService *service);
    /// One without a theme is the publication's own. It may come with every keystroke of a theme's
    /// editor: a page that is shown is changed, not loaded again, and one that cannot be made is the
    /// last one, with a message above it.
    void setLook(const Look &look);
    /// Marks the entry and scrolls it into view where it is not; the focus stays.
    void showEntry(const EntryId &entry);
    /// Scrolls to the issue's title.
    void showHead();
    void setTwoViews(bool two);
    [[nodiscard]] bool hasTwoViews() const;

    /// For a menu: two views, finding, and the size of what has the focus.
    [[nodiscard]] QList<QAction *> viewActions() const { return m_actions; }

    /// Starts the web engine, which takes some tenths of a second; otherwise it starts by itself soon
    /// after the pane is first shown.
    void startEngine();
    /// Of the first view, the page of the web. Null before the engine started.
    [[nodiscard]] ProofPage *page() const;
    /// Of the first view.
    [[nodiscard]] PreviewBar &bar() const;
    /// Null while there is one view.
    [[nodiscard]] ProofSheet *secondSheet() const;

Q_SIGNALS:
    /// A text was clicked, and this is where it is written.
    void placeActivated(const galley::ClickedPlace &place);
    /// The mouse is over this entry, or over none.
    void entryHovered(const galley::EntryId &entry);
    /// The preview shows the document as it stands.
    void synced();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void makeActions();
    void connectSync();
    [[nodiscard]] ProofSheet *addSheet(const QString &group);
    [[nodiscard]] ProofSheet *activeSheet() const;
    void arrangeViews();
    void startEngineSoon();
    void showError(const QObject *source, const Error &error);
    void clearError(const QObject *source);
    void onLost(const std::function<void()> &again);
    void onClick(const PageClick &click);
    void openLink(const QUrl &url);
    void askAboutLink(const QUrl &url);

    RenderService *m_service;
    PreviewPictures *m_pictures;
    PageSync *m_sync;
    KMessageWidget *m_message;
    KMessageWidget *m_question;
    QSplitter *m_splitter;
    QList<ProofSheet *> m_sheets;
    QList<QAction *> m_actions;
    QAction *m_twoViews = nullptr;
    QPointer<IssueDocument> m_document;
    Look m_look;
    EntryId m_current;
    EntryId m_clicked; ///< which is shown where it was clicked
    const QObject *m_failing = nullptr; ///< whose error is shown
    QTimer m_engineStart;
    int m_losses = 0;
    std::unique_ptr<ProofProfile> m_profile; // outlives the pages
};

} // namespace galley
