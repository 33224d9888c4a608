// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themesession.h"

#include "render/renderer.h"
#include "render/thememanifest.h"
#include "themes/themelibrary.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr auto draftDelay = 400ms;
constexpr auto checkDelay = 120ms;
constexpr auto noticeDelay = 150ms; ///< programs write a file in several steps

struct Check
{
    QList<ThemeMistake> mistakes;
    std::optional<Theme> theme; ///< when there are none
};

Check checkFiles(const QString &name, const ThemeFiles &files)
{
    Check check {.mistakes = mistakesIn(name, files)};
    if (!check.mistakes.isEmpty())
        return check;
    const Result<Theme> theme = themeFrom(name, files);
    const auto renderer =
        theme.and_then([](const Theme &sound) { return Renderer::create(Look {.theme = sound}); });
    if (renderer)
        check.theme = *theme;
    else
        check.mistakes.append({{}, 0, renderer.error().message});
    return check;
}

} // namespace

ThemeSession::ThemeSession(QObject *parent) : QObject(parent)
{
    m_disk.setMaxThreadCount(1);
    m_drafting.setSingleShot(true);
    m_drafting.setInterval(draftDelay);
    connect(&m_drafting, &QTimer::timeout, this, &ThemeSession::storeDraft);
    m_settling.setSingleShot(true);
    m_settling.setInterval(checkDelay);
    connect(&m_settling, &QTimer::timeout, this, &ThemeSession::check);
    m_noticing.setSingleShot(true);
    m_noticing.setInterval(noticeDelay);
    connect(&m_noticing, &QTimer::timeout, this, &ThemeSession::readAgain);
    for (const auto noticed :
        {&QFileSystemWatcher::directoryChanged, &QFileSystemWatcher::fileChanged})
        connect(&m_watcher, noticed, &m_noticing, qOverload<>(&QTimer::start));
}

ThemeSession::~ThemeSession()
{
    storeDraft();
    m_disk.waitForDone();
}

Result<ThemeSession::Contents> ThemeSession::read(const QString &name)
{
    const auto folder = themeFolder(name);
    if (!folder)
        return fail(Error::Code::NotFound, tr("The theme “%1” is not there any more.").arg(name));
    return readThemeFolder(*folder).and_then([&](const ThemeFiles &files) -> Result<Contents> {
        Contents contents {.files = files};
        contents.defaults = themeFolder(u"default"_s)
                                .transform(&readThemeFolder)
                                .value_or(ThemeFiles())
                                .value_or(ThemeFiles());
        contents.defaults.removeIf([](const std::pair<const QString &, QByteArray &> &file) {
            return !file.first.endsWith(".html"_L1);
        });
        // One that cannot be read is no reason not to open the theme; it stays where it is.
        contents.draft = themeDraft(name).value_or(ThemeDraft());
        return contents;
    });
}

void ThemeSession::open(const QString &name)
{
    storeDraft();
    QtConcurrent::run(&m_disk, [name] {
        return read(name);
    }).then(this, [this, name, round = ++m_asked](const Result<Contents> &contents) {
        if (round != m_asked)
            return;
        if (contents)
            adopt(name, *contents);
        else
            Q_EMIT failed(contents.error());
    });
}

void ThemeSession::adopt(const QString &name, const Contents &contents)
{
    storeDraft(); // of what was typed meanwhile
    ++m_adopted;
    m_name = name;
    m_isBuiltIn = builtInThemeNames().contains(name);
    m_saved = contents.files;
    m_defaults = contents.defaults;
    m_mistakes.clear();
    m_changed.clear();
    if (!m_isBuiltIn) {
        for (const auto &[file, text] : contents.draft.asKeyValueRange()) {
            if (!isAsSaved(file, text))
                m_changed.insert(file, text);
        }
    }
    watch();
    Q_EMIT opened(!m_changed.isEmpty());
    check();
}

void ThemeSession::watch()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (m_isBuiltIn)
        return;
    const QString folder = userThemesFolder() + u'/' + m_name;
    QStringList paths {folder};
    for (const QString &file : m_saved.keys())
        paths.append(folder + u'/' + file);
    m_watcher.addPaths(paths);
}

void ThemeSession::readAgain()
{
    if (m_isBuiltIn || m_name.isEmpty())
        return;
    QtConcurrent::run(&m_disk, [name = m_name] {
        return ThemeLibrary().files(name);
    }).then(this, [this, round = m_adopted](const Result<ThemeFiles> &files) {
        // One that is gone is told of by the next save.
        if (round == m_adopted && files)
            adoptFound(*files);
    });
}

void ThemeSession::adoptFound(const ThemeFiles &files)
{
    QStringList changed;
    ThemeFiles all = files;
    all.insert(m_saved);
    for (const QString &file : all.keys()) {
        if (files.value(file) != m_saved.value(file)
            || files.contains(file) != m_saved.contains(file))
            changed.append(file);
    }
    if (changed.isEmpty())
        return;
    const ThemeDraft typed = std::exchange(m_changed, {});
    m_saved = files;
    for (const auto &[file, text] : typed.asKeyValueRange()) {
        if (!isAsSaved(file, text))
            m_changed.insert(file, text);
    }
    m_isDraftOld = true;
    storeDraft();
    watch();
    Q_EMIT changedElsewhere(changed);
    check();
}

