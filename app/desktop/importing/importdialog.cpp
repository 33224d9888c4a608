// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importdialog.h"

#include "importing/importmodel.h"
#include "importing/mimetext.h"
#include "importing/pastebox.h"

#include <KMessageWidget>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

/// A clipboard with more than this was hardly copied for an import.
constexpr qsizetype longestOffer = 64 * 1024;

} // namespace

ImportDialog::ImportDialog(HttpClient &client, const Services &services, const ServiceKeys &keys,
    IssueDocument &document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_importer(client, services, keys)
    , m_model(new ImportModel(this))
{
    build();
    connect(&m_recognizer, &Recognizer::recognized, this, &ImportDialog::showRecognition);
    connectImporter();
    m_countdown.setInterval(250ms);
    connect(&m_countdown, &QTimer::timeout, this, &ImportDialog::updateStatus);
    showRecognition({});
    m_box->setFocus();
}

ImportDialog::~ImportDialog()
{
    // A destroyed dialog hears no more of its parts.
    m_importer.disconnect(this);
    m_recognizer.disconnect(this);
    m_box->disconnect(this);
}

void ImportDialog::setInsertAt(std::optional<qsizetype> index) { m_insertAt = index; }

void ImportDialog::setText(const QString &text)
{
    if (isRunning())
        return;
    if (text.size() > longestImportText) {
        showProblem(tr("That is more text than an import takes. Paste the part that holds the "
                       "references."));
        return;
    }
    m_box->setPlainText(withShortLines(text));
    m_box->moveCursor(QTextCursor::End);
}

bool ImportDialog::isRunning() const { return m_phase == Phase::Running; }

void ImportDialog::start()
{
    if (m_phase != Phase::Writing)
        return;
    if (m_recognizer.isBusy()) {
        m_startsWhenRecognized = true;
        return;
    }
    if (m_model->count(ImportRow::State::Queued) == 0)
        return;
    setPhase(Phase::Running);
    m_importer.start(m_recognition.references, m_document.issue());
    // Nothing to fetch: it may have finished within the call.
    m_model->showRows(m_importer.rows());
    updateStatus();
}

void ImportDialog::retry()
{
    if (m_phase != Phase::Done)
        return;
    setPhase(Phase::Running);
    m_importer.retry(m_document.issue());
    m_model->showRows(m_importer.rows());
    updateStatus();
}

void ImportDialog::reject()
{
    if (isRunning())
        m_importer.cancel();
    else
        QDialog::reject();
}

void ImportDialog::closeEvent(QCloseEvent *event)
{
    if (!isRunning()) {
        QDialog::closeEvent(event);
        return;
    }
    event->ignore();
    m_closesWhenFinished = true;
    m_importer.cancel();
}

void ImportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous() && m_box->document()->isEmpty())
        offerClipboard();
}

void ImportDialog::connectImporter()
{
    connect(&m_importer, &Importer::rowChanged, this, [this](qsizetype row) {
        m_model->showRow(row, m_importer.rows().at(row));
        updateStatus();
    });
    connect(&m_importer, &Importer::waiting, this, &ImportDialog::showWaiting);
    connect(&m_importer, &Importer::finished, this, &ImportDialog::runFinished,
        Qt::QueuedConnection); // after start() has returned
}

void ImportDialog::textChanged()
{
    if (isRunning())
        return;
    m_message->hide();
    setPhase(Phase::Writing);
    m_recognizer.setText(m_box->toPlainText());
    updateStatus();
    updateButtons();
}

void ImportDialog::showRecognition(const Recognition &recognition)
{
    m_recognition = recognition;
    m_list->setUniformItemSizes(true);
    m_model->showRecognized(recognition.references, m_document.issue());
    m_box->markReferences(recognition.references);
    const bool isEmpty = m_box->document()->isEmpty();
    m_helpTitle->setText(isEmpty ? tr("Paste papers and pages here, alone or in any text")
                                 : tr("There is no reference in this text"));
    m_stack->setCurrentIndex(recognition.references.isEmpty() ? 1 : 0);
    updateStatus();
    updateButtons();
    if (std::exchange(m_startsWhenRecognized, false))
        start();
}

