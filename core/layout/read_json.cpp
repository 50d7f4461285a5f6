#include "core/layout/canonical.h"
#include "core/layout/read.h"
#include "core/layout/read_parts.h"
#include "core/layout/text_place.h"
#include "core/layout/words.h"

#include <fmt/format.h>

namespace reblock {

namespace {

constexpr const char* kFormat = "reblock-layout/1";

class DocumentReader {
public:
    DocumentReader(const Place& document, Stacks stacks, ProblemList& problems)
        : root_(document), stacks_(stacks), problems_(problems)
    {
    }

    DraftReading read()
    {
        if (problems_.object(root_))
            readRoot();
        if (!problems_.empty())
            return {std::nullopt, {}, problems_.sorted()};
        return {layout_, groups_, {}};
    }

private:
    void readRoot()
    {
        problems_.knownKeys(root_, {"format", "name", "model", "front", "embedding", "encoder", "decoder"});
        readFormat();
        if (root_.has("name"))
            if (const std::string* name = problems_.string(root_.member("name")))
                layout_.name = *name;
        readModel();
        if (root_.has("front"))
            readFront(root_.member("front"));
        layout_.embedding.size = layout_.model.dim;
        if (root_.has("embedding"))
            readEmbedding(root_.member("embedding"));
        readStacks();
    }

    void readFormat()
    {
        const std::string allowed = fmt::format("\"{}\"", kFormat);
        if (!root_.has("format")) {
            problems_.addMissing(root_, "format", allowed);
            return;
        }
        const Place place = root_.member("format");
        const std::string* format = problems_.string(place);
        if (format && *format != kFormat)
            problems_.add(place, "bad_version", allowed);
    }

    void readModel()
    {
        if (!root_.has("model"))
            return;
        const Place place = root_.member("model");
        if (!problems_.object(place))
            return;
        ModelShape& model = layout_.model;
        problems_.knownKeys(place, {"dim", "heads", "ffn", "activation", "dropout", "attention_dropout"});
        if (place.has("dim"))
            dim_ = problems_.width(place.member("dim"));
        model.dim = dim_.value_or(model.dim);
        readModelHeads(place);
        if (place.has("ffn"))
            model.ffn = problems_.width(place.member("ffn")).value_or(model.ffn);
        if (place.has("activation"))
            model.activation = static_cast<Activation>(
                problems_.oneOf(place.member("activation"), {"relu", "gelu"}).value_or(0));
        if (place.has("dropout"))
            model.dropout = readDropout(place.member("dropout"));
        if (place.has("attention_dropout"))
            model.attentionDropout = readDropout(place.member("attention_dropout"));
    }

    void readModelHeads(const Place& model)
    {
        int& heads = layout_.model.heads;
        if (model.has("heads"))
            heads = readHeads(model.member("heads"), dim_, problems_).value_or(heads);
        else if (dim_ && *dim_ % heads != 0)
            problems_.addImplied(model, "heads", "heads_divide_dim",
                                 fmt::format("{} heads, as nothing else is said", heads),
                                 fmt::format("a whole number that divides dim {}", *dim_));
    }

    double readDropout(const Place& place)
    {
        const double* value = problems_.number(place);
        if (value && (*value < 0 || *value >= 1))
            problems_.add(place, "bad_number", "a number from 0 to below 1");
        return value ? *value + 0.0 : 0.0;
    }

    void readFront(const Place& place)
    {
        if (!problems_.object(place))
            return;
        problems_.knownKeys(place, {"kind", "subsampling"});
        if (place.has("kind"))
            problems_.oneOf(place.member("kind"), {"conv2d"});
        if (!place.has("subsampling"))
            return;
        const double* factor = problems_.number(place.member("subsampling"));
        if (factor && *factor != 4)
            problems_.add(place.member("subsampling"), "bad_value", "4");
    }

    void readEmbedding(const Place& place)
    {
        if (!problems_.object(place))
            return;
        EmbeddingShape& embedding = layout_.embedding;
        problems_.knownKeys(place, {"size", "tied_output"});
        const WholeRange upToDim{"bad_width", 1, static_cast<double>(dim_.value_or(1 << 20))};
        if (place.has("size"))
            embedding.size = problems_.whole(place.member("size"), upToDim).value_or(embedding.size);
        if (place.has("tied_output")) {
            const bool* tied = problems_.boolean(place.member("tied_output"));
            embedding.tiedOutput = tied && *tied;
        }
    }

    void readStacks()
    {
        StackReader encoder(Stack::Encoder, layout_.model, dim_, problems_);
        StackReader decoder(Stack::Decoder, layout_.model, dim_, problems_);
        readStack("encoder", encoder);
        readStack("decoder", decoder);
        encoder.finish(encoder);
        decoder.finish(encoder);
        if (!problems_.empty())
            return;
        layout_.encoder = encoder.stack();
        layout_.decoder = decoder.stack();
        groups_ = {encoder.groups(), decoder.groups()};
    }

    void readStack(const std::string& name, StackReader& reader)
    {
        if (!root_.has(name))
            problems_.addMissing(root_, name, "an object with a \"stack\"");
        else if (problems_.object(root_.member(name)))
            reader.read(root_.member(name), stacks_);
    }

    Place root_;
    Stacks stacks_;
    ProblemList& problems_;
    Layout layout_;
    StackGroups groups_;
    std::optional<int> dim_ = ModelShape{}.dim;
};

DraftReading read(std::string_view text, Stacks stacks)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    try {
        const JsonValue document = readJsonText(text);
        ProblemList problems(text);
        return readDraft({document, ""}, stacks, problems);
    } catch (const JsonSyntaxError& error) {
        const TextPlace place = placeOf(text, error.offset);
        return {std::nullopt,
                {},
                {{.code = "syntax",
                  .line = place.line,
                  .column = place.column,
                  .found = error.found,
                  .allowed = error.allowed}}};
    }
}

} // namespace

DraftReading readDraft(const Place& document, Stacks stacks, ProblemList& problems)
{
    return DocumentReader(document, stacks, problems).read();
}

LayoutReading readLayoutJson(std::string_view text)
{
    DraftReading reading = read(text, Stacks::Filled);
    if (!reading.layout)
        return {std::nullopt, std::move(reading.problems)};
    return {canonicalLayout(*reading.layout), {}};
}

DraftReading readDraftJson(std::string_view text)
{
    return read(text, Stacks::MayBeEmpty);
}

} // namespace reblock