QStringList ThemeSession::files() const
{
    QStringList files {u"issue.html"_s, u"header.html"_s, u"entry.html"_s, u"footer.html"_s,
        u"list.html"_s, u"style.css"_s, u"theme.json"_s};
    for (const QStringList &known : {m_saved.keys(), m_defaults.keys(), m_changed.keys()}) {
        for (const QString &file : known) {
            if (!files.contains(file) && (isOwn(file) || m_defaults.contains(file)))
                files.append(file);
        }
    }
    return files;
}

QString ThemeSession::text(const QString &file) const
{
    QByteArray saved = m_saved.value(file, m_defaults.value(file));
    if (const auto changed = m_changed.constFind(file); changed != m_changed.constEnd()) {
        if (*changed)
            return **changed;
        saved = m_defaults.value(file);
    }
    // As an editor has it.
    return QString::fromUtf8(saved).replace("\r\n"_L1, "\n"_L1);
}

bool ThemeSession::isOwn(const QString &file) const
{
    const auto changed = m_changed.constFind(file);
    return changed == m_changed.constEnd() ? m_saved.contains(file) : changed->has_value();
}

bool ThemeSession::isAsSaved(const QString &file, const std::optional<QString> &text) const
{
    return text ? *text == this->text(file) : !m_saved.contains(file);
}

ThemeFiles ThemeSession::typed() const
{
    ThemeFiles files = m_saved;
    for (const auto &[file, text] : m_changed.asKeyValueRange()) {
        if (text)
            files.insert(file, text->toUtf8());
        else
            files.remove(file);
    }
    return files;
}

void ThemeSession::edit(const QString &file, const QString &text)
{
    if (m_isBuiltIn || text == this->text(file))
        return;
    m_changed.remove(file);
    if (text != this->text(file))
        m_changed.insert(file, text);
    typedSomething(file);
}

void ThemeSession::add(const QString &file)
{
    if (m_isBuiltIn || files().contains(file))
        return;
    m_changed.insert(file, QString());
    typedSomething(file);
}

bool ThemeSession::isRemovable(const QString &file) const
{
    return !m_isBuiltIn && file.endsWith(".html"_L1) && isOwn(file);
}

void ThemeSession::remove(const QString &file)
{
    if (!isRemovable(file))
        return;
    m_changed.remove(file);
    if (m_saved.contains(file))
        m_changed.insert(file, std::nullopt);
    typedSomething(file);
}

void ThemeSession::setChanges(const ThemeDraft &changes)
{
    m_changed = changes;
    typedSomething({});
}

void ThemeSession::typedSomething(const QString &file)
{
    m_isDraftOld = true;
    if (!m_drafting.isActive())
        m_drafting.start();
    m_settling.start();
    Q_EMIT edited(file);
}

void ThemeSession::storeDraft()
{
    m_drafting.stop();
    if (!m_isDraftOld)
        return;
    m_isDraftOld = false;
    QtConcurrent::run(&m_disk, &storeThemeDraft, m_name, m_changed)
        .then(this, [this](const Result<void> &stored) {
            if (!stored)
                Q_EMIT failed(stored.error());
        });
}

void ThemeSession::save() { save(typed()); }

void ThemeSession::rename(const QString &title)
{
    const QString manifest = u"theme.json"_s;
    ThemeFiles files = m_saved;
    files[manifest] = retitled(QString::fromUtf8(files.value(manifest)), title).toUtf8();
    if (const auto changed = m_changed.find(manifest); changed != m_changed.end()) {
        *changed = retitled(changed->value_or(QString()), title);
        typedSomething(manifest);
    }
    save(files);
}

void ThemeSession::save(const ThemeFiles &files)
{
    if (m_isBuiltIn || m_name.isEmpty())
        return;
    // Returns what lies there: these files, or those of another program, which are not written over.
    const auto write = [name = m_name, files, known = m_saved]() -> Result<ThemeFiles> {
        const Result<ThemeFiles> there = ThemeLibrary().files(name);
        if (there && *there != known)
            return there;
        return ThemeLibrary().save(name, files).transform([&] { return files; });
    };
    QtConcurrent::run(&m_disk, write)
        .then(this, [this, files, round = m_adopted](const Result<ThemeFiles> &there) {
            if (!there) {
                Q_EMIT failed(there.error());
                return;
            }
            if (round != m_adopted)
                return;
            if (*there == files) {
                adoptSaved(files);
                return;
            }
            adoptFound(*there);
            Q_EMIT failed(Error {Error::Code::Busy,
                tr("Nothing was saved, since another program changed the theme meanwhile. Save "
                   "again to replace what it wrote."),
                {}});
        });
}

void ThemeSession::adoptSaved(const ThemeFiles &files)
{
    m_saved = files;
    m_changed.removeIf([&](const std::pair<const QString &, std::optional<QString> &> &file) {
        const auto &[name, text] = file;
        return files.contains(name) == text.has_value()
            && (!text || files.value(name) == text->toUtf8());
    });
    m_isDraftOld = true;
    storeDraft();
    watch(); // files that were replaced are others
    Q_EMIT saved();
}

void ThemeSession::check()
{
    m_isStale = m_isChecking;
    if (m_isChecking)
        return;
    m_isChecking = true;
    QtConcurrent::run(&checkFiles, m_name, typed())
        .then(this, [this, round = m_adopted](const Check &check) {
            m_isChecking = false;
            if (round == m_adopted) {
                m_mistakes = check.mistakes;
                Q_EMIT checked();
                if (check.theme)
                    Q_EMIT sound(*check.theme);
            }
            if (m_isStale)
                this->check();
        });
}

} // namespace galley
