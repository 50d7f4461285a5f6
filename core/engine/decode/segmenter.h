#pragma once

#include "core/base/units.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace reblock {

/// How a long sound is cut into pieces that a model can hear at once.
struct SegmenterOptions {
    Seconds shortest{2};       ///< no cut at a pause before this
    Seconds longest{18};       ///< no piece is longer: cut at the quietest place of its second half
    Seconds overlap{2};        ///< shared by the pieces on both sides of such a cut; below `longest` / 2
    Seconds pause{0.3};        ///< what counts as one
    Seconds margin{0.15};      ///< silence kept around a piece
    double quietDecibels = 35; ///< below the loudest 10 ms of the piece: silence
};

/// A piece of speech, silence around it cut off.
struct Segment {
    double start = 0;           ///< seconds from the start of the sound
    std::vector<float> samples; ///< 16-bit scale
    /// Where this piece was cut from the one before in the midst of sound, seconds from the start of the
    /// sound: both reach half an overlap beyond it. Absent: a pause is between them.
    std::optional<double> joint;
};

/// Cuts a sound at its pauses as it comes in; holds at most `longest` of it. Every sample that is not
/// silence is in a piece; what is silent from end to end gives none.
class Segmenter {
public:
    explicit Segmenter(Hertz rate, SegmenterOptions options = {});

    /// samples  the next of the sound, 16-bit scale; not after finish()
    void push(std::span<const float> samples);
    /// The sound has ended.
    void finish();
    /// The next piece that is complete; empty: push more, or, after finish(), there is none left.
    std::optional<Segment> next();

private:
    void cutWherePossible();
    void cutInPause(std::size_t place);
    void cutInSound(std::size_t place);
    bool take(std::size_t blocks);
    void drop(std::size_t blocks);
    std::size_t reach() const;
    std::size_t pauseMiddle() const;
    std::size_t quietestPlace() const;
    float threshold(std::span<const float> levels) const;

    Hertz rate_;
    SegmenterOptions options_;
    std::size_t blockSamples_; ///< of 10 ms
    std::vector<float> samples_;
    std::vector<float> levels_;   ///< mean square of each whole block of samples_
    std::int64_t passed_ = 0;     ///< samples before samples_
    std::optional<double> joint_; ///< of the piece that samples_ begin
    std::size_t lead_ = 0;        ///< blocks of samples_ before that joint
    std::deque<Segment> ready_;
};

} // namespace reblock
