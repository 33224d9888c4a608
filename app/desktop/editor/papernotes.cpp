// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/papernotes.h"

#include "base/longdate.h"
#include "markup/markup.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QIcon>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString refreshLink = u"galley:refresh"_s;
constexpr qsizetype longestQuote = 240;

QString link(const QString &address, const QString &words)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), words.toHtmlEscaped());
}

QString arxivPage(const Entry &entry)
{
    return u"https://arxiv.org/abs/"_s + entry.arxivId.value_or(QString());
}

QString withdrawnText(const Entry &entry, Withdrawal withdrawal)
{
    if (withdrawal == Withdrawal::None)
        return {};
    QString text = (withdrawal == Withdrawal::ByAuthors
            ? PaperNotes::tr("This paper seems to be withdrawn by its authors.")
            : PaperNotes::tr("This paper seems to be withdrawn by arXiv."))
                       .toHtmlEscaped();
    // An entry from before does not have the words of the version that says so.
    const QString comment = entry.comment.value_or(QString()).simplified();
    const bool saysSo = withdrawalOf(comment, {}) != Withdrawal::None;
    if (saysSo)
        text += u' ' + PaperNotes::tr("“%1”").arg(comment.left(longestQuote)).toHtmlEscaped();
    QStringList links;
    if (!saysSo)
        links.append(link(refreshLink, PaperNotes::tr("Show comment")));
    if (entry.arxivId)
        links.append(link(arxivPage(entry), PaperNotes::tr("Open on arXiv")));
    return text + u"<br>"_s + links.join(u" · "_s);
}

QString newerText(const Entry &entry, std::optional<int> newer)
{
    if (!newer || !entry.arxivVersion)
        return {};
    return PaperNotes::tr("Version %1 exists; this entry states version %2.")
               .arg(*newer)
               .arg(*entry.arxivVersion)
               .toHtmlEscaped()
        + u"<br>"_s + link(refreshLink, PaperNotes::tr("See what changed"));
}

QString gapText(const Entry &entry, const Lookups &lookups)
{
    QStringList lines;
    for (const Lookup &lookup : lookups.value(referenceKeyOf(entry))) {
        if (lookup.outcome != Lookup::Outcome::Failed)
            continue;
        const QDate day = QDateTime::fromString(lookup.at, Qt::ISODate).toLocalTime().date();
        QString line = PaperNotes::tr("%1 did not answer on %2.", "a service, a date")
                           .arg(labelOf(lookup.provider), longDate(day));
        if (lookup.provider == Provider::WebPage) // "the page", and no name that is written so
            line[0] = line[0].toUpper();
        lines.append(line.toHtmlEscaped());
    }
    return lines.isEmpty()
        ? QString()
        : lines.join(u"<br>"_s) + u' ' + link(refreshLink, PaperNotes::tr("Try again"));
}

} // namespace

PaperNotes::PaperNotes(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    hide();
}

void PaperNotes::say(KMessageWidget *&bar, KMessageWidget::MessageType type, const QString &icon,
    const QString &text)
{
    if (!bar && !text.isEmpty()) {
        bar = new KMessageWidget;
        bar->setTextFormat(Qt::RichText);
        bar->setWordWrap(true);
        bar->setCloseButtonVisible(false);
        bar->setPosition(KMessageWidget::Header);
        bar->setMessageType(type);
        bar->setIcon(QIcon::fromTheme(icon));
        connect(bar, &KMessageWidget::linkActivated, this, &PaperNotes::follow);
        layout()->addWidget(bar);
    }
    if (!bar)
        return;
    bar->setText(text);
    bar->setVisible(!text.isEmpty()); // not animated: it belongs to the entry
}

void PaperNotes::show(const Entry &entry, const Lookups &lookups)
{
    const PaperState state = paperStateOf(entry, lookups);
    const QString withdrawn = withdrawnText(entry, state.withdrawal);
    const QString newer = newerText(entry, state.newerVersion);
    const QString gaps = gapText(entry, lookups);
    say(m_withdrawn, KMessageWidget::Error, u"dialog-warning"_s, withdrawn);
    say(m_newer, KMessageWidget::Information, u"update-none"_s, newer);
    say(m_gaps, KMessageWidget::Information, u"network-disconnect"_s, gaps);
    setVisible(!withdrawn.isEmpty() || !newer.isEmpty() || !gaps.isEmpty());
}

void PaperNotes::follow(const QString &link)
{
    if (link == refreshLink)
        Q_EMIT refreshRequested();
    else if (markup::isSafeLink(link))
        QDesktopServices::openUrl(QUrl(link));
}

} // namespace galley
