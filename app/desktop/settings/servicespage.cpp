// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/servicespage.h"

#include "widgets/fieldnote.h"

#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Without the white space around and the slashes behind, which a copied address often has.
QString tidied(const QString &text)
{
    QString address = text.trimmed();
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

} // namespace

QString problemOfAddress(const QString &text)
{
    const QString address = tidied(text);
    if (address.isEmpty())
        return {};
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return ServicesPage::tr("Give a whole web address, such as https://example.org/v1.");
    if (!url.userInfo().isEmpty())
        return ServicesPage::tr(
            "A user name or password must not be part of the address. Keys are kept below “Keys”.");
    if (url.hasQuery() || url.hasFragment())
        return ServicesPage::tr("Leave out what follows the “?” or “#”.");
    return {};
}

ServicesPage::ServicesPage(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(4);
    const Services standard = Services::defaults();
    addField(tr("&arXiv"), u"arxivApi"_s, "GALLEY_ARXIV_API", standard.arxivApi);
    addField(tr("&Hugging Face"), u"huggingFaceApi"_s, "GALLEY_HUGGINGFACE_API",
        standard.huggingFaceApi);
    addField(tr("&Semantic Scholar"), u"semanticScholarApi"_s, "GALLEY_SEMANTICSCHOLAR_API",
        standard.semanticScholarApi);
    addField(tr("&Drafting (any service that speaks OpenAI’s protocol)"), u"draftingApi"_s,
        "GALLEY_DRAFTING_API", standard.draftingApi);
    layout->addStretch();
}

bool ServicesPage::isValid() const
{
    return std::ranges::all_of(m_fields,
        [](const Field &field) { return problemOfAddress(field.edit->text()).isEmpty(); });
}

QMap<QString, QVariant> ServicesPage::values() const
{
    QMap<QString, QVariant> values;
    for (const Field &field : m_fields) {
        const QString text = tidied(field.edit->text());
        const bool isDefault = text.isEmpty() || text == field.standard.toString();
        values.insert(field.key, isDefault ? QVariant() : QVariant(text));
    }
    return values;
}

void ServicesPage::restoreDefaults()
{
    for (const Field &field : m_fields)
        field.edit->setText(field.standard.toString());
}

void ServicesPage::focusFirstProblem()
{
    for (const Field &field : m_fields) {
        if (!problemOfAddress(field.edit->text()).isEmpty()) {
            field.edit->setFocus();
            return;
        }
    }
}

void ServicesPage::addField(
    const QString &label, const QString &name, const char *variable, const QUrl &standard)
{
    Field field {.key = u"services/"_s + name, .standard = standard};
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    field.edit = new QLineEdit(settings.value(field.key, standard.toString()).toString(), this);
    field.edit->setObjectName(name);
    field.edit->setClearButtonEnabled(true);
    field.edit->setPlaceholderText(standard.isEmpty() ? tr("Not set up") : standard.toString());
    field.edit->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    field.note = new FieldNote(this);
    field.note->setObjectName(name + u"Note"_s);
    if (const QString address = qEnvironmentVariable(variable); !address.isEmpty())
        field.environment = tr("%1 is set and wins over this address: %2")
                                .arg(QLatin1StringView(variable), address);

    auto *caption = new QLabel(label, this);
    caption->setBuddy(field.edit);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(caption);
    column->addWidget(field.edit);
    column->addWidget(field.note);
    column->addSpacing(8);
    connect(field.edit, &QLineEdit::textChanged, this, [this, field] {
        check(field);
        Q_EMIT changed();
    });
    m_fields.append(field);
    check(field);
}

void ServicesPage::check(const Field &field)
{
    if (const QString problem = problemOfAddress(field.edit->text()); !problem.isEmpty())
        field.note->showProblem(problem);
    else if (!field.environment.isEmpty())
        field.note->showHint(field.environment);
    else
        field.note->clear();
}

} // namespace galley
