#include "app/gui/models/utterance_table.h"

#include "app/gui/models/utterance_model.h"
#include "app/gui/models/vocabulary_coverage.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>

#include <random>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Utterance utterance(const std::string& id, const std::string& text, double seconds = 2)
{
    Utterance made;
    made.id = id;
    made.speaker = id.substr(0, 5);
    made.text = text;
    made.seconds = seconds;
    made.audio = {"/音 频/" + id + ".wav"};
    return made;
}

CorpusFinding finding(FindingKind kind, const std::string& id, bool blocking)
{
    CorpusFinding made;
    made.kind = kind;
    made.blocking = blocking;
    made.set = "train";
    made.utterance = id;
    made.text = "A sentence.";
    return made;
}

std::shared_ptr<UtteranceTable> mandarin()
{
    auto table = std::make_shared<UtteranceTable>();
    table->add("train", utterance("S0001W1", "而 对 楼市 成交"));
    table->add("train", utterance("S0001W2", "限 购 Python 语言", 3));
    table->add("dev", utterance("S0002W1", "旻 楼", 1));
    table->finish();
    return table;
}

TEST(UtteranceTable, GivesBackWhatWasPutIn)
{
    const auto table = mandarin();

    const UtteranceTable::Row row = table->row(1);
    EXPECT_EQ(row.id, "S0001W2");
    EXPECT_EQ(row.speaker, "S0001");
    EXPECT_EQ(row.text, "限 购 Python 语言");
    EXPECT_EQ(table->sets()[row.set], "train");
    EXPECT_THAT(table->sound(2).files, ElementsAre("/音 频/S0002W1.wav"));
    EXPECT_EQ(table->find("S0002W1"), 2U);
    EXPECT_FALSE(table->find("S0002"));
}

TEST(UtteranceTable, KeepsTheFilesOfAStringInOrderAndThePartOfASegment)
{
    UtteranceTable table;
    Utterance digits = utterance("a", "one two");
    digits.audio = {"/1.flac", "/2.flac"};
    Utterance segment = utterance("b", "你好");
    segment.start = 3.5;
    segment.end = 4.25;
    table.add("train", digits);
    table.add("train", segment);

    EXPECT_THAT(table.sound(0).files, ElementsAre("/1.flac", "/2.flac"));
    EXPECT_EQ(table.sound(1).start, 3.5);
    EXPECT_EQ(table.sound(1).end, 4.25);
}

TEST(UtteranceTable, FindsTextIdAndSpeakerInAnyCase)
{
    const auto table = mandarin();

    EXPECT_THAT(table->match("楼市成交"), ElementsAre(0));
    EXPECT_THAT(table->match("楼"), ElementsAre(0, 2));
    EXPECT_THAT(table->match("s0001 PYTHON"), ElementsAre(1));
    EXPECT_THAT(table->match("s0002"), ElementsAre(2));
    EXPECT_THAT(table->match("  "), SizeIs(3));
    EXPECT_THAT(table->match("成交 限购"), IsEmpty());
}

TEST(UtteranceTable, HasARowForWhatWasLeftOut)
{
    UtteranceTable table;
    table.add("train", utterance("a", "你好"));
    table.addLeftOut({finding(FindingKind::Missing, "b", true), finding(FindingKind::Silent, "c", false),
                      finding(FindingKind::DuplicateId, "a", true), finding(FindingKind::Missing, "b", true),
                      finding(FindingKind::MixedRates, "", false)});
    table.finish();

    ASSERT_EQ(table.size(), 2U);
    EXPECT_EQ(table.row(1).id, "b");
    EXPECT_TRUE(table.row(1).leftOut);
    EXPECT_EQ(table.find("b"), 1U);
}

TEST(UtteranceModel, ShowsOnlyWhatPassesTheFilterInItsOrder)
{
    UtteranceModel model;
    QAbstractItemModelTester rules(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(mandarin());
    model.sort(UtteranceModel::Seconds, Qt::DescendingOrder);

    EXPECT_EQ(model.id(0), "S0001W2");
    model.setFilter({.query = "楼", .set = {}});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.id(0), "S0001W1");
    model.setFilter({.query = "楼", .set = "dev"});
    EXPECT_EQ(model.rowCount(), 1);
    model.setFilter({.query = {}, .set = "no such set"});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(UtteranceModel, CountsProblemsThatBlockUntilTheyAreExcluded)
{
    UtteranceModel model;
    model.setTable(mandarin());
    CorpusFinding note = finding(FindingKind::NoTranscript, "S0001W2", true);
    note.weight = FindingWeight::Note;
    model.setFindings({finding(FindingKind::Missing, "S0001W1", true),
                       finding(FindingKind::Silent, "S0001W2", false), note});

    EXPECT_EQ(model.blockingCount(), 1);
    EXPECT_EQ(model.index(0, UtteranceModel::Finding).data().toString(), "file missing");
    model.setExcluded({"S0001W1"});

    EXPECT_EQ(model.blockingCount(), 0);
    EXPECT_EQ(model.index(0, UtteranceModel::Finding).data().toString(), "excluded, file missing");
    model.setFilter({.query = {}, .set = {}, .show = UtteranceFilter::Show::Excluded});
    EXPECT_EQ(model.rowCount(), 1);
    model.setFilter({.query = {}, .set = {}, .show = UtteranceFilter::Show::WithFindings});
    EXPECT_EQ(model.rowCount(), 2);
}

TEST(VocabularyCoverage, CountsCharactersThatTrainNeverHas)
{
    const auto table = mandarin();

    const std::vector<SetCoverage> coverage = vocabularyCoverage(*table);

    ASSERT_THAT(coverage, SizeIs(1));
    EXPECT_EQ(coverage[0].set, "dev");
    EXPECT_EQ(coverage[0].characters, 2);
    ASSERT_THAT(coverage[0].list, SizeIs(1));
    EXPECT_EQ(coverage[0].list[0].character, "旻");
    EXPECT_THAT(coverage[0].list[0].rows, ElementsAre(2));
    EXPECT_DOUBLE_EQ(coverage[0].covered(), 0.5);
}

/// As many utterances as AISHELL-1 has, seeded.
std::shared_ptr<UtteranceTable> large(std::size_t utterances)
{
    std::mt19937 generator(7);
    auto table = std::make_shared<UtteranceTable>();
    for (std::size_t i = 0; i < utterances; ++i) {
        std::u16string text;
        for (int c = 0; c < 14; ++c)
            text += {static_cast<char16_t>(0x4e00 + generator() % 4000), u' '};
        table->add("train", utterance("BAC009S" + std::to_string(1000 + i / 350) + "W" + std::to_string(i),
                                      QString::fromStdU16String(text).toStdString()));
    }
    table->finish();
    return table;
}

TEST(UtteranceModel, FiltersAndSortsALargeCorpus)
{
    UtteranceModel model;
    model.setTable(large(120000));
    EXPECT_EQ(model.rowCount(), 120000);

    QElapsedTimer clock;
    for (const char* query : {"W1199", "一", "的 s1234", "nothing like it"}) {
        clock.start();
        model.setFilter({.query = QString::fromUtf8(query), .set = {}});
        RecordProperty(query, static_cast<int>(clock.elapsed()));
    }
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilter({.query = "w119999", .set = {}});

    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.id(0), "BAC009S1342W119999");
}

} // namespace
} // namespace reblock
