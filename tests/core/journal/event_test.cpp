#include "core/journal/event.h"

#include "core/base/error.h"

#include <gtest/gtest.h>

#include <limits>

namespace reblock {
namespace {

TEST(Event, IsTheSameAfterWritingAndReading)
{
    const Event event{7, 1779280000.25, "step", {{"step", 200}, {"loss", 2.5}, {"note", "好 \"a\"\n"}}};

    const Event read = eventFromLine(lineFromEvent(event));

    EXPECT_EQ(read.seq, 7);
    EXPECT_EQ(read.time, 1779280000.25);
    EXPECT_EQ(read.event, "step");
    EXPECT_EQ(read.fields, event.fields);
}

TEST(Event, StandsOnOneLineWithItsNumberFirst)
{
    const std::string line = lineFromEvent({1, 2.5, "warning", {{"message", "two\nlines"}}});

    EXPECT_EQ(line, R"({"seq":1,"time":2.5,"event":"warning","message":"two\nlines"})");
}

TEST(Event, WritesNumbersThatAreNotFiniteAsNull)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();

    const Event read = eventFromLine(lineFromEvent({1, 0, "step", {{"loss", nan}, {"norm", -infinity}}}));

    EXPECT_TRUE(read.fields.at("loss").is_null());
    EXPECT_TRUE(read.fields.at("norm").is_null());
}

TEST(Event, KeepsALineReadableWhenATextIsNoUtf8)
{
    const Event read = eventFromLine(lineFromEvent({1, 0, "warning", {{"message", "bad \xff byte"}}}));

    EXPECT_EQ(read.fields.at("message"), "bad \xef\xbf\xbd byte");
}

TEST(Event, RefusesLinesThatAreNoEvents)
{
    for (const char* line :
         {"", "{", "[]", "7", "{}", R"({"seq":1,"time":2})", R"({"seq":"1","time":2,"event":"a"})",
          R"({"seq":1,"time":2,"event":3})", R"({"seq":1,"time":2,"event":"a"} x)"})
        EXPECT_THROW(eventFromLine(line), UserError) << line;
}

TEST(Event, RefusesFieldsThatWouldHideItsOwn)
{
    EXPECT_THROW(lineFromEvent({1, 0, "step", {{"seq", 9}}}), BugError);
    EXPECT_THROW(lineFromEvent({1, 0, "step", nlohmann::json::array({1})}), BugError);
}

} // namespace
} // namespace reblock
