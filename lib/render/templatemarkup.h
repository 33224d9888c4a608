// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/templatenames.h"
#include "render/themecheck.h"

namespace galley {

/// Reads a template's markup from piece to piece, as a browser reads what will become of it
/// (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), in the small part of HTML
/// where all readers agree. It always knows in which place of the markup a value will stand, and
/// refuses places and elements that could do something.
class TemplateMarkup
{
public:
    /// What is found is added to `mistakes`; with so many of them, nothing more is looked for.
    static constexpr qsizetype mostMistakes = 100;
    explicit TemplateMarkup(QList<ThemeMistake> &mistakes) : m_mistakes(mistakes) { }

    /// From here on it is another page.
    void begin();
    /// The file that pieces come from, until the next call.
    void setFile(const QString &file) { m_file = file; }

    void text(const QString &text, int line);
    /// A value, and the name it goes by in messages.
    void value(const QString &name, ValueKind kind, bool isFiltered, int line);

    /// Where the markup is between two pieces.
    struct Place
    {
        enum class Where { Text, Tag, Attribute, Style };

        Where where = Where::Text;
        QString element; ///< whose tag it is
        QString attribute; ///< in whose value it is
        QChar quote;
        int svgs = 0; ///< that are open

        bool operator==(const Place &) const = default;
    };
    [[nodiscard]] const Place &place() const { return m_place; }
    /// Whether a name or a value has just ended, so that a space must come next.
    [[nodiscard]] bool isGlued() const { return m_isGlued; }
    /// Begins or ends what may be there or not, or several times.
    void branch(int line, bool isGlued);
    /// Another way leads here; false where that cannot be.
    [[nodiscard]] bool joins(const Place &place) const { return m_place == place; }
    /// Goes on as if it were there.
    void resume(const Place &place) { m_place = place; }

private:
    struct Piece
    {
        QString text; ///< as it stands; of a value, its name
        std::optional<ValueKind> kind; ///< of a value
        bool isFiltered = false;
    };

    void mistake(const QString &text);
    void readText();
    void readTag();
    void readStartTag();
    void readEndTag();
    void readInTag();
    void readAttribute();
    void readValue();
    void readStyle();
    void endTag(bool isEmpty);
    void endAttribute();
    void checkAddress(bool isLoaded);
    void checkMetaName();
    void checkStyle();
    [[nodiscard]] QString take(qsizetype count);
    [[nodiscard]] QString takeName();

    QList<ThemeMistake> &m_mistakes;
    QString m_file;
    QString m_text; ///< the piece that is being read
    qsizetype m_at = 0;
    int m_line = 1;
    Place m_place;
    bool m_isGlued = false;
    bool m_hasBegun = false; ///< there was markup before
    QList<Piece> m_value; ///< of the attribute
    bool m_hasBranches = false; ///< in that value
    int m_valueLine = 0;
    QString m_style;
    int m_styleLine = 0;
};

} // namespace galley
