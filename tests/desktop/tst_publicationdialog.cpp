// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "publication/colorfield.h"
#include "publication/imagefield.h"
#include "publication/plainfields.h"
#include "publication/publicationdialog.h"
#include "publication/targetspage.h"
#include "support/awaiting.h"
#include "support/pictures.h"
#include "widgets/fieldnote.h"
#include "widgets/twolinedelegate.h"
#include "workspace.h"

#include <KMessageWidget>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString name = u"Digest"_s;

/// The notes that are shown anywhere in the widget.
QStringList notesIn(const QWidget &widget)
{
    QStringList notes;
    for (const FieldNote *note : widget.findChildren<FieldNote *>()) {
        if (note->isVisibleTo(&widget))
            notes.append(note->text());
    }
    return notes;
}

void type(QLineEdit *into, const QString &text)
{
    into->setFocus();
    into->selectAll();
    QTest::keyClick(into, Qt::Key_Delete);
    QTest::keyClicks(into, text);
}

QJsonValue lastOf(const QSignalSpy &spy)
{
    return spy.isEmpty() ? QJsonValue() : spy.last().first().toJsonValue();
}

} // namespace

class TestPublicationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsTypedIsStored();
    void wrongTextIsRefused_data();
    void wrongTextIsRefused();
    void typingIsNotDisturbed();
    void failureKeepsWhatWasTyped();
    void otherSettingsAreKept();
    void lengthsAreStored();
    void proofFollowsThemeAndOptions();
    void themeThatCannotBeIsSaid_data();
    void themeThatCannotBeIsSaid();
    void optionsAreChosenAndTakenBack_data();
    void optionsAreChosenAndTakenBack();
    void hexadecimalIsRead_data();
    void hexadecimalIsRead();
    void pictureIsTaken();
    void whatIsNoPictureIsRefused_data();
    void whatIsNoPictureIsRefused();
    void resetWinsOverAFileThatIsRead();
    void targetIsAddedAndEdited();
    void targetComesBack();
    void wrongTargetIsRefused_data();
    void wrongTargetIsRefused();
    void workTreeIsRead();
    void folderWithoutGitIsSaid();
    void settingsFollowTheName();

private:
    [[nodiscard]] QLineEdit *line(const QString &accessibleName) const;
    [[nodiscard]] QWidget *field(const QString &objectName) const;
    void open(const Publication &publication);
    void clickOk();
    void addTarget(PublishTarget::Kind kind);
    void addTheme(const QByteArray &manifest);

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PublicationDialog> m_dialog;
    QList<Publication> m_stored;
    Result<void> m_answer;
};

void TestPublicationDialog::init()
{
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("GALLEY_THEMES", m_folder->filePath(u"themes"_s).toUtf8());
    m_stored.clear();
    m_answer = {};
    open({.name = name});
}

void TestPublicationDialog::open(const Publication &publication)
{
    m_dialog = std::make_unique<PublicationDialog>(publication, [this](const Publication &value) {
        m_stored.append(value);
        return QtFuture::makeReadyValueFuture(m_answer);
    });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

QLineEdit *TestPublicationDialog::line(const QString &accessibleName) const
{
    const auto lines = m_dialog->findChildren<QLineEdit *>();
    const auto found = std::ranges::find(lines, accessibleName, &QWidget::accessibleName);
    return found == lines.end() ? nullptr : *found;
}

QWidget *TestPublicationDialog::field(const QString &objectName) const
{
    return m_dialog->findChild<QWidget *>(objectName);
}

void TestPublicationDialog::clickOk()
{
    QTest::mouseClick(m_dialog->button(QDialogButtonBox::Ok), Qt::LeftButton);
}

void TestPublicationDialog::addTarget(PublishTarget::Kind kind)
{
    m_dialog->addTarget(kind);
    QVERIFY(QTest::qWaitFor([this] { return field(u"name"_s)->isVisible(); }));
}

/// One of the editor's own, called "mine".
void TestPublicationDialog::addTheme(const QByteArray &manifest)
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"themes/mine"_s));
    QVERIFY(writeFile(m_folder->filePath(u"themes/mine/theme.json"_s), manifest));
    QVERIFY(writeFile(m_folder->filePath(u"themes/mine/style.css"_s), "p { margin: 0 }"));
}

