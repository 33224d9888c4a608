// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keyspage.h"

#include "widgets/fieldnote.h"

#include <KMessageWidget>
#include <KPasswordLineEdit>

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

KeysPage::KeysPage(Keychain &keychain, QWidget *parent)
    : QWidget(parent), m_keychain(keychain), m_message(new KMessageWidget(this))
{
    m_message->setObjectName(u"keychainMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setCloseButtonVisible(false);
    m_message->hide();
    auto *again = new QAction(QIcon::fromTheme(u"view-refresh"_s), tr("&Try again"), m_message);
    connect(again, &QAction::triggered, this, &KeysPage::read);
    m_message->addAction(again);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(4);
    auto *about = new QLabel(tr("Keys are kept in the system’s keychain only, never in a file."));
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addSpacing(8);
    layout->addWidget(m_message);
    addField(Keychain::Key::SemanticScholar, tr("&Semantic Scholar"));
    addField(Keychain::Key::HuggingFace, tr("&Hugging Face"));
    addField(Keychain::Key::Drafting, tr("&Drafting"));
    layout->addStretch();
    read();
}

bool KeysPage::isChanged() const
{
    return std::ranges::any_of(m_fields,
        [](const Field &field) { return field.isRead && field.edit->password() != field.stored; });
}

QFuture<Result<void>> KeysPage::save()
{
    QFuture<Result<void>> done = QtFuture::makeReadyValueFuture(Result<void>());
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields[i];
        const QString value = field.edit->password().trimmed();
        if (!field.isRead || field.edit->password() == field.stored)
            continue;
        // One after another: a keychain that asks for a password asks once.
        done = done.then(this,
                       [this, key = field.key, value](const Result<void> &before) {
                           if (!before)
                               return QtFuture::makeReadyValueFuture(before);
                           return value.isEmpty() ? m_keychain.remove(key)
                                                  : m_keychain.write(key, value);
                       })
                   .unwrap()
                   .then(this, [this, i, value](const Result<void> &result) {
                       if (result)
                           showStored(i, value);
                       else
                           showFailure(result.error());
                       return result;
                   });
    }
    return done;
}

void KeysPage::addField(Keychain::Key key, const QString &label)
{
    auto *edit = new KPasswordLineEdit(this);
    edit->setObjectName(Keychain::variableOf(key));
    edit->setRevealPasswordMode(KPassword::RevealMode::Always);
    edit->setClearButtonEnabled(true);
    edit->setEnabled(false);
    edit->lineEdit()->setPlaceholderText(tr("Asking the keychain…"));
    auto *caption = new QLabel(label, this);
    caption->setBuddy(edit->lineEdit());
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(caption);
    column->addWidget(edit);
    if (!Keychain::fromEnvironment(key).isEmpty()) {
        auto *note = new FieldNote(this);
        note->showHint(tr("%1 is set and is used while the keychain has no key.")
                .arg(Keychain::variableOf(key)));
        column->addWidget(note);
    }
    column->addSpacing(8);
    connect(edit, &KPasswordLineEdit::passwordChanged, this, &KeysPage::changed);
    m_fields.push_back({.key = key, .edit = edit});
}

void KeysPage::read()
{
    m_message->hide();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].isRead)
            continue;
        m_keychain.stored(m_fields[i].key).then(this, [this, i](const Result<QString> &value) {
            showStored(i, value);
        });
    }
}

void KeysPage::showStored(std::size_t field, const Result<QString> &value)
{
    Field &shown = m_fields[field];
    shown.isRead = value.has_value();
    shown.edit->setEnabled(shown.isRead);
    shown.edit->lineEdit()->setPlaceholderText(shown.isRead ? tr("No key") : tr("Not available"));
    if (value) {
        shown.stored = *value;
        shown.edit->setPassword(*value);
        Q_EMIT changed();
    } else {
        showFailure(value.error());
    }
}

void KeysPage::showFailure(const Error &error)
{
    m_message->setMessageType(KMessageWidget::Warning);
    m_message->setIcon(QIcon::fromTheme(u"dialog-warning"_s));
    m_message->setText(error.message);
    m_message->animatedShow();
}

} // namespace galley
