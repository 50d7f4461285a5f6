// Ten thousand random sequences of edits; the seeds are fixed, so a failure repeats.

#include "core/base/error.h"
#include "core/layout/edit/cost_change.h"
#include "core/layout/edit/step.h"
#include "core/layout/read.h"
#include "core/layout/write.h"
#include "tests/core/layout/edit/random_edit.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace reblock {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int kSequences = 1'000; // ten times slower, and every edit is among them
#else
constexpr int kSequences = 10'000;
#endif
constexpr int kEdits = 8;

bool isEmpty(const LayoutDocument& document)
{
    return document.layout.encoder.positions.empty() || document.layout.decoder.positions.empty();
}

/// A finished layout can be read back and costs what the document says.
void expectBuildable(const LayoutDocument& document)
{
    EXPECT_EQ(buildProblems(document).empty(), !isEmpty(document));
    if (isEmpty(document))
        return;
    const std::string text = canonicalText(document.layout);
    const LayoutReading reading = readLayoutJson(text);
    ASSERT_TRUE(reading.layout) << text << "\n" << reading.problems.front().text();
    const LayoutCost built = layoutCost(*reading.layout);
    const LayoutCost drawn = documentCost(document, {});
    EXPECT_EQ(drawn.total(), built.total());
    EXPECT_EQ(drawn.trained, built.trained);
    EXPECT_EQ(drawn.storedBlocks, built.storedBlocks);
    EXPECT_EQ(drawn.multiplyAddsPerAudioSecond, built.multiplyAddsPerAudioSecond);
}

bool isKnown(const Phrase& phrase)
{
    return phrase.empty() ||
           std::ranges::any_of(editPhrases(), [&phrase](const char* form) { return phrase.form == form; });
}

/// A document, the steps that were taken from it and all its texts on the way.
struct History {
    std::vector<std::string> texts;
    std::vector<DocumentStep> steps;
};

History randomHistory(LayoutDocument document, SeededRandom& random)
{
    History history{{documentText(document)}, {}};
    for (int i = 0; i < kEdits; ++i) {
        const Edit edit = randomEdit(document, random);
        if (edit.refused())
            EXPECT_EQ(edit.after, document) << edit.refusal.text();
        else
            EXPECT_FALSE(edit.label.empty());
        EXPECT_TRUE(isKnown(edit.label) && isKnown(edit.refusal)) << edit.label.form << edit.refusal.form;
        expectBuildable(edit.after);
        history.steps.emplace_back(document, edit, PositionSet{});
        document = edit.after;
        history.texts.push_back(documentText(document));
    }
    return history;
}

/// Undoes all from the end, redoes all from there; each text on the way is as it was.
void expectUndoAndRedo(const History& history)
{
    LayoutDocument document = documentFromText(history.texts.back());
    for (std::size_t i = history.steps.size(); i-- > 0;) {
        document = history.steps[i].undo(document);
        ASSERT_EQ(documentText(document), history.texts[i]) << history.steps[i].text();
    }
    for (std::size_t i = 0; i < history.steps.size(); ++i) {
        document = history.steps[i].redo(document);
        ASSERT_EQ(documentText(document), history.texts[i + 1]) << history.steps[i].text();
    }
}

/// The steps as they are after a restart half way: written and read.
History restarted(const History& history)
{
    History out = history;
    for (DocumentStep& step : out.steps) {
        const std::string text = step.text();
        step = DocumentStep::fromText(text);
        EXPECT_EQ(step.text(), text);
    }
    return out;
}

TEST(RandomEdits, AreUndoneAndRedoneToTheByteAlsoAfterARestart)
{
    int refused = 0;
    for (int i = 0; i < kSequences && !testing::Test::HasFailure(); ++i) {
        SeededRandom random(11, static_cast<std::uint64_t>(i));
        const bool fromNothing = i % 4 == 0;
        const LayoutDocument start = fromNothing ? LayoutDocument() : randomDocument(random);
        const History history = randomHistory(start, random);
        expectUndoAndRedo(history);
        if (i % 4 == 1)
            expectUndoAndRedo(restarted(history));
        refused += static_cast<int>(
            std::ranges::count_if(history.steps, [](const auto& s) { return s.changesNothing(); }));
    }
    EXPECT_LT(refused, kSequences * kEdits * 6 / 10);
}

