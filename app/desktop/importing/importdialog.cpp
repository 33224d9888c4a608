// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importdialog.h"

#include "importing/importmemory.h"
#include "importing/importmodel.h"
#include "importing/mimetext.h"
#include "importing/pastebox.h"

#include <KMessageWidget>

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLabel>
#include <QListView>
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
    , m_client(client)
    , m_services(services)
    , m_document(document)
    , m_model(new ImportModel(this))
{
    makeImporter(keys);
    build();
    connect(&m_recognizer, &Recognizer::recognized, this, &ImportDialog::showRecognition);
    connect(m_model, &ImportModel::ticksChanged, this, [this] {
        updateStatus();
        updateButtons();
    });
    m_countdown.setInterval(250ms);
    connect(&m_countdown, &QTimer::timeout, this, &ImportDialog::updateStatus);
    showRecognition({});
    m_box->setFocus();
}

ImportDialog::~ImportDialog()
{
    // A destroyed dialog hears no more of its parts.
    m_importer->disconnect(this);
    m_recognizer.disconnect(this);
    m_box->disconnect(this);
}

void ImportDialog::setMemory(ImportMemory *memory)
{
    m_memory = memory;
    if (!memory)
        return;
    connect(memory, &ImportMemory::failed, this, [this](const Error &error) {
        if (isRunning())
            showProblem(tr("The import goes on, but what is not there yet would be lost if Galley "
                           "ended now. %1")
                    .arg(error.message));
    });
    askForEarlierRuns();
}

void ImportDialog::setKeys(const ServiceKeys &keys)
{
    if (m_phase == Phase::Writing)
        makeImporter(keys);
}

void ImportDialog::setPatience(std::chrono::milliseconds first)
{
    m_patience = first;
    m_importer->setPatience(first);
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

void ImportDialog::setPaste(const MimeText &paste)
{
    setText(paste.text);
    if (!paste.problems.isEmpty() && !isRunning())
        showProblem(paste.problems.join(u' '));
}

void ImportDialog::importAtOnce(const MimeText &paste)
{
    m_isAtOnce = !paste.text.isEmpty() && paste.problems.isEmpty();
    setPaste(paste);
    startIfWanted();
}

void ImportDialog::resume(const QList<Reference> &references)
{
    QStringList keys;
    QStringList lines;
    for (const Reference &reference : references) {
        keys.append(reference.key());
        lines.append(wordsOf(reference));
    }
    m_model->tick(keys); // they were chosen when they were asked for
    setText(lines.join(u'\n'));
    start();
}

bool ImportDialog::isRunning() const { return m_phase == Phase::Running; }

void ImportDialog::reject()
{
    if (isRunning()) {
        m_importer->cancel();
        return;
    }
    giveUpTheRest();
    QDialog::reject();
}

void ImportDialog::closeEvent(QCloseEvent *event)
{
    if (qApp->isSavingSession()) { // the computer goes down: what waits is there tomorrow
        QDialog::closeEvent(event);
        return;
    }
    if (!isRunning()) {
        giveUpTheRest();
        QDialog::closeEvent(event);
        return;
    }
    event->ignore();
    m_closesWhenFinished = true;
    m_importer->cancel();
}

void ImportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous() && m_box->document()->isEmpty())
        offerClipboard();
}

void ImportDialog::makeImporter(const ServiceKeys &keys)
{
    m_importer = std::make_unique<Importer>(m_client, m_services, keys);
    if (m_patience)
        m_importer->setPatience(*m_patience);
    connect(m_importer.get(), &Importer::rowChanged, this, [this](qsizetype row) {
        m_model->showRow(row, m_importer->rows().at(row));
        updateStatus();
    });
    connect(m_importer.get(), &Importer::waiting, this, &ImportDialog::showWaiting);
    connect(m_importer.get(), &Importer::finished, this, &ImportDialog::runFinished,
        Qt::QueuedConnection); // after start() has returned
}

void ImportDialog::textChanged()
{
    if (isRunning())
        return;
    m_message->hide();
    giveUpTheRest(); // of the run before
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
    askForEarlierRuns();
    updateStatus();
    updateButtons();
    startIfWanted();
}

/// Of what it was not asked before: typing does not make the archive busy.
void ImportDialog::askForEarlierRuns()
{
    if (!m_memory)
        return;
    QStringList keys;
    for (const Reference &reference : m_recognition.references) {
        if (const QString key = reference.key(); !m_askedRuns.contains(key))
            keys.append(key);
    }
    if (keys.isEmpty())
        return;
    m_askedRuns.unite(QSet(keys.begin(), keys.end()));
    ++m_pendingRuns;
    m_memory->earlierRuns(keys).then(this, [this](const Result<EarlierRuns> &runs) {
        --m_pendingRuns;
        if (runs)
            m_model->addEarlierRuns(*runs);
        else
            showProblem(runs.error().message);
        updateButtons();
        startIfWanted();
    });
}

bool ImportDialog::isRecognized() const { return !m_recognizer.isBusy() && m_pendingRuns == 0; }

void ImportDialog::startIfWanted()
{
    if (!isRecognized() || m_phase != Phase::Writing)
        return;
    if (std::exchange(m_startsWhenRecognized, false)) {
        start();
    } else if (m_isAtOnce) {
        const bool isAllNew = !m_recognition.references.isEmpty()
            && m_model->chosen().size() == m_recognition.references.size();
        if (isAllNew)
            start();
        else
            letDecide();
    }
}

/// Not all of the clipboard is new: Enter imports what is ticked.
void ImportDialog::letDecide()
{
    m_isAtOnce = false;
    updateButtons();
    if (m_importButton->isEnabled())
        m_importButton->setFocus();
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

void ImportDialog::showWaiting(std::chrono::milliseconds time, const QString &reason)
{
    m_waitEnd = QDeadlineTimer(time);
    m_waitReason = reason;
    m_countdown.start();
    updateStatus();
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
    readMime(QApplication::clipboard()->mimeData()).then(this, [this](const MimeText &paste) {
        offer(paste.text);
    });
}

void ImportDialog::offer(const QString &text)
{
    // Something may have been typed while it was read.
    if (text.size() > longestOffer || !m_box->document()->isEmpty() || isRunning())
        return;
    ImportModel offer;
    offer.showRecognized(findReferences(text), m_document.issue());
    if (offer.chosen().isEmpty()) // nothing, or what was imported just now
        return;
    setText(text);
    m_box->selectAll(); // so that another paste takes its place
}

} // namespace galley
