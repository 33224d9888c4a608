// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldissues/oldissuesdialog.h"

#include "archive/archiveservice.h"
#include "oldissues/oldissuesmodel.h"
#include "widgets/dialogsize.h"
#include "widgets/twolinedelegate.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;

using State = OldIssueFile::State;

} // namespace

OldIssuesDialog::OldIssuesDialog(
    ArchiveService &archive, const QString &folder, const QString &openIssue, QWidget *parent)
    : QDialog(parent)
    , m_archive(archive)
    , m_folder(folder)
    , m_openIssue(openIssue)
    , m_stop(std::make_shared<std::stop_source>())
    , m_model(new OldIssuesModel(this))
{
    setWindowTitle(tr("Import old issues"));
    build();
    rememberSize(*this, u"oldIssues"_s, QSize(640, 520));
    read();
}

OldIssuesDialog::~OldIssuesDialog() { m_stop->request_stop(); }

void OldIssuesDialog::build()
{
    auto *place = new QLabel(QDir::toNativeSeparators(m_folder));
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    place->setForegroundRole(QPalette::PlaceholderText);

    m_words = new QLabel;
    m_words->setObjectName(u"words"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto *list = new QListView;
    list->setModel(m_model);
    list->setItemDelegate(new TwoLineDelegate(list));
    list->setAccessibleName(tr("Old issues"));
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_words);
    m_pages->addWidget(list);

    m_onTaken = new QComboBox;
    m_onTaken->addItem(tr("Leave the archive’s as they are"), int(OnTaken::Skip));
    m_onTaken->addItem(tr("Replace the archive’s"), int(OnTaken::Replace));
    m_onTaken->addItem(tr("Keep both"), int(OnTaken::Rename));
    auto *takenWords = new QLabel(tr("Issues that the archive &has otherwise:"));
    takenWords->setBuddy(m_onTaken);
    m_taken = new QWidget;
    auto *takenRow = new QHBoxLayout(m_taken);
    takenRow->setContentsMargins({});
    takenRow->addWidget(takenWords);
    takenRow->addWidget(m_onTaken);
    takenRow->addStretch();

    m_status = new QLabel;
    m_status->setObjectName(u"status"_s);
    m_status->setWordWrap(true);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    auto *buttons = new QDialogButtonBox;
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setIcon(QIcon::fromTheme(u"document-import"_s));
    m_close = buttons->addButton(QDialogButtonBox::Close);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid);
    column->addWidget(place);
    column->addWidget(m_pages, 1);
    column->addWidget(m_taken);
    column->addWidget(m_status);
    column->addWidget(m_progress);
    column->addWidget(buttons);

    connect(m_onTaken, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setOnTaken(onTaken());
        updateWords();
    });
    connect(m_import, &QPushButton::clicked, this, [this] {
        m_wanted = m_model->wantedCount();
        setPhase(Phase::Storing);
        storeNext(0);
    });
    connect(m_close, &QPushButton::clicked, this, &OldIssuesDialog::reject);
    setPhase(Phase::Reading);
}

OnTaken OldIssuesDialog::onTaken() const { return OnTaken(m_onTaken->currentData().toInt()); }

void OldIssuesDialog::read()
{
    const auto stop = m_stop;
    // The answers of a thread that is not waited for come to nobody once this has gone.
    const QPointer<OldIssuesDialog> self(this);
    const auto progress = [self, stop](int done, int all) {
        if (done % 20 != 0 || stop->stop_requested())
            return;
        QMetaObject::invokeMethod(
            qApp,
            [self, done, all] {
                if (self && self->m_phase == Phase::Reading) {
                    self->m_progress->setRange(0, all);
                    self->m_progress->setValue(done);
                }
            },
            Qt::QueuedConnection);
    };
    QtConcurrent::run([folder = m_folder, progress, stop] {
        return readOldIssues(folder, progress, stop->get_token());
    }).then(this, [this](const Result<OldIssuesReport> &report) {
        if (m_phase != Phase::Reading)
            return;
        if (report)
            compare(*report);
        else
            say(report.error().message);
    });
}

void OldIssuesDialog::compare(const OldIssuesReport &report)
{
    m_archive
        .run<OldIssuesReport>([report](Archive &archive) {
            OldIssuesReport compared = report;
            return compareOldIssues(archive, compared).transform([&compared] { return compared; });
        })
        .then(this, [this](const Result<OldIssuesReport> &compared) {
            if (m_phase != Phase::Reading)
                return;
            if (!compared) {
                say(compared.error().message);
                return;
            }
            m_model->setReport(*compared);
            if (compared->files.isEmpty())
                say(tr("No issue was found here. Galley reads issues as JSON, as Markdown that it "
                       "exported, and as HTML that it published."));
            else
                setPhase(Phase::Choosing);
        });
}

