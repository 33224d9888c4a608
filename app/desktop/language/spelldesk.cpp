// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/spelldesk.h"

#include "base/settings.h"
#include "editor/textmarks.h"
#include "editor/writingplaces.h"

#include <KColorScheme>

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

const QLatin1StringView onKey = "language/checkSpelling"_L1;
constexpr qsizetype mostMarks = 1000; // in one field

bool isChecked(const TextPlace &place)
{
    const auto *field = std::get_if<EntryField>(&place.field);
    return !field || *field != EntryField::Notes;
}

} // namespace

SpellDesk::SpellDesk(ArchiveService &archive, WritingPlaces &places, QWidget &window)
    : QObject(&window), m_places(places), m_known(archive)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(400ms);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        for (TextField *field : std::exchange(m_changed, {}))
            check(field);
    });
    connect(&m_known, &KnownWords::changed, this, &SpellDesk::checkAll);
    connect(&m_known, &KnownWords::failed, this, &SpellDesk::failed);
    makeActions(window);
    for (TextField *field : fields()) {
        connect(field, &QTextEdit::textChanged, this, [this, field] {
            m_changed.insert(field);
            m_pause.start();
        });
        connect(field, &QTextEdit::cursorPositionChanged, this, [this, field] {
            if (m_checked.value(field).isWaiting)
                show(field);
        });
        connect(field, &TextField::menuWanted, this,
            [this, field](QMenu *menu, qsizetype at) { fillMenu(field, menu, at); });
    }
}

SpellDesk::~SpellDesk() = default;

void SpellDesk::makeActions(QWidget &window)
{
    m_check = new QAction(QIcon::fromTheme(u"tools-check-spelling"_s), tr("Check &Spelling"), this);
    m_check->setCheckable(true);
    m_check->setShortcut(Qt::SHIFT | Qt::Key_F7);
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    m_check->setChecked(settings.value(onKey, true).toBool());
    m_next = new QAction(QIcon::fromTheme(u"go-next"_s), tr("Next &Misspelling"), this);
    m_next->setShortcut(Qt::Key_F7);
    window.addActions({m_check, m_next});
    connect(m_check, &QAction::toggled, this, &SpellDesk::setOn);
    connect(m_next, &QAction::triggered, this, &SpellDesk::goToNext);
}

void SpellDesk::setOn(bool isOn)
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(onKey, isOn);
    m_next->setEnabled(isOn && m_document);
    if (isOn) {
        start();
        return;
    }
    m_changed.clear();
    m_checked.clear();
    for (TextField *field : fields())
        TextMarks::set(*field, TextMarks::Layer::Spelling, {});
}

void SpellDesk::setDocument(IssueDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_next->setEnabled(document && m_check->isChecked());
    m_known.setIssue(document ? document->issue().id : IssueId());
    if (!document)
        return;
    connect(document, &IssueDocument::edited, this, [this](const Edit &edit) {
        const auto *set = std::get_if<SetIssueField>(&edit);
        if (set && set->field == IssueField::Language)
            start();
    });
    start();
}

/// With the dictionary of the issue's language.
void SpellDesk::start()
{
    if (!m_document || !m_check->isChecked())
        return;
    const QString language = m_document->issue().language.value_or(QString());
    if (m_hasLanguage && language == m_language) {
        checkAll();
        return;
    }
    m_language = language;
    m_hasLanguage = true;
    m_speller.setLanguage(language).then(this, [this, language](const QString &dictionary) {
        if (language != m_language)
            return;
        if (dictionary.isEmpty() && !m_missed.contains(language)) {
            m_missed.insert(language);
            const QString name = QLocale::languageToString(
                QLocale(language.isEmpty() ? u"en"_s : language).language());
            Q_EMIT said(tr("Spelling is not checked: there is no dictionary for %1.").arg(name));
        }
        checkAll();
    });
}

void SpellDesk::setEntry() { checkAll(); }

void SpellDesk::checkAll()
{
    for (TextField *field : fields())
        check(field);
}

void SpellDesk::check(TextField *field)
{
    if (!m_check->isChecked() || !m_document || !m_hasLanguage)
        return;
    // The fields of an entry that is not shown hold the text of another.
    const QString text = field->text();
    m_speller.wrongWords(text, knownIn(m_places.entry()))
        .then(this, [this, text, field = QPointer(field)](const QList<WordPlace> &wrong) {
            if (!field || field->text() != text || !m_check->isChecked())
                return; // it is checked again
            m_checked[field] = {text, wrong};
            show(field);
        });
}

void SpellDesk::show(TextField *field)
{
    Checked &checked = m_checked[field];
    checked.isWaiting = false;
    if (checked.text != field->text())
        return;
    QTextCharFormat style;
    style.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    style.setUnderlineColor(KColorScheme(QPalette::Active, KColorScheme::View)
            .foreground(KColorScheme::NegativeText)
            .color());
    QList<QTextEdit::ExtraSelection> marks;
    for (const WordPlace &place : checked.wrong.first(std::min(mostMarks, checked.wrong.size()))) {
        if (field->hasFocus() && field->textCursor().position() == place.start + place.length) {
            checked.isWaiting = true; // it may just be typed
            continue;
        }
        marks.append(
            {TextMarks::cursorOver(field->document()->begin(), place.start, place.length), style});
    }
    TextMarks::set(*field, TextMarks::Layer::Spelling, marks);
}

