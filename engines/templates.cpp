// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/templateengine.h"

#include <KTextTemplate/Context>
#include <KTextTemplate/Engine>
#include <KTextTemplate/MetaType>
#include <KTextTemplate/Template>
#include <KTextTemplate/TemplateLoader>
#include <KTextTemplate/Util>

#include <atomic>

Q_DECLARE_METATYPE(galley::TemplateObject)

using namespace Qt::StringLiterals;

namespace galley {

namespace {

std::atomic<TemplateLookUp *> lookUpMember; // the program's, always the same

QVariant variantOf(const TemplateValue &value)
{
    if (const QByteArray *html = value.html())
        return QVariant::fromValue(KTextTemplate::markSafe(QString::fromUtf8(*html)));
    if (const TemplateList *list = value.list()) {
        QVariantList variants;
        variants.reserve(list->size());
        for (const TemplateValue &item : *list)
            variants.append(variantOf(item));
        return variants;
    }
    if (const TemplateObject *object = value.object())
        return QVariant::fromValue(*object);
    if (const int *number = value.number())
        return *number;
    if (const bool *isOn = value.isOn())
        return *isOn;
    return {};
}

QVariantHash hashOf(const TemplateObject &object)
{
    QVariantHash hash;
    for (const TemplateObject::Member &member : object.members())
        hash.insert(member.name, variantOf(member.value));
    return hash;
}

QVariant lookUp(const TemplateObject &object, const QString &name)
{
    const TemplateValue *found = lookUpMember.load()(object, name);
    return found ? variantOf(*found) : QVariant();
}

class KdeTemplates : public TemplateEngine
{
public:
    explicit KdeTemplates(const QHash<QString, QString> &templates)
    {
        // The only loader there is: a template reaches nothing but its theme.
        const auto loader = QSharedPointer<KTextTemplate::InMemoryTemplateLoader>::create();
        for (const auto &[name, content] : templates.asKeyValueRange())
            loader->setTemplate(name, content);
        m_engine.addTemplateLoader(loader);
        m_engine.setSmartTrimEnabled(true);
    }

    std::expected<void, QString> read(const QString &file) override
    {
        if (m_templates.contains(file))
            return {};
        const KTextTemplate::Template loaded = m_engine.loadByName(file);
        if (loaded->error() != KTextTemplate::NoError)
            return std::unexpected(loaded->errorString());
        m_templates.insert(file, loaded);
        return {};
    }

    std::expected<QString, QString> fill(const QString &file, const TemplateObject &values) override
    {
        return read(file).and_then([&]() -> std::expected<QString, QString> {
            const KTextTemplate::Template page = m_templates.value(file);
            KTextTemplate::Context context(hashOf(values));
            QString html = page->render(&context);
            if (page->error() != KTextTemplate::NoError)
                return std::unexpected(page->errorString());
            return html;
        });
    }

private:
    KTextTemplate::Engine m_engine;
    QHash<QString, KTextTemplate::Template> m_templates;
};

} // namespace

} // namespace galley

KTEXTTEMPLATE_BEGIN_LOOKUP(galley::TemplateObject)
return galley::lookUp(object, property);
KTEXTTEMPLATE_END_LOOKUP

namespace galley {

namespace {

/// Makes the type known to KTextTemplate. Any thread, any number of times.
void registerObjects()
{
    // What is no list is true in a template when it has a text.
    [[maybe_unused]] static const bool isRegistered = [] {
        KTextTemplate::registerMetaType<TemplateObject>();
        return QMetaType::registerConverter<TemplateObject, QString>(
            [](const TemplateObject &object) { return object.isEmpty() ? u""_s : u"…"_s; });
    }();
}

} // namespace

} // namespace galley

extern "C" Q_DECL_EXPORT galley::TemplateEngine *galleyNewTemplateEngine(
    const QHash<QString, QString> &templates, galley::TemplateLookUp *lookUp)
{
    galley::lookUpMember = lookUp;
    galley::registerObjects();
    return new galley::KdeTemplates(templates);
}
