// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/appearancepage.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFontInfo>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

AppearancePage::AppearancePage(QWidget *parent)
    : QWidget(parent)
    , m_family(new QFontComboBox(this))
    , m_size(new QDoubleSpinBox(this))
    , m_sample(new QLabel(this))
    , m_scheme(new QComboBox(this))
{
    m_scheme->addItem(tr("As the desktop"), int(Appearance::ColorScheme::System));
    m_scheme->addItem(tr("Light"), int(Appearance::ColorScheme::Light));
    m_scheme->addItem(tr("Dark"), int(Appearance::ColorScheme::Dark));
    m_scheme->setObjectName(u"colorScheme"_s);
    m_family->setObjectName(u"fontFamily"_s);
    m_size->setObjectName(u"fontSize"_s);
    m_size->setRange(6, 48);
    m_size->setSingleStep(0.5);
    m_size->setDecimals(1);
    m_size->setSuffix(tr(" pt"));
    m_size->setAccessibleName(tr("Size of the editors’ font"));

    m_sample->setText(tr("A language model reads $n$ tokens and writes one more."));
    m_sample->setTextFormat(Qt::PlainText);
    m_sample->setWordWrap(true);
    m_sample->setMargin(12);
    m_sample->setFrameShape(QFrame::StyledPanel);
    m_sample->setBackgroundRole(QPalette::Base);
    m_sample->setForegroundRole(QPalette::Text);
    m_sample->setAutoFillBackground(true);
    m_sample->setAccessibleName(tr("Sample of the editors’ font"));

    auto *font = new QHBoxLayout;
    font->setSpacing(8);
    font->addWidget(m_family, 1);
    font->addWidget(m_size);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("&Colours of the window:"), m_scheme);
    form->addRow(tr("&Font of the editors:"), font);
    static_cast<QLabel *>(form->labelForField(font))->setBuddy(m_family);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addSpacing(8);
    layout->addWidget(m_sample);
    layout->addStretch();

    showAppearance(Appearance::load());
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &AppearancePage::changed);
    connect(m_family, &QFontComboBox::currentFontChanged, this, [this](const QFont &chosen) {
        const double size = m_font.pointSizeF();
        m_font = QFont(chosen.family());
        m_font.setPointSizeF(size);
        updateSample();
        Q_EMIT changed();
    });
    connect(m_size, &QDoubleSpinBox::valueChanged, this, [this](double size) {
        m_font.setPointSizeF(size);
        updateSample();
        Q_EMIT changed();
    });
}

Appearance AppearancePage::appearance() const
{
    return {.editorFont = m_font,
        .colorScheme = Appearance::ColorScheme(m_scheme->currentData().toInt())};
}

void AppearancePage::restoreDefaults()
{
    showAppearance(Appearance::defaults());
    Q_EMIT changed();
}

void AppearancePage::showAppearance(const Appearance &appearance)
{
    const QSignalBlocker scheme(m_scheme);
    const QSignalBlocker family(m_family);
    const QSignalBlocker size(m_size);
    m_font = appearance.editorFont;
    m_scheme->setCurrentIndex(m_scheme->findData(int(appearance.colorScheme)));
    m_family->setCurrentFont(QFont(QFontInfo(m_font).family()));
    m_size->setValue(m_font.pointSizeF());
    updateSample();
}

void AppearancePage::updateSample() { m_sample->setFont(m_font); }

} // namespace galley
