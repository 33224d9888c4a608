// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/feedsdialog.h"

#include "inbox/inboxfeeds.h"
#include "model/arxivcategory.h"
#include "widgets/dialogsize.h"
#include "widgets/fieldnote.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr int feedRole = Qt::UserRole;
const QString separator = u" – "_s;

/// "cs.LG" of "cs.LG – Machine Learning", else the text itself.
QString addressOf(const QString &text)
{
    const QString first = text.section(separator, 0, 0).trimmed();
    return isArxivCategory(first) ? u"arxiv:"_s + first : text.trimmed();
}

QString describe(const InboxFeed &feed)
{
    if (feed.kind == InboxFeed::Kind::ArxivCategory) {
        for (const ArxivCategory &category : commonArxivCategories()) {
            if (category.code == feed.address)
                return labelOf(feed) + separator + category.name;
        }
    }
    if (feed.kind == InboxFeed::Kind::WebFeed && !feed.name.isEmpty())
        return feed.name + separator + QUrl(feed.address).host();
    return labelOf(feed);
}

} // namespace

FeedsDialog::FeedsDialog(
    const QList<InboxFeed> &feeds, const QString &savedWords, HttpClient &client, QWidget *parent)
    : QDialog(parent), m_source(client)
{
    setWindowTitle(tr("Feeds"));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(grid);
    rows->addWidget(buildList(), 1);
    rows->addWidget(buildAdding());
    rows->addWidget(buildWords(savedWords));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
    for (const InboxFeed &feed : feeds)
        append(feed);
    m_list->setCurrentRow(0);
    updateButtons();
    rememberSize(*this, u"feeds"_s, {560, 480});
}

FeedsDialog::~FeedsDialog() { m_check.cancel(); }

QWidget *FeedsDialog::buildList()
{
    auto *part = new QWidget;
    auto *columns = new QHBoxLayout(part);
    columns->setContentsMargins({});
    columns->setSpacing(grid);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Feeds"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::currentRowChanged, this, &FeedsDialog::updateButtons);
    auto *buttons = new QVBoxLayout;
    const auto make = [this, buttons](const QString &icon, const QString &name,
                          const QKeySequence &keys, auto &&run) {
        auto *button = new QToolButton;
        button->setIcon(QIcon::fromTheme(icon));
        button->setAccessibleName(name);
        button->setToolTip(u"%1 (%2)"_s.arg(name, keys.toString(QKeySequence::NativeText)));
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, run);
        auto *shortcut = new QShortcut(keys, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
        buttons->addWidget(button);
        return button;
    };
    m_up = make(u"go-up"_s, tr("Move up"), Qt::ALT | Qt::Key_Up, [this] { move(-1); });
    m_down = make(u"go-down"_s, tr("Move down"), Qt::ALT | Qt::Key_Down, [this] { move(1); });
    m_remove = make(u"list-remove"_s, tr("Remove"), Qt::Key_Delete, [this] { removeCurrent(); });
    buttons->addStretch(1);
    columns->addWidget(m_list, 1);
    columns->addLayout(buttons);
    return part;
}

