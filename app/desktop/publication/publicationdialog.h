// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/publication.h"

#include <KPageDialog>

#include <QFuture>
#include <QPointer>

#include <functional>

class KMessageWidget;

namespace galley {

class AboutPage;
class LookPage;
class TargetsPage;
class WritingPage;

/// A publication's settings: what it says of itself, its theme, where it is published to. Nothing is
/// stored before OK.
class PublicationDialog : public KPageDialog
{
    Q_OBJECT

public:
    /// Stores the settings, off this thread.
    using Store = std::function<QFuture<Result<void>>(const Publication &)>;
    PublicationDialog(const Publication &publication, Store store, QWidget *parent = nullptr);
    ~PublicationDialog() override;

    enum class Page { About, Look, Writing, Targets };
    void showPage(Page page);
    /// Shows the targets with a new one, ready to be named.
    void addTarget(PublishTarget::Kind kind);

    /// As edited so far.
    [[nodiscard]] Publication publication() const;
    void accept() override;

Q_SIGNALS:
    /// What readers would see is other than before; for the proof.
    void lookChanged(const galley::Publication &publication);

private:
    [[nodiscard]] bool isSound();
    void stored(const Result<void> &result);
    void updateButtons();

    Publication m_publication; ///< as it was
    Store m_store;
    KMessageWidget *m_message;
    AboutPage *m_about;
    LookPage *m_look;
    WritingPage *m_writing;
    TargetsPage *m_targets;
    KPageWidgetItem *m_aboutItem = nullptr;
    KPageWidgetItem *m_lookItem = nullptr;
    KPageWidgetItem *m_writingItem = nullptr;
    KPageWidgetItem *m_targetsItem = nullptr;
    QPointer<QWidget> m_focus; ///< while storing
    bool m_isStoring = false;
};

} // namespace galley
