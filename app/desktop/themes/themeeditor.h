// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "render/theme.h"
#include "themes/themepackage.h"
#include "themes/themesession.h"

#include <KMessageWidget>

#include <QMainWindow>

#include <functional>

class QAction;
class QLabel;
class QListWidget;
class QStackedWidget;

namespace galley {

class CodeEditor;
class FindBar;
class ThemeChooser;
class ThemeFileList;

/// A window in which themes are edited, beside the main one, whose proof follows. What is not saved is
/// kept as a draft, so that a crash or the end of Galley loses nothing; closing the window asks.
class ThemeEditor : public QMainWindow
{
    Q_OBJECT

public:
    explicit ThemeEditor(QWidget *parent = nullptr);
    ~ThemeEditor() override;

    /// Opens this theme, unless a draft of another waits.
    void start(const QString &theme);
    void open(const QString &theme);
    [[nodiscard]] const ThemeSession &session() const { return m_session; }
    /// Of the theme that is open.
    [[nodiscard]] QString title() const;
    void importFile(const QString &path, OnExistingTheme onExisting);
    void exportTo(const QString &path);
    /// The one that the open publication is in.
    void setUsedTheme(const QString &theme);
    void complain(const Error &error);
    /// Closes, after a question where there are changes, and then goes on with this.
    void closeThen(const std::function<void()> &next);

Q_SIGNALS:
    /// What is typed is a sound theme; for the proof.
    void lookChanged(const galley::Theme &theme);
    /// For the open publication.
    void useRequested(const QString &theme);
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void makeActions();
    [[nodiscard]] QWidget *buildFiles();
    void connectSession();
    void showOpened(bool hasDraft);
    void showFile(const QString &file);
    void showElsewhere(const QStringList &files);
    void showOptionNames(const Theme &theme);
    void showMistakes();
    void showPlace();
    void goTo(const ThemeMistake &mistake);
    void goToNextMistake();
    void updateActions();
    void askBeforeClosing();
    [[nodiscard]] CodeEditor *editorOf(const QString &file);
    [[nodiscard]] CodeEditor *currentEditor() const;

    void use();
    void revert();
    void takeChanges(const ThemeDraft &changes);
    void duplicate();
    void rename();
    void remove();
    void run(std::function<Result<QString>()> job);
    void taken(
        const Result<QString> &name); ///< opens the theme that is new, or says why there is none
    void askForPart();
    void addPart(const QString &file);
    void removePart();
    void showParts(const QString &file);
    void askForImport();
    void askForExport();
    void say(KMessageWidget::MessageType type, const QString &text, QAction *action = nullptr);

    ThemeSession m_session;
    ThemeChooser *m_chooser = nullptr;
    KMessageWidget *m_banner = nullptr; ///< what is special about this theme
    KMessageWidget *m_message = nullptr; ///< what just happened
    ThemeFileList *m_files = nullptr;
    QStackedWidget *m_editors = nullptr;
    QHash<QString, CodeEditor *> m_byFile; ///< of the open theme
    FindBar *m_find = nullptr;
    QListWidget *m_mistakes = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_place = nullptr;
    QStringList m_optionNames; ///< for templates
    QString m_usedTheme;
    bool m_isUseAwaited = false; ///< once it is saved
    bool m_isCloseAwaited = false; ///< likewise
    bool m_isKept = false; ///< what is not saved stays as a draft
    std::function<void()> m_next; ///< once it is closed
    QAction *m_save = nullptr;
    QAction *m_revert = nullptr;
    QAction *m_use = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_newPart = nullptr;
    QAction *m_removePart = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_export = nullptr;
};

} // namespace galley
