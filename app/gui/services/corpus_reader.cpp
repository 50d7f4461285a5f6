#include "app/gui/services/corpus_reader.h"

#include "app/gui/services/error_text.h"
#include "core/base/cancel_token.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/files.h"

#include <QFile>

namespace reblock {
namespace {

constexpr double kProgressSeconds = 0.1;

/// The report that was kept; nothing where there is none, or one that cannot be read any more.
std::optional<CheckReport> keptReport(const QString& file)
{
    QFile kept(file);
    if (!kept.open(QIODevice::ReadOnly))
        return std::nullopt;
    try {
        return checkReportFromJson(kept.readAll());
    } catch (const UserError&) {
        return std::nullopt;
    }
}

CorpusContents readContents(const CorpusRow& row, const CorpusReader::Places& places, const CorpusWork& work)
{
    const auto corpus =
        openCorpus({row.kind.toStdString(), row.path.toStdString(), {}, places.cache.toStdString()}, work);
    auto table = std::make_shared<UtteranceTable>();
    for (const std::string& set : corpus->sets()) {
        work.cancel.throwIfCancelled();
        for (const Utterance& utterance : corpus->utterances(set))
            table->add(set, utterance);
    }
    CorpusContents contents{row.name, row.hash, {}, corpus->findings(), {}, keptReport(places.report)};
    table->addLeftOut(contents.findings);
    table->finish();
    contents.coverage = vocabularyCoverage(*table);
    contents.table = std::move(table);
    return contents;
}

} // namespace

struct CorpusReader::Job {
    CancelToken cancel;
    double told = 0; ///< when progress was told last
};

CorpusReader::CorpusReader(QObject* parent) : QObject(parent) {}

CorpusReader::~CorpusReader()
{
    cancel();
    threads_.waitForDone();
}

void CorpusReader::cancel()
{
    if (job_ != nullptr)
        job_->cancel.cancel();
    job_.reset();
    reading_ = false;
}

void CorpusReader::read(const CorpusRow& corpus, const Places& places)
{
    cancel();
    job_ = std::make_shared<Job>();
    reading_ = true;
    // what a job tells is heard in the GUI thread, and only while it is the last one started
    const auto tell = [this, job = job_](auto what) {
        QMetaObject::invokeMethod(this, [this, job, what = std::move(what)] {
            if (job == job_)
                what();
        });
    };
    CorpusWork work{job_->cancel, [this, tell, job = job_.get()](std::size_t done, std::size_t total) {
                        if (steadySeconds() - job->told < kProgressSeconds)
                            return;
                        job->told = steadySeconds();
                        tell([this, done, total] {
                            Q_EMIT progress(static_cast<qint64>(done), static_cast<qint64>(total));
                        });
                    }};
    threads_.start([this, corpus, places, work, tell] {
        try {
            tell([this, contents = readContents(corpus, places, work)] {
                reading_ = false;
                Q_EMIT done(contents);
            });
        } catch (const Cancelled&) {
        } catch (const std::exception& error) {
            tell([this, text = errorText(error)] {
                reading_ = false;
                Q_EMIT failed(text);
            });
        }
    });
}

void CorpusReader::keepReport(const QByteArray& document, const QString& file)
{
    threads_.start([this, document, file] {
        try {
            const CheckReport report = checkReportFromJson(document);
            makeFolders(std::filesystem::path(file.toStdString()).parent_path());
            replaceFile(file.toStdString(), document.toStdString());
            QMetaObject::invokeMethod(this, [this, report] { Q_EMIT reportRead(report); });
        } catch (const std::exception& error) {
            QMetaObject::invokeMethod(this, [this, text = errorText(error)] { Q_EMIT failed(text); });
        }
    });
}

} // namespace reblock
