// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/writtenpage.h"

#include "preview/proofdesk.h"

namespace galley {

using namespace std::chrono_literals;

WrittenPage::WrittenPage(ProofDesk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_follower(0ms)
{
    connect(&m_follower, &ExportFollower::written, this, &WrittenPage::show);
}

void WrittenPage::setDocument(IssueDocument *document)
{
    m_isOfDocument = false;
    m_keepsScroll = false;
    m_held.reset();
    m_follower.setDocument(document);
}

void WrittenPage::attach()
{
    ProofPage *page = m_desk.page();
    connect(page, &ProofPage::shown, this, [this] {
        if (m_held)
            show(*std::exchange(m_held, {}));
        else
            Q_EMIT synced();
    });
    connect(page, &ProofPage::lost, this, [this, page] {
        m_isOfDocument = false;
        m_keepsScroll = true;
        Q_EMIT lost(page);
    });
    if (m_held)
        show(*std::exchange(m_held, {}));
}

void WrittenPage::show(const QByteArray &bytes)
{
    ProofPage *page = m_desk.page();
    if (!page || (m_isOfDocument && !page->isShown())) {
        m_held = bytes; // the latest, once the page is there
    } else if (m_isOfDocument) {
        page->replace(bytes, [self = QPointer(this)](bool) {
            if (self)
                Q_EMIT self->synced();
        });
    } else {
        m_isOfDocument = true;
        page->show(bytes, m_keepsScroll ? ProofPage::Scroll::Keep : ProofPage::Scroll::Top);
    }
}

} // namespace galley
