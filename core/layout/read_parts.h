#pragma once

#include "core/layout/draft.h"
#include "core/layout/layout.h"
#include "core/layout/problem_list.h"
#include "core/layout/read.h"

#include <set>
#include <string>
#include <vector>

namespace reblock {

/// One entry of a `correctors` list. What is wrong goes to `problems`; the result counts only where
/// nothing is.
Corrector readCorrector(const Place& place, ProblemList& problems);

/// Whether a stack needs a position.
enum class Stacks { Filled, MayBeEmpty };

/// Reads a `reblock-layout/1` document.
DraftReading readDraft(const Place& document, Stacks stacks, ProblemList& problems);

/// Reads a list of stack entries. It may name any block.
std::vector<Position> readPositions(Stack which, const Place& place, ProblemList& problems);

/// Notes heads that are below 1 or do not divide dim (absent: dim itself is wrong).
std::optional<int> readHeads(const Place& place, std::optional<int> dim, ProblemList& problems);

/// Reads `encoder` and `decoder`. First both stacks, then finish(), since the decoder may name
/// blocks of the encoder.
class StackReader {
public:
    StackReader(Stack which, const ModelShape& model, std::optional<int> dim, ProblemList& problems)
        : which_(which), model_(model), dim_(dim), problems_(problems)
    {
    }

    void read(const Place& place, Stacks stacks);
    std::vector<Position> readPositions(const Place& place);
    /// Notes blocks that are mentioned but not used, and blocks of the encoder that it does not use.
    void finish(const StackReader& encoder);
    /// All positions written out under the writer's names. Only where there are no problems.
    StackLayout stack() const { return {blocks_, expand(entries_)}; }
    std::vector<int> groups() const { return expandGroups(entries_); }

private:
    struct Mention {
        Place place;
        std::string name;
    };
    /// Countable positions and what they are; a broken entry counts but is not kept.
    double readEntries(const Place& place, std::vector<DraftEntry>& out);
    double readEntry(const Place& place, DraftEntry& out);
    double readGroup(const Place& place, DraftEntry& out);
    void readParts(const Place& place, Position& out);
    void readCorrectors(const Place& place, Position& out);
    void readBlocks(const Place& place);
    void readBlock(const Place& place, const std::string& name);
    BlockRef readName(const Place& entry, const std::string& key, bool spare);
    void noteForeign(const Place& place, const std::string& key, const std::string& name);
    std::vector<std::string> parts() const;

    Stack which_;
    ModelShape model_;
    std::optional<int> dim_;
    ProblemList& problems_;
    std::vector<Block> blocks_;
    std::vector<DraftEntry> entries_;
    std::set<std::string> used_;
    std::vector<Mention> mentioned_;
    std::vector<Mention> foreign_;
};

} // namespace reblock
