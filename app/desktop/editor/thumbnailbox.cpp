// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/thumbnailbox.h"

#include "base/atomicfile.h"
#include "editor/textfield.h"
#include "pictures/dataurl.h"
#include "pictures/picturedecoder.h"
#include "pictures/picturefetcher.h"
#include "pictures/pictureservice.h"
#include "widgets/fieldnote.h"
#include "widgets/thumbnail.h"
#include "widgets/wraplayout.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr QSize shownSize {128, 96};

/// A picture as part of an issue: an address that holds it.
Result<QString> addressOfFile(const QString &path)
{
    return readFile(path, PictureFetcher::largestFile)
        .and_then(&checkedPicture)
        .transform(
            [](const Picture &picture) { return dataUrlOf(picture.bytes, picture.mediaType); });
}

} // namespace

ThumbnailBox::ThumbnailBox(QWidget *parent) : QWidget(parent)
{
    build();
    refresh();
}

void ThumbnailBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid);
    m_details = new QWidget;
    auto *row = new QHBoxLayout(m_details);
    row->setContentsMargins({});
    row->setSpacing(2 * grid);
    m_picture = new QLabel;
    m_picture->setObjectName("picture");
    m_picture->setFixedSize(shownSize);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setWordWrap(true);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setForegroundRole(QPalette::PlaceholderText);
    m_words = new TextField(TextField::Kind::Line, tr("Words for the picture"));
    m_words->setPlaceholderText(tr("What it shows"));
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addWidget(m_words, 1, Qt::AlignTop);
    column->addWidget(m_details);
    m_note = new FieldNote;
    column->addWidget(m_note);

    m_addressRow = new QWidget;
    auto *address = new QHBoxLayout(m_addressRow);
    address->setContentsMargins({});
    m_address = new QLineEdit;
    m_address->setPlaceholderText(u"https://"_s);
    m_address->setAccessibleName(tr("Address of the picture"));
    auto *take = new QPushButton(tr("Use"));
    address->addWidget(m_address, 1);
    address->addWidget(take);
    m_addressRow->hide();
    column->addWidget(m_addressRow);

    auto *buttons = new WrapLayout(grid);
    m_choose = new QPushButton;
    auto *menu = new QMenu(this);
    fillMenu(*menu);
    m_choose->setMenu(menu);
    m_remove = new QPushButton(QIcon::fromTheme(u"edit-delete-remove"_s), tr("Remove picture"));
    m_retry = new QPushButton(QIcon::fromTheme(u"view-refresh"_s), tr("Try again"));
    m_remove->setObjectName("remove");
    m_retry->setObjectName("retry");
    for (QPushButton *button : {m_choose, m_remove, m_retry})
        buttons->addWidget(button);
    setFocusProxy(m_choose);
    column->addLayout(buttons);

    const auto takeTyped = [this] { takeAddress(m_address->text().trimmed()); };
    connect(take, &QPushButton::clicked, this, takeTyped);
    connect(m_address, &QLineEdit::returnPressed, this, takeTyped);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_choose->setFocus(); // the button goes with the picture
        Q_EMIT chosen(std::nullopt);
    });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_choose->setFocus();
        if (m_service && m_thumbnail)
            m_service->retry(m_thumbnail->url);
        refresh();
    });
    connect(m_words, &TextField::edited, this, &ThumbnailBox::describe);
    connect(m_words, &TextField::left, this, &ThumbnailBox::left);
}

void ThumbnailBox::fillMenu(QMenu &menu)
{
    menu.addAction(
        QIcon::fromTheme(u"document-open"_s), tr("From a &File…"), this, &ThumbnailBox::askForFile);
    menu.addAction(QIcon::fromTheme(u"internet-web-browser"_s), tr("From an &Address…"), this,
        &ThumbnailBox::askForAddress);
}

void ThumbnailBox::focus()
{
    if (m_thumbnail)
        m_words->setFocus();
    else
        m_choose->setFocus();
}

void ThumbnailBox::setPictures(PictureService *service)
{
    if (m_service)
        m_service->disconnect(this);
    m_service = service;
    if (service) {
        const auto refreshMine = [this](const QString &url) {
            if (m_thumbnail && m_thumbnail->url == url)
                refresh();
        };
        connect(service, &PictureService::came, this, refreshMine);
        connect(service, &PictureService::failed, this, refreshMine);
    }
    refresh();
}

