// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/issueeditor.h"

#include "editor/fieldform.h"
#include "platform/dates.h"
#include "team/conflictbar.h"

#include <QDateEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

IssueEditor::IssueEditor(QWidget *parent)
    : QWidget(parent), m_form(new FieldForm), m_date(new QDateEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_form);

    using Kind = TextField::Kind;
    bind(
        IssueField::Title, m_form->addText(Kind::Line, tr("Title of the issue")), tr("Edit Title"));
    bind(IssueField::Publication, m_form->addText(Kind::Line, tr("Publication")),
        tr("Edit Publication"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(dateFormat());
    m_date->setAccessibleName(tr("Date"));
    m_form->addField(tr("Date"), m_date);
    bind(IssueField::Language,
        m_form->addText(Kind::Line, tr("Language"), tr("A code such as en or pt-BR")),
        tr("Edit Language"));
    bind(IssueField::Introduction,
        m_form->addText(Kind::Markdown, tr("Introduction"),
            tr("A few sentences that open the issue. Markdown and $TeX$.")),
        tr("Edit Introduction"));
    m_form->finish();
    m_conflictBars = new ConflictBars(
        [this](ConflictBar &bar) {
            TextField *field = m_texts.value(std::get<IssueField>(bar.conflict().place));
            m_form->putBelow(field ? static_cast<QWidget *>(field) : m_date, &bar);
        },
        this);
    connect(m_conflictBars, &ConflictBars::resolved, this, &IssueEditor::conflictResolved);
    connect(m_date, &QDateEdit::dateChanged, this, [this](const QDate &date) {
        set(IssueField::Date, date, tr("Change Date"), IssueDocument::Merge::Typing);
    });
}

void IssueEditor::bind(IssueField field, TextField *widget, const QString &step)
{
    m_texts.insert(field, widget);
    connect(widget, &TextField::edited, this, [this, field, widget, step](const QString &named) {
        const QString text = widget->text();
        const bool isRequired = field == IssueField::Title || field == IssueField::Publication;
        if (isRequired && text.trimmed().isEmpty())
            return; // until there is a new one
        const FieldValue value = text.isEmpty() ? FieldValue() : FieldValue(text);
        if (named.isEmpty())
            set(field, value, step, IssueDocument::Merge::Typing);
        else
            set(field, value, named, IssueDocument::Merge::No);
    });
    connect(widget, &QTextEdit::cursorPositionChanged, this, [this, field, widget] {
        if (!widget->hasFocus())
            return;
        m_last = field;
        Q_EMIT caretMoved();
    });
    connect(widget, &TextField::left, this, [this, field] {
        if (!m_document)
            return;
        m_document->endTyping();
        showField(field, false);
    });
}

void IssueEditor::edit(IssueDocument *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    setEnabled(document);
    if (!document)
        return;
    connect(document, &IssueDocument::edited, this, [this](const Edit &edit, bool isReplay) {
        const auto *set = std::get_if<SetIssueField>(&edit);
        if (!set)
            return;
        TextField *widget = m_texts.value(set->field);
        const auto *text = std::get_if<QString>(&set->value);
        if (widget && widget->hasFocus() && m_document->isMirroring())
            widget->showOthersText(text ? *text : QString());
        else if (isReplay || !widget || !widget->hasFocus())
            showField(set->field, isReplay);
    });
    for (const IssueField field : {IssueField::Title, IssueField::Publication, IssueField::Date,
             IssueField::Language, IssueField::Introduction})
        showField(field, false);
}

void IssueEditor::setEditorFont(const QFont &font) { m_form->setEditorFont(font); }

void IssueEditor::setConflicts(const QList<MergeConflict> &conflicts)
{
    QList<MergeConflict> shown = conflicts;
    shown.removeIf([](const MergeConflict &each) { return !each.entry.isNull(); });
    m_conflictBars->show(shown);
}

void IssueEditor::focusField(IssueField field, qsizetype position)
{
    if (TextField *text = m_texts.value(field))
        text->focusAt(position);
    else
        m_date->setFocus();
}

std::pair<QString, qsizetype> IssueEditor::caret() const
{
    return {nameOf(m_last), m_texts.value(m_last)->selection().position};
}

void IssueEditor::focusNamed(const QString &name, qsizetype position)
{
    for (const auto &[field, widget] : m_texts.asKeyValueRange()) {
        if (nameOf(field) == name)
            return widget->focusAt(position);
    }
    focusField(IssueField::Introduction, position);
}

void IssueEditor::set(
    IssueField field, const FieldValue &value, const QString &step, IssueDocument::Merge merge)
{
    if (!m_document)
        return;
    if (const auto done = m_document->perform(SetIssueField {field, value}, step, merge); !done)
        Q_EMIT refused(done.error());
}

void IssueEditor::showField(IssueField field, bool placeCaret)
{
    const FieldValue value = valueOf(m_document->issue(), field);
    if (field == IssueField::Date) {
        const QSignalBlocker blocker(m_date);
        m_date->setDate(std::get<QDate>(value));
        return;
    }
    const auto *text = std::get_if<QString>(&value);
    m_texts.value(field)->showText(text ? *text : QString(), placeCaret);
}

} // namespace galley
