#include "app/cli/commands.h"

#include "app/cli/align_command.h"
#include "app/cli/bench_command.h"
#include "app/cli/compare_command.h"
#include "app/cli/corpus_command.h"
#include "app/cli/decode_command.h"
#include "app/cli/fbank_command.h"
#include "app/cli/forecast_command.h"
#include "app/cli/fork_command.h"
#include "app/cli/layout_command.h"
#include "app/cli/machine_commands.h"
#include "app/cli/new_command.h"
#include "app/cli/runs_command.h"
#include "app/cli/score_command.h"
#include "app/cli/train_command.h"
#include "app/cli/transcribe_command.h"

namespace reblock {

// The order here is the order in the help
void addCommands(CLI::App& app, Session& session)
{
    addLayoutCommand(app, session);
    addCorpusCommand(app, session);
    addFbankCommand(app, session);
    addNewCommand(app, session);
    addForkCommand(app, session);
    addForecastCommand(app, session);
    addTrainCommands(app, session);
    addRunsCommand(app, session);
    addDecodeCommand(app, session);
    addScoreCommand(app, session);
    addCompareCommand(app, session);
    addTranscribeCommand(app, session);
    addAlignCommand(app, session);
    addMachineCommands(app, session);
    addBenchCommand(app, session);
}

} // namespace reblock
