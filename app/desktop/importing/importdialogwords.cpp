// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the import dialog says: its buttons and its line of status.
#include "importing/importdialog.h"

#include "importing/importmodel.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

void ImportDialog::updateButtons()
{
    const qsizetype fresh = m_phase == Phase::Writing ? m_model->chosen().size() : 0;
    const qsizetype unfinished =
        m_model->count(ImportRow::State::Failed) + m_model->count(ImportRow::State::Cancelled);
    m_importButton->setVisible(m_phase == Phase::Writing);
    m_importButton->setEnabled(m_phase == Phase::Writing && (fresh > 0 || !isRecognized()));
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
        m_model->setCountdown(secondsToWait());
        m_status->setText(progressText());
        break;
    case Phase::Done:
        m_status->setText(outcome());
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
    const qsizetype earlier = m_model->earlierCount();
    const qsizetype known = m_model->count(ImportRow::State::Duplicate);
    count(papers, tr("1 paper"), tr("%n papers", nullptr, int(papers)));
    count(pages, tr("1 page"), tr("%n pages", nullptr, int(pages)));
    count(earlier, tr("1 ran before"), tr("%n ran before", nullptr, int(earlier)));
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
    const int seconds = secondsToWait();
    if (seconds == 0)
        return progress;
    return progress + u' ' + m_waitReason + u' ' + tr("Next request in %n s.", nullptr, seconds);
}

int ImportDialog::secondsToWait() const
{
    if (m_waitReason.isEmpty() || m_waitEnd.hasExpired())
        return 0;
    const auto left = std::chrono::milliseconds(m_waitEnd.remainingTime());
    return std::max(int(std::chrono::ceil<std::chrono::seconds>(left).count()), 1);
}

QString ImportDialog::outcome() const
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
    if (const QString gaps = gapText(); !gaps.isEmpty())
        sentences.append(gaps);
    count(ImportRow::State::Duplicate, tr("%1 already in this issue."));
    count(ImportRow::State::Failed, tr("%1 failed."));
    count(ImportRow::State::Cancelled, tr("%1 cancelled."));
    return sentences.join(u' ');
}

/// "3 without a citation count: refresh later." Nothing has failed.
QString ImportDialog::gapText() const
{
    const auto without = [this](Provider provider) {
        return std::ranges::count_if(m_model->rows(), [provider](const ImportRow &row) {
            return row.state == ImportRow::State::Imported
                && std::ranges::any_of(row.lookups, [provider](const Lookup &lookup) {
                       return lookup.provider == provider
                           && lookup.outcome == Lookup::Outcome::Failed;
                   });
        });
    };
    QStringList parts;
    if (const auto n = without(Provider::SemanticScholar); n > 0)
        parts.append(tr("%1 without a citation count").arg(n));
    if (const auto n = without(Provider::HuggingFace); n > 0)
        parts.append(tr("%1 without upvotes").arg(n));
    return parts.isEmpty() ? QString() : tr("%1: refresh later.").arg(parts.join(u", "_s));
}

} // namespace galley
