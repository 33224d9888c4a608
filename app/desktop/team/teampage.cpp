// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teampage.h"

#include "team/ownname.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace galley {

TeamPage::TeamPage(QWidget *parent) : QWidget(parent), m_name(new QLineEdit)
{
    m_name->setObjectName(u"ownName"_s);
    m_name->setMaxLength(60);
    m_name->setPlaceholderText(desktopUserName());
    m_name->setText(ownName());
    auto *note =
        new QLabel(tr("Who shares an archive on a server with you sees this name beside the "
                      "entry that you are in."));
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *form = new QFormLayout(this);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Your name:"), m_name);
    form->addRow(note);
    connect(m_name, &QLineEdit::textEdited, this, &TeamPage::changed);
}

void TeamPage::save() const { setOwnName(m_name->text()); }

void TeamPage::restoreDefaults()
{
    m_name->setText(desktopUserName());
    Q_EMIT changed();
}

} // namespace galley
