#pragma once

#include <CLI/App.hpp>

#include <string>

namespace reblock {

class Session;

/// What `corpus add` is told.
struct CorpusAddition {
    std::string name;
    std::string path;
    std::string kind; ///< empty: guess it
    bool unpack = false;
    bool progressLines = false;
};

/// Registers a corpus folder and prints what it holds.
void addCorpus(CorpusAddition addition, const Session& session);

/// `reblock corpus add NAME PATH [--kind KIND] [--unpack]`
void addCorpusAdd(CLI::App& group, Session& session);

} // namespace reblock