void TestPublicationDialog::whatIsTypedIsStored()
{
    QCOMPARE(m_dialog->focusWidget()->accessibleName(), u"Description"_s);
    QTest::keyClicks(m_dialog->focusWidget(), u"Papers, weekly."_s);
    type(line(u"Web address"_s), u" https://example.org/digest "_s);
    type(line(u"Sender of the e-mail"_s), u"Ann <ann@example.org>"_s);
    clickOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_stored,
        QList {(Publication {.name = name,
            .description = u"Papers, weekly."_s,
            .baseUrl = u"https://example.org/digest/"_s,
            .sender = u"Ann <ann@example.org>"_s})});
}

void TestPublicationDialog::wrongTextIsRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    const QString address = u"Web address"_s;
    QTest::newRow("no scheme") << address << u"example.org"_s;
    QTest::newRow("a file") << address << u"file:///srv/site"_s;
    QTest::newRow("a query") << address << u"https://example.org/?a=1"_s;
    QTest::newRow("a password") << address << u"https://ann:secret@example.org/"_s;
    const QString sender = u"Sender of the e-mail"_s;
    QTest::newRow("no address") << sender << u"Ann"_s;
    QTest::newRow("half an address") << sender << u"Ann <ann@>"_s;
}

void TestPublicationDialog::wrongTextIsRefused()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    type(line(field), text);
    m_dialog->showPage(PublicationDialog::Page::Targets);
    clickOk();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_stored.isEmpty());
    QCOMPARE(m_dialog->focusWidget(), line(field)); // on the page that it is on
    QCOMPARE(line(field)->text(), text);
    QCOMPARE(notesIn(*line(field)->parentWidget()).size(), 1);
}

void TestPublicationDialog::typingIsNotDisturbed()
{
    const QStringList calm = notesIn(*line(u"Web address"_s)->parentWidget());
    QCOMPARE(calm.size(), 1);
    type(line(u"Web address"_s), u"https://"_s);
    QCOMPARE(notesIn(*line(u"Web address"_s)->parentWidget()), calm);
    line(u"Sender of the e-mail"_s)->setFocus();
    QVERIFY(notesIn(*line(u"Web address"_s)->parentWidget()) != calm);
    type(line(u"Web address"_s), u"https://example.org"_s);
    QCOMPARE(notesIn(*line(u"Web address"_s)->parentWidget()), calm);
}

void TestPublicationDialog::failureKeepsWhatWasTyped()
{
    m_answer = fail(Error::Code::Storage, u"The disk is full."_s);
    type(line(u"Web address"_s), u"https://example.org/"_s);
    clickOk();
    const auto *message = m_dialog->findChild<KMessageWidget *>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"The disk is full."_s));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(line(u"Web address"_s)->text(), u"https://example.org/"_s);
    m_answer = {};
    clickOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_stored.size(), 2);
}

void TestPublicationDialog::otherSettingsAreKept()
{
    const Publication publication {.name = name,
        .theme = u"gone"_s,
        .themeOptions = {{u"gone"_s, {{u"accent"_s, u"#123456"_s}}}},
        .targets = {{.name = u"Web"_s, .folder = u"/srv/site"_s}},
        .extra = {{u"later"_s, true}}};
    open(publication);
    clickOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_stored, QList {publication});
}

void TestPublicationDialog::lengthsAreStored()
{
    open({.name = name, .lengths = {.introduction = 60, .summary = 80}});
    m_dialog->showPage(PublicationDialog::Page::Writing);
    const QList<QSpinBox *> boxes = m_dialog->findChildren<QSpinBox *>();
    QStringList shown;
    for (const QSpinBox *box : boxes)
        shown.append(box->text());
    QCOMPARE(shown, (QStringList {u"60 words"_s, u"80 words"_s, u"Any length"_s}));
    boxes[0]->setValue(0);
    boxes[2]->setFocus();
    QTest::keyClick(boxes[2], Qt::Key_Up);
    clickOk();
    QTRY_COMPARE(m_stored.size(), 1);
    QCOMPARE(m_stored.first().lengths, (TargetLengths {0, 80, 5}));
}

