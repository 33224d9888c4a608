// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themenamedialog.h"

#include "render/themefiles.h"
#include "widgets/linefield.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr qsizetype longestName = 40;

} // namespace

QString themeNameFor(const QString &title, const QStringList &takenNames)
{
    QString name;
    for (const QChar c : title.normalized(QString::NormalizationForm_KD).toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            name += c;
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(longestName);
    while (name.endsWith(u'-'))
        name.chop(1);
    if (!isThemeName(name))
        name = name.isEmpty() ? u"theme"_s : u"theme-"_s + name; // it begins with a digit
    QString free = name;
    for (int number = 2; takenNames.contains(free); ++number)
        free = u"%1-%2"_s.arg(name).arg(number);
    return free;
}

ThemeNameDialog::ThemeNameDialog(Asks asks, const QString &windowTitle, const QString &title,
    const QStringList &takenNames, QWidget *parent)
    : QDialog(parent)
    , m_takenNames(takenNames)
    , m_title(new LineField(tr("&Title")))
    , m_name(new LineField(tr("&Name of its folder")))
{
    setWindowTitle(windowTitle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(m_title);
    column->addWidget(m_name);
    m_title->setText(title);
    m_title->edit()->setMaxLength(100);
    m_title->edit()->selectAll();
    m_title->setCheck([](const QString &text) {
        return text.isEmpty() ? tr("Give the theme a title.") : QString();
    });
    m_name->setVisible(asks == Asks::TitleAndName);
    m_name->setHint(tr("The command line and the settings know the theme by it."));
    m_name->setCheck([this](const QString &text) {
        if (!isThemeName(text))
            return tr("Use lower-case letters, digits and hyphens, with a letter first.");
        return m_takenNames.contains(text) ? tr("There is a theme of this name already.")
                                           : QString();
    });
    proposeName();
    connect(m_title, &LineField::edited, this, &ThemeNameDialog::proposeName);
    connect(m_name, &LineField::edited, this, [this] { m_isNameTyped = true; });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(400);
    m_title->setFocus();
}

QString ThemeNameDialog::title() const { return m_title->text(); }

QString ThemeNameDialog::name() const { return m_name->text(); }

void ThemeNameDialog::proposeName()
{
    if (!m_isNameTyped)
        m_name->setText(themeNameFor(title(), m_takenNames));
}

void ThemeNameDialog::accept()
{
    for (LineField *field : {m_title, m_name}) {
        if (field->isHidden() || field->isValid())
            continue;
        field->sayProblem();
        field->setFocus();
        return;
    }
    QDialog::accept();
}

} // namespace galley
