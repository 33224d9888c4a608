// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace galley::markup {

/// Formulas as they were typeset, kept from one run to the next: while one lives, the whole process looks
/// there before KaTeX is asked, which is then loaded for the first unknown formula only, and once for all
/// threads. Of two that live at once the second has no effect.
///
/// They are in a file "formulas-….cache" of the user's cache folder, one for each program, which is read
/// with the first formula and written whole at the end of this object's life, when there are new ones.
/// It begins anew when the program is another one (`programId`), since that may typeset otherwise, when it is
/// damaged, and when it would grow beyond 8 MB. Where it cannot be read or written, all is only slower.
///
/// Formulas are typeset in any thread; construction and destruction block on disk, and the latter waits for KaTeX.
class KeptFormulas
{
public:
    /// The folder must be there by the end.
    KeptFormulas(const QString &folder, const QByteArray &programId);
    ~KeptFormulas();
    Q_DISABLE_COPY_MOVE(KeptFormulas)
    /// When no formula is kept and some will come: begins to load KaTeX, in its own thread.
    void prepare() const;

    class Shelf;
    /// The living one's, for who typesets.
    [[nodiscard]] static std::shared_ptr<Shelf> shelf();

private:
    std::shared_ptr<Shelf> m_shelf;
};

/// What is in the file, and KaTeX in a thread of its own.
class KeptFormulas::Shelf
{
public:
    Shelf(const QString &folder, const QByteArray &programId);
    ~Shelf();
    Q_DISABLE_COPY_MOVE(Shelf)

    /// The formula's <math>; empty for one that KaTeX refuses. Fails when that cannot be loaded. Any thread but KaTeX's own.
    [[nodiscard]] Result<QString> typeset(const QString &tex, bool display);
    void prepare();
    void save();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::markup
