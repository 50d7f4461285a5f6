#include "core/base/words.h"
#include "core/layout/read_parts.h"
#include "core/layout/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

constexpr std::string_view kEncoderPrefix = "encoder:";

} // namespace

std::optional<int> readHeads(const Place& place, std::optional<int> dim, ProblemList& problems)
{
    const double* value = problems.number(place);
    if (!value)
        return std::nullopt;
    const std::string allowed =
        dim ? fmt::format("a whole number that divides dim {}", *dim) : "a whole number from 1";
    if (std::floor(*value) != *value || !std::isfinite(*value))
        problems.add(place, "bad_number", allowed);
    else if (*value < 1 || (dim && std::fmod(*dim, *value) != 0))
        problems.add(place, "heads_divide_dim", allowed);
    else if (dim)
        return static_cast<int>(*value);
    return std::nullopt;
}

std::vector<std::string> StackReader::parts() const
{
    if (which_ == Stack::Encoder)
        return {"attention", "ffn"};
    return {"attention", "cross", "ffn"};
}

std::vector<Position> readPositions(Stack which, const Place& place, ProblemList& problems)
{
    return StackReader(which, {}, {}, problems).readPositions(place);
}

std::vector<Position> StackReader::readPositions(const Place& place)
{
    const JsonArray* items = place.value.as<JsonArray>();
    if (!items || !items->empty())
        readEntries(place, entries_);
    return problems_.empty() ? expand(entries_) : std::vector<Position>();
}

void StackReader::read(const Place& place, Stacks stacks)
{
    problems_.knownKeys(place, {"blocks", "stack"});
    if (place.has("blocks"))
        readBlocks(place.member("blocks"));
    if (!place.has("stack")) {
        problems_.addMissing(place, "stack", "an array of 1 to 1000 positions");
        return;
    }
    const Place list = place.member("stack");
    const JsonArray* items = list.value.as<JsonArray>();
    if (stacks == Stacks::MayBeEmpty && items && items->empty())
        return;
    const double count = readEntries(list, entries_);
    if (count > kMostPositions)
        problems_.add(list, "too_many_positions", fmt::format("{:.6g} positions", count),
                      "1 to 1000 positions");
}

void StackReader::readBlocks(const Place& place)
{
    const JsonObject* blocks = problems_.object(place);
    if (!blocks)
        return;
    for (const auto& [name, value] : *blocks)
        readBlock({value, place.pointer + "/" + escapedKey(name)}, name);
}

void StackReader::readBlock(const Place& place, const std::string& name)
{
    if (isBlockName(name))
        mentioned_.push_back({place, name});
    else
        problems_.add(place, "bad_name", fmt::format("the block name \"{}\"", name), kBlockNameRule);
    if (!problems_.object(place))
        return;
    BlockShape shape{.heads = model_.heads, .ffn = model_.ffn};
    problems_.knownKeys(place, {"heads", "ffn", "kind", "frozen"});
    if (place.has("heads"))
        shape.heads = readHeads(place.member("heads"), dim_, problems_).value_or(shape.heads);
    if (place.has("ffn"))
        shape.ffn = problems_.width(place.member("ffn")).value_or(shape.ffn);
    if (place.has("kind"))
        shape.kind =
            static_cast<BlockKind>(problems_.oneOf(place.member("kind"), blockKindWords()).value_or(0));
    if (place.has("frozen")) {
        const bool* frozen = problems_.boolean(place.member("frozen"));
        shape.frozen = frozen && *frozen;
    }
    blocks_.push_back({name, shape});
}

double StackReader::readEntries(const Place& place, std::vector<DraftEntry>& out)
{
    const JsonArray* items = problems_.array(place);
    if (!items)
        return 0;
    if (items->empty())
        problems_.add(place, "empty", "an empty array", "at least one entry");
    double count = 0;
    for (std::size_t i = 0; i < items->size(); ++i) {
        DraftEntry entry;
        count += readEntry(place.item(i), entry);
        out.push_back(std::move(entry));
    }
    return count;
}

