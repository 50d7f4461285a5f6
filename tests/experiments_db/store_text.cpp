#include "tests/experiments_db/store_text.h"

#include "experiments_db/decode_repository.h"
#include "experiments_db/metric_repository.h"
#include "experiments_db/run_event_repository.h"
#include "experiments_db/run_repository.h"

#include <fmt/format.h>

namespace reblock {

std::string storeText(Store& store, RunId run)
{
    std::string text;
    MetricRepository metrics(store);
    for (const std::string& name : metrics.names(run))
        for (const StoredPoint& p : metrics.pointsAfter(run, name, 0))
            text += fmt::format("{} {} {} {} {} {} {}\n", name, p.axes.step, p.axes.epoch,
                                p.axes.audioSeconds, p.axes.seconds, p.axes.time, p.value);
    RunEventRepository events(store);
    for (const StoredFlag& flag : events.flags(run))
        text += fmt::format("{} {} {} {} {}\n", flag.seq, flag.step, flag.time, flag.kind, flag.text);
    for (const StoredCheckpoint& checkpoint : events.checkpoints(run))
        text += fmt::format("{} {} {}\n", checkpoint.step, checkpoint.file, checkpoint.best);
    DecodeRepository decodes(store);
    for (const StoredDecode& decode : decodes.decodes(run)) {
        text += fmt::format("{} {} {}\n", decode.folder, decode.er.value_or(-1), decode.tokens);
        for (const StoredHypothesis& hypothesis : decodes.hypotheses(decode.id))
            text +=
                fmt::format("{} {} {}\n", hypothesis.utterance, hypothesis.reference, hypothesis.hypothesis);
    }
    const StoredRun row = RunRepository(store).get(run);
    return text + fmt::format("{} {} {} {} {}\n", row.state, row.step, row.seconds,
                              row.bestDevEr.value_or(-1), row.lastDevEr.value_or(-1));
}

} // namespace reblock
