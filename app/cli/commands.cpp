#include "app/cli/commands.h"

#include "app/cli/layout_command.h"

namespace reblock {

// The order here is the order in the help
void addCommands(CLI::App& app, Session& session)
{
    addLayoutCommand(app, session);
}

} // namespace reblock