double StackReader::readEntry(const Place& place, DraftEntry& out)
{
    if (!problems_.object(place))
        return 0;
    if (place.has("times"))
        out.times = problems_.whole(place.member("times"), {"bad_times", 1, kMostTimes}).value_or(1);
    if (place.has("group"))
        return readGroup(place, out);
    std::vector<std::string> known{"block"};
    for (const std::string& part : parts())
        known.push_back(part);
    for (const char* key : {"norms", "correctors", "times"})
        known.emplace_back(key);
    problems_.knownKeys(place, known);
    readParts(place, out.position);
    readCorrectors(place, out.position);
    return out.times;
}

double StackReader::readGroup(const Place& place, DraftEntry& out)
{
    problems_.knownKeys(place, {"group", "times"});
    return out.times * readEntries(place.member("group"), out.group);
}

void StackReader::readParts(const Place& place, Position& out)
{
    const std::vector<std::string> keys = parts();
    const bool complete =
        std::ranges::all_of(keys, [&place](const std::string& key) { return place.has(key); });
    if (!place.has("block") && !complete)
        problems_.addMissing(place, "block", "a block, or " + listText(keys) + " all given");
    const BlockRef block = place.has("block") ? readName(place, "block", complete) : BlockRef{};
    const auto part = [&](const std::string& key) {
        return place.has(key) ? readName(place, key, false) : block;
    };
    out.attention = part("attention");
    if (which_ == Stack::Decoder)
        out.cross = part("cross");
    out.ffn = part("ffn");
    if (place.has("norms")) {
        const BlockRef norms = readName(place, "norms", false);
        const bool own = norms.name.starts_with('.');
        out.norms = NormSource{own, own ? "" : norms.name};
    }
    if (which_ == Stack::Decoder && block.inEncoder && !place.has("cross"))
        problems_.addImplied(place, "cross", "decoder_needs_cross", "an encoder block and no key \"cross\"",
                             "a decoder block, or \"own\"");
}

void StackReader::readCorrectors(const Place& place, Position& out)
{
    if (!place.has("correctors"))
        return;
    const Place list = place.member("correctors");
    const JsonArray* items = problems_.array(list);
    for (std::size_t i = 0; items && i < items->size(); ++i)
        out.correctors.push_back(readCorrector(list.item(i), problems_));
}

BlockRef StackReader::readName(const Place& entry, const std::string& key, bool spare)
{
    const Place place = entry.member(key);
    const std::string* text = problems_.string(place);
    if (!text)
        return {};
    if (*text == kOwn && key != "block")
        return {".own", false};
    const bool foreign = which_ == Stack::Decoder && text->starts_with(kEncoderPrefix);
    const std::string name = foreign ? text->substr(kEncoderPrefix.size()) : *text;
    if (!isBlockName(name))
        problems_.add(place, "bad_name", kBlockNameRule);
    else if (foreign)
        noteForeign(place, key, name);
    else if (spare)
        mentioned_.push_back({place, name});
    else
        used_.insert(name);
    return {name, foreign};
}

void StackReader::noteForeign(const Place& place, const std::string& key, const std::string& name)
{
    if (key == "cross" || key == "norms")
        problems_.add(place, "decoder_needs_cross", "a block of the decoder, or \"own\"");
    else
        foreign_.push_back({place, name});
}

void StackReader::finish(const StackReader& encoder)
{
    const auto list = [](const std::set<std::string>& names) {
        return names.empty() ? "no block" : listText({names.begin(), names.end()});
    };
    for (const Mention& mention : foreign_) {
        if (encoder.used_.contains(mention.name))
            continue;
        problems_.add(mention.place, "unknown_block",
                      "a block that the encoder uses: " + list(encoder.used_));
        if (!encoder.used_.empty())
            problems_.suggest("encoder:" + *encoder.used_.begin());
    }
    for (const Mention& mention : mentioned_)
        if (!used_.contains(mention.name))
            problems_.add(mention.place, "unused_block",
                          fmt::format("block \"{}\", which no position uses", mention.name),
                          "only blocks that are used: " + list(used_));
}

} // namespace reblock
