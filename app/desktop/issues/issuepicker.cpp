// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issues/issuepicker.h"

#include "issues/issuelistmodel.h"
#include "widgets/dialogsize.h"

#include <KMessageWidget>

#include <QAction>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Rows that hold every word, wherever and in whatever case.
class WordFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &text)
    {
        m_words = text.split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString text =
            sourceModel()->index(row, 0, parent).data(IssueListModel::FilterRole).toString();
        return std::ranges::all_of(m_words,
            [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

} // namespace

IssuePicker::IssuePicker(
    const QList<IssueInfo> &issues, const QString &currentSlug, QWidget *parent)
    : QDialog(parent), m_model(new IssueListModel(this)), m_found(new WordFilter(this))
{
    m_found->setSourceModel(m_model);
    build();
    setIssues(issues, currentSlug);
    choose(currentSlug);
    m_filter->setFocus();
}

void IssuePicker::setIssues(const QList<IssueInfo> &issues, const QString &currentSlug)
{
    const QString chosen = this->currentSlug();
    const int row = m_list->currentIndex().row();
    m_model->setIssues(issues, currentSlug);
    choose(chosen);
    if (this->currentSlug() != chosen && row >= 0) // it is gone: stay near
        m_list->setCurrentIndex(m_found->index(std::min(row, m_found->rowCount() - 1), 0));
    refresh();
}

void IssuePicker::accept()
{
    if (!m_question->isHidden()) { // Enter answers the question
        if (auto *answer = qobject_cast<QAbstractButton *>(focusWidget()))
            answer->click();
        return;
    }
    const QString slug = currentSlug();
    if (slug.isEmpty())
        return;
    QDialog::accept();
    Q_EMIT issueChosen(slug);
}

void IssuePicker::reject()
{
    if (m_question->isHidden()) {
        QDialog::reject();
        return;
    }
    m_question->hide();
    m_list->setFocus();
}

bool IssuePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isFilter = watched == m_filter;
    const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down
        || key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
    if (isFilter && moves) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    if (key->key() == Qt::Key_Delete && (!isFilter || m_filter->text().isEmpty())) {
        askToRemove();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void IssuePicker::build()
{
    setWindowTitle(tr("Issues"));
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Type to filter by title, date or publication"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &IssuePicker::filter);

    m_question = new KMessageWidget(this);
    m_question->setMessageType(KMessageWidget::Warning);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setCloseButtonVisible(false);
    m_question->setIcon(QIcon::fromTheme(u"dialog-warning"_s));
    m_question->hide();
    auto *remove = new QAction(QIcon::fromTheme(u"edit-delete"_s), tr("Re&move it"), m_question);
    connect(remove, &QAction::triggered, this, [this] {
        m_question->hide();
        m_list->setFocus();
        Q_EMIT removeRequested(m_toRemove);
    });
    auto *keep = new QAction(tr("&Keep it"), m_question);
    connect(keep, &QAction::triggered, this, [this] {
        m_question->hide();
        m_list->setFocus();
    });
    m_question->addAction(remove);
    m_question->addAction(keep);

    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Issues"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, this, &IssuePicker::accept);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &IssuePicker::refresh);

    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    m_new = new QPushButton(QIcon::fromTheme(u"document-new"_s), tr("&New issue…"), this);
    connect(m_new, &QPushButton::clicked, this, &IssuePicker::newRequested);
    m_remove = new QPushButton(QIcon::fromTheme(u"edit-delete"_s), tr("&Remove…"), this);
    connect(m_remove, &QPushButton::clicked, this, &IssuePicker::askToRemove);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = box->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setIcon(QIcon::fromTheme(u"document-open"_s));
    connect(box, &QDialogButtonBox::accepted, this, &IssuePicker::accept);
    connect(box, &QDialogButtonBox::rejected, this, &IssuePicker::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_new);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(box);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_question);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    rememberSize(*this, u"issues"_s, {640, 480});
}

void IssuePicker::askToRemove()
{
    m_toRemove = currentSlug();
    const auto issue = std::ranges::find(m_model->issues(), m_toRemove, &IssueInfo::slug);
    if (issue == m_model->issues().cend())
        return;
    const QString papers =
        issue->entryCount == 1 ? tr("1 paper") : tr("%n papers", nullptr, int(issue->entryCount));
    m_question->setText(tr("Remove “%1” with its %2 from the archive? This cannot be undone.")
            .arg(issue->title, papers));
    m_question->show();
    // Its buttons are made anew when it gets its size.
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (QToolButton *button : m_question->findChildren<QToolButton *>()) {
                if (button->defaultAction() == m_question->actions().constLast())
                    button->setFocus();
            }
        },
        Qt::QueuedConnection);
}

void IssuePicker::filter(const QString &text)
{
    const QString chosen = currentSlug();
    static_cast<WordFilter *>(m_found)->setWords(text);
    choose(chosen);
    refresh();
}

/// Makes it current, or else the first one.
void IssuePicker::choose(const QString &slug)
{
    const QModelIndexList found =
        m_found->match(m_found->index(0, 0), IssueListModel::SlugRole, slug, 1, Qt::MatchExactly);
    m_list->setCurrentIndex(found.isEmpty() ? m_found->index(0, 0) : found.constFirst());
    m_list->scrollTo(m_list->currentIndex());
}

void IssuePicker::refresh()
{
    const bool isEmpty = m_found->rowCount() == 0;
    m_empty->setText(m_model->issues().isEmpty()
            ? tr("There is no issue yet. Make the first one with “New issue”.")
            : tr("No issue has these words."));
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_open->setEnabled(!currentSlug().isEmpty());
    m_remove->setEnabled(!currentSlug().isEmpty());
    (m_model->issues().isEmpty() ? m_new : m_open)->setDefault(true);
    m_question->hide(); // it was about the row that was current
}

QString IssuePicker::currentSlug() const
{
    return m_list->currentIndex().data(IssueListModel::SlugRole).toString();
}

} // namespace galley
