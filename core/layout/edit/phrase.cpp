#include "core/layout/edit/phrase.h"

namespace reblock {

std::string Phrase::text() const
{
    std::string out;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool wordFollows =
            form[i] == '%' && i + 1 < form.size() && form[i + 1] >= '1' && form[i + 1] <= '9';
        if (!wordFollows) {
            out += form[i];
            continue;
        }
        const auto word = static_cast<std::size_t>(form[++i] - '1');
        if (word < words.size())
            out += words[word];
    }
    return out;
}

const std::vector<const char*>& editPhrases()
{
    static const std::vector<const char*> forms{
        // labels
        "Insert %1 at %2",
        "Move %1 to %2",
        "Move positions %1 to %2",
        "Use %1 again at %2",
        "Use positions %1 again at %2",
        "Copy %1 to %2",
        "Copy %1 positions to %2",
        "Repeat %1 %2 times",
        "Repeat positions %1 %2 times",
        "Remove %1 at %2",
        "Remove positions %1",
        "Group positions %1",
        "Ungroup positions %1",
        "Use %1 at %2",
        "Change the attention at %1",
        "Change the cross-attention at %1",
        "Change the feed-forward at %1",
        "Change the norms at %1",
        "Make own copies at %1",
        "Add an adaptor at %1",
        "Add a bottleneck at %1",
        "Add a LoRA at %1",
        "Add a step vector at %1",
        "Change the adaptor at %1",
        "Change the bottleneck at %1",
        "Change the LoRA at %1",
        "Change the step vector at %1",
        "Move the adaptor from %1 to %2",
        "Move the bottleneck from %1 to %2",
        "Move the LoRA from %1 to %2",
        "Move the step vector from %1 to %2",
        "Remove the adaptor at %1",
        "Remove the bottleneck at %1",
        "Remove the LoRA at %1",
        "Remove the step vector at %1",
        "Rename block %1 to %2",
        "Change block %1",
        "Freeze blocks %1",
        "Train blocks %1",
        "Change the model",
        "Change the embedding",
        "Name the layout %1",
        "Name blocks in order",
        "Edit the notation",
        "Edit layout.json",
        "Apply %1 to positions %2",
        "Place %1 at %2 of positions %3",
        "Restore version %1 of %2",
        // refusals
        "%1 needs %2 positions: select more",
        "Nothing is selected",
        "There is no block %1 here",
        "There is no such corrector",
        "Decoder blocks need cross-attention: %1 has none",
        "The encoder has no cross-attention",
        "The encoder cannot use blocks of the decoder: %1 is one",
        "Cross-attention and norms cannot come from the encoder",
        "The decoder uses block %1 of the encoder at positions %2: give it a copy of its own first",
        "The decoder still uses block %1 at positions %2: give it a copy of its own first",
        "A stack holds at most 1,000 positions",
        "Choose positions of one stack",
        "Only neighbouring positions of one stack can be grouped",
        "No group is selected",
        "A block's name is 1 to 64 ASCII letters, digits, '_' or '-', not \"own\"",
        "There is a block %1 already",
        "%1 heads do not divide dim %2",
        "Block %1: %2 heads do not divide dim %3",
        "Heads are a whole number from 1",
        "A width or rank is a whole number from 1 to %1",
        "An adaptor's init scale is a number above 0",
        "A LoRA's alpha is a number above 0",
        "A LoRA needs at least one matrix, none twice",
        "The embedding's size is 1 to %1",
        "A layout's name is UTF-8 text",
        "%1 %2",
        // of the Layout page
        "Open preset %1",
        "Open %1",
        "Drop it on a position",
        "It has no width",
        // what keeps a document from being built
        "The encoder has no positions",
        "The decoder has no positions",
    };
    return forms;
}

} // namespace reblock
