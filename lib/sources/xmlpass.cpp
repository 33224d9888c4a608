// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/xmlpass.h"

#include <expat.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

XmlPass *passOf(void *self) { return static_cast<XmlPass *>(self); }

bool isCutOff(XML_Error error)
{
    return error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN
        || error == XML_ERROR_UNCLOSED_CDATA_SECTION || error == XML_ERROR_PARTIAL_CHAR;
}

} // namespace

XmlPass::Outcome XmlPass::run(const QByteArray &bytes, const char *encoding)
{
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
        XML_ParserCreateNS(encoding, '|'), &XML_ParserFree);
    m_parser = parser.get();
    m_depth = 0;
    m_textDepth = 0;
    m_problem.clear();
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(
        m_parser,
        [](void *self, const char *name, const char **attributes) {
            passOf(self)->started(name, attributes);
        },
        [](void *self, const char *name) { passOf(self)->ended(name); });
    XML_SetCharacterDataHandler(m_parser, [](void *self, const char *text, int length) {
        XmlPass *pass = passOf(self);
        if (pass->m_textDepth > 0)
            pass->m_text.append(text, length);
    });
    XML_SetStartDoctypeDeclHandler(
        m_parser, [](void *self, const char *, const char *, const char *, int hasInternalSubset) {
            if (hasInternalSubset)
                passOf(self)->refuse();
        });
    XML_SetSkippedEntityHandler(m_parser, [](void *self, const char *name, int isParameter) {
        XmlPass *pass = passOf(self);
        if (pass->m_textDepth > 0 && !isParameter)
            pass->m_text += pass->undefinedEntity(name);
    });
    // As though each document had a type elsewhere, which is never read: an entity that is not
    // defined, such as HTML's &nbsp;, is then no error.
    XML_UseForeignDTD(m_parser, XML_TRUE);
    const bool isWhole =
        XML_Parse(m_parser, bytes.constData(), static_cast<int>(bytes.size()), 1) == XML_STATUS_OK;
    const XML_Error error = isWhole ? XML_ERROR_NONE : XML_GetErrorCode(m_parser);
    if (!isWhole)
        m_problem = u"%1 (line %2)"_s.arg(QString::fromUtf8(XML_ErrorString(error)))
                        .arg(XML_GetCurrentLineNumber64(m_parser));
    m_parser = nullptr;
    if (isWhole)
        return Outcome::Whole;
    if (error == XML_ERROR_ABORTED)
        return Outcome::Refused;
    return isCutOff(error) ? Outcome::CutOff : Outcome::Broken;
}

void XmlPass::refuse() { XML_StopParser(m_parser, XML_FALSE); }

void XmlPass::collect()
{
    m_text.resize(0); // keeps its memory
    m_textDepth = m_depth;
}

void XmlPass::started(QByteArrayView name, const char **attributes)
{
    if (++m_depth > deepest)
        return refuse();
    if (m_textDepth > 0)
        within(name);
    else
        startElement(name, attributes);
}

void XmlPass::ended(QByteArrayView name)
{
    if (m_textDepth > 0 && m_textDepth < m_depth) {
        within(name);
    } else {
        const bool isCollected = m_textDepth == m_depth;
        m_textDepth = 0;
        endElement(isCollected);
    }
    --m_depth;
}

QString XmlPass::valueOf(const char **attributes, QByteArrayView name)
{
    for (; *attributes; attributes += 2) {
        if (QByteArrayView(*attributes) == name)
            return QString::fromUtf8(attributes[1]);
    }
    return {};
}

} // namespace galley
