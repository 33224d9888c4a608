// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keychain.h"

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Keychain)
};

const QString service = u"galley"_s;

/// The name a key has in the keychain.
QString nameOf(Keychain::Key key)
{
    switch (key) {
    case Keychain::Key::Drafting:
        return u"drafting"_s;
    case Keychain::Key::SemanticScholar:
        return u"semantic-scholar"_s;
    case Keychain::Key::HuggingFace:
        return u"hugging-face"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {Error::Code::Refused,
            Tr::tr("The keychain did not let Galley in. Unlock it and try again."),
            job.errorString()};
    default:
        return {Error::Code::Storage,
            Tr::tr("No keychain answers on this computer, so no key can be kept. Start one, such "
                   "as KWallet or GNOME Keyring, and try again."),
            job.errorString()};
    }
}

/// Starts the job; `result` says what it means once it is done.
template <class T, class Job>
QFuture<Result<T>> run(Job *job, const QString &name, Result<T> (*result)(const Job &))
{
    job->setKey(name);
    job->setInsecureFallback(false); // nothing goes to a file in clear
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, result] {
        promise->addResult(result(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

bool isThere(const QKeychain::Job &job) { return job.error() == QKeychain::NoError; }

QFuture<Result<QString>> readNamed(const QString &name)
{
    using Job = QKeychain::ReadPasswordJob;
    return run<QString, Job>(new Job(service), name, [](const Job &job) -> Result<QString> {
        if (job.error() == QKeychain::EntryNotFound)
            return QString();
        return isThere(job) ? Result<QString>(job.textData()) : std::unexpected(errorOf(job));
    });
}

QFuture<Result<void>> writeNamed(const QString &name, const QString &value)
{
    using Job = QKeychain::WritePasswordJob;
    auto *job = new Job(service);
    job->setTextData(value);
    return run<void, Job>(job, name, [](const Job &done) -> Result<void> {
        return isThere(done) ? Result<void>() : std::unexpected(errorOf(done));
    });
}

} // namespace

QFuture<Result<QString>> Keychain::stored(Key key) { return readNamed(nameOf(key)); }

QFuture<Result<void>> Keychain::write(Key key, const QString &value)
{
    return writeNamed(nameOf(key), value);
}

QFuture<Result<QString>> Keychain::storedPassword(const QString &archive)
{
    return readNamed(archive);
}

QFuture<Result<void>> Keychain::writePassword(const QString &archive, const QString &password)
{
    return writeNamed(archive, password);
}

QFuture<Result<void>> Keychain::remove(Key key)
{
    using Job = QKeychain::DeletePasswordJob;
    return run<void, Job>(new Job(service), nameOf(key), [](const Job &job) -> Result<void> {
        return isThere(job) || job.error() == QKeychain::EntryNotFound
            ? Result<void>()
            : std::unexpected(errorOf(job));
    });
}

QFuture<Result<QString>> Keychain::read(Key key)
{
    return stored(key).then([key](const Result<QString> &value) -> Result<QString> {
        if (value && !value->isEmpty())
            return value;
        const QString other = fromEnvironment(key);
        return other.isEmpty() ? value : other;
    });
}

QString Keychain::variableOf(Key key)
{
    switch (key) {
    case Key::Drafting:
        return u"GALLEY_DRAFTING_KEY"_s;
    case Key::SemanticScholar:
        return u"GALLEY_SEMANTICSCHOLAR_KEY"_s;
    case Key::HuggingFace:
        return u"GALLEY_HUGGINGFACE_KEY"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString Keychain::fromEnvironment(Key key)
{
    return qEnvironmentVariable(variableOf(key).toLatin1().constData()).trimmed();
}

} // namespace galley
