// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/colorfield.h"

#include "widgets/fieldnote.h"

#include <QColorDialog>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;

/// "c0392b", "#C0392B" and "#c32" as well, which are what one copies.
QColor colorFrom(const QString &text)
{
    const QString typed = text.trimmed();
    const QString hex = typed.startsWith(u'#') ? typed : u'#' + typed;
    return hex.size() == 4 || hex.size() == 7 ? QColor::fromString(hex) : QColor();
}

} // namespace

ColorField::ColorField(const ThemeOption &option, QWidget *parent)
    : OptionField(option, parent), m_button(new QPushButton), m_hex(new QLineEdit)
{
    m_button->setAutoDefault(false);
    m_button->setAccessibleName(tr("%1: choose a colour").arg(option.title));
    m_button->setToolTip(tr("Choose a colour"));
    m_hex->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_hex->setMaxLength(20);
    m_hex->setPlaceholderText(u"#rrggbb"_s);
    m_hex->setMaximumWidth(m_hex->fontMetrics().averageCharWidth() * 12);
    m_hex->setAccessibleName(tr("%1, in hexadecimal").arg(option.title));
    auto *editor = new QWidget;
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins({});
    row->setSpacing(grid);
    row->addWidget(m_button);
    row->addWidget(m_hex);
    row->addStretch();
    setEditor(editor, m_button);
    connect(m_button, &QPushButton::clicked, this, &ColorField::openDialog);
    connect(m_hex, &QLineEdit::textEdited, this, &ColorField::takeTyped);
    connect(m_hex, &QLineEdit::editingFinished, this, &ColorField::leave);
    paintButton();
}

ColorField::~ColorField()
{
    m_hex->disconnect(this); // it goes later, and says that it loses the focus
}

bool ColorField::isValid() const
{
    return colorFrom(m_hex->text()).isValid() || (m_hex->text().isEmpty() && !m_color.isValid());
}

void ColorField::sayProblem()
{
    leave();
    m_hex->setFocus();
}

void ColorField::leave()
{
    if (isValid())
        m_hex->setText(m_color.isValid() ? m_color.name() : QString());
    else
        note().showProblem(tr("Give a colour as # and six digits, such as #b3261e."));
}

void ColorField::changeEvent(QEvent *event)
{
    OptionField::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintButton();
}

void ColorField::showValue(const QJsonValue &value)
{
    m_color = QColor::fromString(value.toString());
    m_hex->setText(m_color.isValid() ? m_color.name() : QString());
    paintButton();
}

void ColorField::take(const QColor &color)
{
    m_color = color;
    paintButton();
    choose(color.name());
}

void ColorField::takeTyped()
{
    if (const QColor color = colorFrom(m_hex->text()); color.isValid())
        take(color);
    else
        note().clear(); // until the field is left
}

void ColorField::openDialog()
{
    auto *dialog = new QColorDialog(m_color, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(option().title);
    const auto takeIt = [this](const QColor &color) {
        if (!color.isValid() || color == m_color)
            return;
        m_hex->setText(color.name());
        take(color);
    };
    connect(dialog, &QColorDialog::currentColorChanged, this, takeIt);
    connect(dialog, &QDialog::rejected, this, [takeIt, before = m_color] { takeIt(before); });
    dialog->open();
}

void ColorField::paintButton()
{
    const int height = style()->pixelMetric(QStyle::PM_ButtonIconSize, nullptr, this);
    const QSize size(2 * height, height);
    QPixmap pixmap(size * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(m_color.isValid() ? QBrush(m_color) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.end();
    m_button->setIconSize(size);
    m_button->setIcon(pixmap);
}

} // namespace galley