/// One after the other, so that the autosave never waits for many.
void OldIssuesDialog::storeNext(qsizetype row)
{
    while (row < m_model->files().size() && !m_model->isWanted(row))
        ++row;
    if (row == m_model->files().size() || m_stop->stop_requested()) {
        finish();
        return;
    }
    const OldIssueFile &file = m_model->files().at(row);
    if (onTaken() == OnTaken::Replace && file.issue->slug == m_openIssue) {
        take(row,
            fail(Error::Code::Busy,
                tr("It is open in this window. Open another issue, and import this one again.")));
        return;
    }
    m_archive
        .run<QString>([file, choice = onTaken()](
                          Archive &archive) { return storeOldIssue(archive, file, choice); })
        .then(this, [this, row](const Result<QString> &slug) { take(row, slug); });
}

void OldIssuesDialog::take(qsizetype row, const Result<QString> &slug)
{
    m_model->setOutcome(row, slug);
    ++(slug ? m_stored : m_failed);
    m_progress->setRange(0, m_wanted);
    m_progress->setValue(m_stored + m_failed);
    storeNext(row + 1);
}

void OldIssuesDialog::finish()
{
    setPhase(Phase::Done);
    QAccessibleAnnouncementEvent announcement(this, m_status->text());
    QAccessible::updateAccessibility(&announcement);
}

void OldIssuesDialog::setPhase(Phase phase)
{
    m_phase = phase;
    const bool isBusy = phase == Phase::Reading || phase == Phase::Storing;
    m_pages->setCurrentIndex(phase == Phase::Reading ? 0 : 1);
    m_progress->setRange(0, 0);
    m_progress->setVisible(isBusy);
    m_onTaken->setEnabled(phase == Phase::Choosing);
    m_import->setVisible(phase != Phase::Done);
    m_close->setText(isBusy ? tr("&Cancel") : tr("&Close"));
    if (phase == Phase::Reading)
        m_words->setText(tr("Reading the folder…"));
    updateWords();
    if (phase == Phase::Choosing && m_import->isEnabled())
        m_import->setFocus();
    else if (phase == Phase::Done)
        m_close->setFocus();
}

void OldIssuesDialog::updateWords()
{
    const int wanted = m_phase == Phase::Choosing ? m_model->wantedCount() : 0;
    m_taken->setVisible(m_phase != Phase::Reading && m_model->count(State::Taken) > 0);
    m_import->setEnabled(wanted > 0);
    m_import->setDefault(wanted > 0);
    m_import->setText(wanted > 0 ? tr("&Import %n issues", nullptr, wanted) : tr("&Import"));
    m_status->setText(m_phase == Phase::Reading ? QString() : reportText());
}

/// Nothing can be imported: why not, in place of the list.
void OldIssuesDialog::say(const QString &words)
{
    m_phase = Phase::Done;
    m_words->setText(words);
    m_progress->hide();
    m_import->hide();
    m_close->setText(tr("&Close"));
}

QString OldIssuesDialog::reportText() const
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &words) {
        if (count > 0)
            parts.append(words);
    };
    if (m_phase == Phase::Storing || m_phase == Phase::Done) {
        parts.append(tr("%n issues imported", nullptr, m_stored));
        add(m_failed, tr("%n failed", nullptr, m_failed));
        const int left = m_wanted - m_stored - m_failed;
        add(m_phase == Phase::Done ? left : 0, tr("%n not any more", nullptr, left));
        return parts.join(u" · "_s);
    }
    const int fresh = m_model->count(State::New);
    const int taken = m_model->count(State::Taken);
    const int same = m_model->count(State::Same);
    const int damaged = m_model->count(State::Damaged);
    add(fresh, tr("%n new", nullptr, fresh));
    add(taken, tr("%n otherwise in the archive", nullptr, taken));
    add(same, tr("%n in the archive already", nullptr, same));
    add(damaged, tr("%n not understood", nullptr, damaged));
    return parts.join(u" · "_s);
}

void OldIssuesDialog::reject()
{
    m_stop->request_stop();
    if (m_phase != Phase::Storing) // what is being stored is finished first
        QDialog::reject();
}

} // namespace galley
