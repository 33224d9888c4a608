// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/publicationdialog.h"

#include "publication/aboutpage.h"
#include "publication/lookpage.h"
#include "publication/targetspage.h"
#include "publication/writingpage.h"
#include "widgets/dialogsize.h"

#include <KMessageWidget>

#include <QBoxLayout>
#include <QIcon>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace galley {

PublicationDialog::PublicationDialog(const Publication &publication, Store store, QWidget *parent)
    : KPageDialog(parent)
    , m_publication(publication)
    , m_store(std::move(store))
    , m_message(new KMessageWidget(this))
    , m_about(new AboutPage(publication))
    , m_look(new LookPage(publication))
    , m_writing(new WritingPage(publication))
    , m_targets(new TargetsPage(publication))
{
    setWindowTitle(tr("Publication"));
    setFaceType(KPageDialog::List);
    setStandardButtons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setPosition(KMessageWidget::Header);
    m_message->setMessageType(KMessageWidget::Error);
    m_message->hide();
    static_cast<QBoxLayout *>(layout())->insertWidget(0, m_message);
    const auto add = [this](QWidget *page, const QString &name, const QString &icon) {
        page->hide(); // until it is the current one
        KPageWidgetItem *item = addPage(page, name);
        item->setIcon(QIcon::fromTheme(icon));
        return item;
    };
    m_aboutItem = add(m_about, tr("About"), u"help-about"_s);
    m_lookItem = add(m_look, tr("Theme"), u"preferences-desktop-theme"_s);
    m_writingItem = add(m_writing, tr("Writing"), u"document-edit"_s);
    m_targetsItem = add(m_targets, tr("Publishing"), u"document-send"_s);
    connect(m_look, &LookPage::changed, this, [this] { Q_EMIT lookChanged(this->publication()); });
    connect(m_look, &LookPage::busyChanged, this, &PublicationDialog::updateButtons);
    m_about->setFocus(); // not the field that searches the pages
    rememberSize(*this, u"publication"_s, {720, 600});
}

PublicationDialog::~PublicationDialog()
{
    m_look->disconnect(this); // it goes later than what is asked here
}

void PublicationDialog::showPage(Page page)
{
    setCurrentPage(page == Page::About ? m_aboutItem
            : page == Page::Look       ? m_lookItem
            : page == Page::Writing    ? m_writingItem
                                       : m_targetsItem);
}

void PublicationDialog::addTarget(PublishTarget::Kind kind)
{
    showPage(Page::Targets);
    m_targets->add(kind);
}

Publication PublicationDialog::publication() const
{
    Publication publication = m_publication;
    m_about->writeTo(publication);
    m_look->writeTo(publication);
    m_writing->writeTo(publication);
    m_targets->writeTo(publication);
    return publication;
}

/// Or the first page that has a problem is shown with the caret in it.
bool PublicationDialog::isSound()
{
    const auto check = [this](auto *page, KPageWidgetItem *item) {
        if (page->isValid())
            return true;
        setCurrentPage(item);
        page->focusFirstProblem();
        return false;
    };
    return check(m_about, m_aboutItem) && check(m_look, m_lookItem)
        && check(m_targets, m_targetsItem);
}

void PublicationDialog::accept()
{
    if (m_isStoring || m_look->isBusy() || !isSound())
        return;
    m_focus = focusWidget(); // a disabled page gives it away
    m_message->hide();
    m_isStoring = true;
    updateButtons();
    m_store(publication()).then(this, [this](const Result<void> &result) { stored(result); });
}

void PublicationDialog::stored(const Result<void> &result)
{
    m_isStoring = false;
    updateButtons();
    if (result) {
        KPageDialog::accept();
        return;
    }
    m_message->setText(tr("The settings are not saved. %1").arg(result.error().message));
    m_message->show();
    if (m_focus)
        m_focus->setFocus();
}

void PublicationDialog::updateButtons()
{
    pageWidget()->setEnabled(!m_isStoring);
    button(QDialogButtonBox::Ok)->setEnabled(!m_isStoring && !m_look->isBusy());
}

} // namespace galley
