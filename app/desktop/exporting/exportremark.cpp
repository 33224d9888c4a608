// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/exportremark.h"

#include "email/email.h"
#include "exporting/picturefiles.h"
#include "widgets/fieldnote.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr qsizetype kilobyte = 1000;

bool hasPictures(const Issue &issue)
{
    return std::ranges::any_of(
        issue.entries, [](const Entry &entry) { return entry.thumbnail.has_value(); });
}

/// What is known of it without making it.
QString hintsOn(const ExportFormat &format, const Issue &issue, const Publication &publication)
{
    QStringList hints;
    if (format.hasSender && publication.sender.isEmpty())
        hints.append(ExportRemark::tr(
            "The publication names no sender, so that the mail program puts in its own."));
    if (format.hasSitePictures && publication.baseUrl.isEmpty() && hasPictures(issue))
        hints.append(ExportRemark::tr(
            "Pictures are left out: an e-mail shows them from the publication's web address, and "
            "it has none."));
    return hints.join(u' ');
}

} // namespace

ExportRemark::ExportRemark(QWidget *parent)
    : QWidget(parent)
    , m_meter(new QWidget)
    , m_bar(new QProgressBar)
    , m_size(new QLabel)
    , m_problem(new FieldNote)
    , m_hint(new FieldNote)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(grid / 2);
    auto *meter = new QGridLayout(m_meter);
    meter->setContentsMargins({});
    meter->setSpacing(grid);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(grid);
    m_bar->setAccessibleName(tr("Size of the e-mail"));
    m_size->setTextFormat(Qt::PlainText);
    meter->addWidget(new QLabel(tr("Size before Gmail cuts it off")), 0, 0, 1, 2);
    meter->addWidget(m_bar, 1, 0);
    meter->addWidget(m_size, 1, 1);
    for (QWidget *part : QList<QWidget *> {m_meter, m_problem, m_hint})
        rows->addWidget(part);
    hide();
}

void ExportRemark::show(
    const ExportFormat &format, const Issue &issue, const Look &look, const Pictures &pictures)
{
    const int round = ++m_round;
    const QString hints = hintsOn(format, issue, look.publication);
    setVisible(!hints.isEmpty() || format.emailSize);
    m_meter->setVisible(format.emailSize);
    m_problem->clear();
    if (hints.isEmpty())
        m_hint->clear();
    else
        m_hint->showHint(hints);
    if (!format.emailSize)
        return;
    m_bar->setRange(0, 0);
    m_size->setText(tr("Measuring…"));
    QtConcurrent::run([format, issue, look, pictures] {
        return format
            .write(issue, {.look = look, .pictures = picturesOnSite(look.publication, pictures)})
            .transform(format.emailSize);
    }).then(this, [this, round](const Result<qsizetype> &size) {
        if (round != m_round)
            return;
        if (size) {
            showSize(*size);
        } else {
            m_meter->hide();
            m_problem->showProblem(size.error().message);
        }
        Q_EMIT measured();
    });
}

void ExportRemark::showSize(qsizetype size)
{
    const QLocale locale;
    m_bar->setRange(0, static_cast<int>(emailClip));
    m_bar->setValue(static_cast<int>(std::min(size, emailClip)));
    m_size->setText(tr("%1 of %2 KB")
            .arg(locale.toString((size + kilobyte - 1) / kilobyte),
                locale.toString(emailClip / kilobyte)));
    if (const QString warning = emailSizeWarning(size); !warning.isEmpty())
        m_problem->showProblem(warning);
}

} // namespace galley