void ThumbnailBox::show(const std::optional<Thumbnail> &thumbnail, bool placeCaret)
{
    const bool isAnother =
        (thumbnail ? thumbnail->url : QString()) != (m_thumbnail ? m_thumbnail->url : QString());
    m_thumbnail = thumbnail;
    if (isAnother) {
        m_refusal.clear();
        m_addressRow->hide();
        m_address->clear();
        ++m_latest;
    }
    // What the editor is typing stands there already, as it was typed.
    if (isAnother || placeCaret || !m_words->hasFocus())
        m_words->showText(thumbnail ? thumbnail->alt.value_or(QString()) : QString(), placeCaret);
    if (isAnother)
        refresh();
    else
        showNote();
}

void ThumbnailBox::refresh()
{
    m_details->setVisible(m_thumbnail.has_value());
    m_remove->setVisible(m_thumbnail.has_value());
    m_choose->setText(m_thumbnail ? tr("Choose another") : tr("Add picture"));
    const QString url = m_thumbnail ? m_thumbnail->url : QString();
    if (m_service && m_thumbnail)
        m_service->want({url});
    const Picture picture = m_service ? m_service->pictures().value(url) : Picture();
    m_retry->setVisible(m_service && !m_service->failureOf(url).isEmpty());
    if (picture.bytes.isEmpty())
        m_picture->setText(m_retry->isVisibleTo(this) ? tr("No picture") : tr("Waiting for it…"));
    else
        m_picture->setPixmap(thumbnailOf(picture, shownSize, devicePixelRatioF()));
    m_picture->setToolTip(isPictureUrl(url) && url.size() < 500 ? url.toHtmlEscaped() : QString());
    showNote();
}

void ThumbnailBox::showNote()
{
    const QString failure =
        m_service && m_thumbnail ? m_service->failureOf(m_thumbnail->url) : QString();
    if (!m_refusal.isEmpty())
        m_note->showProblem(m_refusal);
    else if (m_thumbnail && !isPictureUrl(m_thumbnail->url))
        m_note->showProblem(
            tr("The picture's address is neither http nor https, so that it is left out."));
    else if (!failure.isEmpty())
        m_note->showProblem(failure);
    else if (m_thumbnail && m_thumbnail->alt.value_or(QString()).trimmed().isEmpty())
        m_note->showHint(tr("Readers who cannot see the picture are told nothing of it."));
    else
        m_note->clear();
}

void ThumbnailBox::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a picture"), {},
        tr("Pictures (%1)").arg(u"*.png *.jpg *.jpeg *.gif *.webp"_s));
    if (!path.isEmpty())
        takeFile(path);
}

void ThumbnailBox::askForAddress()
{
    m_addressRow->show();
    m_address->setFocus();
}

void ThumbnailBox::takeFile(const QString &path)
{
    const quint64 mine = ++m_latest;
    QtConcurrent::run(addressOfFile, path).then(this, [this, mine](const Result<QString> &url) {
        if (mine != m_latest) // another entry, or another picture
            return;
        m_refusal = url ? QString() : url.error().message;
        showNote();
        if (url)
            Q_EMIT chosen(Thumbnail {*url, {}, {}});
    });
}

void ThumbnailBox::takeAddress(const QString &url)
{
    m_refusal = isPictureUrl(url)
        ? QString()
        : tr("This is no address of a picture. It begins with https:// or http://.");
    showNote();
    if (!m_refusal.isEmpty())
        return;
    if (!m_thumbnail || m_thumbnail->url != url)
        Q_EMIT chosen(Thumbnail {url, {}, {}});
    const bool hadFocus = m_addressRow->isAncestorOf(window()->focusWidget());
    m_addressRow->hide();
    if (hadFocus)
        focus();
}

void ThumbnailBox::describe()
{
    if (!m_thumbnail)
        return;
    Thumbnail thumbnail = *m_thumbnail;
    const QString words = m_words->text();
    thumbnail.alt = words.isEmpty() ? std::nullopt : std::optional(words);
    Q_EMIT described(thumbnail);
}

} // namespace galley