void TestPublicationDialog::proofFollowsThemeAndOptions()
{
    addTheme(R"({"title": "Mine", "description": "Ours.", "options": [
        {"key": "accent", "type": "color", "title": "Accent", "default": "#101010"},
        {"key": "line", "type": "text", "title": "Line"}]})");
    open({.name = name, .themeOptions = {{u"mine"_s, {{u"kept"_s, 1}}}}});
    m_dialog->showPage(PublicationDialog::Page::Look);
    auto *list = m_dialog->findChild<QListWidget *>(u"themes"_s);
    QTRY_VERIFY(list->count() > 1);
    QSignalSpy changed(m_dialog.get(), &PublicationDialog::lookChanged);
    const auto shown = [&] { return changed.last().first().value<Publication>(); };
    list->setFocus();
    QTest::keyClick(list, Qt::Key_End);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(shown().theme, u"mine"_s);
    QCOMPARE(list->currentItem()->text(), u"Mine"_s);
    type(m_dialog->findChild<QWidget *>(u"line"_s)->findChild<QLineEdit *>(), u"Weekly"_s);
    QTRY_COMPARE(shown().themeOptions.value(u"mine"_s),
        (QJsonObject {{u"kept"_s, 1}, {u"line"_s, u"Weekly"_s}}));
    clickOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_stored, QList {shown()});
}

void TestPublicationDialog::themeThatCannotBeIsSaid_data()
{
    QTest::addColumn<QByteArray>("manifest"); // empty for none
    QTest::newRow("removed") << QByteArray();
    QTest::newRow("broken") << QByteArray("{");
}

void TestPublicationDialog::themeThatCannotBeIsSaid()
{
    QFETCH(const QByteArray, manifest);
    if (!manifest.isEmpty())
        addTheme(manifest);
    open({.name = name, .theme = u"mine"_s});
    m_dialog->showPage(PublicationDialog::Page::Look);
    const auto *list = m_dialog->findChild<QListWidget *>(u"themes"_s);
    QTRY_VERIFY(list->count() > 1);
    QCOMPARE(list->currentRow(), list->count() - 1);
    QCOMPARE(list->currentItem()->data(TwoLineDelegate::ToneRole).value<TwoLineDelegate::Tone>(),
        TwoLineDelegate::Tone::Problem);
    QCOMPARE(m_dialog->publication().theme, u"mine"_s); // until there is another choice
}

void TestPublicationDialog::optionsAreChosenAndTakenBack_data()
{
    using Type = ThemeOption::Type;
    QTest::addColumn<ThemeOption>("option");
    QTest::addColumn<QJsonValue>("expected");
    QTest::newRow("text") << ThemeOption {u"a"_s, Type::Text, u"Title"_s, u"own"_s, {}}
                          << QJsonValue(u"new"_s);
    QTest::newRow("markdown") << ThemeOption {u"a"_s, Type::Markdown, u"Title"_s, u"own"_s, {}}
                              << QJsonValue(u"new"_s);
    QTest::newRow("color") << ThemeOption {u"a"_s, Type::Color, u"Title"_s, u"#102030"_s, {}}
                           << QJsonValue(u"#a1b2c3"_s);
    QTest::newRow("choice") << ThemeOption {u"a"_s, Type::Choice, u"Title"_s, u"one"_s,
        {{u"one"_s, u"One"_s}, {u"two"_s, u"Two"_s}}}
                            << QJsonValue(u"two"_s);
    QTest::newRow("switch") << ThemeOption {u"a"_s, Type::Switch, u"Title"_s, true, {}}
                            << QJsonValue(false);
}

