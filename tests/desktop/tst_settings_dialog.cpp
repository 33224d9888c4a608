// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"
#include "settings/appearance.h"
#include "settings/keychain.h"
#include "settings/settingsdialog.h"
#include "widgets/fieldnote.h"

#include <KMessageWidget>
#include <KPasswordLineEdit>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// A keychain in memory, which can be missing.
class FakeKeychain : public Keychain
{
public:
    QFuture<Result<QString>> stored(Key key) override { return answer<QString>(keys.value(key)); }
    QFuture<Result<void>> write(Key key, const QString &value) override
    {
        if (!isMissing && !refusesWrites)
            keys.insert(key, value);
        return refusesWrites ? QtFuture::makeReadyValueFuture(Result<void>(problem()))
                             : answer<void>();
    }
    QFuture<Result<void>> remove(Key key) override
    {
        keys.remove(key);
        return answer<void>();
    }

    QMap<Key, QString> keys;
    bool isMissing = false;
    bool refusesWrites = false;

private:
    static std::unexpected<Error> problem()
    {
        return fail(Error::Code::Storage, u"No keychain answers."_s);
    }
    template <class T, class... Value>
    QFuture<Result<T>> answer(Value... value) const
    {
        return QtFuture::makeReadyValueFuture(
            isMissing ? Result<T>(problem()) : Result<T>(value...));
    }
};

QLineEdit *addressOf(const SettingsDialog &dialog, const QString &name)
{
    return dialog.findChild<QLineEdit *>(name);
}

KPasswordLineEdit *keyOf(const SettingsDialog &dialog, Keychain::Key key)
{
    return dialog.findChild<KPasswordLineEdit *>(Keychain::variableOf(key));
}

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void addressesAreSavedAndReloaded();
    void defaultAddressIsNotWritten();
    void wrongAddressIsRefusedInline_data();
    void wrongAddressIsRefusedInline();
    void cancelChangesNothing();
    void environmentIsSaid();
    void restoreDefaultsOfServices();
    void appearanceIsSavedAndReloaded();
    void unwritableFileIsSaid();
    void keysAreReadAndNotShown();
    void changedKeyIsWritten();
    void emptiedKeyIsRemoved();
    void missingKeychainIsSaid();
    void failedWriteKeepsTheDialog();
    void keyNeverReachesTheFile();
    void environmentServesWhereThereIsNoKey();
    void systemKeychainWithoutServiceFails();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    FakeKeychain m_keychain;
};

void TestSettingsDialog::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_home->path().toLocal8Bit());
    m_keychain.keys = {{Keychain::Key::Drafting, u"sk-secret"_s}};
    m_keychain.isMissing = false;
    m_keychain.refusesWrites = false;
}

void TestSettingsDialog::cleanup()
{
    qunsetenv("GALLEY_ARXIV_API");
    qunsetenv("GALLEY_DRAFTING_KEY");
}

void TestSettingsDialog::addressesAreSavedAndReloaded()
{
    SettingsDialog dialog(m_keychain);
    dialog.show();
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    QVERIFY(!dialog.button(QDialogButtonBox::Apply)->isEnabled());
    addressOf(dialog, u"arxivApi"_s)->setText(u" http://localhost:8080/api/query/ "_s);
    QVERIFY(dialog.button(QDialogButtonBox::Apply)->isEnabled());
    dialog.accept();
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(Services::load().arxivApi, QUrl(u"http://localhost:8080/api/query"_s));
    SettingsDialog again(m_keychain);
    again.show();
    QCOMPARE(addressOf(again, u"arxivApi"_s)->text(), u"http://localhost:8080/api/query"_s);
}

void TestSettingsDialog::defaultAddressIsNotWritten()
{
    SettingsDialog dialog(m_keychain);
    dialog.show();
    addressOf(dialog, u"draftingApi"_s)->setText(u"https://models.example.org/v1"_s);
    dialog.apply();
    const QSettings file(settingsFile(), QSettings::IniFormat);
    QVERIFY(file.contains("services/draftingApi"_L1));
    QVERIFY(!file.contains("services/arxivApi"_L1));
}

void TestSettingsDialog::wrongAddressIsRefusedInline_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("no scheme") << u"export.arxiv.org/api/query"_s;
    QTest::newRow("another scheme") << u"ftp://example.org/api"_s;
    QTest::newRow("no host") << u"https://"_s;
    QTest::newRow("a password in it") << u"https://me:secret@example.org/v1"_s;
    QTest::newRow("a query") << u"https://example.org/v1?key=1"_s;
    QTest::newRow("a space in it") << u"https://exa mple.org/"_s;
}

