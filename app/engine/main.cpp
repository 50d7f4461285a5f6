#include "app/engine/commands.h"
#include "app/engine/environment.h"
#include "app/engine/foreign_errors.h"
#include "app/engine/request.h"

#include "core/base/error.h"
#include "core/base/stop_signals.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>

namespace reblock {

namespace {

struct Command {
    const char* name;
    int (*run)(const Request&, const CancelToken&);
};

constexpr std::array kCommands{
    Command{"train", runTrain},           Command{"fork", runFork},   Command{"decode", runDecode},
    Command{"transcribe", runTranscribe}, Command{"align", runAlign}, Command{"device", runDevice},
    Command{"verify", runVerify},         Command{"bench", runBench}, Command{"forecast", runForecast},
};

int dispatch(const std::string& text)
{
    const Request request(text);
    for (const Command& command : kCommands)
        if (request.command() == command.name)
            return command.run(request, cancelledBySignals());
    throw UserError(fmt::format("reblock-engine knows no command \"{}\".", request.command()),
                    "Use `reblock` and `reblock-engine` of the same version.");
}

int dispatchTranslated(const std::string& text)
{
    try {
        return dispatch(text);
    } catch (...) {
        rethrowAsOurs();
    }
}

int report(const Error& error)
{
    fmt::print(stderr, "reblock: {}\n", error.problem());
    if (!error.remedy().empty())
        fmt::print(stderr, "         {}\n", error.remedy());
    return exitCode(error);
}

int engineMain(int count, char** arguments)
{
    restartWithEnvironment(arguments);
    try {
        if (count != 2)
            throw UserError("reblock-engine takes one request.",
                            "It is started by `reblock`; run `reblock --help`.");
        return dispatchTranslated(arguments[1]);
    } catch (const Error& error) {
        return report(error);
    } catch (const std::exception& error) {
        fmt::print(stderr, "reblock: unexpected: {}\n", error.what());
        return 1;
    }
}

} // namespace

} // namespace reblock

int main(int count, char** arguments)
{
    return reblock::engineMain(count, arguments);
}
