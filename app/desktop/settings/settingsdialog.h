// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <KPageDialog>

class KMessageWidget;

namespace galley {

class AppearancePage;
class Keychain;
class KeysPage;
class ServicesPage;
class TeamPage;

/// Services, keys, appearance and the name for the team. Nothing is changed before OK or Apply.
class SettingsDialog : public KPageDialog
{
    Q_OBJECT

public:
    /// `keychain` must outlive the dialog.
    explicit SettingsDialog(Keychain &keychain, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    void accept() override;
    void apply();

Q_SIGNALS:
    /// The settings file was written: load Services and Appearance again.
    void changed();

private:
    enum class Afterwards { Stay, Close };
    void save(Afterwards afterwards);
    void saved(const Result<void> &result, Afterwards afterwards);
    void restoreDefaults();
    void updateButtons();
    void setSaving(bool isSaving);
    KPageWidgetItem *addPageOf(QWidget *page, const QString &name, const QString &icon);

    KMessageWidget *m_message;
    ServicesPage *m_services;
    KeysPage *m_keys;
    AppearancePage *m_appearance;
    TeamPage *m_team;
    KPageWidgetItem *m_servicesItem = nullptr;
    KPageWidgetItem *m_teamItem = nullptr;
    KPageWidgetItem *m_keysItem = nullptr;
    KPageWidgetItem *m_appearanceItem = nullptr;
    bool m_isChanged = false;
    bool m_isSaving = false;
};

} // namespace galley
