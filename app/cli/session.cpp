#include "app/cli/session.h"

#include "app/cli/saved_layout.h"
#include "core/base/error.h"
#include "core/base/process.h"
#include "core/base/run_program.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <ostream>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

/// Paths and texts from outside may be no UTF-8: shown with a replacement, never a reason to stop.
std::string dumped(const ordered_json& document, int indent)
{
    return document.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

/// A program beside this one. `build` says how it is made.
fs::path programBeside(const std::string& name, std::string_view build)
{
    fs::path program = programPath().parent_path() / name;
    if (!fs::exists(program))
        throw UserError(
            fmt::format("This command needs {}, which is not in {}.", name, program.parent_path().string()),
            fmt::format("Build it {}, or copy it beside reblock.", build));
    return program;
}

fs::path enginePath()
{
    return programBeside("reblock-engine", "with LibTorch (cmake -DREBLOCK_ENGINE=ON)");
}

} // namespace

void Session::print(const ordered_json& document, const std::string& text) const
{
    if (json()) {
        out_ << dumped(document, 2) << '\n';
        return;
    }
    out_ << text;
    if (!text.empty() && text.back() != '\n')
        out_ << '\n';
}

void Session::printLine(const ordered_json& document) const
{
    out_ << dumped(document, -1) << std::endl;
}

Project Session::project() const
{
    return findProject(options_.store);
}

Project Session::projectToWrite() const
{
    return findOrBeginProject(options_.store);
}

fs::path Session::run(const std::string& argument) const
{
    return runFolder(options_.store, argument);
}

std::string Session::layout(const std::string& argument) const
{
    if (!namesSavedLayout(argument))
        return argument;
    Store store(project().store);
    return layoutArgument(store, argument);
}

std::string Session::modelSource(const std::string& argument) const
{
    std::error_code none;
    if (fs::is_regular_file(argument, none))
        return fs::absolute(argument).string();
    return run(argument).string();
}

void Session::becomeEngine(const ordered_json& request) const
{
    const fs::path engine = enginePath();
    out_.flush();
    errors_.flush();
    becomeProgram(engine, {dumped(request, -1)});
}

void Session::becomeWorkbench(std::vector<std::string> arguments) const
{
    const fs::path workbench = programBeside("reblock-workbench", "with Qt 6 (cmake -DREBLOCK_WINDOW=ON)");
    arguments.insert(arguments.begin(), {"-platform", "offscreen"});
    out_.flush();
    errors_.flush();
    becomeProgram(workbench, arguments);
}

int Session::runEngine(const ordered_json& request) const
{
    const fs::path engine = enginePath();
    out_.flush();
    errors_.flush();
    return runProgram(engine, {dumped(request, -1)});
}

} // namespace reblock
