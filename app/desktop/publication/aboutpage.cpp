// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/aboutpage.h"

#include "email/mailbox.h"
#include "widgets/fieldnote.h"
#include "widgets/linefield.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr int descriptionLines = 4;

} // namespace

AboutPage::AboutPage(const Publication &publication, QWidget *parent)
    : QWidget(parent)
    , m_description(new QPlainTextEdit(publication.description))
    , m_address(new LineField(tr("&Web address")))
    , m_sender(new LineField(tr("&Sender of the e-mail")))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid / 2);
    auto *name = new QLabel(publication.name);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    name->setFont(large);
    column->addWidget(name);
    auto *rename = new FieldNote;
    rename->showHint(tr("The name is edited with the title of an issue."));
    column->addWidget(rename);
    column->addSpacing(grid);

    auto *caption = new QLabel(tr("&Description, for the site and its feeds"));
    caption->setBuddy(m_description);
    m_description->setAccessibleName(tr("Description"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(
        m_description->fontMetrics().lineSpacing() * descriptionLines + 2 * grid);
    column->addWidget(caption);
    column->addWidget(m_description);
    column->addSpacing(grid);

    m_address->edit()->setPlaceholderText(u"https://example.org/digest/"_s);
    m_address->edit()->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_address->setCheck([](const QString &text) {
        return text.isEmpty() || baseUrlFrom(text)
            ? QString()
            : tr("Give the whole address of a folder, such as https://example.org/digest/.");
    });
    m_address->setHint(tr("Where the site will be found. Feeds and e-mails link to it."));
    m_address->setText(publication.baseUrl);
    column->addWidget(m_address);
    column->addSpacing(grid);

    m_sender->edit()->setPlaceholderText(u"%1 <digest@example.org>"_s.arg(publication.name));
    m_sender->setCheck([](const QString &text) {
        const auto mailbox = mailboxFrom(text);
        return text.isEmpty() || mailbox ? QString() : mailbox.error().message;
    });
    m_sender->setHint(tr("Without one, the mail program puts in yours."));
    m_sender->setText(publication.sender);
    column->addWidget(m_sender);
    column->addStretch();
    setFocusProxy(m_description);
    m_sender->sayProblem();
    m_address->sayProblem(); // of an older version, or of galleyctl
}

void AboutPage::writeTo(Publication &publication) const
{
    publication.description = m_description->toPlainText().trimmed();
    publication.baseUrl = baseUrlFrom(m_address->text()).value_or(QString());
    publication.sender = m_sender->text();
}

bool AboutPage::isValid() const { return m_address->isValid() && m_sender->isValid(); }

void AboutPage::focusFirstProblem()
{
    for (LineField *field : {m_address, m_sender}) {
        if (field->isValid())
            continue;
        field->sayProblem();
        field->setFocus();
        return;
    }
}

} // namespace galley