void TestPublicationDialog::optionsAreChosenAndTakenBack()
{
    QFETCH(const ThemeOption, option);
    QFETCH(const QJsonValue, expected);
    const std::unique_ptr<OptionField> field(OptionField::make(option));
    field->setValue(QJsonValue::Undefined);
    field->show();
    QVERIFY(QTest::qWaitForWindowActive(field.get()));
    auto *reset = field->findChild<QToolButton *>();
    QVERIFY(!reset->isVisible());
    QSignalSpy chosen(field.get(), &OptionField::chosen);
    if (auto *line = field->findChild<QLineEdit *>(Qt::FindDirectChildrenOnly))
        type(line, expected.toString());
    else if (auto *hex = field->findChild<QLineEdit *>())
        type(hex, expected.toString());
    else if (auto *text = field->findChild<QPlainTextEdit *>()) {
        text->selectAll();
        QTest::keyClicks(text, expected.toString());
    } else if (auto *box = field->findChild<QComboBox *>())
        QTest::keyClick(box, Qt::Key_Down);
    else if (auto *check = field->findChild<QCheckBox *>())
        QTest::keyClick(check, Qt::Key_Space);
    QCOMPARE(lastOf(chosen), expected);
    QTRY_VERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QVERIFY(lastOf(chosen).isUndefined());
    QVERIFY(!reset->isVisible());
    QVERIFY(field->hasFocus() || field->isAncestorOf(QApplication::focusWidget()));
}

void TestPublicationDialog::hexadecimalIsRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected"); // empty where it is none
    QTest::newRow("as it is stored") << u"#1a2b3c"_s << u"#1a2b3c"_s;
    QTest::newRow("without the sign") << u"1A2B3C"_s << u"#1a2b3c"_s;
    QTest::newRow("three digits") << u"#c32"_s << u"#cc3322"_s;
    QTest::newRow("a word") << u"red"_s << QString();
    QTest::newRow("too short") << u"#12345"_s << QString();
    QTest::newRow("other letters") << u"#12345g"_s << QString();
    QTest::newRow("something of CSS") << u"#fff;}*{color"_s << QString();
}

void TestPublicationDialog::hexadecimalIsRead()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, expected);
    ColorField field({u"a"_s, ThemeOption::Type::Color, u"Accent"_s, u"#000000"_s, {}});
    field.setValue(QJsonValue::Undefined);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QSignalSpy chosen(&field, &OptionField::chosen);
    auto *hex = field.findChild<QLineEdit *>();
    hex->setText({});
    type(hex, typed);
    QTest::keyClick(hex, Qt::Key_Return);
    QCOMPARE(field.isValid(), !expected.isEmpty());
    QCOMPARE(notesIn(field).isEmpty(), !expected.isEmpty());
    QCOMPARE(hex->text(), expected.isEmpty() ? typed : expected);
    if (!expected.isEmpty())
        QCOMPARE(lastOf(chosen), QJsonValue(expected));
}

void TestPublicationDialog::pictureIsTaken()
{
    const QString path = m_folder->filePath(u"logo.png"_s);
    QVERIFY(writeFile(path, test::pictureBytes()));
    ImageField field({u"logo"_s, ThemeOption::Type::Image, u"Logo"_s, {}, {}});
    field.setValue(QJsonValue::Undefined);
    field.show();
    QSignalSpy chosen(&field, &OptionField::chosen);
    field.takeFile(path);
    QTRY_COMPARE(chosen.size(), 1);
    QVERIFY(fits(field.option(), lastOf(chosen)));
    QVERIFY(!field.findChild<QLabel *>(u"picture"_s)->pixmap().isNull());
    QVERIFY(!field.isBusy());
    QTest::mouseClick(field.findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(lastOf(chosen).isUndefined());
    QVERIFY(field.findChild<QLabel *>(u"picture"_s)->pixmap().isNull());
}

void TestPublicationDialog::whatIsNoPictureIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("not an image at all");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a script in SVG")
        << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    QTest::newRow("half a picture") << test::pictureBytes().first(60);
}

