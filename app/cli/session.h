#pragma once

#include "app/cli/project.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace reblock {

/// What stands before the command: `reblock [--store FILE] [--json]`.
struct SessionOptions {
    std::string store; ///< empty: look for it
    bool json = false;
};

/// What a command works with: its output, its project, the engine. Commands throw errors; the
/// program's frame prints them.
class Session {
public:
    /// All three must outlive the session; the options are read when a command runs, after parsing.
    Session(const SessionOptions& options, std::ostream& out, std::ostream& errors)
        : options_(options), out_(out), errors_(errors)
    {
    }

    bool json() const { return options_.json; }

    /// Standard output, for text that people read (only where json() is false).
    std::ostream& out() const { return out_; }
    /// Standard error, for remarks.
    std::ostream& errors() const { return errors_; }

    /// The result in the form that was asked for: with --json the document, indented, else the text.
    void print(const nlohmann::ordered_json& document, const std::string& text) const;
    /// One line of JSON lines.
    void printLine(const nlohmann::ordered_json& document) const;

    /// The project; throws UserError with what to do when there is none.
    Project project() const;
    /// The same for commands that may begin one: a missing --store FILE is a new project, its folder
    /// and runs/ are made. (The store itself is made by who opens it.)
    Project projectToWrite() const;

    /// RUN as an absolute folder; see runFolder() in app/cli/project.h.
    std::filesystem::path run(const std::string& argument) const;

    /// LAYOUT as core reads it: @NAME and @NAME:VERSION become what the store keeps under that name; see
    /// layoutArgument() in app/cli/saved_layout.h.
    std::string layout(const std::string& argument) const;

    /// RUN or MODEL: a checkpoint file's absolute path, else the run's folder.
    std::string modelSource(const std::string& argument) const;

    /// Becomes reblock-engine with a request, see docs/architecture.md. Throws UserError when the
    /// engine is not beside this program.
    [[noreturn]] void becomeEngine(const nlohmann::ordered_json& request) const;
    /// The same as a child, for commands that go on afterwards. Returns its exit code; it has said why.
    int runEngine(const nlohmann::ordered_json& request) const;
    /// Becomes reblock-workbench with these arguments, without a display: to draw files. Throws UserError
    /// when the window program is not beside this one.
    [[noreturn]] void becomeWorkbench(std::vector<std::string> arguments) const;

    /// For commands that end without error but with another exit code (`layout check`: 2).
    void setExitCode(int code) { exitCode_ = code; }
    int exitCode() const { return exitCode_; }

private:
    const SessionOptions& options_;
    std::ostream& out_;
    std::ostream& errors_;
    int exitCode_ = 0;
};

} // namespace reblock
