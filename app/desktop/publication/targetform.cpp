// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/targetform.h"

#include "widgets/fieldnote.h"
#include "widgets/linefield.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Kind = PublishTarget::Kind;

constexpr int grid = 8;
constexpr auto readingPause = std::chrono::milliseconds(300);

/// As the editor means it: "~/site" and white space around it.
QString folderFrom(const QString &text)
{
    const QString folder = QDir::fromNativeSeparators(text.trimmed());
    if (folder == "~"_L1 || folder.startsWith("~/"_L1))
        return QDir::cleanPath(QDir::homePath() + folder.sliced(1));
    return folder.isEmpty() ? folder : QDir::cleanPath(folder);
}

QString problemOfName(const QString &name, const QStringList &others)
{
    if (name.isEmpty())
        return TargetForm::tr("Give the target a name.");
    return others.contains(name)
        ? TargetForm::tr("Another target is called “%1”. Give this one a name of its own.")
              .arg(name)
        : QString();
}

QString problemOfFolder(const QString &folder)
{
    if (folder.isEmpty())
        return TargetForm::tr("Choose the folder to write the site to.");
    return QDir::isAbsolutePath(folder)
        ? QString()
        : TargetForm::tr("Give the whole path of the folder, from / on.");
}

QString problemOfSubfolder(const QString &subfolder)
{
    const bool leaves =
        QDir::isAbsolutePath(subfolder) || QDir::cleanPath(subfolder).split(u'/').contains(".."_L1);
    return leaves ? TargetForm::tr("Give a folder within the work tree, such as docs.") : QString();
}

QString problemOfCommand(const QString &command)
{
    return command.isEmpty() ? TargetForm::tr("Give the command to run.") : QString();
}

/// Shows the choices with the empty one in front, and keeps what was typed.
void fillBox(QComboBox &box, const QString &none, const QStringList &choices)
{
    const QString text = box.currentIndex() == 0 ? QString() : box.currentText();
    const QSignalBlocker blocker(&box);
    box.clear();
    box.addItem(none);
    box.addItems(choices);
    if (!text.isEmpty() && !choices.contains(text))
        box.addItem(text);
    box.setCurrentIndex(text.isEmpty() ? 0 : box.findText(text));
}

/// What is chosen or typed; empty for the first choice.
QString choiceIn(const QComboBox &box)
{
    const QString text = box.currentText().trimmed();
    return text == box.itemText(0) ? QString() : text;
}

} // namespace

QString labelOf(Kind kind)
{
    switch (kind) {
    case Kind::Folder:
        return TargetForm::tr("Folder");
    case Kind::Git:
        return TargetForm::tr("Git repository");
    case Kind::Command:
        return TargetForm::tr("Command");
    }
    Q_UNREACHABLE_RETURN({});
}

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Folder:
        return u"folder"_s;
    case Kind::Git:
        return u"vcs-branch"_s;
    case Kind::Command:
        return u"utilities-terminal"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

TargetForm::TargetForm(QWidget *parent) : QWidget(parent)
{
    build();
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingPause);
    connect(&m_reading, &QTimer::timeout, this, &TargetForm::readFolder);
    for (LineField *field : {m_name, m_folder, m_subfolder, m_command})
        connect(field, &LineField::edited, this, &TargetForm::take);
    for (QComboBox *box : {m_remote, m_branch})
        connect(box, &QComboBox::currentTextChanged, this, &TargetForm::take);
}

void TargetForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid);
    m_name = new LineField(tr("&Name"));
    m_name->setObjectName(u"name"_s);
    m_name->setCheck([this](const QString &text) { return problemOfName(text, m_otherNames); });
    m_folder = new LineField(tr("F&older"));
    m_folder->setObjectName(u"folder"_s);
    m_folder->edit()->setPlaceholderText(QDir::homePath() + u"/site"_s);
    m_folder->setCheck([](const QString &text) { return problemOfFolder(folderFrom(text)); });
    auto *choose = new QPushButton(tr("C&hoose…"));
    choose->setAutoDefault(false);
    m_folder->addButton(choose);
    connect(choose, &QPushButton::clicked, this, &TargetForm::chooseFolder);
    m_git = buildGit();
    m_command = new LineField(tr("Co&mmand"));
    m_command->setObjectName(u"command"_s);
    m_command->edit()->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->edit()->setPlaceholderText(u"rsync -a --delete ./ web.example.org:digest/"_s);
    m_command->setHint(tr("The shell runs it in the folder once the site is written."));
    m_command->setCheck(problemOfCommand);
    for (QWidget *part : QList<QWidget *> {m_name, m_folder, m_git, m_command})
        column->addWidget(part);
    column->addStretch();
}

