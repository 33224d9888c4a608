// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/speller.h"

#include <Sonnet/Speller>

#include <QtConcurrentRun>

#include <optional>

namespace galley {

namespace {

constexpr qsizetype mostRemembered = 50000;
constexpr qsizetype mostSuggestions = 7;

} // namespace

struct Speller::Private
{
    std::optional<Sonnet::Speller> speller;
    QString dictionary;
    QHash<QString, bool> isWrong; ///< of words that were asked for

    bool hasMistake(const QString &word)
    {
        if (const auto known = isWrong.constFind(word); known != isWrong.cend())
            return *known;
        if (isWrong.size() > mostRemembered)
            isWrong.clear();
        QString plain = word;
        plain.replace(u'’', u'\''); // as dictionaries have it
        const bool wrong = speller->isMisspelled(plain);
        isWrong.insert(word, wrong);
        return wrong;
    }

    QList<WordPlace> wrongWords(
        const QString &text, const QSet<QString> &known, qsizetype from, bool isFirstEnough)
    {
        QList<WordPlace> wrong;
        if (dictionary.isEmpty())
            return wrong;
        for (const WordPlace &place : wordsToSpell(text)) {
            if (place.start < from)
                continue;
            const QString word = text.sliced(place.start, place.length);
            if (!hasMistake(word) || known.contains(comparableWord(word)))
                continue;
            wrong.append(place);
            if (isFirstEnough)
                break;
        }
        return wrong;
    }
};

Speller::Speller(QObject *parent) : QObject(parent), d(std::make_shared<Private>())
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // the dictionaries belong to their thread
}

Speller::~Speller()
{
    m_thread.clear();
    // Where it lives.
    m_thread.start([data = std::exchange(d, {})]() mutable { data.reset(); });
    m_thread.waitForDone();
}

QFuture<QString> Speller::setLanguage(const QString &language)
{
    return QtConcurrent::run(&m_thread, [data = d, language] {
        if (!data->speller)
            data->speller.emplace();
        data->isWrong.clear();
        data->dictionary = dictionaryFor(language, data->speller->availableLanguages());
        if (!data->dictionary.isEmpty())
            data->speller->setLanguage(data->dictionary);
        if (!data->speller->isValid())
            data->dictionary.clear();
        return data->dictionary;
    });
}

QFuture<QList<WordPlace>> Speller::wrongWords(const QString &text, const QSet<QString> &known)
{
    return QtConcurrent::run(
        &m_thread, [data = d, text, known] { return data->wrongWords(text, known, 0, false); });
}

QFuture<Speller::Hit> Speller::firstWrong(const QList<Job> &jobs)
{
    return QtConcurrent::run(&m_thread, [data = d, jobs] {
        for (qsizetype i = 0; i < jobs.size(); ++i) {
            const Job &job = jobs.at(i);
            const auto wrong = data->wrongWords(job.text, job.known, job.from, true);
            if (!wrong.isEmpty())
                return Hit {i, wrong.first()};
        }
        return Hit();
    });
}

QFuture<QStringList> Speller::suggestions(const QString &word)
{
    return QtConcurrent::run(&m_thread, [data = d, word] {
        if (data->dictionary.isEmpty())
            return QStringList();
        const QStringList all = data->speller->suggest(word);
        return all.first(std::min(mostSuggestions, all.size()));
    });
}

} // namespace galley
