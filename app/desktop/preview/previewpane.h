// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "render/theme.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

class KMessageWidget;
class QLabel;
class QStackedWidget;

namespace galley {

class ExportView;
class PageSync;
class PictureService;
class PreviewBar;
class PreviewPictures;
class ProofDesk;
class ProofPage;
class ProofProfile;
class RenderService;

/// The proof: what readers will see, following every edit.
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
    /// One without a theme is the publication's own.
    void setLook(const Look &look);
    /// Scrolls the entry into view where it is not; the focus stays.
    void showEntry(const EntryId &entry);
    /// Scrolls to the issue's title.
    void showHead();

    /// Starts the web engine, which takes some tenths of a second; otherwise it starts by itself soon
    /// after the pane is first shown.
    void startEngine();
    /// Null before the engine started.
    [[nodiscard]] ProofPage *page() const { return m_page.get(); }
    [[nodiscard]] PreviewBar &bar() const { return *m_bar; }

Q_SIGNALS:
    void entryActivated(const galley::EntryId &entry);
    /// The preview shows the document as it stands.
    void synced();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void applyView();
    void applyColorScheme();
    void showError(const QObject *source, const Error &error);
    void clearError(const QObject *source);
    void onLost();
    void openLink(const QUrl &url);
    void startEngineSoon();

    RenderService *m_service = nullptr;
    PreviewPictures *m_pictures = nullptr;
    PageSync *m_sync = nullptr;
    PreviewBar *m_bar = nullptr;
    KMessageWidget *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_placeholder = nullptr;
    ProofDesk *m_desk = nullptr;
    ExportView *m_export = nullptr;
    QPointer<IssueDocument> m_document;
    QTimer m_engineStart;
    EntryId m_wanted; ///< to show once there is a page
    const QObject *m_failing = nullptr; ///< whose error is shown
    bool m_hasPage = false;
    int m_losses = 0;
    std::unique_ptr<ProofProfile> m_profile; // outlives the page
    std::unique_ptr<ProofPage> m_page;
};

} // namespace galley
