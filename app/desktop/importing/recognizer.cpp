// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/recognizer.h"

#include <QFuture>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace galley {

namespace {

/// What is read within a millisecond or so.
constexpr qsizetype shortText = 16 * 1024;

} // namespace

Recognition recognize(const QString &text)
{
    Recognition found {.references = findReferences(text)};
    auto next = found.references.cbegin();
    const QStringView whole(text);
    for (qsizetype start = 0; start < whole.size();) {
        qsizetype end = whole.indexOf(u'\n', start);
        end = end < 0 ? whole.size() : end;
        const QStringView line = whole.sliced(start, end - start);
        bool holdsOne = false;
        for (; next != found.references.cend() && next->position < end; ++next)
            holdsOne = true;
        // A reference that comes again is not in the list, but its line is not a foreign one.
        const bool hasWords =
            !holdsOne && std::ranges::any_of(line, [](QChar c) { return c.isLetterOrNumber(); });
        if (hasWords && findReferences(line.toString()).isEmpty())
            ++found.otherLines;
        start = end + 1;
    }
    return found;
}

Recognizer::Recognizer(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &Recognizer::run);
}

void Recognizer::setText(const QString &text)
{
    ++m_latest;
    m_isBusy = text.size() > shortText;
    if (m_isBusy) {
        m_text = text;
        m_pause.start();
        return;
    }
    m_pause.stop();
    Q_EMIT recognized(recognize(text));
}

void Recognizer::run()
{
    QtConcurrent::run([text = std::move(m_text)] {
        return recognize(text);
    }).then(this, [this, asked = m_latest](const Recognition &recognition) {
        if (asked != m_latest)
            return;
        m_isBusy = false;
        Q_EMIT recognized(recognition);
    });
    m_text.clear();
}

} // namespace galley
