// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themefilelist.h"

#include "themes/themesession.h"
#include "widgets/twolinedelegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int fileRole = TwoLineDelegate::FirstOwnRole;

} // namespace

QString titleOfThemeFile(const QString &file)
{
    if (file == "issue.html"_L1)
        return ThemeFileList::tr("Page of an issue");
    if (file == "header.html"_L1)
        return ThemeFileList::tr("Head");
    if (file == "entry.html"_L1)
        return ThemeFileList::tr("Entry");
    if (file == "footer.html"_L1)
        return ThemeFileList::tr("Foot");
    if (file == "list.html"_L1)
        return ThemeFileList::tr("Other pages");
    if (file == "style.css"_L1)
        return ThemeFileList::tr("Style sheet");
    if (file == "theme.json"_L1)
        return ThemeFileList::tr("Manifest");
    return file;
}

ThemeFileList::ThemeFileList(const ThemeSession &session, QWidget *parent)
    : QListWidget(parent), m_session(session)
{
    setAccessibleName(tr("Files of the theme"));
    setItemDelegate(new TwoLineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::currentItemChanged, this, [this] {
        if (!currentFile().isEmpty())
            Q_EMIT fileChosen(currentFile());
    });
}

void ThemeFileList::reload()
{
    const QString current = currentFile();
    {
        const QSignalBlocker blocker(this);
        clear();
        for (const QString &file : m_session.files()) {
            auto *row = new QListWidgetItem(titleOfThemeFile(file), this);
            row->setData(fileRole, file);
        }
    }
    refresh();
    setCurrentFile(m_session.files().contains(current) ? current : u"style.css"_s);
}

void ThemeFileList::refresh()
{
    for (int row = 0; row < count(); ++row) {
        const QString file = item(row)->data(fileRole).toString();
        const auto mistakes = std::ranges::count(m_session.mistakes(), file, &ThemeMistake::file);
        QString detail = titleOfThemeFile(file) == file ? tr("A part of others") : file;
        if (m_session.isChanged(file))
            detail = tr("%1 · changed").arg(detail);
        else if (!m_session.isOwn(file))
            detail = tr("%1 · the default's").arg(detail);
        item(row)->setData(TwoLineDelegate::DetailRole, detail);
        const QString problems =
            mistakes > 0 ? tr("%n mistakes", nullptr, int(mistakes)) : QString();
        item(row)->setData(TwoLineDelegate::TrailingRole, problems);
        item(row)->setData(Qt::AccessibleDescriptionRole, detail + u' ' + problems);
    }
}

QString ThemeFileList::currentFile() const
{
    return currentItem() ? currentItem()->data(fileRole).toString() : QString();
}

void ThemeFileList::setCurrentFile(const QString &file)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(fileRole).toString() == file)
            setCurrentRow(row);
    }
}

QSize ThemeFileList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, QListWidget::sizeHint().height()};
}

} // namespace galley
