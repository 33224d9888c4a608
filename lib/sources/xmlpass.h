// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

struct XML_ParserStruct;

namespace galley {

/// One pass over an XML document by Expat: a pull parser would be nicer to read, but Qt's takes four
/// times as long for the bare tokens. Names come with their namespace, as "URI|name". Document types
/// that define anything, which is how entities grow without end, are refused, and so is what is nested
/// more than `deepest` deep; nothing outside the document is read.
class XmlPass
{
public:
    enum class Outcome {
        Whole,
        CutOff, ///< well-formed as far as it goes
        Broken, ///< not well-formed, or in another encoding than it says
        Refused,
    };
    static constexpr int deepest = 64;

    virtual ~XmlPass() = default;
    XmlPass() = default;
    XmlPass(const XmlPass &) = delete;
    XmlPass &operator=(const XmlPass &) = delete;

protected:
    /// `encoding` wins over what the document says, where there is one.
    Outcome run(const QByteArray &bytes, const char *encoding = nullptr);
    /// Why the pass was not whole, in Expat's words and with the place.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// For the element that has begun: depth() is 1 for the outermost. Attributes are pairs that end
    /// with nullptr.
    virtual void startElement(QByteArrayView name, const char **attributes) = 0;
    /// Its text was collected when `isCollected`: see text().
    virtual void endElement(bool isCollected) = 0;
    /// An element begins or ends within the one that collects; `text()` may be added to.
    virtual void within(QByteArrayView) { }
    /// "nbsp", where the document uses an entity that nobody defined; what to put there, in UTF-8.
    [[nodiscard]] virtual QByteArray undefinedEntity(QByteArrayView) { return {}; }

    [[nodiscard]] int depth() const { return m_depth; }
    /// Collects the text of the element that has just begun, with that of all within it.
    void collect();
    [[nodiscard]] bool isCollecting() const { return m_textDepth > 0; }
    [[nodiscard]] QByteArray &text() { return m_text; } ///< UTF-8
    /// Ends the pass as Refused, at once.
    void refuse();

    [[nodiscard]] static QString valueOf(const char **attributes, QByteArrayView name);

private:
    void started(QByteArrayView name, const char **attributes);
    void ended(QByteArrayView name);

    XML_ParserStruct *m_parser = nullptr;
    int m_depth = 0;
    int m_textDepth = 0; ///< of the element whose text is collected, or 0
    QByteArray m_text;
    QString m_problem;
};

} // namespace galley
