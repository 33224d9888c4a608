// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/themedraft.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace galley {

/// One theme that is being edited: its files as saved and as typed, a draft of what is not saved on the
/// disk within half a second, and its mistakes. Disk and checks are off this thread; the answers come as
/// signals.
class ThemeSession : public QObject
{
    Q_OBJECT

public:
    explicit ThemeSession(QObject *parent = nullptr);
    /// Waits for the draft to be written.
    ~ThemeSession() override;

    /// Reads a theme, with its draft when it has one. What was typed into the one before stays in its
    /// draft.
    void open(const QString &name);
    [[nodiscard]] const QString &name() const { return m_name; } ///< empty until one is open
    [[nodiscard]] bool isBuiltIn() const { return m_isBuiltIn; }
    /// The files that a theme can have: the pages first, then the style sheet and the manifest, then
    /// templates of its own.
    [[nodiscard]] QStringList files() const;
    /// As typed; the default theme's for a template that this one has not.
    [[nodiscard]] QString text(const QString &file) const;
    [[nodiscard]] bool isOwn(const QString &file) const;
    [[nodiscard]] bool isChanged(const QString &file) const { return m_changed.contains(file); }
    [[nodiscard]] bool isChanged() const { return !m_changed.isEmpty(); }
    /// All own files, as typed.
    [[nodiscard]] ThemeFiles typed() const;
    [[nodiscard]] const ThemeDraft &changes() const { return m_changed; }

    void edit(const QString &file, const QString &text);
    /// Begins a part that templates include; it is there to stay once there is something in it.
    void add(const QString &file);
    /// Takes a template out of the theme; the default theme's, if there is one, stands in for it again.
    void remove(const QString &file);
    [[nodiscard]] bool isRemovable(const QString &file) const;
    /// Takes these texts for what is not saved.
    void setChanges(const ThemeDraft &changes);
    void save();
    /// Saves another title, and nothing else that was typed.
    void rename(const QString &title);
    /// Writes the draft without waiting for a pause.
    void storeDraft();

    /// As of the last check.
    [[nodiscard]] const QList<ThemeMistake> &mistakes() const { return m_mistakes; }

Q_SIGNALS:
    void opened(bool hasDraft);
    /// Of one file, or of all for an empty name.
    void edited(const QString &file);
    void checked();
    /// What was typed is a theme.
    void sound(const galley::Theme &theme);
    void saved();
    /// Another program wrote these files of the theme, which were read again. What was typed here stays.
    void changedElsewhere(const QStringList &files);
    void failed(const galley::Error &error);

private:
    struct Contents
    {
        ThemeFiles files;
        ThemeFiles defaults; ///< the default theme's templates
        ThemeDraft draft;
    };
    [[nodiscard]] static Result<Contents> read(const QString &name);
    void adopt(const QString &name, const Contents &contents);
    void typedSomething(const QString &file);
    [[nodiscard]] bool isAsSaved(const QString &file, const std::optional<QString> &text) const;
    void save(const ThemeFiles &files);
    void adoptSaved(const ThemeFiles &files);
    void watch();
    void readAgain();
    void adoptFound(const ThemeFiles &files);
    void check();

    QThreadPool m_disk; ///< of one thread, so that what was typed last is written last
    QString m_name;
    bool m_isBuiltIn = false;
    ThemeFiles m_saved;
    ThemeFiles m_defaults;
    ThemeDraft m_changed;
    QList<ThemeMistake> m_mistakes;
    QFileSystemWatcher m_watcher; ///< of the theme's folder
    QTimer m_noticing; ///< until the theme is read again
    QTimer m_drafting;
    QTimer m_settling; ///< until the check
    bool m_isChecking = false;
    bool m_isStale = false; ///< typed while it was checked
    bool m_isDraftOld = false;
    int m_asked = 0; ///< themes that were to be opened
    int m_adopted = 0; ///< themes that were opened
};

} // namespace galley
