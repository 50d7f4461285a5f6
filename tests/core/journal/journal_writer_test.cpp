#include "core/journal/journal_writer.h"

#include "core/base/error.h"
#include "core/journal/journal_reader.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/resource.h>

namespace reblock {
namespace {

using testing::HasSubstr;

class JournalWriterTest : public testing::Test {
protected:
    Scratch scratch;
    std::filesystem::path journal = scratch / "events.jsonl";

    void write(const std::string& content) const { std::ofstream(journal, std::ios::binary) << content; }
};

/// While it lives, no file of this process can grow over so many bytes: a disk that is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        previousHandler_ = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &previous_);
        const rlimit limit{bytes, previous_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &previous_);
        std::signal(SIGXFSZ, previousHandler_);
    }

private:
    rlimit previous_{};
    void (*previousHandler_)(int) = nullptr;
};

TEST_F(JournalWriterTest, NumbersEventsFromOneOn)
{
    JournalWriter writer(journal);

    EXPECT_EQ(writer.seq(), 0);
    EXPECT_EQ(writer.append("started", {{"device", "cpu"}}).seq, 1);
    EXPECT_EQ(writer.append("step", {{"step", 1}}).seq, 2);

    const std::vector<Event> events = readWholeJournal(journal);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].fields.at("device"), "cpu");
    EXPECT_LE(events[0].time, events[1].time);
}

TEST_F(JournalWriterTest, GoesOnCountingInAnOldJournal)
{
    JournalWriter(journal).append("started");

    EXPECT_EQ(JournalWriter(journal).append("resumed", {{"from_step", 0}}).seq, 2);
}

TEST_F(JournalWriterTest, CutsOffALastLineTornAtAnyByte)
{
    const std::string whole =
        lineFromEvent({1, 1.5, "started", {}}) + "\n" + lineFromEvent({2, 2.5, "step", {}}) + "\n";
    const std::string torn = lineFromEvent({3, 3.5, "step", {{"step", 10}}}) + "\n";
    for (std::size_t bytes = 0; bytes < torn.size(); ++bytes) {
        write(whole + torn.substr(0, bytes));

        EXPECT_EQ(JournalWriter(journal).append("resumed").seq, 3) << bytes;
        EXPECT_EQ(readWholeJournal(journal).size(), 3u) << bytes;
    }
}

TEST_F(JournalWriterTest, CutsOffWhatAPowerFailureLeavesBehindTheLastEvent)
{
    write(lineFromEvent({1, 1.5, "started", {}}) + "\n" + std::string(100, '\0') + "\n" +
          std::string(10, '\0'));

    EXPECT_EQ(JournalWriter(journal).append("resumed").seq, 2);
    EXPECT_EQ(readWholeJournal(journal).size(), 2u);
}

TEST_F(JournalWriterTest, RefusesAJournalChangedByHandAndLeavesItAlone)
{
    const std::string content =
        lineFromEvent({1, 1.5, "started", {}}) + "\nspoilt\n" + lineFromEvent({3, 2.5, "step", {}}) + "\n";
    write(content);

    EXPECT_THROW(JournalWriter{journal}, UserError);
    EXPECT_EQ(std::filesystem::file_size(journal), content.size());
}

TEST_F(JournalWriterTest, RefusesASecondWriterByItsPath)
{
    JournalWriter first(journal);

    try {
        JournalWriter second(journal);
        FAIL() << "two writers";
    } catch (const UserError& error) {
        EXPECT_THAT(error.problem(), HasSubstr(journal.string()));
        EXPECT_THAT(error.problem(), HasSubstr("Another process"));
    }
    EXPECT_EQ(first.append("step").seq, 1);
}

TEST_F(JournalWriterTest, EndsBehindTheEventBeforeWhenTheDiskIsFull)
{
    JournalWriter writer(journal);
    writer.append("started");
    const auto size = std::filesystem::file_size(journal);
    {
        const FullDisk full(size + 20);
        EXPECT_THROW(writer.append("step", {{"note", std::string(100, 'x')}}), ResourceError);
    }
    EXPECT_EQ(std::filesystem::file_size(journal), size);

    EXPECT_EQ(writer.append("step").seq, 2);
    EXPECT_EQ(readWholeJournal(journal).back().seq, 2);
}

TEST_F(JournalWriterTest, SaysWhichFolderIsMissing)
{
    EXPECT_THROW(JournalWriter(scratch.path() / "nowhere" / "events.jsonl"), ResourceError);
}

} // namespace
} // namespace reblock