void ImportDialog::setPhase(Phase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    const bool isRunning = phase == Phase::Running;
    m_box->setReadOnly(isRunning);
    m_list->setUniformItemSizes(phase == Phase::Writing); // reasons take more than one line
    m_waitReason.clear();
    if (isRunning)
        m_message->hide();
    updateButtons();
    updateStatus();
    if (isRunning)
        m_closeButton->setFocus();
}

void ImportDialog::updateButtons()
{
    const qsizetype fresh = m_model->count(ImportRow::State::Queued);
    const qsizetype unfinished =
        m_model->count(ImportRow::State::Failed) + m_model->count(ImportRow::State::Cancelled);
    m_importButton->setVisible(m_phase == Phase::Writing);
    m_importButton->setEnabled(m_phase == Phase::Writing && (fresh > 0 || m_recognizer.isBusy()));
    m_importButton->setText(fresh == 0 ? tr("&Import")
            : fresh == 1               ? tr("&Import 1 reference")
                                       : tr("&Import %n references", nullptr, int(fresh)));
    m_retryButton->setVisible(m_phase == Phase::Done && unfinished > 0);
    m_retryButton->setText(m_model->count(ImportRow::State::Cancelled) > 0 ? tr("&Retry the rest")
                                                                           : tr("&Retry failed"));
    m_closeButton->setText(isRunning() ? tr("&Cancel") : tr("&Close"));
    m_closeButton->setIcon(QIcon::fromTheme(isRunning() ? u"dialog-cancel"_s : u"window-close"_s));
    m_progress->setVisible(isRunning());
}

void ImportDialog::updateStatus()
{
    switch (m_phase) {
    case Phase::Writing:
        m_status->setText(recognitionText());
        break;
    case Phase::Running:
        m_progress->setMaximum(int(m_model->rows().size()));
        m_progress->setValue(int(m_model->settledCount()));
        m_status->setText(progressText());
        break;
    case Phase::Done:
        m_status->setText(outcomeText());
        break;
    }
}

QString ImportDialog::recognitionText() const
{
    if (m_recognizer.isBusy())
        return tr("Looking for references…");
    QStringList parts;
    const auto count = [&parts](qsizetype n, const QString &one, const QString &many) {
        if (n > 0)
            parts.append(n == 1 ? one : many);
    };
    const qsizetype papers = std::ranges::count_if(m_recognition.references, &Reference::arxivId);
    const qsizetype pages = m_recognition.references.size() - papers;
    const qsizetype known = m_model->count(ImportRow::State::Duplicate);
    count(papers, tr("1 paper"), tr("%n papers", nullptr, int(papers)));
    count(pages, tr("1 page"), tr("%n pages", nullptr, int(pages)));
    count(
        known, tr("1 already in this issue"), tr("%n already in this issue", nullptr, int(known)));
    if (!parts.isEmpty())
        count(m_recognition.otherLines, tr("1 line without a reference"),
            tr("%n lines without a reference", nullptr, int(m_recognition.otherLines)));
    return parts.join(u" · "_s);
}

QString ImportDialog::progressText() const
{
    const QString progress =
        tr("%1 of %2 done.").arg(m_model->settledCount()).arg(m_model->rows().size());
    if (m_waitReason.isEmpty() || m_waitEnd.hasExpired())
        return progress;
    const int seconds = int(std::chrono::ceil<std::chrono::seconds>(
        std::chrono::milliseconds(m_waitEnd.remainingTime()))
            .count());
    return progress + u' ' + m_waitReason + u' '
        + tr("Next request in %n s.", nullptr, std::max(seconds, 1));
}

