// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/finddesk.h"

#include "editor/textmarks.h"
#include "editor/writingplaces.h"
#include "finding/replacedialog.h"
#include "workspace.h"

#include <KColorScheme>

#include <QAction>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr qsizetype mostMarks = 2000; // in one field; nobody counts them

} // namespace

FindDesk::FindDesk(Workspace &workspace, WritingPlaces &places, QWidget &window)
    : QObject(&window), m_workspace(workspace), m_places(places), m_bar(new WritingFindBar)
{
    m_again.setSingleShot(true);
    m_again.setInterval(120ms);
    connect(&m_again, &QTimer::timeout, this, &FindDesk::search);
    connect(m_bar, &WritingFindBar::changed, this, &FindDesk::search);
    connect(m_bar, &WritingFindBar::stepRequested, this, &FindDesk::step);
    connect(m_bar, &WritingFindBar::replaceRequested, this, &FindDesk::openReplace);
    connect(m_bar, &WritingFindBar::closed, this, [this] {
        clearMarks();
        m_found.clear();
        m_wanted = 0;
        if (TextField *field = m_places.written(); field && field->isVisible())
            field->setFocus();
    });
    makeActions(window);
}

FindDesk::~FindDesk() = default;

void FindDesk::makeActions(QWidget &window)
{
    const auto make = [&](const QString &text, const QString &icon, const QList<QKeySequence> &keys,
                          auto &&run) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, run);
        window.addAction(action);
        m_actions.append(action);
        return action;
    };
    m_find =
        make(tr("&Find…"), u"edit-find"_s, {QKeySequence(QKeySequence::Find)}, [this] { open(); });
    window.removeAction(m_find);
    m_find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    make(tr("Find Ne&xt"), u"go-down"_s, {Qt::Key_F3}, [this] { step(1); });
    make(tr("Find Pre&vious"), u"go-up"_s, {Qt::SHIFT | Qt::Key_F3}, [this] { step(-1); });
    make(tr("Find and Rep&lace…"), u"edit-find-replace"_s, {Qt::CTRL | Qt::Key_H},
        [this] { openReplace(); });
}

void FindDesk::serve(QWidget &widget) { widget.addAction(m_find); }

void FindDesk::setDocument(IssueDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_places.forget();
    m_current = -1;
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(document);
    if (m_dialog)
        m_dialog->setDocument(document);
    if (!document) {
        m_bar->close();
        return;
    }
    connect(document, &IssueDocument::edited, this, [this] {
        if (m_bar->isVisible() && !m_again.isActive())
            m_again.start();
    });
    if (m_bar->isVisible())
        search();
}

void FindDesk::setEntry(const EntryId &entry)
{
    if (m_dialog)
        m_dialog->setEntry(entry);
    clearMarks();
    showMarks();
}

void FindDesk::open()
{
    if (!m_document)
        return;
    m_bar->open(selectedWords());
}

