// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/exportdialog.h"

#include "base/settings.h"
#include "exporting/exportremark.h"
#include "widgets/fieldnote.h"

#include <KMessageWidget>

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

const ExportFormat &formatAt(int id) { return exportFormats()[static_cast<std::size_t>(id)]; }

/// How much of a path's end is a format's suffix with its dot, the longest that fits.
qsizetype suffixSize(const QString &path)
{
    qsizetype size = 0;
    for (const ExportFormat &format : exportFormats()) {
        if (path.endsWith(u'.' + QString(format.suffix)))
            size = std::max(size, format.suffix.size() + 1);
    }
    return size;
}

QLabel *labelFor(QWidget *buddy, const QString &text)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ExportDialog::ExportDialog(Issue issue, Look look, Pictures pictures, QWidget *parent)
    : QDialog(parent)
    , m_issue(std::move(issue))
    , m_look(std::move(look))
    , m_known(std::move(pictures))
{
    setWindowTitle(tr("Export issue"));
    build();
    restore();
    adapt();
    m_export->setFocus();
}

ExportDialog::~ExportDialog() { *m_cancelled = true; }

void ExportDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    m_message = new KMessageWidget;
    m_message->setWordWrap(true);
    m_message->hide();
    column->addWidget(m_message);

    m_form = new QWidget;
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins({});
    form->setSpacing(16);
    m_remark = new ExportRemark;
    form->addWidget(buildFormats());
    form->addWidget(m_remark);
    form->addWidget(buildPictures());
    form->addWidget(buildTarget());
    column->addWidget(m_form);

    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Exporting"));
    m_progress->setFixedHeight(4);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_progress->hide();
    column->addWidget(m_progress);
    column->addStretch();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_copy = buttons->addButton(tr("Co&py to clipboard"), QDialogButtonBox::ActionRole);
    m_copy->setIcon(QIcon::fromTheme(u"edit-copy"_s));
    m_export = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_export->setIcon(QIcon::fromTheme(u"document-export"_s));
    m_export->setDefault(true);
    column->addWidget(buttons);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyToClipboard);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(480);
}

QWidget *ExportDialog::buildFormats()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(new QLabel(tr("Format")));
    m_formats = new QButtonGroup(this);
    int id = 0;
    for (const ExportFormat &format : exportFormats()) {
        auto *button = new QRadioButton(format.title());
        button->setAccessibleDescription(tr("Format of the export"));
        m_formats->addButton(button, id++);
        column->addWidget(button);
    }
    connect(m_formats, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            onFormatChanged();
    });
    return box;
}

QWidget *ExportDialog::buildPictures()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(8);
    m_pictures = new QComboBox;
    m_pictures->addItem(tr("Within the document"), QString(keyOf(PictureMode::Embed)));
    m_pictures->addItem(tr("In the folder “%1” beside it").arg(pictureFolder(m_issue)),
        QString(keyOf(PictureMode::Files)));
    m_pictures->addItem(tr("None"), QString(keyOf(PictureMode::None)));
    column->addWidget(labelFor(m_pictures, tr("P&ictures")));
    column->addWidget(m_pictures);
    m_pictureNote = new FieldNote;
    column->addWidget(m_pictureNote);
    connect(m_pictures, &QComboBox::currentIndexChanged, this, [this] { adapt(); });
    return box;
}

QWidget *ExportDialog::buildTarget()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(8);
    m_path = new QLineEdit;
    m_path->setAccessibleName(tr("File"));
    column->addWidget(labelFor(m_path, tr("&File")));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_path, 1);
    auto *browse = new QPushButton(tr("&Browse…"));
    browse->setAutoDefault(false);
    row->addWidget(browse);
    column->addLayout(row);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        m_message->hide();
        adapt();
    });
    return box;
}

void ExportDialog::restore()
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    QString folder = settings.value("export/folder"_L1).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir()) // which not everybody has
        folder = QDir::homePath();
    m_path->setText(QDir::toNativeSeparators(QDir(folder).filePath(m_issue.slug)));
    setFormat(settings.value("export/format"_L1).toString());
    setPictureMode(pictureModeFromKey(settings.value("export/pictures"_L1).toString())
            .value_or(PictureMode::Embed));
    if (m_formats->checkedId() < 0 && m_formats->button(0))
        m_formats->button(0)->setChecked(true);
}

void ExportDialog::remember() const
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue("export/format"_L1, format());
    settings.setValue("export/pictures"_L1, m_pictures->currentData());
    settings.setValue("export/folder"_L1, QFileInfo(path()).absolutePath());
}

QString ExportDialog::path() const
{
    const QString text = QDir::fromNativeSeparators(m_path->text().trimmed());
    return text.startsWith("~/"_L1) ? QDir::home().filePath(text.mid(2)) : text;
}

void ExportDialog::setPath(const QString &path) { m_path->setText(QDir::toNativeSeparators(path)); }

QString ExportDialog::format() const
{
    const int id = m_formats->checkedId();
    return id < 0 ? QString() : QString(formatAt(id).name);
}

void ExportDialog::setFormat(const QString &name)
{
    for (QAbstractButton *button : m_formats->buttons()) {
        if (formatAt(m_formats->id(button)).name == name)
            button->setChecked(true);
    }
}

PictureMode ExportDialog::pictureMode() const
{
    const int id = m_formats->checkedId();
    if (id < 0 || !formatAt(id).hasPictures)
        return PictureMode::None;
    return pictureModeFromKey(m_pictures->currentData().toString()).value_or(PictureMode::Embed);
}

