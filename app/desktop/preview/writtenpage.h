// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/exportfollower.h"

#include <optional>

namespace galley {

class ProofDesk;
class ProofPage;

/// A page that is written as a whole after each edit, such as an e-mail, and its desk. What changed is
/// put into the page that is shown, which is loaded but once.
class WrittenPage : public QObject
{
    Q_OBJECT

public:
    explicit WrittenPage(ProofDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] ProofDesk &desk() { return m_desk; }
    [[nodiscard]] ExportFollower &follower() { return m_follower; }
    void setDocument(IssueDocument *document);
    /// The desk has a page from now on.
    void attach();

Q_SIGNALS:
    void synced();
    /// It is shown again with the follower's refresh(), or else with the next edit.
    void lost(galley::ProofPage *page);

private:
    void show(const QByteArray &bytes);

    ProofDesk &m_desk;
    ExportFollower m_follower;
    std::optional<QByteArray> m_held; ///< written before there was a page
    bool m_isOfDocument = false; ///< what is shown, or is on its way
    bool m_keepsScroll = false;
};

} // namespace galley