void FindDesk::openReplace()
{
    if (!m_document)
        return;
    if (!m_dialog) {
        m_dialog = new ReplaceDialog(m_workspace, m_bar->window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setDocument(m_document);
        m_dialog->setEntry(m_places.entry());
    }
    QString words = selectedWords();
    if (words.isEmpty() && m_bar->isVisible())
        words = m_bar->words();
    m_dialog->open(words, m_bar->options());
}

/// In the field with the focus, and in one paragraph.
QString FindDesk::selectedWords() const
{
    const TextField *field = m_places.written();
    if (!field || !field->hasFocus())
        return {};
    const QString words = field->textCursor().selectedText();
    return words.contains(QChar::ParagraphSeparator) ? QString() : words;
}

void FindDesk::step(int by)
{
    if (!m_document)
        return;
    if (m_bar->isHidden() || m_bar->words().isEmpty()) {
        open();
        return;
    }
    if (m_isSearching || m_again.isActive()) {
        m_wanted = by;
        return;
    }
    if (const qsizetype match = matchFrom(by); match >= 0)
        goTo(match);
}

void FindDesk::search()
{
    m_again.stop();
    if (!m_document || m_bar->isHidden())
        return;
    if (m_isSearching) {
        m_isStale = true;
        return;
    }
    const auto pattern = TextPattern::from(m_bar->words(), m_bar->options());
    if (!pattern) {
        m_found.clear();
        m_current = -1;
        m_wanted = 0;
        clearMarks();
        if (m_bar->words().isEmpty())
            m_bar->showCount(0, 0);
        else
            m_bar->showProblem(pattern.error().message);
        return;
    }
    m_isSearching = true;
    QtConcurrent::run([issue = m_document->issue(), found = *pattern] {
        return findTexts(issue, found);
    }).then(this, [this](const Result<QList<FoundText>> &found) { take(found); });
}

void FindDesk::take(const Result<QList<FoundText>> &found)
{
    m_isSearching = false;
    if (std::exchange(m_isStale, false)) {
        search();
        return;
    }
    if (m_bar->isHidden() || !m_document)
        return;
    m_current = -1;
    m_found = found.value_or(QList<FoundText>());
    clearMarks();
    if (!found) {
        m_bar->showProblem(found.error().message);
        return;
    }
    showMarks();
    m_bar->showCount(0, m_found.size());
    if (const int by = std::exchange(m_wanted, 0))
        step(by);
}

/// The match that a step from the caret leads to, going round; -1 when there is none.
qsizetype FindDesk::matchFrom(int by) const
{
    if (m_found.isEmpty())
        return -1;
    const Issue &issue = m_document->issue();
    const WritingPlaces::Caret caret = m_places.caret();
    const WritingOrder here = orderOf(issue, caret.place, by > 0 ? caret.end : caret.start);
    const auto next = std::ranges::lower_bound(m_found, here, {},
        [&issue](const FoundText &found) { return orderOf(issue, found.place, found.start); });
    const qsizetype at = next - m_found.begin();
    if (by > 0)
        return at < m_found.size() ? at : 0;
    return at > 0 ? at - 1 : m_found.size() - 1;
}

void FindDesk::goTo(qsizetype match)
{
    const FoundText found = m_found.at(match);
    if (found.place.entry != m_places.entry())
        Q_EMIT entryWanted(found.place.entry);
    m_current = match;
    m_places.select(
        found.place, m_places.cursorOver(found.place, found.text, found.start, found.length));
    clearMarks();
    showMarks();
    m_bar->showCount(match + 1, m_found.size());
}

void FindDesk::showMarks()
{
    if (m_found.isEmpty() || m_bar->isHidden())
        return;
    QHash<TextField *, QList<QTextEdit::ExtraSelection>> marks;
    const KColorScheme scheme(QPalette::Active, KColorScheme::View);
    QTextCharFormat style;
    style.setBackground(scheme.background(KColorScheme::NeutralBackground));
    style.setForeground(scheme.foreground(KColorScheme::NormalText));
    QTextCharFormat current = style;
    current.setBackground(scheme.decoration(KColorScheme::FocusColor));
    current.setForeground(m_bar->palette().highlightedText());
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        const FoundText &found = m_found.at(i);
        TextField *field = m_places.fieldAt(found.place);
        if (!field || marks[field].size() >= mostMarks)
            continue;
        const QTextCursor cursor =
            m_places.cursorOver(found.place, found.text, found.start, found.length);
        if (!cursor.isNull())
            marks[field].append({cursor, i == m_current ? current : style});
    }
    for (auto field = marks.cbegin(); field != marks.cend(); ++field)
        TextMarks::set(*field.key(), TextMarks::Layer::Found, field.value());
}

void FindDesk::clearMarks()
{
    for (TextField *field : m_places.fields())
        TextMarks::set(*field, TextMarks::Layer::Found, {});
}

} // namespace galley
