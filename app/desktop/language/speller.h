// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/spellingwords.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace galley {

/// The system's dictionaries, by Sonnet, on a thread of their own. Loading one takes a tenth of a
/// second, a word some microseconds.
class Speller : public QObject
{
    Q_OBJECT

public:
    explicit Speller(QObject *parent = nullptr);
    ~Speller() override; ///< waits for what is being checked

    /// The name of the dictionary that is used from now on for a BCP 47 language; empty when there is
    /// none, and then every word is right.
    QFuture<QString> setLanguage(const QString &language);

    /// The wrong words of a text, but for the known ones (as comparableWord()).
    QFuture<QList<WordPlace>> wrongWords(const QString &text, const QSet<QString> &known);
    /// The first text with a wrong word, and where that is; -1 for none.
    struct Job
    {
        QString text;
        QSet<QString> known;
        qsizetype from = 0; ///< words that start before this one are passed over
    };
    struct Hit
    {
        qsizetype job = -1;
        WordPlace place;
    };
    QFuture<Hit> firstWrong(const QList<Job> &jobs);
    QFuture<QStringList> suggestions(const QString &word);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< used on the thread only
    QThreadPool m_thread;
};

} // namespace galley
