// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themeeditor.h"

#include "base/atomicfile.h"
#include "render/themefiles.h"
#include "themes/codeeditor.h"
#include "themes/findbar.h"
#include "themes/themechooser.h"
#include "themes/themefilelist.h"
#include "themes/themelibrary.h"
#include "themes/themenamedialog.h"
#include "themes/themepackage.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int shownMistakes = 4; ///< rows; others are scrolled to

/// The theme to begin with: one that has changes which are not saved, else the one wanted.
QString themeToStartWith(const QString &wanted)
{
    const auto isThere = [](const QString &theme) { return themeFolder(theme).has_value(); };
    QStringList candidates = themesWithDrafts();
    if (candidates.contains(wanted))
        candidates.prepend(wanted);
    candidates.append(wanted);
    const auto found = std::ranges::find_if(candidates, isThere);
    return found == candidates.end() ? builtInThemeNames().constFirst() : *found;
}

QString fileFilter() { return ThemeEditor::tr("Themes (%1)").arg(u"*."_s + themePackageSuffix); }

} // namespace

ThemeEditor::ThemeEditor(QWidget *parent) : QMainWindow(parent)
{
    build();
    makeActions();
    connectSession();
    m_chooser->reload();
    updateActions();
}

ThemeEditor::~ThemeEditor()
{
    m_session.disconnect(this); // its last words come when the widgets are gone
}

void ThemeEditor::connectSession()
{
    connect(m_chooser, &ThemeChooser::chosen, this, &ThemeEditor::open);
    connect(m_files, &ThemeFileList::fileChosen, this, &ThemeEditor::showFile);
    connect(&m_session, &ThemeSession::opened, this, &ThemeEditor::showOpened);
    connect(&m_session, &ThemeSession::edited, this, [this] {
        m_files->refresh();
        updateActions();
    });
    connect(&m_session, &ThemeSession::checked, this, &ThemeEditor::showMistakes);
    connect(&m_session, &ThemeSession::sound, this, &ThemeEditor::showOptionNames);
    connect(&m_session, &ThemeSession::sound, this, &ThemeEditor::lookChanged);
    connect(&m_session, &ThemeSession::changedElsewhere, this, &ThemeEditor::showElsewhere);
    connect(&m_session, &ThemeSession::saved, this, [this] {
        m_files->refresh();
        m_chooser->reload();
        updateActions();
        if (m_session.mistakes().isEmpty())
            m_message->animatedHide();
        else
            say(KMessageWidget::Warning,
                tr("Saved. No page can be made with it until its mistakes are mended."));
        if (std::exchange(m_isUseAwaited, false))
            Q_EMIT useRequested(m_session.name());
        if (std::exchange(m_isCloseAwaited, false))
            close();
    });
    connect(&m_session, &ThemeSession::failed, this, [this](const Error &error) {
        m_isUseAwaited = false;
        m_isCloseAwaited = false;
        m_next = {};
        m_chooser->setTheme(m_session.name()); // the one that did open
        complain(error);
    });
    connect(m_mistakes, &QListWidget::itemClicked, m_mistakes, &QListWidget::itemActivated);
    connect(m_mistakes, &QListWidget::itemActivated, this, [this](const QListWidgetItem *row) {
        const auto number = m_mistakes->row(row);
        if (number < m_session.mistakes().size())
            goTo(m_session.mistakes().at(number));
    });
}

void ThemeEditor::start(const QString &theme)
{
    QtConcurrent::run(&themeToStartWith, theme).then(this, [this](const QString &found) {
        open(found);
    });
}

void ThemeEditor::open(const QString &theme)
{
    if (theme == m_session.name())
        return;
    m_message->animatedHide();
    m_session.open(theme);
}

QString ThemeEditor::title() const { return m_chooser->titleOf(m_session.name()); }

