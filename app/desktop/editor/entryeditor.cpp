// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/entryeditor.h"

#include "editor/difficultybox.h"
#include "editor/fieldform.h"
#include "editor/referenceoffer.h"
#include "editor/sourcepane.h"
#include "editor/thumbnailbox.h"
#include "model/words.h"
#include "team/conflictbar.h"

#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString authorSeparator = u"; "_s;

QString textOf(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(authorSeparator);
    return {};
}

QStringList authorsIn(const QString &text)
{
    QStringList authors;
    for (const QString &author : text.split(u';')) {
        if (!author.trimmed().isEmpty())
            authors.append(author.trimmed());
    }
    return authors;
}

} // namespace

EntryEditor::EntryEditor(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter)
    , m_source(new SourcePane)
    , m_form(new FieldForm)
    , m_difficulty(new DifficultyBox)
    , m_thumbnail(new ThumbnailBox)
    , m_offer(new ReferenceOffer(this))
    , m_conflictBars(new ConflictBars([this](ConflictBar &bar) { putConflict(bar); }, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_splitter);
    m_splitter->addWidget(m_source);
    m_splitter->addWidget(m_form);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(true);
    m_splitter->setCollapsible(1, false);

    using Kind = TextField::Kind;
    bind(EntryField::Title, m_form->addText(Kind::Line, tr("Title")), tr("Edit Title"));
    bind(EntryField::Authors,
        m_form->addText(Kind::Line, tr("Authors"), tr("Names, with semicolons between them")),
        tr("Edit Authors"));
    bind(EntryField::Url, m_form->addText(Kind::Line, tr("Link"), u"https://"_s), tr("Edit Link"));
    m_form->addField(tr("Difficulty"), m_difficulty);
    m_summary = m_form->addText(
        Kind::Markdown, tr("Summary"), tr("What is new, and why it matters. Markdown and $TeX$."));
    m_words = m_form->addNote();
    bind(EntryField::Summary, m_summary, tr("Edit Summary"));
    bind(EntryField::Takeaways,
        m_form->addText(
            Kind::Items, tr("Takeaways"), tr("One a line: what a reader can do with it.")),
        tr("Edit Takeaways"));
    addThumbnail();
    bind(EntryField::Notes,
        m_form->addText(Kind::Line, tr("Notes (never published)"), tr("For your colleagues.")),
        tr("Edit Notes"));
    m_form->finish();
    connect(m_source, &SourcePane::refreshRequested, this, &EntryEditor::refreshRequested);
    connect(m_conflictBars, &ConflictBars::resolved, this, &EntryEditor::conflictResolved);
    connect(m_offer, &ReferenceOffer::accepted, this, &EntryEditor::importRequested);
    connect(m_source, &SourcePane::quoted, this, &EntryEditor::insertQuote);
    connect(m_difficulty, &DifficultyBox::chosen, this, &EntryEditor::chooseDifficulty);
}

void EntryEditor::addThumbnail()
{
    m_form->addField(tr("Picture"), m_thumbnail);
    connect(m_thumbnail, &ThumbnailBox::chosen, this, [this](const auto &thumbnail) {
        set(EntryField::Thumbnail, thumbnail ? FieldValue(*thumbnail) : FieldValue(),
            thumbnail ? tr("Choose Picture") : tr("Remove Picture"), IssueDocument::Merge::No);
    });
    connect(m_thumbnail, &ThumbnailBox::described, this, [this](const Thumbnail &thumbnail) {
        set(EntryField::Thumbnail, thumbnail, tr("Describe Picture"), IssueDocument::Merge::Typing);
    });
    connect(m_thumbnail, &ThumbnailBox::left, this, [this] {
        if (m_document)
            m_document->endTyping();
    });
}

void EntryEditor::setPictures(PictureService *service) { m_thumbnail->setPictures(service); }

void EntryEditor::bind(EntryField field, TextField *widget, const QString &step)
{
    const TextBinding binding {field, widget, step};
    m_bindings.append(binding);
    connect(widget, &TextField::edited, this,
        [this, binding](const QString &named) { takeOver(binding, named); });
    connect(widget, &QTextEdit::cursorPositionChanged, this, [this, binding] {
        if (!binding.widget->hasFocus())
            return;
        m_last = binding.field;
        Q_EMIT caretMoved();
    });
    connect(widget, &TextField::referencePasted, this, [this, widget](const QString &reference) {
        m_form->putBelow(widget, m_offer);
        m_offer->offer(reference, widget);
    });
    connect(widget, &TextField::left, this, [this, binding] {
        if (!m_document)
            return;
        m_document->endTyping();
        showField(binding, false); // as it was understood
    });
}

