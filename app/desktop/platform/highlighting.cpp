// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/highlighting.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/State>

#include <QFutureWatcher>
#include <QPalette>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Makes a definition load what it includes, which only a first line does.
class FirstLine : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit FirstLine(const KSyntaxHighlighting::Definition &definition)
    {
        setDefinition(definition);
        highlightLine(u"", {});
    }

protected:
    void applyFormat(int, int, const KSyntaxHighlighting::Format &) override { }
};

KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository instance;
    return instance;
}

/// Nobody else touches the repository before this is done.
QFuture<void> loading()
{
    static const QFuture<void> future =
        QtConcurrent::run([] { FirstLine(repository().definitionForName(u"Markdown"_s)); });
    return future;
}

} // namespace

void whenHighlightingIsReady(QObject *context, const std::function<void()> &then)
{
    // A watcher each, since a future carries one continuation.
    auto *watcher = new QFutureWatcher<void>(context);
    QObject::connect(watcher, &QFutureWatcher<void>::finished, context, [watcher, then] {
        watcher->deleteLater();
        then();
    });
    watcher->setFuture(loading());
}

KSyntaxHighlighting::Repository &highlightingRepository()
{
    loading().waitForFinished();
    return repository();
}

KSyntaxHighlighting::Theme highlightingTheme(const QPalette &palette)
{
    return highlightingRepository().themeForPalette(palette);
}

} // namespace galley
