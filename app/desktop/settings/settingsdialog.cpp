// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "settings/appearancepage.h"
#include "settings/keyspage.h"
#include "settings/servicespage.h"
#include "settings/settingswriter.h"
#include "team/teampage.h"
#include "widgets/dialogsize.h"

#include <KMessageWidget>

#include <QBoxLayout>
#include <QIcon>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace galley {

SettingsDialog::SettingsDialog(Keychain &keychain, QWidget *parent)
    : KPageDialog(parent)
    , m_message(new KMessageWidget(this))
    , m_services(new ServicesPage(this))
    , m_keys(new KeysPage(keychain, this))
    , m_appearance(new AppearancePage(this))
    , m_team(new TeamPage(this))
{
    setWindowTitle(tr("Settings"));
    setFaceType(KPageDialog::List);
    setStandardButtons(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Ok
        | QDialogButtonBox::Apply | QDialogButtonBox::Cancel);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    m_message->setPosition(KMessageWidget::Header);
    m_message->setIcon(QIcon::fromTheme(u"dialog-error"_s));
    static_cast<QBoxLayout *>(layout())->insertWidget(0, m_message);

    m_appearanceItem = addPageOf(m_appearance, tr("Appearance"), u"preferences-desktop-theme"_s);
    m_servicesItem = addPageOf(m_services, tr("Services"), u"preferences-system-network"_s);
    m_keysItem = addPageOf(m_keys, tr("Keys"), u"dialog-password"_s);

    m_teamItem = addPageOf(m_team, tr("Team"), u"system-users"_s);

    const auto edited = [this] {
        m_isChanged = true;
        updateButtons();
    };
    connect(m_services, &ServicesPage::changed, this, edited);
    connect(m_appearance, &AppearancePage::changed, this, edited);
    connect(m_team, &TeamPage::changed, this, edited);
    connect(m_keys, &KeysPage::changed, this, &SettingsDialog::updateButtons);
    connect(this, &KPageDialog::currentPageChanged, this, &SettingsDialog::updateButtons);
    connect(button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &SettingsDialog::apply);
    connect(button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
        &SettingsDialog::restoreDefaults);
    updateButtons();
    rememberSize(*this, u"settings"_s, {760, 520});
}

SettingsDialog::~SettingsDialog()
{
    // The pages go one by one, and each makes another one current.
    disconnect(this, &KPageDialog::currentPageChanged, this, nullptr);
}

void SettingsDialog::accept() { save(Afterwards::Close); }

void SettingsDialog::apply() { save(Afterwards::Stay); }

void SettingsDialog::save(Afterwards afterwards)
{
    if (m_isSaving)
        return;
    m_message->hide();
    if (!m_services->isValid()) {
        setCurrentPage(m_servicesItem);
        m_services->focusFirstProblem();
        return;
    }
    if (m_isChanged) {
        const Result<void> written = writeSettings(m_services->values()).and_then([this] {
            return m_appearance->appearance().save();
        });
        if (!written) {
            saved(written, afterwards);
            return;
        }
        m_team->save();
        m_isChanged = false;
        Q_EMIT changed();
    }
    setSaving(true);
    m_keys->save().then(this, [this, afterwards](const Result<void> &result) {
        setSaving(false);
        if (!result)
            setCurrentPage(m_keysItem); // which says why
        else
            saved(result, afterwards);
    });
}

void SettingsDialog::saved(const Result<void> &result, Afterwards afterwards)
{
    if (!result) {
        m_message->setMessageType(KMessageWidget::Error);
        m_message->setText(result.error().message);
        m_message->animatedShow();
    } else if (afterwards == Afterwards::Close) {
        KPageDialog::accept();
    }
    updateButtons();
}

void SettingsDialog::restoreDefaults()
{
    if (currentPage() == m_servicesItem)
        m_services->restoreDefaults();
    else if (currentPage() == m_appearanceItem)
        m_appearance->restoreDefaults();
    else if (currentPage() == m_teamItem)
        m_team->restoreDefaults();
}

void SettingsDialog::updateButtons()
{
    const bool isChanged = m_isChanged || m_keys->isChanged();
    button(QDialogButtonBox::Apply)->setEnabled(!m_isSaving && isChanged && m_services->isValid());
    button(QDialogButtonBox::Ok)->setEnabled(!m_isSaving);
    button(QDialogButtonBox::RestoreDefaults)
        ->setEnabled(!m_isSaving && currentPage() != m_keysItem);
}

void SettingsDialog::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    pageWidget()->setEnabled(!isSaving);
    updateButtons();
}

KPageWidgetItem *SettingsDialog::addPageOf(QWidget *page, const QString &name, const QString &icon)
{
    page->hide(); // until it is the current one
    KPageWidgetItem *item = addPage(page, name);
    item->setIcon(QIcon::fromTheme(icon));
    return item;
}

} // namespace galley
