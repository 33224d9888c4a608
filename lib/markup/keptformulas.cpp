// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/keptformulas.h"

#include "base/atomicfile.h"
#include "base/contenthash.h"
#include "markup/katex.h"

#include <QCoreApplication>
#include <QHash>
#include <QtEndian>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

constexpr qsizetype mostBytes = 8 * 1024 * 1024; ///< of records
constexpr qsizetype largestFile = mostBytes + 4096;
constexpr qsizetype hashSize = 8;

void appendSized(QByteArray &bytes, QByteArrayView part)
{
    std::array<char, 4> size {};
    qToLittleEndian(quint32(part.size()), size.data());
    bytes.append(size.data(), size.size()).append(part);
}

/// What appendSized() wrote at `at`, which is moved behind it; nothing behind the end.
std::optional<QByteArrayView> takeSized(QByteArrayView bytes, qsizetype &at)
{
    constexpr qsizetype sizeSize = 4;
    if (bytes.size() - at < sizeSize)
        return std::nullopt;
    const auto size = qsizetype(qFromLittleEndian<quint32>(bytes.data() + at));
    if (bytes.size() - at - sizeSize < size)
        return std::nullopt;
    at += sizeSize + size;
    return bytes.sliced(at - size, size);
}

QByteArray hashOf(QByteArrayView bytes)
{
    QByteArray hash(hashSize, '\0');
    qToLittleEndian(contentHash(bytes), hash.data());
    return hash;
}

std::mutex livingMutex;
std::weak_ptr<KeptFormulas::Shelf> living;

/// KaTeX for all threads, one formula after the other. It is loaded with the first.
class KatexThread
{
public:
    ~KatexThread()
    {
        m_thread.request_stop();
        if (m_thread.joinable())
            m_thread.join();
    }
    /// Does not wait.
    [[nodiscard]] std::future<Result<QString>> typeset(const QString &tex, bool display)
    {
        Job job([tex, display] { return typesetInThisThread(tex, display); });
        std::future<Result<QString>> math = job.get_future();
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_thread.joinable())
                m_thread = std::jthread([this](const std::stop_token &stop) { work(stop); });
            m_waiting.push_back(std::move(job));
        }
        m_changed.notify_one();
        return math;
    }

private:
    using Job = std::packaged_task<Result<QString>()>;

    void work(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); })) {
            Job job = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            job();
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Job> m_waiting;
    std::jthread m_thread;
};

} // namespace

struct KeptFormulas::Shelf::Private
{
    QString path;
    QByteArray programId;
    std::mutex mutex; ///< of what follows, but KaTeX
    bool isRead = false;
    bool hasNew = false;
    QByteArray records; ///< of a key and its <math>, in UTF-8, each behind its length
    QMultiHash<quint64, qsizetype> places; ///< of records, by the hashes of their keys
    KatexThread katex;

    /// The file holds the hash of all that follows, the program's id and the records.
    void read()
    {
        isRead = true;
        const QByteArray file = readFile(path, largestFile).value_or(QByteArray());
        const QByteArrayView content = QByteArrayView(file).sliced(std::min(file.size(), hashSize));
        qsizetype at = 0;
        const auto program = takeSized(content, at);
        if (!program || *program != programId || !file.startsWith(hashOf(content)))
            return;
        records = content.sliced(at).toByteArray();
        for (qsizetype place = 0; place < records.size();) {
            const qsizetype begin = place;
            const auto key = takeSized(records, place);
            if (!key || !takeSized(records, place))
                return;
            places.insert(contentHash(*key), begin);
        }
    }

    [[nodiscard]] std::optional<QString> find(QByteArrayView key)
    {
        const std::scoped_lock lock(mutex);
        if (!isRead)
            read();
        const auto [first, last] = places.equal_range(contentHash(key));
        for (auto place = first; place != last; ++place) {
            qsizetype at = *place;
            if (takeSized(records, at) != key)
                continue;
            if (const auto math = takeSized(records, at))
                return QString::fromUtf8(*math);
        }
        return std::nullopt;
    }

    void add(QByteArrayView key, const QString &math)
    {
        const QByteArray value = math.toUtf8();
        const std::scoped_lock lock(mutex);
        if (records.size() + key.size() + value.size() > mostBytes) {
            records.clear();
            places.clear();
        }
        places.insert(contentHash(key), records.size());
        appendSized(records, key);
        appendSized(records, value);
        hasNew = true;
    }
};

KeptFormulas::KeptFormulas(const QString &folder, const QByteArray &programId)
{
    const std::scoped_lock lock(livingMutex);
    if (!living.expired())
        return;
    m_shelf = std::make_shared<Shelf>(folder, programId);
    living = m_shelf;
}

KeptFormulas::~KeptFormulas()
{
    if (m_shelf)
        m_shelf->save();
}

void KeptFormulas::prepare() const
{
    if (m_shelf)
        m_shelf->prepare();
}

std::shared_ptr<KeptFormulas::Shelf> KeptFormulas::shelf()
{
    const std::scoped_lock lock(livingMutex);
    return living.lock();
}

KeptFormulas::Shelf::Shelf(const QString &folder, const QByteArray &programId)
    : d(std::make_unique<Private>())
{
    const quint64 program = contentHash(QCoreApplication::applicationFilePath().toUtf8());
    d->path = u"%1/formulas-%2.cache"_s.arg(folder, QString::number(program, 16));
    d->programId = programId;
}

KeptFormulas::Shelf::~Shelf() = default;

Result<QString> KeptFormulas::Shelf::typeset(const QString &tex, bool display)
{
    const QByteArray key = (display ? "D"_ba : "I"_ba) + tex.toUtf8();
    if (const auto known = d->find(key))
        return *known;
    const Result<QString> math = d->katex.typeset(tex, display).get();
    if (math && tex.isValidUtf16()) // others would share a key
        d->add(key, *math);
    return math;
}

void KeptFormulas::Shelf::prepare()
{
    const std::scoped_lock lock(d->mutex);
    if (!d->isRead)
        d->read();
    if (d->places.isEmpty())
        std::ignore = d->katex.typeset(u"x"_s, false);
}

void KeptFormulas::Shelf::save()
{
    const std::scoped_lock lock(d->mutex);
    if (!d->hasNew)
        return;
    QByteArray content;
    appendSized(content, d->programId);
    content += d->records;
    std::ignore = writeFile(d->path, hashOf(content) + content);
    d->hasNew = false;
}

} // namespace galley::markup