void ThemeEditor::showOpened(bool hasDraft)
{
    m_find->setEditor(nullptr);
    qDeleteAll(m_byFile);
    m_byFile.clear();
    m_chooser->setTheme(m_session.name());
    m_files->reload();
    m_banner->clearActions();
    m_banner->hide();
    if (m_session.isBuiltIn()) {
        m_banner->setMessageType(KMessageWidget::Information);
        m_banner->setText(tr("This theme ships with Galley and stays as it is."));
        auto *action =
            new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("Duplicate to edit"), m_banner);
        connect(action, &QAction::triggered, this, &ThemeEditor::duplicate);
        m_banner->addAction(action);
        m_banner->show();
    } else if (hasDraft) {
        auto *discard = new QAction(tr("Discard them"), m_message);
        connect(discard, &QAction::triggered, this, &ThemeEditor::revert);
        say(KMessageWidget::Information,
            tr("Changes that were not saved are back, as they were typed."), discard);
    }
    updateActions();
    if (currentEditor() && !m_chooser->hasFocus())
        currentEditor()->setFocus();
}

CodeEditor *ThemeEditor::currentEditor() const
{
    return qobject_cast<CodeEditor *>(m_editors->currentWidget());
}

CodeEditor *ThemeEditor::editorOf(const QString &file)
{
    if (CodeEditor *editor = m_byFile.value(file))
        return editor;
    auto *editor = new CodeEditor(file);
    editor->setAccessibleName(u"%1 (%2)"_s.arg(titleOfThemeFile(file), file));
    editor->showText(m_session.text(file), false);
    editor->setReadOnly(m_session.isBuiltIn());
    editor->setOptionNames(m_optionNames);
    m_byFile.insert(file, editor);
    m_editors->addWidget(editor);
    connect(editor, &QPlainTextEdit::textChanged, this,
        [this, editor, file] { m_session.edit(file, editor->text()); });
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &ThemeEditor::showPlace);
    return editor;
}

void ThemeEditor::showFile(const QString &file)
{
    CodeEditor *editor = editorOf(file);
    m_editors->setCurrentWidget(editor);
    m_find->setEditor(editor);
    showMistakes();
    showPlace();
}

void ThemeEditor::showOptionNames(const Theme &theme)
{
    m_optionNames.clear();
    for (const ThemeOption &option : theme.options) {
        const QString name = u"options."_s + option.key;
        m_optionNames.append(name);
        if (option.type == ThemeOption::Type::Image)
            m_optionNames +=
                {name + u".src"_s, name + u".width"_s, name + u".height"_s, name + u".alt"_s};
    }
    for (CodeEditor *editor : std::as_const(m_byFile))
        editor->setOptionNames(m_optionNames);
}

void ThemeEditor::showElsewhere(const QStringList &files)
{
    m_files->reload();
    m_chooser->reload(); // with its title
    for (const auto &[file, editor] : m_byFile.asKeyValueRange())
        editor->showText(m_session.text(file), true);
    updateActions();
    const bool isOurs = std::ranges::any_of(
        files, [this](const QString &file) { return m_session.isChanged(file); });
    const QString names = locale().createSeparatedList(files);
    if (isOurs)
        say(KMessageWidget::Warning,
            tr("Another program changed %1. What you typed stays, and replaces that when it is "
               "saved.")
                .arg(names));
    else
        say(KMessageWidget::Information,
            tr("Another program changed %1, which is shown as it is now.").arg(names));
}

void ThemeEditor::showPlace()
{
    const CodeEditor *editor = currentEditor();
    m_place->setText(editor ? tr("Line %1, column %2")
                                  .arg(editor->textCursor().blockNumber() + 1)
                                  .arg(editor->textCursor().positionInBlock() + 1)
                            : QString());
}

