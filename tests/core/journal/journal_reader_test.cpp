#include "core/journal/journal_reader.h"

#include "core/base/error.h"
#include "core/journal/journal_writer.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace reblock {
namespace {

using testing::HasSubstr;

class JournalReaderTest : public testing::Test {
protected:
    Scratch scratch;
    std::filesystem::path journal = scratch / "events.jsonl";

    static std::string line(std::int64_t seq, const std::string& event = "step", std::size_t padding = 0)
    {
        return lineFromEvent(
                   {seq, 1000.0 + static_cast<double>(seq), event, {{"note", std::string(padding, 'x')}}}) +
               "\n";
    }
    void write(const std::string& content) const { std::ofstream(journal, std::ios::binary) << content; }
    void add(const std::string& content) const
    {
        std::ofstream(journal, std::ios::binary | std::ios::app) << content;
    }
};

TEST_F(JournalReaderTest, TakesAMissingJournalForAnEmptyOne)
{
    const JournalPart part = readJournal(journal);

    EXPECT_TRUE(part.events.empty());
    EXPECT_EQ(part.position, JournalPosition{});
    EXPECT_FALSE(lastEvent(journal));
}

TEST_F(JournalReaderTest, GoesOnFromWhereItWas)
{
    write(line(1) + line(2));
    const JournalPart first = readJournal(journal);
    add(line(3));

    const JournalPart second = readJournal(journal, first.position);

    EXPECT_EQ(first.events.size(), 2u);
    ASSERT_EQ(second.events.size(), 1u);
    EXPECT_EQ(second.events[0].seq, 3);
    EXPECT_EQ(second.position.offset, static_cast<std::int64_t>(std::filesystem::file_size(journal)));
    EXPECT_EQ(readJournal(journal, second.position).position, second.position);
}

TEST_F(JournalReaderTest, LeavesALineTornAtAnyByteForLater)
{
    const std::string whole = line(1) + line(2);
    const std::string third = line(3);
    for (std::size_t bytes = 0; bytes < third.size(); ++bytes) {
        write(whole + third.substr(0, bytes));
        const JournalPart before = readJournal(journal);
        EXPECT_EQ(before.events.size(), 2u) << bytes;
        EXPECT_EQ(before.position.offset, static_cast<std::int64_t>(whole.size())) << bytes;
        EXPECT_FALSE(before.more) << bytes;

        add(third.substr(bytes));
        EXPECT_EQ(readJournal(journal, before.position).events.size(), 1u) << bytes;
    }
}

TEST_F(JournalReaderTest, ReadsEachEventOnceWhateverTheLimit)
{
    std::string content;
    for (std::int64_t seq = 1; seq <= 40; ++seq)
        content += line(seq, "step", static_cast<std::size_t>(seq * 37 % 200));
    write(content + "{\"seq\":41");
    for (const std::size_t limit : {0u, 1u, 7u, 100u, 250u, 1000u, 100000u}) {
        std::int64_t expected = 1;
        JournalPart part;
        do {
            part = readJournal(journal, part.position, limit);
            for (const Event& event : part.events)
                EXPECT_EQ(event.seq, expected++) << limit;
        } while (part.more);
        EXPECT_EQ(expected, 41) << limit;
        EXPECT_EQ(part.position.offset, static_cast<std::int64_t>(content.size())) << limit;
    }
}

TEST_F(JournalReaderTest, NoticesAJournalThatBecameShorter)
{
    write(line(1) + line(2));
    const JournalPosition position = readJournal(journal).position;
    write(line(1));

    EXPECT_THROW(readJournal(journal, position), UserError);
    std::filesystem::remove(journal);
    EXPECT_THROW(readJournal(journal, position), UserError);
}

TEST_F(JournalReaderTest, NoticesAJournalThatBeginsWithAnotherLine)
{
    write(line(1));
    const JournalPosition position = readJournal(journal).position;
    write(line(1, "other") + line(2) + line(3));

    EXPECT_THROW(readJournal(journal, position), UserError);
}

TEST_F(JournalReaderTest, SaysAtWhichByteALineIsNoEvent)
{
    write(line(1) + "spoilt\n" + line(2));

    try {
        readJournal(journal);
        FAIL() << "no error";
    } catch (const UserError& error) {
        EXPECT_THAT(error.problem(), HasSubstr("byte " + std::to_string(line(1).size())));
        EXPECT_THAT(error.problem(), HasSubstr(journal.string()));
    }
}

TEST_F(JournalReaderTest, FindsTheLastEventThatIsNoWarning)
{
    write(line(1, "started") + line(2, "paused") + line(3, "warning") + "{\"seq\":4,");

    ASSERT_TRUE(lastEvent(journal));
    EXPECT_EQ(lastEvent(journal)->event, "paused");
}

TEST_F(JournalReaderTest, FindsTheLastEventBehindALotOfWarnings)
{
    std::string content = line(1, "started");
    for (std::int64_t seq = 2; seq < 300; ++seq)
        content += line(seq, "warning", 1000);
    write(content);

    ASSERT_TRUE(lastEvent(journal));
    EXPECT_EQ(lastEvent(journal)->event, "started");
}

TEST_F(JournalReaderTest, FindsNoLastEventAmongWarningsOnly)
{
    write(line(1, "warning") + "spoilt\n\n");

    EXPECT_FALSE(lastEvent(journal));
}

} // namespace
} // namespace reblock