QWidget *TargetForm::buildGit()
{
    auto *part = new QWidget;
    auto *cells = new QGridLayout(part);
    cells->setContentsMargins({});
    cells->setHorizontalSpacing(2 * grid);
    cells->setVerticalSpacing(grid / 2);
    m_treeNote = new FieldNote;
    const auto makeBox = [cells](const QString &caption, int columnNumber) {
        auto *box = new QComboBox;
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->setAccessibleName(QString(caption).remove(u'&'));
        auto *label = new QLabel(caption);
        label->setBuddy(box);
        cells->addWidget(label, 1, columnNumber);
        cells->addWidget(box, 2, columnNumber);
        return box;
    };
    cells->addWidget(m_treeNote, 0, 0, 1, 2);
    m_branch = makeBox(tr("&Branch"), 0);
    m_remote = makeBox(tr("&Remote"), 1);
    m_branch->setObjectName(u"branch"_s);
    m_remote->setObjectName(u"remote"_s);
    m_subfolder = new LineField(tr("&Subfolder of the work tree, where the site stands in one"));
    m_subfolder->setObjectName(u"subfolder"_s);
    m_subfolder->edit()->setPlaceholderText(u"docs"_s);
    m_subfolder->setCheck(problemOfSubfolder);
    cells->setRowMinimumHeight(3, grid / 2);
    cells->addWidget(m_subfolder, 4, 0, 1, 2);
    return part;
}

void TargetForm::show(const PublishTarget &target, const QStringList &otherNames)
{
    m_isShowing = true;
    m_target = target;
    m_otherNames = otherNames;
    m_name->setText(target.name);
    m_folder->setText(QDir::toNativeSeparators(target.folder));
    m_subfolder->setText(target.subfolder);
    m_command->setText(target.command);
    const QList<std::pair<QComboBox *, QString>> boxes {
        {m_branch, target.branch}, {m_remote, target.remote}};
    for (const auto &[box, text] : boxes) {
        box->clear();
        box->addItem({});
        box->setEditText(text);
    }
    m_git->setVisible(target.kind == Kind::Git);
    m_command->setVisible(target.kind == Kind::Command);
    m_isShowing = false;
    readFolder();
}

QString TargetForm::problemOf(const PublishTarget &target, const QStringList &otherNames)
{
    for (const QString &problem :
        {problemOfName(target.name, otherNames), problemOfFolder(target.folder),
            target.kind == Kind::Git ? problemOfSubfolder(target.subfolder) : QString(),
            target.kind == Kind::Command ? problemOfCommand(target.command) : QString()}) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

void TargetForm::focusFirstProblem()
{
    for (LineField *field : {m_name, m_folder, m_subfolder, m_command}) {
        if (field->isValid() || !field->isVisibleTo(this))
            continue;
        field->sayProblem();
        field->setFocus();
        return;
    }
}

void TargetForm::focusName()
{
    m_name->setFocus();
    m_name->edit()->selectAll();
}

void TargetForm::take()
{
    if (m_isShowing)
        return;
    const QString folder = folderFrom(m_folder->text());
    const bool isElsewhere = folder != m_target.folder;
    m_target.name = m_name->text();
    m_target.folder = folder;
    if (m_target.kind == Kind::Git) {
        m_target.subfolder = m_subfolder->text();
        m_target.branch = choiceIn(*m_branch);
        m_target.remote = choiceIn(*m_remote);
    } else if (m_target.kind == Kind::Command) {
        m_target.command = m_command->text();
    }
    if (isElsewhere)
        m_reading.start();
    Q_EMIT edited();
}

void TargetForm::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder"), m_target.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(QDir::toNativeSeparators(folder));
        take();
    });
    dialog->open();
}

void TargetForm::readFolder()
{
    m_reading.stop();
    m_treeNote->clear();
    if (m_target.kind != Kind::Git || !problemOfFolder(m_target.folder).isEmpty()) {
        showTree(WorkTree {});
        return;
    }
    readWorkTree(m_target.folder)
        .then(this, [this, folder = m_target.folder](const Result<WorkTree> &tree) {
            if (folder == m_target.folder && m_target.kind == Kind::Git)
                showTree(tree);
        });
}

void TargetForm::showTree(const Result<WorkTree> &tree)
{
    const WorkTree known = tree.value_or(WorkTree());
    fillBox(*m_branch,
        known.branch.isEmpty() ? tr("The current one")
                               : tr("The current one (%1)").arg(known.branch),
        known.branches);
    fillBox(*m_remote, tr("The branch's own"), known.remotes);
    if (!tree)
        m_treeNote->showProblem(tree.error().message);
    else if (!known.top.isEmpty() && known.remotes.isEmpty())
        m_treeNote->showProblem(tr("The work tree %1 has no remote to push to. Add one with “git "
                                   "remote add origin ADDRESS”.")
                .arg(QDir::toNativeSeparators(known.top)));
    else if (!known.top.isEmpty())
        m_treeNote->showHint(tr("The work tree is %1.").arg(QDir::toNativeSeparators(known.top)));
}

} // namespace galley
