#pragma once

#include "app/gui/models/corpus_row.h"
#include "app/gui/models/finding_row.h"
#include "app/gui/models/utterance_table.h"
#include "app/gui/models/vocabulary_coverage.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace reblock {

/// What the Data page shows of one corpus.
struct CorpusContents {
    QString corpus;
    QString hash; ///< as it is registered
    std::shared_ptr<const UtteranceTable> table;
    std::vector<CorpusFinding> findings; ///< of opening it
    std::vector<SetCoverage> coverage;
    std::optional<CheckReport> report; ///< of the last check, where one was kept
};

/// Reads the index of one corpus at a time in a thread of its own. Answers of a reading that was
/// replaced or cancelled never come.
class CorpusReader : public QObject {
    Q_OBJECT
public:
    explicit CorpusReader(QObject* parent = nullptr);
    ~CorpusReader() override;

    /// Where things are kept between sessions, beside the store.
    struct Places {
        QString cache;  ///< folder for the index of durations
        QString report; ///< file of the corpus's last check
    };

    void read(const CorpusRow& corpus, const Places& places);
    /// Reads the document of a check that has just ended and keeps it in that file; then reportRead.
    void keepReport(const QByteArray& document, const QString& file);
    void cancel();
    bool isReading() const { return reading_; }

Q_SIGNALS:
    void progress(qint64 done, qint64 total);
    void done(const reblock::CorpusContents& contents);
    void reportRead(const reblock::CheckReport& report);
    void failed(const QString& text);

private:
    struct Job;

    QThreadPool threads_;
    std::shared_ptr<Job> job_; ///< the last one started
    bool reading_ = false;
};

} // namespace reblock