void ExportDialog::setPictureMode(PictureMode mode)
{
    m_pictures->setCurrentIndex(m_pictures->findData(QString(keyOf(mode))));
}

void ExportDialog::onFormatChanged()
{
    const ExportFormat &format = formatAt(m_formats->checkedId());
    m_remark->show(format, m_issue, m_look, m_known);
    const QString suffix = u'.' + QString(format.suffix);
    QString file = m_path->text();
    // An ending that is no format's ("2026.04") is part of the name.
    file.chop(suffixSize(file));
    m_path->setText(file + suffix);
}

void ExportDialog::browse()
{
    const ExportFormat &chosen = formatAt(m_formats->checkedId());
    // Whether to replace a file is asked when it is about to be.
    const QString file = QFileDialog::getSaveFileName(this, tr("Export issue"), path(),
        u"%1 (*.%2)"_s.arg(chosen.title(), chosen.suffix), nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty())
        setPath(file);
}

void ExportDialog::startExport()
{
    if (m_isBusy || !m_export->isEnabled())
        return;
    const QFileInfo file(path());
    if (!file.exists()) {
        write();
        return;
    }
    if (file.isDir()) {
        showMessage(
            KMessageWidget::Error, tr("“%1” is a folder. Add a file name.").arg(file.fileName()));
        return;
    }
    showMessage(KMessageWidget::Warning,
        tr("“%1” exists in this folder already. Replace it?").arg(file.fileName()));
    auto *replace = new QAction(QIcon::fromTheme(u"document-replace"_s), tr("&Replace"), m_message);
    connect(replace, &QAction::triggered, this, &ExportDialog::write);
    m_message->addAction(replace);
}

void ExportDialog::write()
{
    const QString target = QFileInfo(path()).absoluteFilePath();
    const PictureMode mode = pictureMode();
    const auto toFile = [target, mode, issue = m_issue, known = m_known](const QByteArray &bytes) {
        return writeDocument(target, bytes, mode, issue, known).transform([&] { return bytes; });
    };
    run(mode, toFile, [this, target](const QByteArray &) {
        remember();
        Q_EMIT exported(target);
        accept();
    });
}

void ExportDialog::copyToClipboard()
{
    if (m_isBusy)
        return;
    const auto asItIs = [](const QByteArray &bytes) { return Result<QByteArray>(bytes); };
    // There is no folder beside the clipboard.
    const PictureMode mode =
        pictureMode() == PictureMode::Files ? PictureMode::Embed : pictureMode();
    run(mode, asItIs, [this](const QByteArray &bytes) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(bytes));
        showMessage(KMessageWidget::Positive, tr("Copied to the clipboard."));
        Q_EMIT copied();
    });
}

void ExportDialog::run(PictureMode mode,
    std::function<Result<QByteArray>(const QByteArray &)> finish,
    std::function<void(const QByteArray &)> done)
{
    setBusy(true);
    const auto work = [issue = m_issue, look = m_look, format = format(), mode, known = m_known,
                          cancelled = m_cancelled, finish = std::move(finish)] {
        return exportFormatNamed(format)
            .and_then([&](const ExportFormat *chosen) {
                return chosen->write(issue,
                    {.look = look,
                        .pictures = chosen->hasSitePictures
                            ? picturesOnSite(look.publication, known)
                            : picturesFor(mode, issue, known)});
            })
            .and_then([&](const QByteArray &bytes) -> Result<QByteArray> {
                if (*cancelled)
                    return fail(Error::Code::Cancelled, {});
                return finish(bytes);
            });
    };
    QtConcurrent::run(work).then(
        this, [this, done = std::move(done)](const Result<QByteArray> &result) {
            setBusy(false);
            if (result) {
                done(*result);
                return;
            }
            showMessage(KMessageWidget::Error, result.error().message);
            Q_EMIT failed(result.error());
        });
}

void ExportDialog::setBusy(bool busy)
{
    if (busy)
        m_focus = focusWidget(); // a disabled button gives it away
    m_isBusy = busy;
    m_message->hide();
    m_progress->setVisible(busy);
    adapt();
    if (!busy && m_focus)
        m_focus->setFocus();
}

void ExportDialog::showMessage(int type, const QString &text)
{
    m_message->clearActions();
    m_message->setMessageType(static_cast<KMessageWidget::MessageType>(type));
    m_message->setText(text);
    m_message->setCloseButtonVisible(type != KMessageWidget::Error);
    m_message->show();
}

void ExportDialog::adapt()
{
    const bool hasFormat = m_formats->checkedId() >= 0;
    m_form->setEnabled(!m_isBusy);
    m_export->setEnabled(!m_isBusy && hasFormat && !path().isEmpty());
    m_copy->setEnabled(!m_isBusy && hasFormat);
    // A choice that says nothing of this format would mislead.
    m_pictures->parentWidget()->setVisible(
        hasFormat && formatAt(m_formats->checkedId()).hasPictures);
    const QStringList urls = pictureUrls(m_issue);
    const auto missing = static_cast<int>(
        std::ranges::count_if(urls, [this](const QString &url) { return !m_known.contains(url); }));
    if (missing > 0 && pictureMode() != PictureMode::None)
        m_pictureNote->showHint(
            tr("%n pictures have not come and will be left out.", nullptr, missing));
    else
        m_pictureNote->clear();
}

} // namespace galley
