// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "preview/previewbar.h"
#include "preview/proofdesk.h"
#include "render/theme.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace galley {

class ExportFollower;
class ExportView;
class ProofFindBar;
class PageSync;
class PreviewPictures;
class RenderService;
class SizeMeter;
class WrittenPage;

/// One view of the proof under its bar: the page on a device, the e-mail, a feed reader's item, or text.
class ProofSheet : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        RenderService &service;
        PreviewPictures &pictures;
        PageSync &sync;
    };
    /// `group` is its part of the settings.
    ProofSheet(const Parts &parts, const QString &group, QWidget *parent = nullptr);
    ~ProofSheet() override;

    void setDocument(IssueDocument *document);
    void setLook(const Look &look);
    /// The page of the web is there; before that there is nothing to see.
    void setHasPage(bool hasPage);
    /// From now on there are pages. `profile` must outlive the sheet.
    void startEngine(ProofProfile &profile);
    /// Begins with what is useful beside that view, unless one was chosen before.
    void chooseBeside(PreviewBar::View other, int width);
    void goTo(const PagePosition &position);
    /// Marks the entry and scrolls it into view where it is not; the focus stays.
    void showEntry(const EntryId &entry);
    void markEntry(const EntryId &entry);
    /// Scrolls to the issue's title.
    void showHead();
    /// Writes what is seen and is not of the web again.
    void writeAgain();
    void openFind();
    void markFound(); ///< after a change

    [[nodiscard]] PreviewBar &bar() const { return *m_bar; }
    /// Of the web; null before the engine started.
    [[nodiscard]] ProofPage *page() const { return m_web->page(); }
    /// The one that is seen; null where that is text.
    [[nodiscard]] ProofPage *shownPage() const;

Q_SIGNALS:
    void clicked(const galley::PageClick &click);
    void linkActivated(const QUrl &url);
    void hovered(const galley::EntryId &entry);
    /// What is not of the page of the web could not be written, or could be again.
    void failed(const galley::Error &error);
    void recovered();
    /// A page that is not of the web is gone.
    void lost(galley::ProofPage *page);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectBar();
    void connectDesk(ProofDesk &desk);
    [[nodiscard]] WrittenPage *makeWritten(ProofDesk &desk);
    void applyView();
    void applyColors();
    void applyZoom();
    void applyLook();
    void watch();
    void start(ProofDesk &desk);
    void remember() const;
    void find(const QString &words);
    void findNext(int by);
    [[nodiscard]] ProofDesk *shownDesk() const;
    [[nodiscard]] QString titleOf(const EntryId &entry) const;

    Parts m_parts;
    QString m_group;
    PreviewBar *m_bar;
    QStackedWidget *m_stack;
    QLabel *m_placeholder;
    ProofDesk *m_web;
    ProofDesk *m_email;
    ProofDesk *m_feed;
    WrittenPage *m_writtenEmail;
    WrittenPage *m_writtenFeed;
    ExportView *m_export;
    ExportFollower *m_emailSize;
    SizeMeter *m_meter;
    ProofFindBar *m_find;
    ProofProfile *m_profile = nullptr; ///< once the engine is started
    QPointer<IssueDocument> m_document;
    QPointer<ProofPage> m_seen; ///< the page that was shown last
    Look m_look;
    EntryId m_current;
    EntryId m_wanted; ///< to show once there is a page
    bool m_hasPage = false;
    bool m_isRestored = false; ///< the view was chosen, now or in an earlier session
};

} // namespace galley
