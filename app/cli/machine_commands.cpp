#include "app/cli/machine_commands.h"

#include "app/cli/command.h"
#include "app/cli/session.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>

namespace reblock {

namespace {

void addDevice(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(app, {.name = "device",
                                         .summary = "show what would be trained on, and why",
                                         .group = kMachineGroup,
                                         .details = {},
                                         .examples = {"reblock device"}});
    command->callback([&session] {
        session.becomeEngine({{"command", "device"}, {"json", session.json()}});
    });
}

void addVerify(CLI::App& app, Session& session)
{
    const auto files = std::make_shared<std::vector<std::string>>();
    CLI::App* command = addCommand(
        app,
        {.name = "verify",
         .summary = "check the engine against golden numbers",
         .group = kMachineGroup,
         .details = "Runs golden cases (weights, inputs, expected values; cases.json beside them) in float32 "
                    "and float64 and shows the largest difference of each.",
         .examples = {"reblock verify tests/fixtures/model/*.safetensors"}});
    command->add_option("FILE", *files, "golden cases")->required();
    command->callback([&session, files] {
        std::vector<std::string> paths;
        for (const std::string& file : *files)
            paths.push_back(std::filesystem::absolute(file).string());
        session.becomeEngine({{"command", "verify"}, {"files", paths}, {"json", session.json()}});
    });
}

} // namespace

void addMachineCommands(CLI::App& app, Session& session)
{
    addDevice(app, session);
    addVerify(app, session);
}

} // namespace reblock
