// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/plainfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int longestText = 2000; ///< characters
constexpr int shownLines = 4;
constexpr int grid = 8;

} // namespace

TextOption::TextOption(const ThemeOption &option, QWidget *parent)
    : OptionField(option, parent), m_edit(new QLineEdit)
{
    m_edit->setMaxLength(longestText);
    setEditor(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) { choose(text); });
}

void TextOption::showValue(const QJsonValue &value) { m_edit->setText(value.toString()); }

MarkdownOption::MarkdownOption(const ThemeOption &option, QWidget *parent)
    : OptionField(option, parent), m_edit(new QPlainTextEdit)
{
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(tr("A few sentences. Markdown."));
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * shownLines + 2 * grid);
    setEditor(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { choose(m_edit->toPlainText()); });
}

void MarkdownOption::showValue(const QJsonValue &value)
{
    const QSignalBlocker blocker(m_edit);
    m_edit->setPlainText(value.toString());
}

ChoiceOption::ChoiceOption(const ThemeOption &option, QWidget *parent)
    : OptionField(option, parent), m_box(new QComboBox)
{
    for (const auto &[key, title] : option.choices)
        m_box->addItem(title, key);
    m_box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setEditor(m_box);
    connect(
        m_box, &QComboBox::activated, this, [this] { choose(m_box->currentData().toString()); });
}

void ChoiceOption::showValue(const QJsonValue &value)
{
    m_box->setCurrentIndex(m_box->findData(value.toString()));
}

SwitchOption::SwitchOption(const ThemeOption &option, QWidget *parent)
    : OptionField(option, parent), m_box(new QCheckBox)
{
    m_box->setText(QString(option.title).replace(u'&', "&&"_L1)); // no mnemonic
    setTitleEditor(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) { choose(checked); });
}

void SwitchOption::showValue(const QJsonValue &value) { m_box->setChecked(value.toBool()); }

} // namespace galley