TEST(RandomEdits, LeaveDocumentsWhoseTextsReadBackEqual)
{
    for (int i = 0; i < kSequences / 4 && !testing::Test::HasFailure(); ++i) {
        SeededRandom random(12, static_cast<std::uint64_t>(i));
        LayoutDocument document = randomDocument(random);
        for (int k = 0; k < kEdits; ++k)
            document = randomEdit(document, random).after;

        EXPECT_EQ(documentFromText(documentText(document)), document) << documentText(document);
        const DocumentReading mirror = readMirror(mirrorText(document));
        ASSERT_TRUE(mirror.document) << mirror.problems.front().text();
        EXPECT_EQ(*mirror.document, document) << mirrorText(document);
        const auto notation = documentNotation(document);
        if (!notation)
            continue;
        const DocumentReading typed = readDocumentNotation(*notation, document);
        ASSERT_TRUE(typed.document) << *notation << typed.problems.front().text();
        EXPECT_EQ(*typed.document, document) << *notation << "\n" << documentText(document);
    }
}

TEST(RandomEdits, FoldRangesThatLieWithinTheStack)
{
    for (int i = 0; i < kSequences / 10 && !testing::Test::HasFailure(); ++i) {
        SeededRandom random(13, static_cast<std::uint64_t>(i));
        LayoutDocument document = randomDocument(random);
        for (int k = 0; k < kEdits; ++k)
            document = randomEdit(document, random).after;
        for (const Stack which : {Stack::Encoder, Stack::Decoder})
            for (const FoldedRange& range : foldedRanges(document, which)) {
                const auto& positions = document.layout.stack(which).positions;
                EXPECT_GE(range.first, 0);
                EXPECT_TRUE(range.times > 1 || range.group > 0);
                EXPECT_LE(range.first + range.period * range.times, static_cast<int>(positions.size()));
            }
    }
}

/// Texts that a hand or a broken file might give: pieces of good ones, cut, doubled and mixed.
std::string randomText(SeededRandom& random)
{
    const LayoutDocument document = randomDocument(random);
    const std::vector<std::string> texts{
        documentText(document), mirrorText(document), "A+*12 / (AB|.)*6",
        clipText(clipOf(document, {{Stack::Encoder, 0}})),
        DocumentStep({}, replaceDocument({}, document, {"Open %1", {"x"}}), {}).text()};
    std::string text = texts[random.below(texts.size())];
    for (int i = 0; i < 3 && !text.empty(); ++i) {
        const std::size_t at = random.below(text.size());
        const std::size_t count = random.below(9);
        if (random.uniform() < 0.5)
            text.erase(at, count);
        else
            text.insert(at, text.substr(random.below(text.size()), count));
    }
    return text;
}

TEST(RandomTexts, NeverBreakTheReaders)
{
    for (int i = 0; i < kSequences; ++i) {
        SeededRandom random(14, static_cast<std::uint64_t>(i));
        const std::string text = randomText(random);
        const auto mirror = readMirror(text);
        EXPECT_EQ(mirror.document.has_value(), mirror.problems.empty());
        const auto notation = readDocumentNotation(text, {});
        EXPECT_EQ(notation.document.has_value(), notation.problems.empty());
        if (const auto clip = clipFromText(text))
            expectBuildable(insertNewWeights({}, *clip, {clip->stack, 0}).after);
        try {
            expectBuildable(documentFromText(text));
        } catch (const UserError&) {
        }
        try {
            expectBuildable(DocumentStep::fromText(text).redo({}));
        } catch (const UserError&) {
        }
    }
}

} // namespace
} // namespace reblock
