// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"
#include "preview/previewpane.h"

#include <QEventLoop>
#include <QTimer>

using namespace galley;
using namespace galley::bench;
using namespace Qt::StringLiterals;

namespace {

/// Runs the event loop until the pane is in step with the document.
void waitForSync(PreviewPane &pane, const std::function<void()> &change)
{
    QEventLoop loop;
    QObject::connect(&pane, &PreviewPane::synced, &loop, &QEventLoop::quit);
    QTimer::singleShot(20000, &loop, &QEventLoop::quit);
    change();
    loop.exec();
}

/// A typist's pause: the page paints the change before the next one.
void pause()
{
    QEventLoop loop;
    QTimer::singleShot(80, &loop, &QEventLoop::quit);
    loop.exec();
}

void measure(int count)
{
    IssueDocument document(sampleIssue(count));
    PreviewPane pane;
    pane.resize(480, 760);
    pane.setDocument(&document);
    waitForSync(pane, [&] { pane.show(); });

    const Entry entry = document.issue().entries.at(count / 2);
    pane.showEntry(entry.id);
    const auto type = [&](EntryField field, const QString &text) {
        Samples samples;
        QString typed = text;
        for (int key = 0; key < 100; ++key) {
            typed += QChar(u'a' + key % 26);
            pause();
            samples.add(timed([&] {
                waitForSync(pane, [&] {
                    std::ignore = document.perform(SetEntryField {entry.id, field, typed},
                        u"Type"_s, IssueDocument::Merge::Typing);
                });
            }));
        }
        return samples;
    };
    printRow(u"summary, one of %1 entries"_s.arg(count),
        type(EntryField::Summary, entry.summary.value_or(QString())));
    printRow(u"title (and contents), one of %1"_s.arg(count), type(EntryField::Title, entry.title));
    Samples moves;
    for (int i = 0; i < 60; ++i) {
        pause();
        moves.add(timed([&] {
            waitForSync(pane, [&] {
                std::ignore =
                    document.perform(MoveEntry {entry.id, i % 2 ? count - 1 : 0}, u"Move"_s);
            });
        }));
    }
    printRow(u"move from end to end, one of %1"_s.arg(count), moves);
}

} // namespace

static void run()
{
    printHead("preview: edit to patched DOM, acknowledged");
    measure(12);
    measure(200);
}

static const Registration registered {"preview", run};