void ThemeEditor::showMistakes()
{
    QHash<QString, QMap<int, QString>> byFile;
    const int current = m_mistakes->currentRow();
    m_mistakes->clear();
    for (const ThemeMistake &mistake : m_session.mistakes()) {
        QString &text = byFile[mistake.file][std::max(mistake.line, 1)];
        text += text.isEmpty() ? mistake.text : u'\n' + mistake.text;
        m_mistakes->addItem(new QListWidgetItem(QIcon::fromTheme(u"dialog-error"_s),
            mistake.file.isEmpty() ? mistake.text : describe(mistake)));
    }
    m_mistakes->setCurrentRow(std::min(current, m_mistakes->count() - 1));
    m_mistakes->setFixedHeight(
        m_mistakes->sizeHintForRow(0) * std::clamp(m_mistakes->count(), 1, shownMistakes));
    m_mistakes->setVisible(m_mistakes->count() > 0);
    for (const auto &[file, editor] : m_byFile.asKeyValueRange())
        editor->setMistakes(byFile.value(file));
    m_state->setText(m_mistakes->count() == 0
            ? tr("No mistakes")
            : tr("%n mistakes. The proof shows the theme as it was before.", nullptr,
                  m_mistakes->count()));
    m_files->refresh();
    updateActions();
}

void ThemeEditor::goTo(const ThemeMistake &mistake)
{
    if (!m_session.files().contains(mistake.file))
        return;
    m_files->setCurrentFile(mistake.file);
    editorOf(mistake.file)->goToLine(mistake.line);
}

void ThemeEditor::goToNextMistake()
{
    const auto count = m_session.mistakes().size();
    if (count == 0)
        return;
    m_mistakes->setCurrentRow(int((m_mistakes->currentRow() + 1) % count));
    goTo(m_session.mistakes().at(m_mistakes->currentRow()));
}

void ThemeEditor::updateActions()
{
    const bool isOpen = !m_session.name().isEmpty();
    const bool isOwn = isOpen && !m_session.isBuiltIn();
    m_save->setEnabled(isOwn && m_session.isChanged());
    m_revert->setEnabled(isOwn && m_session.isChanged());
    const bool isUsed = isOpen && m_session.name() == m_usedTheme;
    m_use->setText(isUsed ? tr("Used for this publication") : tr("Use for this publication"));
    m_use->setEnabled(isOpen && !isUsed && m_session.mistakes().isEmpty());
    for (QAction *action : {m_duplicate, m_export})
        action->setEnabled(isOpen);
    for (QAction *action : {m_newPart, m_rename, m_remove})
        action->setEnabled(isOwn);
    m_removePart->setEnabled(m_session.isRemovable(m_files->currentFile()));
    setWindowTitle(isOpen ? tr("Theme: %1[*]").arg(title()) : tr("Edit theme[*]"));
    setWindowModified(m_session.isChanged());
}

void ThemeEditor::say(KMessageWidget::MessageType type, const QString &text, QAction *action)
{
    m_message->clearActions();
    m_message->setMessageType(type);
    m_message->setText(text);
    if (action)
        m_message->addAction(action);
    m_message->animatedShow();
}

void ThemeEditor::use()
{
    if (!m_session.isChanged()) {
        Q_EMIT useRequested(m_session.name());
        return;
    }
    m_isUseAwaited = true;
    m_session.save();
}

void ThemeEditor::setUsedTheme(const QString &theme)
{
    m_usedTheme = theme;
    updateActions();
}

void ThemeEditor::complain(const Error &error) { say(KMessageWidget::Error, error.message); }

void ThemeEditor::revert()
{
    const ThemeDraft before = m_session.changes();
    takeChanges({});
    auto *undo = new QAction(QIcon::fromTheme(u"edit-undo"_s), tr("Undo"), m_message);
    connect(undo, &QAction::triggered, this, [this, before, theme = m_session.name()] {
        if (theme == m_session.name())
            takeChanges(before);
        m_message->animatedHide();
    });
    say(KMessageWidget::Information, tr("The theme is as it was saved."), undo);
}

