// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/lookpage.h"

#include "publication/optionfield.h"
#include "widgets/twolinedelegate.h"

#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr auto settlingTime = std::chrono::milliseconds(120);
constexpr int shownThemes = 3; ///< rows of the list, so that the options have room

} // namespace

LookPage::LookPage(const Publication &publication, QWidget *parent)
    : QWidget(parent)
    , m_theme(publication.theme)
    , m_chosen(publication.themeOptions)
    , m_list(new QListWidget)
    , m_options(new QScrollArea)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid / 2);
    auto *caption = new QLabel(tr("&Theme"));
    caption->setBuddy(m_list);
    m_list->setObjectName(u"themes"_s);
    m_list->setAccessibleName(tr("Theme"));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_options->setWidgetResizable(true);
    m_options->setFrameShape(QFrame::NoFrame);
    m_options->setFocusPolicy(Qt::NoFocus);
    m_options->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(caption);
    column->addWidget(m_list);
    column->addSpacing(grid);
    column->addWidget(m_options, 1);
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_settling, &QTimer::timeout, this, &LookPage::changed);
    connect(m_list, &QListWidget::currentRowChanged, this, &LookPage::takeTheme);
    showOptions();

    QtConcurrent::run([wanted = m_theme] {
        QStringList names = themeNames();
        if (!wanted.isEmpty() && !names.contains(wanted))
            names.append(wanted); // it was removed, which is said in its row
        std::vector<Result<Theme>> themes;
        for (const QString &name : std::as_const(names))
            themes.push_back(loadTheme(name));
        return std::pair(std::move(themes), names);
    }).then(this, [this](const std::pair<std::vector<Result<Theme>>, QStringList> &loaded) {
        showThemes(loaded.first, loaded.second);
    });
}

void LookPage::showThemes(std::vector<Result<Theme>> themes, const QStringList &names)
{
    m_names = names;
    m_themes = std::move(themes);
    const QSignalBlocker blocker(m_list);
    for (std::size_t i = 0; i < m_themes.size(); ++i) {
        const Result<Theme> &theme = m_themes.at(i);
        auto *row = new QListWidgetItem(theme ? theme->title : names.at(qsizetype(i)), m_list);
        row->setData(
            TwoLineDelegate::DetailRole, theme ? theme->description : theme.error().message);
        row->setData(TwoLineDelegate::ToneRole,
            QVariant::fromValue(
                theme ? TwoLineDelegate::Tone::Muted : TwoLineDelegate::Tone::Problem));
    }
    m_list->setCurrentRow(m_theme.isEmpty() ? 0 : int(names.indexOf(m_theme)));
    const int rows = std::min(m_list->count(), shownThemes);
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * rows + 2 * m_list->frameWidth());
    m_list->scrollToItem(m_list->currentItem());
    showOptions();
}

void LookPage::takeTheme(int row)
{
    if (row < 0)
        return;
    m_theme = m_names.at(row);
    showOptions();
    m_settling.start();
}

void LookPage::showOptions()
{
    const int row = m_list->currentRow();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(grid);
    const Result<Theme> *theme = row >= 0 ? &m_themes.at(std::size_t(row)) : nullptr;
    const QList<ThemeOption> options = theme && *theme ? (*theme)->options : QList<ThemeOption>();
    for (const ThemeOption &option : options) {
        auto *field = OptionField::make(option);
        const QString name = m_names.at(row);
        field->setValue(m_chosen.value(name).value(option.key));
        connect(field, &OptionField::busyChanged, this, &LookPage::busyChanged);
        connect(
            field, &OptionField::chosen, this, [this, name, key = option.key](const auto &value) {
                QJsonObject &chosen = m_chosen[name];
                if (value.isUndefined())
                    chosen.remove(key);
                else
                    chosen[key] = value;
                m_settling.start();
            });
        column->addWidget(field);
    }
    if (theme && *theme && options.isEmpty()) {
        auto *none = new QLabel(tr("This theme has no options."));
        none->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(none);
    }
    column->addStretch();
    m_options->setWidget(page); // the one before goes
    const auto leaveRoom = [column](int, int most) {
        column->setContentsMargins(0, 0, most > 0 ? grid : 0, 0); // for the scroll bar
    };
    connect(m_options->verticalScrollBar(), &QScrollBar::rangeChanged, page, leaveRoom);
    Q_EMIT busyChanged();
}

void LookPage::writeTo(Publication &publication) const
{
    publication.theme = m_theme;
    publication.themeOptions = m_chosen;
    publication.themeOptions.removeIf([](const std::pair<const QString &, QJsonObject &> &theme) {
        return theme.second.isEmpty();
    });
}

QList<OptionField *> LookPage::fields() const
{
    return m_options->widget() ? m_options->widget()->findChildren<OptionField *>()
                               : QList<OptionField *>();
}

bool LookPage::isValid() const
{
    return std::ranges::all_of(fields(), [](const OptionField *field) { return field->isValid(); });
}

void LookPage::focusFirstProblem()
{
    for (OptionField *field : fields()) {
        if (field->isValid())
            continue;
        m_options->ensureWidgetVisible(field);
        field->sayProblem();
        return;
    }
}

bool LookPage::isBusy() const
{
    return std::ranges::any_of(fields(), [](const OptionField *field) { return field->isBusy(); });
}

} // namespace galley