void TestSettingsDialog::wrongAddressIsRefusedInline()
{
    QFETCH(QString, address);
    SettingsDialog dialog(m_keychain);
    dialog.show();
    addressOf(dialog, u"huggingFaceApi"_s)->setText(address);
    const auto *note = dialog.findChild<FieldNote *>(u"huggingFaceApiNote"_s);
    QVERIFY(!note->isHidden());
    QVERIFY(!note->text().isEmpty());
    QVERIFY(!dialog.button(QDialogButtonBox::Apply)->isEnabled());
    dialog.accept();
    QTest::qWait(0);
    QVERIFY(dialog.isVisible());
    QCOMPARE(Services::load().huggingFaceApi, Services::defaults().huggingFaceApi);
}

void TestSettingsDialog::cancelChangesNothing()
{
    SettingsDialog dialog(m_keychain);
    dialog.show();
    addressOf(dialog, u"arxivApi"_s)->setText(u"http://localhost:1/x"_s);
    dialog.reject();
    QCOMPARE(Services::load().arxivApi, Services::defaults().arxivApi);
}

void TestSettingsDialog::environmentIsSaid()
{
    qputenv("GALLEY_ARXIV_API", "http://localhost:9/api/query");
    SettingsDialog dialog(m_keychain);
    dialog.show();
    const auto *note = dialog.findChild<FieldNote *>(u"arxivApiNote"_s);
    QVERIFY(!note->isHidden());
    QVERIFY(note->text().contains(u"GALLEY_ARXIV_API"_s));
    QVERIFY(note->text().contains(u"http://localhost:9/api/query"_s));
}

void TestSettingsDialog::restoreDefaultsOfServices()
{
    SettingsDialog dialog(m_keychain);
    dialog.show();
    QLineEdit *address = addressOf(dialog, u"arxivApi"_s);
    address->setText(u"http://localhost:1/x"_s);
    dialog.apply();
    auto *pages = dialog.findChild<QAbstractItemView *>();
    pages->setCurrentIndex(pages->model()->index(1, 0));
    dialog.button(QDialogButtonBox::RestoreDefaults)->click();
    QCOMPARE(address->text(), Services::defaults().arxivApi.toString());
}

void TestSettingsDialog::appearanceIsSavedAndReloaded()
{
    SettingsDialog dialog(m_keychain);
    dialog.show();
    auto *scheme = dialog.findChild<QComboBox *>(u"colorScheme"_s);
    scheme->setCurrentIndex(scheme->findData(int(Appearance::ColorScheme::Dark)));
    dialog.findChild<QDoubleSpinBox *>(u"fontSize"_s)->setValue(17.5);
    dialog.accept();
    const Appearance appearance = Appearance::load();
    QCOMPARE(appearance.colorScheme, Appearance::ColorScheme::Dark);
    QCOMPARE(appearance.editorFont.pointSizeF(), 17.5);
}

void TestSettingsDialog::unwritableFileIsSaid()
{
    // A file where the folder would be: refused for root, too.
    QFile block(m_home->filePath(u"galley"_s));
    QVERIFY(block.open(QIODevice::WriteOnly));
    block.close();
    SettingsDialog dialog(m_keychain);
    dialog.show();
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    addressOf(dialog, u"arxivApi"_s)->setText(u"http://localhost:1/x"_s);
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QCOMPARE(changed.count(), 0);
    const auto messages = dialog.findChildren<KMessageWidget *>(Qt::FindDirectChildrenOnly);
    QCOMPARE(messages.size(), 1);
    QVERIFY2(messages.constFirst()->text().contains(u"galley.conf"_s),
        qPrintable(messages.constFirst()->text()));
}

void TestSettingsDialog::keysAreReadAndNotShown()
{
    SettingsDialog dialog(m_keychain);
    dialog.show();
    const KPasswordLineEdit *key = keyOf(dialog, Keychain::Key::Drafting);
    QTRY_COMPARE(key->password(), u"sk-secret"_s);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    QVERIFY(!key->lineEdit()->displayText().contains(u"secret"_s));
}

