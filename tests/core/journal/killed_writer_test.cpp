#include "core/base/error.h"
#include "core/base/random.h"
#include "core/journal/journal_reader.h"
#include "core/journal/journal_writer.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace reblock {
namespace {

/// A process that writes events until it is killed.
class WritingProcess {
public:
    explicit WritingProcess(const std::filesystem::path& journal) : pid_(::fork())
    {
        if (pid_ != 0)
            return;
        try {
            JournalWriter writer(journal);
            for (std::int64_t step = 1;; ++step)
                writer.append("step", {{"step", step},
                                       {"note", std::string(static_cast<std::size_t>(step % 500), 'x')}});
        } catch (const std::exception&) {
            ::_exit(1);
        }
    }
    ~WritingProcess() { kill(); }
    WritingProcess(const WritingProcess&) = delete;
    WritingProcess& operator=(const WritingProcess&) = delete;

    void kill()
    {
        if (pid_ <= 0)
            return;
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
        pid_ = 0;
    }

private:
    pid_t pid_;
};

void waitForBytes(const std::filesystem::path& file, std::uintmax_t bytes)
{
    std::error_code none;
    for (;;) {
        const auto size = std::filesystem::file_size(file, none);
        if (!none && size >= bytes)
            return;
        std::this_thread::yield();
    }
}

TEST(KilledWriter, LeavesAJournalThatReadsAndGoesOn)
{
    const Scratch scratch;
    const auto journal = scratch / "events.jsonl";
    SeededRandom random(30324, 1);
    JournalPosition position;
    std::int64_t seq = 0;
    const auto readOn = [&] {
        const JournalPart part = readJournal(journal, position);
        for (const Event& event : part.events)
            ASSERT_EQ(event.seq, ++seq);
        position = part.position;
    };
    for (int round = 0; round < 20; ++round) {
        const auto before = static_cast<std::uintmax_t>(position.offset);
        WritingProcess writer(journal);
        waitForBytes(journal, before + 1 + random.below(20000));
        ASSERT_NO_FATAL_FAILURE(readOn()) << "while it is written";
        writer.kill();
        ASSERT_NO_FATAL_FAILURE(readOn()) << "after the kill";
    }
    EXPECT_EQ(JournalWriter(journal).append("resumed").seq, seq + 1);
}

TEST(KilledWriter, HoldsTheLockAsLongAsItLives)
{
    const Scratch scratch;
    const auto journal = scratch / "events.jsonl";
    WritingProcess other(journal);
    waitForBytes(journal, 1);

    EXPECT_THROW(JournalWriter{journal}, UserError);

    other.kill();
    EXPECT_GT(JournalWriter(journal).append("resumed").seq, 1);
}

} // namespace
} // namespace reblock