void TestPublicationDialog::whatIsNoPictureIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const QString path = m_folder->filePath(u"logo.png"_s);
    QVERIFY(writeFile(path, bytes));
    ImageField field({u"logo"_s, ThemeOption::Type::Image, u"Logo"_s, {}, {}});
    const QJsonValue before = pictureToOption(test::smallPicture());
    field.setValue(before);
    field.show();
    QSignalSpy chosen(&field, &OptionField::chosen);
    field.takeFile(path);
    QTRY_VERIFY(!field.isBusy());
    QCOMPARE(notesIn(field).size(), 1);
    QVERIFY(notesIn(field).constFirst().contains(u"logo.png"_s));
    QVERIFY(chosen.isEmpty());
    QVERIFY(!field.findChild<QLabel *>(u"picture"_s)->pixmap().isNull()); // still the one before
}

void TestPublicationDialog::resetWinsOverAFileThatIsRead()
{
    const QString path = m_folder->filePath(u"logo.png"_s);
    QVERIFY(writeFile(path, test::pictureBytes()));
    ImageField field({u"logo"_s, ThemeOption::Type::Image, u"Logo"_s, {}, {}});
    field.setValue(pictureToOption(test::smallPicture()));
    field.show();
    QSignalSpy chosen(&field, &OptionField::chosen);
    field.takeFile(path);
    field.findChild<QToolButton *>()->click();
    QVERIFY(!field.isBusy());
    QVERIFY(lastOf(chosen).isUndefined());
    const QString other = m_folder->filePath(u"other.png"_s);
    QVERIFY(writeFile(other, test::pictureBytes({.size = {40, 30}})));
    field.takeFile(other); // whose answer comes behind the first one's
    QTRY_COMPARE(pictureFromOption(lastOf(chosen)).size, QSize(40, 30));
    QVERIFY(chosen.at(chosen.size() - 2).first().toJsonValue().isUndefined());
}

void TestPublicationDialog::targetIsAddedAndEdited()
{
    addTarget(PublishTarget::Kind::Command);
    QCOMPARE(m_dialog->focusWidget(), line(u"Name"_s));
    QTest::keyClicks(m_dialog->focusWidget(), u"Web"_s); // over the name that was proposed
    type(line(u"Folder"_s), u"~/site/"_s);
    type(line(u"Command"_s), u"make upload"_s);
    QCOMPARE(m_dialog->findChild<QListWidget *>(u"targets"_s)->currentItem()->text(), u"Web"_s);
    clickOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_stored.first().targets,
        QList {(PublishTarget {.name = u"Web"_s,
            .kind = PublishTarget::Kind::Command,
            .folder = QDir::homePath() + u"/site"_s,
            .command = u"make upload"_s})});
}

void TestPublicationDialog::targetComesBack()
{
    const Publication publication {.name = name,
        .targets = {
            {.name = u"One"_s, .folder = u"/srv/1"_s}, {.name = u"Two"_s, .folder = u"/srv/2"_s}}};
    open(publication);
    m_dialog->showPage(PublicationDialog::Page::Targets);
    auto *list = m_dialog->findChild<QListWidget *>(u"targets"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(m_dialog->publication().targets, publication.targets.last(1));
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(m_dialog->publication().targets.isEmpty());
    const auto messages = m_dialog->findChildren<KMessageWidget *>();
    const auto removed = std::ranges::find_if(messages, &QWidget::isVisible);
    QVERIFY(removed != messages.end());
    (*removed)->actions().constFirst()->trigger();
    QCOMPARE(m_dialog->publication().targets, publication.targets.last(1));
}

void TestPublicationDialog::wrongTargetIsRefused_data()
{
    using Kind = PublishTarget::Kind;
    QTest::addColumn<PublishTarget>("target");
    QTest::addColumn<QString>("field");
    QTest::newRow("no name") << PublishTarget {.name = {}, .folder = u"/srv"_s} << u"Name"_s;
    QTest::newRow("a name that is taken")
        << PublishTarget {.name = u"First"_s, .folder = u"/srv"_s} << u"Name"_s;
    QTest::newRow("no folder") << PublishTarget {.name = u"Web"_s} << u"Folder"_s;
    QTest::newRow("a relative folder")
        << PublishTarget {.name = u"Web"_s, .folder = u"site"_s} << u"Folder"_s;
    QTest::newRow("no command") << PublishTarget {.name = u"Web"_s,
        .kind = Kind::Command,
        .folder = u"/srv"_s} << u"Command"_s;
    QTest::newRow("out of the work tree") << PublishTarget {.name = u"Web"_s,
        .kind = Kind::Git,
        .folder = u"/srv"_s,
        .subfolder =
            u"docs/../../etc"_s} << u"Subfolder of the work tree, where the site stands in one"_s;
}

void TestPublicationDialog::wrongTargetIsRefused()
{
    QFETCH(const PublishTarget, target);
    QFETCH(const QString, field);
    open({.name = name, .targets = {{.name = u"First"_s, .folder = u"/srv/1"_s}, target}});
    clickOk();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_stored.isEmpty());
    QCOMPARE(m_dialog->focusWidget(), line(field));
    QVERIFY(!notesIn(*line(field)->parentWidget()).isEmpty());
}

