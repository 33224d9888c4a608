// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "language/knownwords.h"
#include "language/speller.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

class QAction;
class QMenu;

namespace galley {

class TextField;
class WritingPlaces;

/// Marks wrong words in titles, summaries, takeaways and the introduction once the typing pauses,
/// offers better ones in the fields' menus, and walks over them.
class SpellDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SpellDesk(ArchiveService &archive, WritingPlaces &places, QWidget &window);
    ~SpellDesk() override;

    /// For the menu: whether to check, and the next wrong word.
    [[nodiscard]] QList<QAction *> actions() const { return {m_check, m_next}; }
    void setDocument(IssueDocument *document); ///< may be null
    void setEntry(); ///< another one is shown

Q_SIGNALS:
    void entryWanted(const galley::EntryId &entry);
    /// Something that is to be known, and no more.
    void said(const QString &words);
    void failed(const galley::Error &error);

private:
    struct Checked
    {
        QString text;
        QList<WordPlace> wrong;
        bool isWaiting = false; ///< for the word at the caret
    };

    void makeActions(QWidget &window);
    void setOn(bool isOn);
    void start();
    void checkAll();
    void check(TextField *field);
    void show(TextField *field);
    void fillMenu(TextField *field, QMenu *menu, qsizetype position);
    void addSuggestions(TextField *field, QMenu *menu, const WordPlace &place);
    void correct(
        TextField *field, const WordPlace &place, const QString &wrong, const QString &right);
    void goToNext();
    [[nodiscard]] QList<TextField *> fields() const;
    [[nodiscard]] QSet<QString> knownIn(const EntryId &entry) const;

    WritingPlaces &m_places;
    Speller m_speller;
    KnownWords m_known;
    QPointer<IssueDocument> m_document;
    QAction *m_check = nullptr;
    QAction *m_next = nullptr;
    QTimer m_pause; ///< of the typing
    QHash<TextField *, Checked> m_checked;
    QSet<TextField *> m_changed; ///< since they were checked
    QString m_language; ///< of the dictionary; unset at first
    QSet<QString> m_missed; ///< languages without a dictionary, of which was told
    bool m_hasLanguage = false;
};

} // namespace galley