QString ImportDialog::outcomeText() const
{
    QStringList sentences;
    const auto count = [&](ImportRow::State state, const QString &words) {
        if (const qsizetype n = m_model->count(state); n > 0)
            sentences.append(words.arg(n));
    };
    const qsizetype warnings = std::ranges::count_if(
        m_model->rows(), [](const ImportRow &row) { return !row.warning.isEmpty(); });
    count(ImportRow::State::Imported, tr("%1 imported."));
    if (warnings > 0)
        sentences.append(tr("%1 of them with a warning.").arg(warnings));
    count(ImportRow::State::Duplicate, tr("%1 already in this issue."));
    count(ImportRow::State::Failed, tr("%1 failed."));
    count(ImportRow::State::Cancelled, tr("%1 cancelled."));
    return sentences.join(u' ');
}

void ImportDialog::showWaiting(std::chrono::milliseconds time, const QString &reason)
{
    m_waitEnd = QDeadlineTimer(time);
    m_waitReason = reason;
    m_countdown.start();
    updateStatus();
}

void ImportDialog::runFinished()
{
    if (!isRunning())
        return;
    m_countdown.stop();
    m_model->showRows(m_importer.rows());
    setPhase(Phase::Done);
    m_closeButton->setFocus();
    showFirstFailure();

    const QList<Edit> edits = editsOfRun();
    if (!edits.isEmpty()) {
        const QString text = edits.size() == 1 ? tr("Import 1 paper")
                                               : tr("Import %n papers", nullptr, int(edits.size()));
        if (const Result<void> done = m_document.perform(edits, text)) {
            QList<EntryId> entries;
            for (const Edit &edit : edits)
                entries.append(entryOf(edit));
            m_inserted.unite(QSet(entries.begin(), entries.end()));
            Q_EMIT imported(entries);
        } else {
            showProblem(done.error().message);
        }
    }
    QAccessibleAnnouncementEvent announcement(this, m_status->text());
    QAccessible::updateAccessibility(&announcement);
    if (std::exchange(m_closesWhenFinished, false))
        close();
}

/// The new entries, each behind the row before it or, the first, at the chosen place.
QList<Edit> ImportDialog::editsOfRun() const
{
    QList<EntryId> order;
    for (const Entry &entry : m_document.issue().entries)
        order.append(entry.id);
    qsizetype place = std::clamp<qsizetype>(m_insertAt.value_or(order.size()), 0, order.size());
    QList<Edit> edits;
    for (const ImportRow &row : m_importer.rows()) {
        if (row.state != ImportRow::State::Imported || !row.entry)
            continue;
        if (!m_inserted.contains(row.entry->id)) {
            edits.append(InsertEntry {place, *row.entry});
            order.insert(place++, row.entry->id);
        } else if (const qsizetype index = order.indexOf(row.entry->id); index >= 0) {
            place = index + 1;
        }
    }
    return edits;
}

void ImportDialog::showFirstFailure()
{
    const auto failed =
        std::ranges::find(m_model->rows(), ImportRow::State::Failed, &ImportRow::state);
    if (failed != m_model->rows().cend())
        m_list->setCurrentIndex(m_model->index(int(failed - m_model->rows().cbegin())));
}

void ImportDialog::showProblem(const QString &text)
{
    m_message->setMessageType(KMessageWidget::Error);
    m_message->setIcon(QIcon::fromTheme(u"dialog-error"_s));
    m_message->setText(text);
    m_message->animatedShow();
}

void ImportDialog::offerClipboard()
{
    const QString text = textFromMime(QApplication::clipboard()->mimeData());
    if (text.size() > longestOffer)
        return;
    ImportModel offer;
    offer.showRecognized(findReferences(text), m_document.issue());
    if (offer.count(ImportRow::State::Queued) == 0) // nothing, or what was imported just now
        return;
    setText(text);
    m_box->selectAll(); // so that another paste takes its place
}

} // namespace galley
