// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogsize.h"

#include "base/settings.h"

#include <QEvent>
#include <QScreen>
#include <QSettings>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

class SizeKeeper : public QObject
{
public:
    SizeKeeper(QWidget &dialog, const QString &key) : QObject(&dialog), m_key(key)
    {
        dialog.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *dialog = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Hide && dialog && !dialog->isMaximized()) {
            QSettings settings(settingsFile(), QSettings::IniFormat);
            if (settings.value(m_key).toSize() != dialog->size())
                settings.setValue(m_key, dialog->size());
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QString m_key;
};

} // namespace

void rememberSize(QWidget &dialog, const QString &name, QSize initial)
{
    const QString key = u"windows/"_s + name;
    QSize size = QSettings(settingsFile(), QSettings::IniFormat).value(key, initial).toSize();
    if (size.isEmpty())
        size = initial;
    if (const QScreen *screen = dialog.screen())
        size = size.boundedTo(screen->availableSize() * 0.95);
    dialog.resize(size);
    new SizeKeeper(dialog, key);
}

} // namespace galley
