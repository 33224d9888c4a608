// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "model/lookup.h"
#include "net/httpclient.h"
#include "sources/arxivfeed.h"
#include "sources/huggingface.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace galley {

/// What the services say of one paper.
struct PaperAnswer
{
    Result<std::optional<ArxivRecord>> record; ///< nothing for a paper that arXiv does not know
    Result<std::optional<HuggingFacePaper>> huggingFace;
    Result<std::optional<int>> citations;
    QString at; ///< RFC 3339, UTC
};

/// Asks arXiv, Hugging Face and Semantic Scholar about papers, all three at once. arXiv is the
/// authority; the others never hold a paper up: one that fails is not asked for the rest, and one
/// that has nothing to say for some seconds after arXiv has answered counts as failed.
class PaperLookup : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive it.
    PaperLookup(HttpClient &client, const Services &services, const ServiceKeys &keys,
        QObject *parent = nullptr);
    ~PaperLookup() override;

    /// How long the others may be silent; five seconds unless set.
    void setGrace(std::chrono::milliseconds grace);

    /// Asks for these, each a different paper; drops what was asked before. It may have finished when
    /// this returns.
    void start(const QList<ArxivId> &ids, HttpRequest::Cache cache);
    /// Papers that arXiv has spoken of are told with what is there. Does not say finished().
    void cancel();
    /// The same, without a word.
    void drop();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    /// arXiv is asked for these now.
    void asking(const QList<galley::ArxivId> &ids);
    /// Once for each paper, as soon as it is complete. `id` is as it was asked for.
    void answered(const galley::ArxivId &id, const galley::PaperAnswer &answer);
    /// arXiv makes us wait; `reason` is a sentence.
    void waiting(std::chrono::milliseconds time, const QString &reason);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// For the archive's record, an answer as a Lookup of each service. `id` is as it was asked for.
[[nodiscard]] QList<Lookup> lookupsOf(const ArxivId &id, const PaperAnswer &answer);

/// "Semantic Scholar did not answer: …" for each service that failed; empty when none did.
[[nodiscard]] QString gapNote(const QList<Lookup> &lookups);

} // namespace galley
