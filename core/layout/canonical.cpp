#include "core/layout/canonical.h"

#include "core/base/error.h"

#include <algorithm>
#include <map>

namespace reblock {

namespace {

using Names = std::map<std::string, std::string>;

/// Renames the blocks of one stack as they come.
class Renamer {
public:
    Renamer(const StackLayout& stack, const ModelShape& model, const Names* encoderNames)
        : stack_(stack), model_(model), encoderNames_(encoderNames)
    {
    }

    StackLayout result()
    {
        for (const Position& position : stack_.positions)
            renamed_.positions.push_back(rename(position));
        return std::move(renamed_);
    }

    const Names& names() const { return names_; }

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
        const std::string letters = blockLetters(static_cast<int>(names_.size()));
        names_.emplace(name, letters);
        renamed_.blocks.push_back({letters, shapeOf(name)});
        return letters;
    }

    BlockShape shapeOf(const std::string& name) const
    {
        const auto given = std::ranges::find(stack_.blocks, name, &Block::name);
        if (given != stack_.blocks.end())
            return given->shape;
        return {.heads = model_.heads, .ffn = model_.ffn};
    }

    const StackLayout& stack_;
    const ModelShape& model_;
    const Names* encoderNames_;
    Names names_;
    StackLayout renamed_;
};

} // namespace

std::string blockLetters(int index)
{
    std::string text;
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        text.insert(text.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return text;
}

Layout canonicalLayout(const Layout& layout)
{
    Layout out = layout;
    Renamer encoder(layout.encoder, layout.model, nullptr);
    out.encoder = encoder.result();
    Renamer decoder(layout.decoder, layout.model, &encoder.names());
    out.decoder = decoder.result();
    return out;
}

} // namespace reblock
