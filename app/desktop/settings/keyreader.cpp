// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keyreader.h"

using namespace std::chrono_literals;

namespace galley {

KeyReader::KeyReader(std::unique_ptr<Keychain> keychain, QObject *parent)
    : QObject(parent), m_keychain(std::move(keychain))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(3s);
    connect(
        &m_patience, &QTimer::timeout, this, [this] { answer(ServiceKeys::fromEnvironment()); });
}

KeyReader::~KeyReader() = default;

void KeyReader::withKeys(QObject *context, Then then)
{
    if (m_isKnown) {
        then(m_keys);
        return;
    }
    m_asked.append({context, std::move(then)});
    if (!m_patience.isActive())
        m_patience.start();
    if (m_pending > 0)
        return;
    m_keys = ServiceKeys::fromEnvironment();
    m_pending = 2;
    read(Keychain::Key::SemanticScholar, &ServiceKeys::semanticScholar);
    read(Keychain::Key::HuggingFace, &ServiceKeys::huggingFace);
}

void KeyReader::forget()
{
    ++m_run;
    m_pending = 0;
    m_isKnown = false;
}

void KeyReader::read(Keychain::Key key, QByteArray ServiceKeys::*member)
{
    m_keychain->read(key).then(this, [this, member, run = m_run](const Result<QString> &value) {
        if (run != m_run)
            return;
        if (value && !value->isEmpty()) // else that of the environment, if any
            m_keys.*member = value->toUtf8();
        if (--m_pending > 0)
            return;
        m_isKnown = true;
        answer(m_keys);
    });
}

void KeyReader::answer(const ServiceKeys &keys)
{
    m_patience.stop();
    for (const Asked &asked : std::exchange(m_asked, {})) {
        if (asked.context)
            asked.then(keys);
    }
}

} // namespace galley