void EntryEditor::edit(IssueDocument *document, const EntryId &entry)
{
    if (m_document == document && m_entry == entry)
        return;
    if (m_document) {
        m_document->endTyping();
        m_document->disconnect(this);
    }
    m_document = document;
    m_entry = entry;
    m_last = EntryField::Summary;
    m_offer->hide();
    if (document)
        connect(document, &IssueDocument::edited, this, &EntryEditor::mirror);
    showAll();
}

void EntryEditor::setEditorFont(const QFont &font)
{
    m_form->setEditorFont(font);
    m_source->setEditorFont(font);
}

void EntryEditor::setLookups(const Lookups &lookups) { m_source->setLookups(lookups); }

void EntryEditor::setConflicts(const QList<MergeConflict> &conflicts)
{
    m_conflicts = conflicts;
    showConflicts();
}

void EntryEditor::showConflicts()
{
    QList<MergeConflict> shown = m_conflicts;
    shown.removeIf(
        [this](const MergeConflict &each) { return each.entry.isNull() || each.entry != m_entry; });
    m_conflictBars->show(shown);
}

/// What has no field of its own here stands below the title.
void EntryEditor::putConflict(ConflictBar &bar)
{
    const auto field = std::get<EntryField>(bar.conflict().place);
    QWidget *below = textField(field);
    if (field == EntryField::Difficulty)
        below = m_difficulty;
    else if (field == EntryField::Thumbnail)
        below = m_thumbnail;
    m_form->putBelow(below ? below : textField(EntryField::Title), &bar);
}

void EntryEditor::addBelowSource(QWidget *widget) { m_source->layout()->addWidget(widget); }

void EntryEditor::focusField(EntryField field, qsizetype position)
{
    const auto binding = std::ranges::find(m_bindings, field, &TextBinding::field);
    if (binding != m_bindings.end())
        binding->widget->focusAt(position);
}

TextField *EntryEditor::textField(EntryField field) const
{
    const auto binding = std::ranges::find(m_bindings, field, &TextBinding::field);
    return binding == m_bindings.end() ? nullptr : binding->widget;
}

QList<TextField *> EntryEditor::textFields() const
{
    QList<TextField *> fields;
    for (const TextBinding &binding : m_bindings)
        fields.append(binding.widget);
    return fields;
}

std::pair<QString, qsizetype> EntryEditor::caret() const
{
    const auto binding = std::ranges::find(m_bindings, m_last, &TextBinding::field);
    return {nameOf(m_last), binding->widget->selection().position};
}

void EntryEditor::focusNamed(const QString &name, qsizetype position)
{
    const auto binding = std::ranges::find_if(
        m_bindings, [&](const TextBinding &each) { return nameOf(each.field) == name; });
    if (binding != m_bindings.end())
        binding->widget->focusAt(position);
    else
        focusSummary();
}

void EntryEditor::quote(EntryField into)
{
    m_quoteInto = into;
    if (!m_source->quote())
        Q_EMIT refused(Error {Error::Code::NotFound,
            tr("Nothing is selected in the source. Select the words to quote there."), {}});
}

void EntryEditor::insertQuote(const QString &markdown)
{
    const auto binding = std::ranges::find(m_bindings, m_quoteInto, &TextBinding::field);
    TextField *field = binding->widget;
    field->setFocus();
    QString quote = u"“%1”"_s.arg(markdown);
    if (m_quoteInto == EntryField::Takeaways) {
        field->moveCursor(QTextCursor::EndOfBlock);
        field->insert(u"- "_s + quote, tr("Quote"));
        return;
    }
    const qsizetype at = field->selection().start();
    if (at > 0 && !field->text().at(at - 1).isSpace())
        quote.prepend(u' ');
    field->insert(quote, tr("Quote"));
}

void EntryEditor::focusNear(EntryField field)
{
    const bool isOfLink = field == EntryField::ArxivId || field == EntryField::ArxivVersion;
    const bool isText = std::ranges::contains(m_bindings, field, &TextBinding::field);
    if (field == EntryField::Difficulty)
        m_difficulty->focus();
    else if (field == EntryField::Thumbnail)
        m_thumbnail->focus();
    else
        focusField(isText ? field : isOfLink ? EntryField::Url : EntryField::Title);
}

