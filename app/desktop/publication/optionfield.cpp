// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/optionfield.h"

#include "publication/colorfield.h"
#include "publication/imagefield.h"
#include "publication/plainfields.h"
#include "widgets/fieldnote.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr int longestTitle = 400; ///< in device-independent pixels

} // namespace

OptionField *OptionField::make(const ThemeOption &option, QWidget *parent)
{
    switch (option.type) {
    case ThemeOption::Type::Text:
        return new TextOption(option, parent);
    case ThemeOption::Type::Markdown:
        return new MarkdownOption(option, parent);
    case ThemeOption::Type::Color:
        return new ColorField(option, parent);
    case ThemeOption::Type::Image:
        return new ImageField(option, parent);
    case ThemeOption::Type::Choice:
        return new ChoiceOption(option, parent);
    case ThemeOption::Type::Switch:
        return new SwitchOption(option, parent);
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

OptionField::OptionField(const ThemeOption &option, QWidget *parent)
    : QWidget(parent)
    , m_option(option)
    , m_column(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
    , m_title(new QLabel)
    , m_reset(new QToolButton)
    , m_note(new FieldNote)
{
    setObjectName(option.key);
    m_column->setContentsMargins({});
    m_column->setSpacing(grid / 2);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(m_title->fontMetrics().elidedText(option.title, Qt::ElideRight, longestTitle));
    m_reset->setIcon(QIcon::fromTheme(u"edit-reset"_s));
    m_reset->setAutoRaise(true);
    m_reset->setFocusPolicy(Qt::StrongFocus);
    m_reset->setToolTip(tr("Back to the theme's own"));
    m_reset->setAccessibleName(tr("%1: back to the theme's own").arg(option.title));
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    m_head->setSpacing(grid / 2);
    m_head->addWidget(m_title);
    m_head->addWidget(m_reset);
    m_head->addStretch();
    m_column->addLayout(m_head);
    m_column->addWidget(m_note);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        focusProxy()->setFocus(); // the button goes
        setValue(QJsonValue::Undefined);
        Q_EMIT chosen(QJsonValue::Undefined);
    });
}

void OptionField::setValue(const QJsonValue &value)
{
    const bool isChosen = fits(m_option, value);
    m_note->clear();
    m_reset->setVisible(isChosen);
    showValue(isChosen ? value : m_option.fallback);
}

void OptionField::setEditor(QWidget *editor, QWidget *focus)
{
    QWidget *target = focus ? focus : editor;
    m_column->insertWidget(1, editor);
    m_title->setBuddy(target);
    if (target->accessibleName().isEmpty())
        target->setAccessibleName(m_option.title);
    setFocusProxy(target);
    setTabOrder(target, m_reset);
}

void OptionField::setTitleEditor(QWidget *editor)
{
    m_title->hide();
    m_head->insertWidget(0, editor);
    setFocusProxy(editor);
    setTabOrder(editor, m_reset);
}

void OptionField::choose(const QJsonValue &value)
{
    m_note->clear();
    m_reset->setVisible(true);
    Q_EMIT chosen(value);
}

} // namespace galley