void SpellDesk::fillMenu(TextField *field, QMenu *menu, qsizetype position)
{
    const Checked checked = m_checked.value(field);
    if (checked.text != field->text())
        return;
    const auto place = std::ranges::find_if(checked.wrong, [position](const WordPlace &one) {
        return position >= one.start && position <= one.start + one.length;
    });
    if (place == checked.wrong.end())
        return;
    const QString word = checked.text.sliced(place->start, place->length);
    QString shown = word;
    shown.replace(u'&', "&&"_L1);
    QAction *first = menu->actions().value(0);
    auto *add = new QAction(tr("&Add “%1” to the Dictionary").arg(shown), menu);
    auto *ignore = new QAction(tr("&Ignore “%1” in This Issue").arg(shown), menu);
    connect(add, &QAction::triggered, this, [this, word] { m_known.addToDictionary(word); });
    connect(ignore, &QAction::triggered, this, [this, word] { m_known.ignoreInIssue(word); });
    menu->insertActions(first, {add, ignore});
    menu->insertSeparator(first);
    addSuggestions(field, menu, *place);
}

/// At the top of the menu, as soon as they are known.
void SpellDesk::addSuggestions(TextField *field, QMenu *menu, const WordPlace &place)
{
    const QString word = field->text().sliced(place.start, place.length);
    auto *looking = new QAction(tr("Looking for suggestions…"), menu);
    looking->setEnabled(false);
    menu->insertAction(menu->actions().value(0), looking);
    m_speller.suggestions(word).then(this,
        [this, field = QPointer(field), menu = QPointer(menu), looking = QPointer(looking), place,
            word](const QStringList &suggestions) {
            if (!field || !menu || !looking)
                return;
            for (const QString &right : suggestions) {
                auto *action = new QAction(right, menu);
                connect(action, &QAction::triggered, this, [this, field, place, word, right] {
                    if (field)
                        correct(field, place, word, right);
                });
                menu->insertAction(looking, action);
            }
            if (suggestions.isEmpty())
                looking->setText(tr("No suggestions"));
            else
                menu->removeAction(looking);
            if (menu->isVisible() && !suggestions.isEmpty())
                menu->setActiveAction(menu->actions().first());
        });
}

void SpellDesk::correct(
    TextField *field, const WordPlace &place, const QString &wrong, const QString &right)
{
    if (field->text().mid(place.start, place.length) != wrong)
        return;
    const qsizetype caret = place.start + right.size();
    field->perform({place.start, place.length, right, {caret, caret}}, tr("Correct Spelling"));
}

void SpellDesk::goToNext()
{
    if (!m_document)
        return;
    const Issue &issue = m_document->issue();
    const WritingPlaces::Caret caret = m_places.caret();
    const WritingOrder here = orderOf(issue, caret.place, caret.end);
    QList<TextPlace> places;
    QList<Speller::Job> jobs;
    QList<TextPlace> passed;
    QList<Speller::Job> passedJobs; // for the way round
    QSet<QString> known;
    std::optional<EntryId> entry;
    eachText(issue, [&](const TextPlace &place, const QString &text) {
        if (!isChecked(place))
            return;
        if (entry != place.entry)
            known = knownIn(place.entry);
        entry = place.entry;
        const bool isHere = place == caret.place;
        const bool isAhead = isHere || orderOf(issue, place, 0) > here;
        if (isAhead) {
            places.append(place);
            jobs.append({text, known, isHere ? caret.end : 0});
        }
        if (!isAhead || isHere) {
            passed.append(place);
            passedJobs.append({text, known, 0});
        }
    });
    places += passed;
    jobs += passedJobs;
    m_speller.firstWrong(jobs).then(this, [this, places, jobs](const Speller::Hit &hit) {
        if (hit.job < 0) {
            Q_EMIT said(tr("No misspelled word was found."));
            return;
        }
        const TextPlace &place = places.at(hit.job);
        if (place.entry != m_places.entry())
            Q_EMIT entryWanted(place.entry);
        m_places.select(place,
            m_places.cursorOver(place, jobs.at(hit.job).text, hit.place.start, hit.place.length));
        if (TextField *field = m_places.fieldAt(place))
            field->setFocus();
    });
}

QList<TextField *> SpellDesk::fields() const { return m_places.proseFields(); }

QSet<QString> SpellDesk::knownIn(const EntryId &entry) const
{
    QSet<QString> known = m_known.words();
    const qsizetype at = m_document ? indexOf(m_document->issue(), entry) : -1;
    if (at >= 0)
        known += wordsOfSource(m_document->issue().entries.at(at));
    return known;
}

} // namespace galley