void EntryEditor::focusTitle()
{
    TextField *title = m_bindings.first().widget;
    title->setFocus();
    title->selectAll();
}

void EntryEditor::chooseDifficulty(std::optional<Difficulty> difficulty)
{
    set(EntryField::Difficulty, difficulty ? FieldValue(*difficulty) : FieldValue(),
        tr("Set Difficulty"), IssueDocument::Merge::No);
}

void EntryEditor::set(
    EntryField field, const FieldValue &value, const QString &step, IssueDocument::Merge merge)
{
    if (!current())
        return;
    if (const auto done = m_document->perform(SetEntryField {m_entry, field, value}, step, merge);
        !done)
        Q_EMIT refused(done.error());
}

void EntryEditor::takeOver(const TextBinding &binding, const QString &step)
{
    FieldValue value;
    if (binding.field == EntryField::Takeaways) {
        if (const QStringList items = binding.widget->items(); !items.isEmpty())
            value = items;
    } else if (binding.field == EntryField::Authors) {
        if (const QStringList authors = authorsIn(binding.widget->text()); !authors.isEmpty())
            value = authors;
    } else if (const QString text = binding.widget->text(); !text.isEmpty()) {
        value = text;
    }
    // A title that is being retyped is empty for a moment; the old one stays until there is a new one.
    if (binding.field == EntryField::Title && textOf(value).trimmed().isEmpty())
        return;
    if (step.isEmpty())
        set(binding.field, value, binding.step, IssueDocument::Merge::Typing);
    else
        set(binding.field, value, step, IssueDocument::Merge::No);
    if (binding.widget == m_summary)
        count();
}

void EntryEditor::showField(const TextBinding &binding, bool placeCaret)
{
    const Entry *entry = current();
    if (!entry)
        return;
    const FieldValue value = valueOf(*entry, binding.field);
    if (binding.field == EntryField::Takeaways) {
        const auto *items = std::get_if<QStringList>(&value);
        binding.widget->showItems(items ? *items : QStringList(), placeCaret);
    } else {
        binding.widget->showText(textOf(value), placeCaret);
    }
}

void EntryEditor::showOthers(const TextBinding &binding)
{
    const FieldValue value = valueOf(*current(), binding.field);
    const auto *items = std::get_if<QStringList>(&value);
    if (binding.field == EntryField::Takeaways)
        binding.widget->showOthersItems(items ? *items : QStringList());
    else
        binding.widget->showOthersText(textOf(value));
}

void EntryEditor::showAll()
{
    const Entry *entry = current();
    setEnabled(entry);
    if (!entry)
        return;
    for (const TextBinding &binding : m_bindings)
        showField(binding, false);
    m_difficulty->show(entry->difficulty);
    m_thumbnail->show(entry->thumbnail);
    m_source->show(*entry);
    m_form->verticalScrollBar()->setValue(0);
    showConflicts();
    count();
}

void EntryEditor::mirror(const Edit &edit, bool isReplay)
{
    if (entryOf(edit) != m_entry || !current())
        return;
    m_source->show(*current());
    const auto *set = std::get_if<SetEntryField>(&edit);
    if (!set)
        return;
    if (set->field == EntryField::Difficulty)
        m_difficulty->show(current()->difficulty);
    if (set->field == EntryField::Thumbnail)
        m_thumbnail->show(current()->thumbnail, isReplay);
    for (const TextBinding &binding : m_bindings) {
        if (binding.field != set->field)
            continue;
        // What the editor is typing stands there already, as it was typed.
        if (!isReplay && binding.widget->hasFocus()) {
            if (m_document->isMirroring())
                showOthers(binding);
            continue;
        }
        showField(binding, isReplay);
        if (isReplay)
            binding.widget->setFocus();
    }
    count();
}

void EntryEditor::count()
{
    const auto words = static_cast<int>(wordCount(m_summary->text()));
    m_words->setText(tr("%n words", nullptr, words));
}

const Entry *EntryEditor::current() const
{
    if (!m_document)
        return nullptr;
    const qsizetype index = indexOf(m_document->issue(), m_entry);
    return index < 0 ? nullptr : &m_document->issue().entries[index];
}

} // namespace galley
