// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchdialog.h"

#include "search/hitdelegate.h"
#include "search/hitmodel.h"
#include "widgets/dialogsize.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

SearchDialog::SearchDialog(ArchiveService &archive, QWidget *parent)
    : QDialog(parent), m_search(archive), m_model(new HitModel(this))
{
    build();
    connect(&m_search, &ArchiveSearch::found, this, &SearchDialog::show);
    connect(&m_search, &ArchiveSearch::failed, this, [this](const Error &error) {
        m_model->setHits({});
        say(error.message);
    });
    ask({});
}

void SearchDialog::startOver()
{
    QDialog::show();
    raise();
    activateWindow();
    m_words->setFocus();
    m_words->selectAll();
    refresh(); // the archive may have changed since
}

void SearchDialog::refresh()
{
    if (isVisible())
        ask(m_words->text());
}

void SearchDialog::accept()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    QDialog::accept();
    Q_EMIT chosen(index.data(HitModel::HitRole).value<SearchHit>());
}

bool SearchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
            || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SearchDialog::build()
{
    setWindowTitle(tr("Search the archive"));
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("Words of an entry or an issue"));
    m_words->setAccessibleName(tr("Search for"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, &SearchDialog::ask);

    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QListView::doubleClicked, this, &SearchDialog::accept);
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    open->setIcon(QIcon::fromTheme(u"document-open"_s));
    open->setDefault(true);
    open->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &SearchDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SearchDialog::reject);
    connect(this, &QDialog::finished, &m_search, &ArchiveSearch::stop);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, open,
        [open](const QModelIndex &index) { open->setEnabled(index.isValid()); });
    connect(m_model, &QAbstractItemModel::modelReset, open,
        [this, open] { open->setEnabled(m_list->currentIndex().isValid()); });

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_words);
    layout->addWidget(m_stack, 1);
    layout->addLayout(foot);
    rememberSize(*this, u"search"_s, {720, 560});
}

void SearchDialog::ask(const QString &words)
{
    if (!words.trimmed().isEmpty()) {
        m_search.find(words);
        return;
    }
    m_search.stop();
    m_model->setHits({});
    say(tr("All words are to be found. “Quotes” keep words together, -word leaves out.\n\n"
           "author: title: takeaway: summary: abstract:\n"
           "difficulty:advanced issue:2026-04* year:2024..2026 topic:cs.CL has:code"));
}

void SearchDialog::show(const SearchAnswer &answer)
{
    const QVariant before = m_list->currentIndex().data(HitModel::HitRole);
    m_model->setHits(answer.hits);
    int row = 0;
    for (int i = 0; before.isValid() && i < answer.hits.size(); ++i) {
        if (answer.hits.at(i).entry == before.value<SearchHit>().entry
            && answer.hits.at(i).issue == before.value<SearchHit>().issue)
            row = i;
    }
    m_list->setCurrentIndex(m_model->index(row));
    const bool isEmpty = answer.hits.isEmpty();
    QStringList notes;
    if (answer.behind > 0)
        notes.append(tr("%n issues are still being read…", nullptr, answer.behind));
    if (!answer.corrected.isEmpty())
        notes.append(tr("Taken instead: %1").arg(answer.corrected.join(u", "_s)));
    if (!isEmpty)
        notes.append(answer.hasMore ? tr("The best %1 of more").arg(answer.hits.size())
                                    : tr("%n found", nullptr, int(answer.hits.size())));
    say(isEmpty ? tr("Nothing in the archive holds these words.") : QString());
    m_note->setText(notes.join(u" · "_s));
}

/// In place of the list; nothing shows the list.
void SearchDialog::say(const QString &words)
{
    m_empty->setText(words);
    m_note->clear();
    m_stack->setCurrentIndex(words.isEmpty() ? 0 : 1);
}

} // namespace galley
