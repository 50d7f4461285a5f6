#include "core/base/progress.h"

#include "core/base/clock.h"

#include <gmock/gmock.h>

using namespace reblock;
using testing::HasSubstr;
using testing::Not;

TEST(ProgressLine, ShowsShareTimeAndDetail)
{
    const std::string line = progressLine("train", 0.5, 250, "loss 2.31", 120);

    EXPECT_EQ(line, "train [============            ]  50 %  ETA 4 min 10 s  loss 2.31");
}

TEST(ProgressLine, LeavesOutWhatIsNotKnownAndFitsTheTerminal)
{
    EXPECT_THAT(progressLine("train", 0, -1, "", 80), Not(HasSubstr("ETA")));
    EXPECT_EQ(progressLine("train", 2.0, 0, std::string(200, 'x'), 60).size(), 59u);
}

TEST(Clock, WritesDurationsAsPeopleDo)
{
    EXPECT_EQ(durationText(41.6), "42 s");
    EXPECT_EQ(durationText(200), "3 min 20 s");
    EXPECT_EQ(durationText(3900), "1 h 05 min");
}
