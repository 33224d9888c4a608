// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivewatch.h"

#include "archive/postgresaddress.h"
#include "archive/sqlengine.h"

#include <QElapsedTimer>
#include <QSqlDriver>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr std::chrono::milliseconds retryEach = 1s;
constexpr qsizetype longestName = 60;
constexpr qsizetype mostColleagues = 200;

struct Heard
{
    Colleague colleague;
    QElapsedTimer since;
};

} // namespace

/// Lives in the thread; says by its signals what it hears.
class WatchLine : public QObject
{
    Q_OBJECT

public:
    WatchLine(QString archive, std::chrono::milliseconds beat)
        : m_archive(std::move(archive)), m_beat(beat)
    {
    }

    void start()
    {
        m_timer = new QTimer(this);
        m_timer->setSingleShot(true);
        connect(m_timer, &QTimer::timeout, this, &WatchLine::beat);
        beat();
    }

    void stop()
    {
        if (m_sql)
            (void)m_sql->engine().announce(*m_sql, u"gone "_s + m_client);
        m_sql.reset();
    }

    void setPlace(const QString &place)
    {
        m_place = place;
        if (m_sql)
            beat();
    }

Q_SIGNALS:
    void connected();
    void disconnected(const galley::Error &error);
    void issueChanged(const galley::IssueId &issue, qint64 stamp);
    void colleaguesChanged(const QList<galley::Colleague> &colleagues);

private:
    void beat()
    {
        const Result<void> said = isListening() ? say() : listen();
        if (!said) {
            m_sql.reset();
            if (!std::exchange(m_isLost, true))
                Q_EMIT disconnected(said.error());
        }
        forgetTheSilent();
        // A password that was refused is not tried again and again.
        if (said || said.error().code != Error::Code::Refused)
            m_timer->start(said ? m_beat : retryEach);
    }

    /// False also where the connection was lost and made again, without what we listen to.
    bool isListening() const
    {
        return m_sql && m_sql->isConnected()
            && !m_sql->driver().subscribedToNotifications().isEmpty();
    }

    Result<void> say()
    {
        if (m_place.isEmpty())
            return m_sql->value(u"SELECT 1"_s).transform([](const QVariant &) { });
        return m_sql->engine().announce(*m_sql, u"here %1 %2"_s.arg(m_client, m_place));
    }

    Result<void> listen()
    {
        m_sql.reset();
        Result<std::unique_ptr<Sql>> sql = Sql::open(m_archive, 5s);
        if (!sql)
            return std::unexpected(sql.error());
        m_sql = std::move(*sql);
        connect(&m_sql->driver(), &QSqlDriver::notification, this,
            [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                hear(payload.toString());
            });
        return m_sql->engine()
            .channel(*m_sql)
            .and_then([this](const QString &channel) -> Result<void> {
                if (!m_sql->driver().subscribeToNotification(channel))
                    return std::unexpected(
                        m_sql->engine().errorFrom(m_sql->driver().lastError(), u"LISTEN"_s));
                return {};
            })
            .and_then([this] {
                m_isLost = false;
                Q_EMIT connected();
                return say();
            });
    }

    /// What anybody may have sent.
    void hear(const QString &message)
    {
        const QStringList words = message.split(u' ');
        const QString &kind = words.first();
        if (kind == "changed"_L1 && words.size() == 3)
            Q_EMIT issueChanged(QUuid::fromString(words.at(1)), words.at(2).toLongLong());
        else if (kind == "here"_L1 && words.size() >= 5 && words.at(1) != m_client)
            meet({words.at(1), words.sliced(4).join(u' ').left(longestName),
                QUuid::fromString(words.at(2)), QUuid::fromString(words.at(3))});
        else if (kind == "gone"_L1 && words.size() == 2)
            forget([&](const Heard &heard) { return heard.colleague.client == words.at(1); });
    }

    void meet(const Colleague &colleague)
    {
        QElapsedTimer since;
        since.start();
        for (Heard &heard : m_heard) {
            if (heard.colleague.client != colleague.client)
                continue;
            heard.since = since;
            if (heard.colleague != colleague) {
                heard.colleague = colleague;
                tell();
            }
            return;
        }
        if (m_heard.size() == mostColleagues)
            return;
        m_heard.append({colleague, since});
        tell();
        beat(); // so that who has just come knows of us
    }

    void forgetTheSilent()
    {
        forget([this](const Heard &heard) { return heard.since.durationElapsed() > 3 * m_beat; });
    }

    template <class Which>
    void forget(Which which)
    {
        if (m_heard.removeIf(which) > 0)
            tell();
    }

    void tell()
    {
        QList<Colleague> colleagues;
        for (const Heard &heard : std::as_const(m_heard))
            colleagues.append(heard.colleague);
        Q_EMIT colleaguesChanged(colleagues);
    }

    const QString m_archive;
    const std::chrono::milliseconds m_beat;
    const QString m_client = QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<Sql> m_sql;
    QTimer *m_timer = nullptr;
    QString m_place; ///< "ISSUE ENTRY NAME"
    QList<Heard> m_heard;
    bool m_isLost = false; ///< and that was said
};

struct ArchiveWatch::Private
{
    QThread thread;
    WatchLine *line = nullptr; ///< the thread's
    QList<Colleague> colleagues;
    bool isConnected = false;
};

ArchiveWatch::ArchiveWatch(const QString &archive, QObject *parent, std::chrono::milliseconds beat)
    : QObject(parent), d(std::make_unique<Private>())
{
    if (!isPostgresAddress(archive))
        return;
    d->thread.setObjectName("archive watch"_L1);
    d->line = new WatchLine(archive, beat);
    d->line->moveToThread(&d->thread);
    connect(&d->thread, &QThread::started, d->line, &WatchLine::start);
    connect(&d->thread, &QThread::finished, d->line, &QObject::deleteLater);
    connect(d->line, &WatchLine::issueChanged, this, &ArchiveWatch::issueChanged);
    connect(d->line, &WatchLine::connected, this, [this] {
        d->isConnected = true;
        Q_EMIT connected();
    });
    connect(d->line, &WatchLine::disconnected, this, [this](const Error &error) {
        d->isConnected = false;
        Q_EMIT disconnected(error);
    });
    connect(
        d->line, &WatchLine::colleaguesChanged, this, [this](const QList<Colleague> &colleagues) {
            d->colleagues = colleagues;
            Q_EMIT colleaguesChanged();
        });
    d->thread.start();
}

ArchiveWatch::~ArchiveWatch()
{
    if (!d->line)
        return;
    QMetaObject::invokeMethod(d->line, [line = d->line] {
        line->stop();
        line->thread()->quit();
    });
    d->thread.wait();
}

void ArchiveWatch::setPlace(const QString &name, const IssueId &issue, const EntryId &entry)
{
    if (!d->line)
        return;
    const QString place = u"%1 %2 %3"_s.arg(issue.toString(QUuid::WithoutBraces),
        entry.toString(QUuid::WithoutBraces), name.simplified().left(longestName));
    QMetaObject::invokeMethod(
        d->line, [line = d->line, place] { line->setPlace(place); }, Qt::QueuedConnection);
}

const QList<Colleague> &ArchiveWatch::colleagues() const { return d->colleagues; }

bool ArchiveWatch::isConnected() const { return d->isConnected; }

} // namespace galley

#include "archivewatch.moc"
#include "moc_archivewatch.cpp"
