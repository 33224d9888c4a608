// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importbar.h"

#include <QAction>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace galley {

ImportBar::ImportBar(QWidget *parent) : KMessageWidget(parent)
{
    setMessageType(Information);
    setIcon(QIcon::fromTheme(u"document-import"_s));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setCloseButtonVisible(false); // it is decided here or asked again tomorrow
    hide();
    auto *resume = new QAction(QIcon::fromTheme(u"media-playback-start"_s), tr("Resume"), this);
    connect(resume, &QAction::triggered, this, [this] {
        hide();
        Q_EMIT resumeRequested(m_references);
    });
    auto *discard = new QAction(QIcon::fromTheme(u"edit-delete"_s), tr("Discard"), this);
    connect(discard, &QAction::triggered, this, [this] {
        hide();
        QStringList keys;
        for (const Reference &reference : std::as_const(m_references))
            keys.append(reference.key());
        Q_EMIT discarded(keys);
    });
    addAction(resume);
    addAction(discard);
}

void ImportBar::offer(const QList<Reference> &references)
{
    m_references = references;
    const auto count = static_cast<int>(references.size());
    setText(count == 1 ? tr("An import was cut off: 1 reference is left.")
                       : tr("An import was cut off: %n references are left.", nullptr, count));
    animatedShow();
}

} // namespace galley
