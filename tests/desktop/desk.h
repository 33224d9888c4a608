// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/textfield.h"
#include "entries/entrylist.h"
#include "mainwindow.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace galley::test {

/// The real window over an archive of its own, open at the sample issue, for a user of whom nothing is
/// known.
class Desk
{
public:
    Desk()
    {
        for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(place, m_folder.filePath(QLatin1StringView(place)).toUtf8());
        start({});
    }

    /// Closes the window and opens it again, as another day.
    void start(const QString &issue)
    {
        m_window.reset();
        m_workspace.reset();
        m_workspace =
            std::make_unique<Workspace>(m_folder.filePath(QStringLiteral("archive.sqlite")));
        m_window = std::make_unique<MainWindow>(*m_workspace);
        QSignalSpy ready(m_window.get(), &MainWindow::ready);
        m_window->resize(1280, 800);
        m_window->show();
        m_workspace->start(issue);
        m_isReady = QTest::qWaitFor([&] { return ready.count() == 1; }, 30000)
            && QTest::qWaitForWindowActive(m_window.get());
    }

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] Workspace &workspace() const { return *m_workspace; }
    [[nodiscard]] IssueDocument &document() const { return *m_workspace->document(); }
    [[nodiscard]] const Issue &issue() const { return document().issue(); }
    [[nodiscard]] EntryList &list() const { return *m_window->findChild<EntryList *>(); }
    /// By its accessible name.
    [[nodiscard]] TextField *field(const QString &name) const
    {
        const QList<TextField *> fields = m_window->findChildren<TextField *>();
        const auto found = std::ranges::find(fields, name, &QWidget::accessibleName);
        return found == fields.end() ? nullptr : *found;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    bool m_isReady = false;
};

} // namespace galley::test
