// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/passwordform.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

PasswordForm::PasswordForm(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel)
    , m_password(new QLineEdit)
    , m_keeps(new QCheckBox(tr("&Keep it in the keychain")))
{
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(8);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setPlaceholderText(tr("Password"));
    auto *button = new QPushButton(tr("&Connect"));
    rows->addWidget(m_words);
    rows->addWidget(m_password);
    rows->addWidget(m_keeps);
    rows->addWidget(button, 0, Qt::AlignLeft);
    setFixedWidth(360);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
    connect(button, &QPushButton::clicked, this, &PasswordForm::enter);
    connect(m_password, &QLineEdit::returnPressed, this, &PasswordForm::enter);
}

void PasswordForm::ask(const QString &archive, const Error &error)
{
    m_words->setText(tr("The archive %1 asks for a password.").arg(archive));
    m_words->setToolTip(error.message.toHtmlEscaped());
    m_password->clear();
    setEnabled(true);
    show();
    m_password->setFocus();
}

void PasswordForm::enter()
{
    if (m_password->text().isEmpty())
        return;
    setEnabled(false); // until the server has answered
    Q_EMIT entered(m_password->text(), m_keeps->isChecked());
}

} // namespace galley