void TestPublicationDialog::workTreeIsRead()
{
    const auto git = [this](const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(u"git"_s, arguments);
        return process.waitForFinished() && process.exitCode() == 0;
    };
    if (!git({u"init"_s, u"--initial-branch=pages"_s}))
        QSKIP("git is not installed");
    addTarget(PublishTarget::Kind::Git);
    type(line(u"Folder"_s), m_folder->path());
    QTRY_VERIFY(!notesIn(*m_dialog).filter(u"no remote to push to"_s).isEmpty());
    open({.name = name});
    QVERIFY(git({u"remote"_s, u"add"_s, u"mirror"_s, u"https://example.org/digest.git"_s}));
    addTarget(PublishTarget::Kind::Git);
    type(line(u"Folder"_s), m_folder->path());
    const auto *branch = m_dialog->findChild<QComboBox *>(u"branch"_s);
    const auto *remote = m_dialog->findChild<QComboBox *>(u"remote"_s);
    QTRY_VERIFY(branch->itemText(0).contains(u"pages"_s));
    QTRY_VERIFY(remote->findText(u"mirror"_s) > 0);
    QCOMPARE(m_dialog->publication().targets.first().branch, QString()); // the current one
    type(remote->lineEdit(), u"mirror"_s);
    type(branch->lineEdit(), u"other"_s); // which is yet to come
    const PublishTarget target = m_dialog->publication().targets.first();
    QCOMPARE(target.remote, u"mirror"_s);
    QCOMPARE(target.branch, u"other"_s);
}

void TestPublicationDialog::folderWithoutGitIsSaid()
{
    addTarget(PublishTarget::Kind::Git);
    type(line(u"Folder"_s), m_folder->filePath(u"missing"_s));
    QTRY_VERIFY(notesIn(*m_dialog).contains(u"There is no such folder."_s));
    type(line(u"Folder"_s), m_folder->path());
    QTRY_VERIFY(!notesIn(*m_dialog).filter(u"no work tree"_s).isEmpty());
}

void TestPublicationDialog::settingsFollowTheName()
{
    Workspace workspace(m_folder->filePath(u"archive.sqlite"_s));
    workspace.start({});
    QTRY_VERIFY_WITH_TIMEOUT(workspace.document(), 30000);
    const QString first = workspace.publication().name;
    QVERIFY(test::await(
        workspace.setPublication({.name = u"Other"_s, .description = u"Another one."_s})));
    QSignalSpy changed(&workspace, &Workspace::publicationChanged);
    for (const QString &typed : {u"O"_s, u"Oth"_s, u"Other"_s}) {
        QVERIFY(workspace.document()->perform(SetIssueField {IssueField::Publication, typed},
            u"Edit"_s, IssueDocument::Merge::Typing));
    }
    QTRY_COMPARE(workspace.publication().name, u"Other"_s);
    QCOMPARE(workspace.publication().description, u"Another one."_s);
    QCOMPARE(changed.size(), 1); // not for each key
    workspace.document()->undo();
    QTRY_COMPARE(workspace.publication().name, first);
}

QTEST_MAIN(TestPublicationDialog)
#include "tst_publicationdialog.moc"
