// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/finddesk.h"

#include "editor/entryeditor.h"
#include "editor/issueeditor.h"
#include "editor/textfield.h"
#include "editor/textmarks.h"
#include "finding/replacedialog.h"
#include "workspace.h"

#include <KColorScheme>

#include <QAction>
#include <QApplication>
#include <QScrollArea>
#include <QTextBlock>
#include <QtConcurrentRun>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr qsizetype mostMarks = 2000; // in one field; nobody counts them

/// Where a match stands in running order.
using Order = std::tuple<qsizetype, int, qsizetype, qsizetype>;

Order orderOf(const Issue &issue, const TextPlace &place, qsizetype position)
{
    const auto *own = std::get_if<IssueField>(&place.field);
    const int field = own ? int(*own) : int(std::get<EntryField>(place.field));
    return {indexOf(issue, place.entry), field, place.item, position};
}

/// The block of a list's item; blank ones are no items.
QTextBlock blockOf(const QTextDocument &document, qsizetype item)
{
    QTextBlock block = document.begin();
    for (; block.isValid(); block = block.next()) {
        if (!block.text().trimmed().isEmpty() && item-- == 0)
            break;
    }
    return block;
}

qsizetype itemOf(const QTextBlock &block)
{
    qsizetype item = 0;
    for (QTextBlock before = block.previous(); before.isValid(); before = before.previous()) {
        if (!before.text().trimmed().isEmpty())
            ++item;
    }
    return item;
}

bool isItems(const TextPlace &place)
{
    return place.field == std::variant<IssueField, EntryField>(EntryField::Takeaways);
}

/// The match in the field, or a null cursor where the text is not any more as it was.
QTextCursor cursorFor(const TextField &field, const FoundText &found)
{
    QTextBlock block = field.document()->begin();
    if (isItems(found.place)) {
        block = blockOf(*field.document(), found.place.item);
        if (!block.isValid() || block.text().replace(QChar::LineSeparator, u'\n') != found.text)
            return {};
    } else if (field.text() != found.text) {
        return {};
    }
    return TextMarks::cursorOver(block, found.start, found.length);
}

void bringIntoSight(const TextField &field)
{
    for (QWidget *parent = field.parentWidget(); parent; parent = parent->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(parent);
        if (!area || !area->widget())
            continue;
        const QPoint at =
            field.viewport()->mapTo(area->widget(), field.cursorRect().center());
        area->ensureVisible(at.x(), at.y(), 0, 64);
        return;
    }
}

} // namespace

FindDesk::FindDesk(
    Workspace &workspace, EntryEditor &entries, IssueEditor &issue, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_entryEditor(entries)
    , m_issueEditor(issue)
    , m_bar(new WritingFindBar)
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
        if (TextField *field = m_last; field && field->isVisible())
            field->setFocus();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (auto *field = qobject_cast<TextField *>(now); field && fields().contains(field))
            m_last = field;
    });
    makeActions(window);
}

FindDesk::~FindDesk() = default;

void FindDesk::makeActions(QWidget &window)
{
    const auto make = [&](const QString &text, const QString &icon,
                          const QList<QKeySequence> &keys, auto &&run) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, run);
        window.addAction(action);
        m_actions.append(action);
        return action;
    };
    m_find = make(
        tr("&Find…"), u"edit-find"_s, {QKeySequence(QKeySequence::Find)}, [this] { open(); });
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
    m_last = nullptr;
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
    m_entry = entry;
    if (m_dialog)
        m_dialog->setEntry(entry);
    clearMarks();
    showMarks();
}

void FindDesk::open()
{
    if (!m_document)
        return;
    const TextField *field = writtenIn();
    const QString selected =
        field && field->hasFocus() ? field->textCursor().selectedText() : QString();
    m_bar->open(selected.contains(QChar::ParagraphSeparator) ? QString() : selected);
}

void FindDesk::openReplace()
{
    if (!m_document)
        return;
    if (!m_dialog) {
        m_dialog = new ReplaceDialog(m_workspace, m_bar->window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setDocument(m_document);
        m_dialog->setEntry(m_entry);
    }
    const TextField *field = writtenIn();
    QString words = field && field->hasFocus() ? field->textCursor().selectedText() : QString();
    if (words.isEmpty() && m_bar->isVisible())
        words = m_bar->words();
    m_dialog->open(
        words.contains(QChar::ParagraphSeparator) ? QString() : words, m_bar->options());
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
    Order caret {indexOf(issue, m_entry), -1, 0, 0}; // before all of the entry
    if (const TextField *field = writtenIn()) {
        const QTextCursor cursor = field->textCursor();
        const int at = by > 0 ? cursor.selectionEnd() : cursor.selectionStart();
        TextPlace place = placeOf(*field);
        const QTextBlock block = field->document()->findBlock(at);
        if (isItems(place))
            place.item = itemOf(block);
        caret = orderOf(issue, place, isItems(place) ? at - block.position() : at);
    }
    const auto next = std::ranges::lower_bound(m_found, caret, {},
        [&issue](const FoundText &found) { return orderOf(issue, found.place, found.start); });
    const qsizetype at = next - m_found.begin();
    if (by > 0)
        return at < m_found.size() ? at : 0;
    return at > 0 ? at - 1 : m_found.size() - 1;
}

void FindDesk::goTo(qsizetype match)
{
    const FoundText found = m_found.at(match);
    if (found.place.entry != m_entry)
        Q_EMIT entryWanted(found.place.entry);
    TextField *field = fieldAt(found.place);
    if (!field)
        return;
    m_current = match;
    m_last = field;
    if (const QTextCursor cursor = cursorFor(*field, found); !cursor.isNull())
        field->setTextCursor(cursor);
    bringIntoSight(*field);
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
        TextField *field = found.place.entry == m_entry ? fieldAt(found.place) : nullptr;
        if (!field || marks[field].size() >= mostMarks)
            continue;
        if (const QTextCursor cursor = cursorFor(*field, found); !cursor.isNull())
            marks[field].append({cursor, i == m_current ? current : style});
    }
    for (auto field = marks.cbegin(); field != marks.cend(); ++field)
        TextMarks::set(*field.key(), TextMarks::Layer::Found, field.value());
}

void FindDesk::clearMarks()
{
    for (TextField *field : fields())
        TextMarks::set(*field, TextMarks::Layer::Found, {});
}

QList<TextField *> FindDesk::fields() const
{
    return m_entryEditor.textFields() + m_issueEditor.textFields();
}

TextField *FindDesk::fieldAt(const TextPlace &place) const
{
    if (const auto *field = std::get_if<IssueField>(&place.field))
        return m_issueEditor.textField(*field);
    return m_entryEditor.textField(std::get<EntryField>(place.field));
}

TextPlace FindDesk::placeOf(const TextField &field) const
{
    for (const EntryField name : {EntryField::Summary, EntryField::Takeaways, EntryField::Notes}) {
        if (m_entryEditor.textField(name) == &field)
            return {m_entry, name};
    }
    if (!m_entry.isNull())
        return {m_entry, EntryField::Title};
    const bool isIntroduction = m_issueEditor.textField(IssueField::Introduction) == &field;
    return {m_entry, isIntroduction ? IssueField::Introduction : IssueField::Title};
}

/// The field with the caret, also while the bar has the focus.
TextField *FindDesk::writtenIn() const
{
    if (!m_last)
        return nullptr;
    const bool isOfEntry = m_entryEditor.textFields().contains(m_last.data());
    return isOfEntry == m_entry.isNull() ? nullptr : m_last.data();
}

} // namespace galley