QWidget *FeedsDialog::buildAdding()
{
    auto *part = new QWidget;
    auto *rows = new QVBoxLayout(part);
    rows->setContentsMargins({});
    rows->setSpacing(grid / 2);
    auto *label = new QLabel(tr("&Add a category of arXiv, or the address of an RSS or Atom feed"));
    label->setWordWrap(true);
    m_address = new QComboBox;
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_address->setAccessibleName(tr("Feed to add"));
    for (const ArxivCategory &category : commonArxivCategories())
        m_address->addItem(category.code + separator + category.name);
    m_address->addItem(
        QString(keyOf(InboxFeed::Kind::HuggingFaceDaily)) + separator + labelOf(InboxFeed {}));
    m_address->setCurrentIndex(-1);
    m_address->clearEditText();
    m_address->completer()->setFilterMode(Qt::MatchContains);
    m_address->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_address->lineEdit()->setPlaceholderText(u"cs.LG, https://example.org/feed.xml"_s);
    label->setBuddy(m_address);
    m_add = new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("Add"));
    m_add->setAutoDefault(false);
    m_note = new FieldNote;
    connect(m_add, &QPushButton::clicked, this, &FeedsDialog::add);
    connect(m_address, &QComboBox::editTextChanged, this, [this] {
        m_note->clear();
        updateButtons();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(grid);
    row->addWidget(m_address, 1);
    row->addWidget(m_add);
    rows->addWidget(label);
    rows->addLayout(row);
    rows->addWidget(m_note);
    return part;
}

QWidget *FeedsDialog::buildWords(const QString &savedWords)
{
    auto *part = new QWidget;
    auto *rows = new QVBoxLayout(part);
    rows->setContentsMargins({});
    rows->setSpacing(grid / 2);
    auto *label = new QLabel(tr("&Words to look out for"));
    m_words = new QLineEdit(savedWords);
    m_words->setPlaceholderText(tr("retrieval \"long context\" -survey"));
    label->setBuddy(m_words);
    auto *hint = new FieldNote;
    hint->showHint(tr("Candidates with one of them are marked and come first in their day."));
    rows->addWidget(label);
    rows->addWidget(m_words);
    rows->addWidget(hint);
    return part;
}

QList<InboxFeed> FeedsDialog::feeds() const
{
    QList<InboxFeed> feeds;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        InboxFeed feed = item->data(feedRole).value<InboxFeed>();
        feed.isEnabled = item->checkState() == Qt::Checked;
        feeds.append(feed);
    }
    return feeds;
}

QString FeedsDialog::savedWords() const { return m_words->text().trimmed(); }

bool FeedsDialog::isChecking() const { return m_check.isRunning(); }

void FeedsDialog::append(const InboxFeed &feed)
{
    auto *item = new QListWidgetItem(describe(feed), m_list);
    item->setFlags(
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    item->setCheckState(feed.isEnabled ? Qt::Checked : Qt::Unchecked);
    item->setData(feedRole, QVariant::fromValue(feed));
    if (feed.kind == InboxFeed::Kind::WebFeed)
        item->setToolTip(Qt::convertFromPlainText(feed.address));
    m_list->setCurrentItem(item);
}

void FeedsDialog::add()
{
    QString text = addressOf(m_address->currentText());
    const QString daily = keyOf(InboxFeed::Kind::HuggingFaceDaily);
    if (text.startsWith(daily))
        text = daily;
    const Result<InboxFeed> feed = inboxFeedFrom(text);
    if (!feed) {
        m_note->showProblem(feed.error().message);
        return;
    }
    if (const auto all = withFeed(feeds(), *feed); !all) {
        m_note->showProblem(all.error().message);
        return;
    }
    if (feed->kind == InboxFeed::Kind::WebFeed) {
        check(*feed);
        return;
    }
    m_address->clearEditText();
    append(*feed);
}

/// A web address may be anything: it is read once, and its title is its name.
void FeedsDialog::check(const InboxFeed &feed)
{
    m_check.cancel();
    m_note->showHint(tr("Reading %1…").arg(QUrl(feed.address).host()));
    m_check = m_source.fetch(QUrl(feed.address), HttpRequest::Cache::Use);
    auto mine = m_check;
    mine.then(this, [this, feed, number = ++m_checks](const Result<WebFeed> &answer) {
        if (number != m_checks)
            return;
        m_check = {};
        if (answer) {
            InboxFeed named = feed;
            named.name = answer->title;
            m_address->clearEditText();
            append(named);
            m_note->showHint(tr("%n items are in it now.", nullptr, int(answer->items.size())));
        } else {
            m_note->showProblem(answer.error().message);
        }
        updateButtons();
    });
    updateButtons();
}

void FeedsDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
}

void FeedsDialog::removeCurrent()
{
    delete m_list->takeItem(m_list->currentRow());
    updateButtons();
}

void FeedsDialog::updateButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_remove->setEnabled(row >= 0);
    const bool hasAddress = !m_address->currentText().trimmed().isEmpty();
    m_add->setEnabled(!isChecking() && hasAddress);
    (hasAddress ? m_add : m_ok)->setDefault(true); // Enter adds what was typed
}

} // namespace galley