void ThemeEditor::takeChanges(const ThemeDraft &changes)
{
    m_session.setChanges(changes);
    for (const auto &[file, editor] : m_byFile.asKeyValueRange())
        editor->showText(m_session.text(file), true);
}

void ThemeEditor::duplicate()
{
    auto *dialog = new ThemeNameDialog(ThemeNameDialog::Asks::TitleAndName, tr("Duplicate theme"),
        tr("Copy of %1").arg(title()), m_chooser->names(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        run([from = m_session.name(), name = dialog->name(), title = dialog->title()] {
            return ThemeLibrary().duplicate(from, name, title).transform([&] { return name; });
        });
    });
    dialog->open();
}

void ThemeEditor::rename()
{
    auto *dialog = new ThemeNameDialog(
        ThemeNameDialog::Asks::TitleOnly, tr("Rename theme"), title(), {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &QDialog::accepted, this, [this, dialog] { m_session.rename(dialog->title()); });
    dialog->open();
}

void ThemeEditor::run(std::function<Result<QString>()> job)
{
    QtConcurrent::run(std::move(job)).then(this, [this](const Result<QString> &name) {
        taken(name);
    });
}

void ThemeEditor::taken(const Result<QString> &name)
{
    if (!name) {
        complain(name.error());
        return;
    }
    m_message->animatedHide();
    m_chooser->reload();
    m_session.open(*name); // anew, where it was replaced
}

void ThemeEditor::remove()
{
    const QString name = m_session.name();
    if (name == m_usedTheme) {
        say(KMessageWidget::Warning,
            tr("This publication is in the theme “%1”. Use another one for it first.")
                .arg(title()));
        return;
    }
    const ThemeDraft draft = m_session.changes();
    const QString title = this->title();
    m_session.setChanges({}); // or its draft would stay
    m_session.storeDraft();
    QtConcurrent::run([name] {
        return ThemeLibrary().remove(name);
    }).then(this, [this, name, title, draft](const Result<ThemeFiles> &files) {
        if (!files) {
            m_session.setChanges(draft);
            complain(files.error());
            return;
        }
        m_chooser->reload();
        m_session.open(builtInThemeNames().constFirst());
        auto *undo = new QAction(QIcon::fromTheme(u"edit-undo"_s), tr("Undo"), m_message);
        connect(undo, &QAction::triggered, this, [this, name, files = *files, draft] {
            m_message->animatedHide();
            run([=] {
                return ThemeLibrary()
                    .create(name, files)
                    .and_then([&] { return storeThemeDraft(name, draft); })
                    .transform([&] { return name; });
            });
        });
        say(KMessageWidget::Information, tr("“%1” was removed.").arg(title), undo);
    });
}

void ThemeEditor::askForPart()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New part"));
    dialog->setLabelText(tr("Name of the file, which templates include by it"));
    dialog->setTextValue(u"part.html"_s);
    connect(dialog, &QInputDialog::textValueSelected, this, &ThemeEditor::addPart);
    dialog->open();
}

void ThemeEditor::addPart(const QString &file)
{
    if (!isThemeFileName(file)) {
        say(KMessageWidget::Warning,
            tr("“%1” cannot be a part's name; it takes letters, digits, hyphens and underscores, "
               "and "
               "ends in “.html”.")
                .arg(file));
        return;
    }
    m_session.add(file); // or it is there, and is shown
    showParts(file);
    currentEditor()->setFocus();
}

void ThemeEditor::removePart()
{
    const QString file = m_files->currentFile();
    const ThemeDraft before = m_session.changes();
    m_session.remove(file);
    showParts(file);
    auto *undo = new QAction(QIcon::fromTheme(u"edit-undo"_s), tr("Undo"), m_message);
    connect(undo, &QAction::triggered, this, [this, before, file, theme = m_session.name()] {
        m_message->animatedHide();
        if (theme != m_session.name())
            return;
        ThemeDraft changes = m_session.changes(); // and what was typed elsewhere since
        changes.remove(file);
        if (before.contains(file))
            changes.insert(file, before.value(file));
        takeChanges(changes);
        showParts(file);
    });
    say(KMessageWidget::Information,
        m_session.files().contains(file) ? tr("%1 is the default theme's again.").arg(file)
                                         : tr("%1 is no longer in the theme.").arg(file),
        undo);
}

