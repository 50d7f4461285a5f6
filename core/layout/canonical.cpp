#include "core/layout/canonical.h"

#include "core/base/error.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace reblock {

namespace {

using NewNames = std::unordered_map<std::string, std::string>;

/// Begins with a dot: a block that its author gave no name.
bool isNameless(const std::string& name)
{
    return name.starts_with('.');
}

/// Renames the blocks of one stack as they come.
class Renamer {
public:
    Renamer(const Layout& layout, Stack which, BlockNames kind, const NewNames* encoderNames)
        : stack_(layout.stack(which)), model_(layout.model), kind_(kind), encoderNames_(encoderNames)
    {
        for (const Block& block : stack_.blocks)
            shapes_.emplace(block.name, &block.shape);
    }

    StackLayout result()
    {
        for (const Position& position : stack_.positions)
            renamed_.positions.push_back(rename(position));
        return std::move(renamed_);
    }

    const NewNames& names() const { return names_; }

private:
    Position rename(const Position& position)
    {
        Position out = position;
        out.attention = rename(position.attention);
        if (encoderNames_) {
            REBLOCK_CHECK(position.cross.has_value());
            out.cross = rename(*position.cross);
        }
        out.ffn = rename(position.ffn);
        if (position.norms && !position.norms->own)
            out.norms = renameNorms(position.norms->name, out);
        for (Corrector& corrector : out.correctors)
            if (auto* lora = std::get_if<Lora>(&corrector))
                std::ranges::sort(lora->targets);
        return out;
    }

    BlockRef rename(const BlockRef& ref)
    {
        if (!ref.inEncoder)
            return {rename(ref.name), false};
        REBLOCK_CHECK(encoderNames_ && encoderNames_->contains(ref.name));
        return {encoderNames_->at(ref.name), true};
    }

    std::optional<NormSource> renameNorms(const std::string& name, const Position& parts)
    {
        const BlockRef norms{rename(name), false};
        const bool asTheParts =
            parts.attention == norms && parts.ffn == norms && (!parts.cross || *parts.cross == norms);
        if (asTheParts)
            return std::nullopt;
        return NormSource{false, norms.name};
    }

    std::string rename(const std::string& name)
    {
        const auto known = names_.find(name);
        if (known != names_.end())
            return known->second;
        const std::string newName = nameFor(name);
        names_.emplace(name, newName);
        renamed_.blocks.push_back({newName, shapeOf(name)});
        return newName;
    }

    std::string nameFor(const std::string& name)
    {
        if (kind_ == BlockNames::Letters)
            return blockLetters(static_cast<int>(names_.size()));
        if (!isNameless(name))
            return name;
        if (!free_)
            free_.emplace(stack_);
        return free_->next();
    }

    BlockShape shapeOf(const std::string& name) const
    {
        const auto given = shapes_.find(name);
        return given != shapes_.end() ? *given->second : BlockShape{.heads = model_.heads, .ffn = model_.ffn};
    }

    const StackLayout& stack_;
    const ModelShape& model_;
    BlockNames kind_;
    const NewNames* encoderNames_;
    std::optional<FreeNames> free_; ///< once the first new name is needed
    std::unordered_map<std::string_view, const BlockShape*> shapes_;
    NewNames names_;
    StackLayout renamed_;
};

} // namespace

std::optional<std::string> missingEncoderBlock(const Layout& layout)
{
    std::set<std::string_view> used;
    for (const Position& position : layout.encoder.positions) {
        used.insert({position.attention.name, position.ffn.name});
        if (position.norms && !position.norms->own)
            used.insert(position.norms->name);
    }
    for (const Position& position : layout.decoder.positions)
        for (const BlockRef* ref : {&position.attention, &position.ffn})
            if (ref->inEncoder && !used.contains(ref->name))
                return ref->name;
    return std::nullopt;
}

std::string blockLetters(int index)
{
    std::string text;
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        text.insert(text.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return text;
}

FreeNames::FreeNames(const StackLayout& stack)
{
    const auto take = [this](const BlockRef& ref) {
        if (!ref.inEncoder)
            taken_.insert(ref.name);
    };
    for (const Position& position : stack.positions) {
        take(position.attention);
        if (position.cross)
            take(*position.cross);
        take(position.ffn);
        if (position.norms)
            taken_.insert(position.norms->name);
    }
}

std::string FreeNames::next()
{
    std::string name = blockLetters(index_++);
    while (taken_.contains(name))
        name = blockLetters(index_++);
    return name;
}

Layout canonicalLayout(const Layout& layout, BlockNames names)
{
    Layout out = layout;
    Renamer encoder(layout, Stack::Encoder, names, nullptr);
    out.encoder = encoder.result();
    Renamer decoder(layout, Stack::Decoder, names, &encoder.names());
    out.decoder = decoder.result();
    return out;
}

} // namespace reblock
