#include "app/cli/commands.h"

#include "app/cli/command.h"

namespace reblock {

// The order here is the order in the help
void addCommands([[maybe_unused]] CLI::App& app, [[maybe_unused]] Session& session) {}

} // namespace reblock