/// The list of files, and this one of them as far as there is such a file.
void ThemeEditor::showParts(const QString &file)
{
    if (CodeEditor *editor = m_byFile.value(file))
        editor->showText(m_session.text(file), true);
    m_files->reload();
    m_files->setCurrentFile(file);
    updateActions();
}

void ThemeEditor::askForImport()
{
    auto *dialog = new QFileDialog(this, tr("Import a theme"), {}, fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &path) { importFile(path, OnExistingTheme::Refuse); });
    dialog->open();
}

void ThemeEditor::importFile(const QString &path, OnExistingTheme onExisting)
{
    QtConcurrent::run([path, onExisting] {
        return importTheme(ThemeLibrary(), path, onExisting);
    }).then(this, [this, path](const Result<QString> &name) {
        if (name || name.error().code != Error::Code::Duplicate) {
            taken(name);
            return;
        }
        auto *replace =
            new QAction(QIcon::fromTheme(u"document-replace"_s), tr("Replace it"), m_message);
        connect(replace, &QAction::triggered, this,
            [this, path] { importFile(path, OnExistingTheme::Replace); });
        say(KMessageWidget::Warning, name.error().message, replace);
    });
}

void ThemeEditor::askForExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the theme"), {}, fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(themePackageSuffix);
    dialog->selectFile(m_session.name() + u'.' + themePackageSuffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ThemeEditor::exportTo);
    dialog->open();
}

void ThemeEditor::exportTo(const QString &path)
{
    QtConcurrent::run([name = m_session.name(), path] {
        return exportedTheme(ThemeLibrary(), name).and_then([&](const QByteArray &bytes) {
            return writeFile(path, bytes);
        });
    }).then(this, [this, path, isChanged = m_session.isChanged()](const Result<void> &written) {
        if (!written)
            complain(written.error());
        else if (isChanged)
            say(KMessageWidget::Positive,
                tr("Exported to %1, as it was saved last.").arg(QDir::toNativeSeparators(path)));
        else
            say(KMessageWidget::Positive,
                tr("Exported to %1.").arg(QDir::toNativeSeparators(path)));
    });
}

void ThemeEditor::closeEvent(QCloseEvent *event)
{
    if (m_session.isChanged() && !std::exchange(m_isKept, false)) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    m_session.storeDraft();
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
    if (const auto next = std::exchange(m_next, {}))
        next();
}

void ThemeEditor::closeThen(const std::function<void()> &next)
{
    m_next = next;
    raise();
    activateWindow();
    close();
}

void ThemeEditor::askBeforeClosing()
{
    if (const auto *asked = findChild<QMessageBox *>(); asked && asked->isVisible())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Changes are not saved"),
        tr("Save what you changed in the theme “%1”?").arg(title()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("What is kept for later is as you typed it when you edit themes the next time."));
    auto *keep = box->addButton(tr("Keep for later"), QMessageBox::AcceptRole);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_isKept = true;
        close();
    });
    connect(box, &QDialog::finished, this, [this, box] {
        if (box->clickedButton() == box->button(QMessageBox::Cancel))
            m_next = {};
    });
    box->setDefaultButton(QMessageBox::Save);
    connect(box->button(QMessageBox::Save), &QPushButton::clicked, this, [this] {
        m_isCloseAwaited = true;
        m_session.save();
    });
    connect(box->button(QMessageBox::Discard), &QPushButton::clicked, this, [this] {
        m_session.setChanges({});
        close();
    });
    box->open();
}

} // namespace galley
