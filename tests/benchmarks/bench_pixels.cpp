// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "benchmark.h"
#include "editor/entryeditor.h"
#include "editor/fieldform.h"
#include "mainwindow.h"
#include "preview/previewpane.h"
#include "preview/proofpage.h"
#include "preview/proofview.h"
#include "screen.h"
#include "json/issuejson.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QStyleHints>
#include <QTemporaryDir>
#include <QTimer>

#include <random>
#include <thread>

using namespace galley;
using namespace galley::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int measuredKeys = 80;
constexpr int warmUpKeys = 12;
constexpr auto patience = 2s;

void runUntil(auto *sender, auto signal)
{
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, &QEventLoop::quit);
    QTimer::singleShot(20s, &loop, &QEventLoop::quit);
    loop.exec();
}

void pause(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Where the entry's element is seen on the screen; empty where it is not.
QRect placeOf(const PreviewPane &pane, const EntryId &entry)
{
    QRect area;
    QEventLoop loop;
    pane.page()->run(u"(() => { const b = document.querySelector('[data-galley-entry=\"%1\"]')"
                     ".getBoundingClientRect(); return [b.x, b.y, b.width, b.height]; })()"_s.arg(
                         entry.toString(QUuid::WithoutBraces)),
        [&](const QVariant &answer) {
            const QVariantList box = answer.toList();
            const double zoom = pane.page()->zoomFactor();
            const auto *view = pane.findChild<ProofView *>();
            const auto scaled = [&](int i) { return int(box.value(i).toDouble() * zoom); };
            area = QRect(scaled(0), scaled(1), scaled(2), scaled(3)).intersected(view->rect());
            area.translate(view->mapToGlobal(QPoint()));
            loop.quit();
        });
    loop.exec();
    return area;
}

/// The same, once it has come to rest there.
QRect shownEntry(const PreviewPane &pane, const EntryId &entry)
{
    QRect area;
    for (int i = 0; i < 40; ++i) {
        pause(250ms);
        if (const QRect before = std::exchange(area, placeOf(pane, entry));
            !area.isEmpty() && area == before)
            return area;
    }
    return {};
}

/// Types on a thread of its own, as a person at another program would, and grabs until it is seen.
Samples type(WId window, const QRect &area, int keys)
{
    Samples samples;
    QEventLoop loop;
    std::jthread typist([&] {
        Screen screen;
        std::minstd_rand random(7);
        std::uniform_int_distribution pauses(90, 190);
        for (int key = 0; key < keys; ++key) {
            std::this_thread::sleep_for(std::chrono::milliseconds(pauses(random)));
            const QByteArray before = screen.grab(area);
            const auto began = std::chrono::steady_clock::now();
            screen.press(static_cast<quint32>(window), static_cast<char>('a' + key % 26));
            const auto passed = [began] { return std::chrono::steady_clock::now() - began; };
            while (screen.grab(area) == before && passed() < patience)
                std::this_thread::sleep_for(500us); // a grab is work for the X server, too
            samples.add(std::chrono::duration<double, std::milli>(passed()).count());
        }
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    return samples;
}

void measure(int count)
{
    const QTemporaryDir home;
    Issue issue = sampleIssue(count);
    // So short that its end is seen in the proof of a narrow window, too.
    issue.entries[count / 2].summary = u"What is typed stands behind this."_s;
    issue.entries[count / 2].takeaways.reset();
    const QString file = home.filePath(u"issue.json"_s);
    std::ignore = writeFile(file, writeIssueJson(issue));
    Workspace workspace(home.filePath(u"archive.sqlite"_s));
    MainWindow window(workspace);
    window.setFirstEntry(count / 2 + 1);
    window.setGeometry(0, 0, 1280, 800);
    workspace.start(file);
    window.show();
    runUntil(&window, &MainWindow::proofShown);
    window.findChild<EntryEditor *>()->focusSummary();
    Screen screen;
    for (int i = 0; i < 10 && !window.isActiveWindow(); ++i) {
        screen.focus(static_cast<quint32>(window.winId()));
        pause(300ms);
    }
    if (!window.isActiveWindow())
        printNote(u"the window has no focus"_s);
    const auto *pane = window.findChild<PreviewPane *>();
    const QRect page = shownEntry(*pane, workspace.document()->issue().entries.at(count / 2).id);
    const QWidget *form = window.findChild<EntryEditor *>()->findChild<FieldForm *>()->viewport();
    const QRect fields(form->mapToGlobal(QPoint()), form->size());
    if (page.isEmpty()) {
        printNote(u"the entry is not in sight in the preview"_s);
        return;
    }
    std::ignore = type(window.winId(), page, warmUpKeys);
    printRow(u"preview, one of %1 entries"_s.arg(count), type(window.winId(), page, measuredKeys));
    printRow(
        u"the form typed in, for comparison"_s, type(window.winId(), fields, measuredKeys / 2));
    workspace.whenSaved([] { });
}

void run()
{
    printHead("pixels: keystroke to changed pixels on the screen, by a frame grab");
    if (QGuiApplication::platformName() != "xcb"_L1) {
        printNote(u"this needs an X server, such as Xvfb"_s);
        return;
    }
    QGuiApplication::styleHints()->setCursorFlashTime(0); // nothing changes but what is typed
    measure(12);
    measure(200);
}

} // namespace

static const Registration registered {"pixels", run};
