// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/imagefield.h"

#include "base/atomicfile.h"
#include "pictures/picturedecoder.h"
#include "pictures/picturefetcher.h"
#include "widgets/fieldnote.h"
#include "widgets/thumbnail.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr QSize shownSize {128, 64};

} // namespace

ImageField::ImageField(const ThemeOption &option, QWidget *parent)
    : OptionField(option, parent), m_picture(new QLabel), m_choose(new QPushButton)
{
    m_picture->setObjectName(u"picture"_s);
    m_picture->setFixedSize(shownSize + QSize(grid, grid));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setForegroundRole(QPalette::PlaceholderText);
    m_choose->setAutoDefault(false);
    m_choose->setText(tr("Choose…"));
    m_choose->setIcon(QIcon::fromTheme(u"document-open"_s));
    m_choose->setAccessibleName(tr("%1: choose a picture").arg(option.title));
    auto *editor = new QWidget;
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins({});
    row->setSpacing(2 * grid);
    row->addWidget(m_picture);
    row->addWidget(m_choose, 0, Qt::AlignVCenter);
    row->addStretch();
    setEditor(editor, m_choose);
    connect(m_choose, &QPushButton::clicked, this, &ImageField::askForFile);
}

void ImageField::showValue(const QJsonValue &value)
{
    ++m_latest; // a file that is still being read has lost
    m_isReading = false;
    const Picture picture = pictureFromOption(value);
    if (picture.bytes.isEmpty())
        m_picture->setText(tr("No picture"));
    else
        m_picture->setPixmap(thumbnailOf(picture, shownSize, devicePixelRatioF()));
    Q_EMIT busyChanged();
}

void ImageField::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a picture"), {},
        tr("Pictures (%1)").arg(u"*.png *.jpg *.jpeg *.gif *.webp"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImageField::takeFile);
    dialog->open();
}

void ImageField::takeFile(const QString &path)
{
    const quint64 mine = ++m_latest;
    m_isReading = true;
    note().showHint(tr("Reading %1…").arg(QFileInfo(path).fileName()));
    Q_EMIT busyChanged();
    QtConcurrent::run([path] {
        return readFile(path, PictureFetcher::largestFile).and_then(&checkedPicture);
    }).then(this, [this, mine, path](const Result<Picture> &picture) {
        if (mine == m_latest)
            taken(picture, QFileInfo(path).fileName());
    });
}

void ImageField::taken(const Result<Picture> &picture, const QString &fileName)
{
    m_isReading = false;
    if (picture) {
        const QJsonValue value = pictureToOption(*picture);
        setValue(value);
        choose(value);
    } else {
        note().showProblem(tr("%1 was not taken. %2").arg(fileName, picture.error().message));
        Q_EMIT busyChanged();
    }
}

} // namespace galley
