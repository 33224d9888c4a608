// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/templatecompleter.h"

#include "render/templatenames.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;

bool isInTag(QStringView before)
{
    const qsizetype opened = std::max(before.lastIndexOf(u"{{"), before.lastIndexOf(u"{%"));
    const qsizetype closed = std::max(before.lastIndexOf(u"}}"), before.lastIndexOf(u"%}"));
    return opened >= 0 && closed < opened;
}

bool isOfName(QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-'; }

/// The loops that are open at the end, by their variables, each with its list as in templateNames().
QList<std::pair<QString, QString>> loopsAround(const QString &before)
{
    static const QRegularExpression tag(
        u"\\{%\\s*(?:for\\s+(\\w+)\\s+in\\s+([\\w.-]+)|(endfor))"_s);
    QList<std::pair<QString, QString>> loops;
    for (const QRegularExpressionMatch &match : tag.globalMatch(before)) {
        if (match.hasCaptured(3)) {
            if (!loops.isEmpty())
                loops.removeLast();
            continue;
        }
        QString list = match.captured(2);
        for (const auto &[variable, outer] : loops) {
            if (list.startsWith(variable + u'.'))
                list = outer + u"[]"_s + list.sliced(variable.size());
        }
        loops.emplaceBack(match.captured(1), list);
    }
    return loops;
}

} // namespace

QString nameBefore(const QString &text, qsizetype place)
{
    qsizetype start = place;
    while (start > 0 && isOfName(text.at(start - 1)))
        --start;
    return text.sliced(start, place - start);
}

QStringList namesAt(const QString &text, qsizetype place, const QStringList &optionNames)
{
    const QString before = text.first(place);
    if (!isInTag(before))
        return {};
    QStringList names = optionNames;
    const auto loops = loopsAround(before);
    for (const auto &[variable, list] : loops)
        names.append(variable);
    for (const TemplateName &known : templateNames()) {
        const QString name = known.name;
        if (name.startsWith("forloop"_L1) && loops.isEmpty())
            continue;
        if (!name.contains("[]"_L1)) {
            names.append(name);
            continue;
        }
        for (const auto &[variable, list] : loops) {
            const QString items = list + u"[]."_s;
            if (name.startsWith(items) && !name.sliced(items.size()).contains("[]"_L1))
                names.append(variable + u'.' + name.sliced(items.size()));
        }
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

TemplateCompleter::TemplateCompleter(QPlainTextEdit &editor) : QCompleter(&editor), m_editor(editor)
{
    setWidget(&editor);
    setModel(new QStringListModel(this));
    setCompletionMode(QCompleter::PopupCompletion);
    setModelSorting(QCompleter::CaseSensitivelySortedModel);
    connect(
        this, qOverload<const QString &>(&QCompleter::activated), this, &TemplateCompleter::insert);
}

bool TemplateCompleter::takes(QKeyEvent &event)
{
    if (popup()->isVisible()) {
        switch (event.key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Tab:
        case Qt::Key_Escape:
            event.ignore(); // so that the list takes it
            return true;
        default:
            return false;
        }
    }
    if (event.key() != Qt::Key_Space || event.modifiers() != Qt::ControlModifier)
        return false;
    offer(true);
    return true;
}

void TemplateCompleter::follow(const QKeyEvent &event)
{
    const QString typed = event.text();
    const bool isTyping = !typed.isEmpty() && isOfName(typed.front());
    const bool isShorter = popup()->isVisible() && event.key() == Qt::Key_Backspace;
    if (isTyping || isShorter)
        offer(false);
    else if (!typed.isEmpty())
        popup()->hide();
}

void TemplateCompleter::offer(bool isAsked)
{
    const QString text = m_editor.toPlainText();
    const int place = m_editor.textCursor().position();
    const QString begun = nameBefore(text, place);
    const QStringList names = m_editor.isReadOnly() || (begun.isEmpty() && !isAsked)
        ? QStringList()
        : namesAt(text, place, m_optionNames);
    static_cast<QStringListModel *>(model())->setStringList(names);
    setCompletionPrefix(begun);
    const bool isDone = completionCount() == 1 && currentCompletion() == begun;
    if (completionCount() == 0 || isDone) {
        popup()->hide();
        return;
    }
    popup()->setCurrentIndex(completionModel()->index(0, 0));
    QRect at = m_editor.cursorRect();
    at.translate(m_editor.viewport()->pos());
    at.setWidth(popup()->sizeHintForColumn(0) + popup()->verticalScrollBar()->sizeHint().width()
        + 2 * grid);
    complete(at);
}

void TemplateCompleter::insert(const QString &name)
{
    QTextCursor cursor = m_editor.textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(completionPrefix().size()));
    cursor.insertText(name);
    m_editor.setTextCursor(cursor);
}

} // namespace galley
