// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issues/newissuedialog.h"

#include "base/uuid.h"
#include "platform/dates.h"
#include "widgets/fieldnote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

NewIssueDialog::NewIssueDialog(
    const QList<IssueInfo> &existing, const QList<Issue> &latest, QWidget *parent)
    : QDialog(parent)
    , m_existing(existing)
    , m_latest(latest)
    , m_publication(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_date(new QDateEdit(this))
    , m_slug(new QLineEdit(this))
    , m_slugNote(new FieldNote(this))
    , m_sameIntroduction(new QCheckBox(this))
    , m_introduction(new QPlainTextEdit(this))
{
    setWindowTitle(tr("New issue"));
    build();
    fillIn();
    connectFields();
    check();
    const bool isFirst = m_publication->currentText().isEmpty();
    (isFirst ? static_cast<QWidget *>(m_publication) : m_title)->setFocus();
    m_title->selectAll(); // another title is simply typed
}

void NewIssueDialog::connectFields()
{
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleFollows = false; });
    connect(m_title, &QLineEdit::textChanged, this, &NewIssueDialog::check);
    connect(m_date, &QDateEdit::dateChanged, this, [this] {
        m_dateFollows = false;
        followDate();
    });
    connect(m_slug, &QLineEdit::textEdited, this, [this] { m_slugFollows = false; });
    connect(m_slug, &QLineEdit::textChanged, this, &NewIssueDialog::check);
    connect(m_publication, &QComboBox::editTextChanged, this, &NewIssueDialog::followPublication);
    connect(m_sameIntroduction, &QCheckBox::toggled, this, &NewIssueDialog::followIntroduction);
}

Issue NewIssueDialog::issue() const
{
    Issue issue {.id = newUuid(),
        .publication = m_publication->currentText().trimmed(),
        .slug = m_slug->text(),
        .title = m_title->text().trimmed(),
        .date = m_date->date()};
    if (const Issue *like = last())
        issue.language = like->language;
    if (const QString text = m_introduction->toPlainText().trimmed(); !text.isEmpty())
        issue.introduction = text;
    return issue;
}

void NewIssueDialog::build()
{
    m_publication->setEditable(true);
    m_publication->lineEdit()->setPlaceholderText(tr("Such as “LLM News Digest”"));
    m_title->setPlaceholderText(tr("What this issue is called"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(dateFormat());
    m_slug->setToolTip(tr("The issue’s name in addresses, file names and on the command line"));
    m_introduction->setTabChangesFocus(true);
    m_introduction->setPlaceholderText(tr("Optional. Markdown, with TeX between $ signs."));
    m_introduction->setMinimumHeight(96);

    auto *slug = new QVBoxLayout;
    slug->setSpacing(4);
    slug->addWidget(m_slug);
    slug->addWidget(m_slugNote);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Publication:"), m_publication);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("&Date:"), m_date);
    form->addRow(tr("&Slug:"), slug);
    static_cast<QLabel *>(form->labelForField(slug))->setBuddy(m_slug);
    auto *introduction = new QVBoxLayout;
    introduction->setSpacing(4);
    introduction->addWidget(m_introduction, 1);
    introduction->addWidget(m_sameIntroduction);
    form->addRow(tr("&Introduction:"), introduction);
    static_cast<QLabel *>(form->labelForField(introduction))->setBuddy(m_introduction);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create issue"), QDialogButtonBox::AcceptRole);
    m_create->setIcon(QIcon::fromTheme(u"document-new"_s));
    m_create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(form, 1);
    layout->addWidget(buttons);
    resize(560, 400);
}

void NewIssueDialog::fillIn()
{
    QStringList publications; // the latest first, as the issues are
    for (const IssueInfo &issue : std::as_const(m_existing)) {
        if (!publications.contains(issue.publication))
            publications.append(issue.publication);
    }
    m_publication->addItems(publications);
    followPublication();
}

const Issue *NewIssueDialog::last() const
{
    const QString publication = m_publication->currentText().trimmed();
    const auto found = std::ranges::find(m_latest, publication, &Issue::publication);
    return found == m_latest.cend() ? nullptr : &*found;
}

QList<PastIssue> NewIssueDialog::past() const
{
    const QString publication = m_publication->currentText().trimmed();
    QList<PastIssue> past;
    for (const IssueInfo &issue : m_existing) {
        if (issue.publication == publication)
            past.append({issue.slug, issue.title, issue.date});
    }
    return past;
}

/// What goes on with the last issue; without one, only a slug.
Issue NewIssueDialog::proposed() const
{
    QSet<QString> taken;
    for (const IssueInfo &issue : m_existing)
        taken.insert(issue.slug);
    if (const Issue *like = last())
        return issueAfter(*like, past(), m_date->date(), taken);
    Issue issue;
    issue.slug = nextSlug({}, m_date->date(), taken);
    return issue;
}

void NewIssueDialog::followPublication()
{
    QList<QDate> dates;
    for (const PastIssue &issue : past())
        dates.append(issue.date);
    const QSignalBlocker quiet(m_date); // it was not edited
    if (m_dateFollows)
        m_date->setDate(nextPublishingDay(dates, QDate::currentDate()));
    const Issue *like = last();
    const bool hasIntroduction = like && !like->introduction.value_or(QString()).isEmpty();
    m_sameIntroduction->setVisible(hasIntroduction);
    if (hasIntroduction) {
        m_sameIntroduction->setText(tr("The &same as in the last issue"));
        m_sameIntroduction->setToolTip(Qt::convertFromPlainText(like->title));
        const QSignalBlocker untouched(m_sameIntroduction);
        m_sameIntroduction->setChecked(true);
    }
    followDate();
}

void NewIssueDialog::followDate()
{
    const Issue issue = proposed();
    if (m_slugFollows)
        m_slug->setText(issue.slug);
    if (m_titleFollows)
        m_title->setText(issue.title);
    followIntroduction();
    check();
}

/// What the editor wrote there stays.
void NewIssueDialog::followIntroduction()
{
    if (m_introduction->toPlainText() != m_proposedIntroduction)
        return;
    const bool isSame = last() && m_sameIntroduction->isChecked();
    m_proposedIntroduction = isSame ? proposed().introduction.value_or(QString()) : QString();
    m_introduction->setPlainText(m_proposedIntroduction);
    m_proposedIntroduction = m_introduction->toPlainText();
}

void NewIssueDialog::check()
{
    const QString problem = problemOfSlug();
    if (problem.isEmpty())
        m_slugNote->clear();
    else
        m_slugNote->showProblem(problem);
    m_create->setEnabled(problem.isEmpty() && !m_title->text().trimmed().isEmpty()
        && !m_publication->currentText().trimmed().isEmpty());
}

QString NewIssueDialog::problemOfSlug() const
{
    const QString slug = m_slug->text();
    if (!isSlug(slug))
        return tr("Use lower-case letters, digits and single hyphens between them.");
    const auto taken = std::ranges::find(m_existing, slug, &IssueInfo::slug);
    if (taken != m_existing.cend())
        return tr("The issue “%1” has this slug already.").arg(taken->title);
    return {};
}

} // namespace galley
