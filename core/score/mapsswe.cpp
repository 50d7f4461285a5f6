#include "core/score/mapsswe.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

constexpr int kGoodTokens = 2;

/// The errors of one path in reading order: insertions before each reference token (and after the last),
/// and whether the token itself is wrong.
struct PathErrors {
    std::vector<int> inserted{0}; ///< one more than tokens
    std::vector<int> wrong;
};

PathErrors errorsOf(std::span<const AlignedToken> path)
{
    PathErrors errors;
    for (const AlignedToken& token : path) {
        if (token.move == AlignmentMove::Insertion) {
            ++errors.inserted.back();
            continue;
        }
        errors.wrong.push_back(token.move == AlignmentMove::Correct ? 0 : 1);
        errors.inserted.push_back(0);
    }
    return errors;
}

/// Takes positions in reading order and cuts segments.
class SegmentCutter {
public:
    /// tokens  1 for a reference token, 0 for a gap with insertions
    void add(int tokens, int errorsFirst, int errorsSecond)
    {
        if (errorsFirst == 0 && errorsSecond == 0) {
            addGoodToken();
            return;
        }
        if (!open_)
            current_ = {std::min(good_, kGoodTokens), 0, 0};
        else
            current_.tokens += good_;
        open_ = true;
        good_ = 0;
        current_.tokens += tokens;
        current_.errorsFirst += errorsFirst;
        current_.errorsSecond += errorsSecond;
    }

    std::vector<MatchedSegment> finish()
    {
        if (open_)
            close();
        return std::move(segments_);
    }

private:
    void addGoodToken()
    {
        ++good_;
        if (open_ && good_ == kGoodTokens)
            close();
    }

    void close()
    {
        current_.tokens += good_;
        segments_.push_back(current_);
        open_ = false;
    }

    std::vector<MatchedSegment> segments_;
    MatchedSegment current_;
    bool open_ = false;
    int good_ = 0; ///< good reference tokens in a row
};

void addSegment(Mapsswe& test, const MatchedSegment& segment)
{
    ++test.segments;
    test.tokens += segment.tokens;
    test.errorsFirst += segment.errorsFirst;
    test.errorsSecond += segment.errorsSecond;
    test.onlyFirstWrong += segment.errorsSecond == 0;
    test.onlySecondWrong += segment.errorsFirst == 0;
    test.bothWrong += segment.errorsFirst > 0 && segment.errorsSecond > 0;
}

double standardDeviation(std::span<const MatchedSegment> segments, double mean)
{
    double squares = 0;
    for (const MatchedSegment& segment : segments) {
        const double off = segment.errorsFirst - segment.errorsSecond - mean;
        squares += off * off;
    }
    return std::sqrt(squares / static_cast<double>(segments.size() - 1));
}

} // namespace

std::vector<MatchedSegment> matchedSegments(std::span<const AlignedToken> first,
                                            std::span<const AlignedToken> second)
{
    const PathErrors a = errorsOf(first);
    const PathErrors b = errorsOf(second);
    REBLOCK_CHECK(a.wrong.size() == b.wrong.size());
    SegmentCutter cutter;
    for (std::size_t i = 0; i < a.inserted.size(); ++i) {
        if (a.inserted[i] > 0 || b.inserted[i] > 0)
            cutter.add(0, a.inserted[i], b.inserted[i]);
        if (i < a.wrong.size())
            cutter.add(1, a.wrong[i], b.wrong[i]);
    }
    return cutter.finish();
}

Mapsswe mapsswe(std::span<const MatchedSegment> segments)
{
    Mapsswe test;
    for (const MatchedSegment& segment : segments)
        addSegment(test, segment);
    if (test.segments == 0) {
        test.reason = "no segments";
        return test;
    }
    const auto count = static_cast<double>(test.segments);
    test.mean = static_cast<double>(test.errorsFirst - test.errorsSecond) / count;
    if (test.segments == 1) {
        test.reason = "fewer than two segments";
        return test;
    }
    test.deviation = standardDeviation(segments, *test.mean);
    if (*test.deviation == 0 && *test.mean != 0) {
        test.reason = "all segments differ by the same";
        return test;
    }
    test.z = *test.deviation == 0 ? 0 : *test.mean / (*test.deviation / std::sqrt(count));
    test.p = std::erfc(std::abs(*test.z) / std::sqrt(2.0));
    return test;
}

} // namespace reblock