void TestSettingsDialog::changedKeyIsWritten()
{
    SettingsDialog dialog(m_keychain);
    dialog.show();
    KPasswordLineEdit *key = keyOf(dialog, Keychain::Key::HuggingFace);
    QTRY_VERIFY(key->isEnabled());
    key->setPassword(u" hf_new\n"_s);
    QVERIFY(dialog.button(QDialogButtonBox::Apply)->isEnabled());
    dialog.apply();
    QTRY_COMPARE(m_keychain.keys.value(Keychain::Key::HuggingFace), u"hf_new"_s);
    QTRY_VERIFY(!dialog.button(QDialogButtonBox::Apply)->isEnabled());
    QCOMPARE(m_keychain.keys.value(Keychain::Key::Drafting), u"sk-secret"_s);
}

void TestSettingsDialog::emptiedKeyIsRemoved()
{
    SettingsDialog dialog(m_keychain);
    dialog.show();
    KPasswordLineEdit *key = keyOf(dialog, Keychain::Key::Drafting);
    QTRY_COMPARE(key->password(), u"sk-secret"_s);
    key->clear();
    dialog.accept();
    QTRY_VERIFY(!m_keychain.keys.contains(Keychain::Key::Drafting));
}

void TestSettingsDialog::missingKeychainIsSaid()
{
    m_keychain.isMissing = true;
    SettingsDialog dialog(m_keychain);
    dialog.show();
    const auto *message = dialog.findChild<KMessageWidget *>(u"keychainMessage"_s);
    QTRY_VERIFY(!message->isHidden());
    QCOMPARE(message->text(), u"No keychain answers."_s);
    QVERIFY(!keyOf(dialog, Keychain::Key::Drafting)->isEnabled());
    // It can be started meanwhile.
    m_keychain.isMissing = false;
    message->actions().constFirst()->trigger();
    QTRY_COMPARE(keyOf(dialog, Keychain::Key::Drafting)->password(), u"sk-secret"_s);
    QVERIFY(message->isHidden());
}

void TestSettingsDialog::failedWriteKeepsTheDialog()
{
    SettingsDialog dialog(m_keychain);
    dialog.show();
    KPasswordLineEdit *key = keyOf(dialog, Keychain::Key::Drafting);
    QTRY_VERIFY(key->isEnabled());
    m_keychain.refusesWrites = true;
    key->setPassword(u"sk-other"_s);
    dialog.accept();
    const auto *message = dialog.findChild<KMessageWidget *>(u"keychainMessage"_s);
    QTRY_VERIFY(!message->isHidden());
    QVERIFY(dialog.isVisible());
    QCOMPARE(key->password(), u"sk-other"_s);
    QTRY_VERIFY(dialog.button(QDialogButtonBox::Apply)->isEnabled());
}

void TestSettingsDialog::keyNeverReachesTheFile()
{
    SettingsDialog dialog(m_keychain);
    dialog.show();
    KPasswordLineEdit *key = keyOf(dialog, Keychain::Key::Drafting);
    QTRY_VERIFY(key->isEnabled());
    key->setPassword(u"sk-elsewhere"_s);
    addressOf(dialog, u"arxivApi"_s)->setText(u"http://localhost:1/x"_s);
    dialog.accept();
    QTRY_COMPARE(m_keychain.keys.value(Keychain::Key::Drafting), u"sk-elsewhere"_s);
    QFile file(settingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("arxivApi"));
    QVERIFY(!written.contains("sk-"));
}

void TestSettingsDialog::environmentServesWhereThereIsNoKey()
{
    qputenv("GALLEY_DRAFTING_KEY", "sk-environment");
    QFuture<Result<QString>> key = m_keychain.read(Keychain::Key::Drafting);
    QCOMPARE(key.result().value(), u"sk-secret"_s);
    m_keychain.keys.clear();
    key = m_keychain.read(Keychain::Key::Drafting);
    QCOMPARE(key.result().value(), u"sk-environment"_s);
    m_keychain.isMissing = true;
    key = m_keychain.read(Keychain::Key::Drafting);
    QCOMPARE(key.result().value(), u"sk-environment"_s);
    QVERIFY(!m_keychain.read(Keychain::Key::HuggingFace).result());
}

void TestSettingsDialog::systemKeychainWithoutServiceFails()
{
    // A bus where nobody is: never the keychain of who runs the tests.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    Keychain keychain;
    QFuture<Result<void>> written = keychain.write(Keychain::Key::Drafting, u"sk-x"_s);
    QTRY_VERIFY(written.isFinished());
    QVERIFY(!written.result());
    QVERIFY(written.result().error().message.contains(u"keychain"_s));
    const QFuture<Result<QString>> read = keychain.stored(Keychain::Key::Drafting);
    QTRY_VERIFY(read.isFinished());
    QVERIFY(!read.result());
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
