#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace reblock {

/// The sets of a demo corpus, in AISHELL-1's proportions.
struct DemoSet {
    const char* name;
    double share;     ///< of the hours and the speakers
    int firstSpeaker; ///< AISHELL-1's numbers
};
constexpr std::array kDemoSets{DemoSet{"train", 0.85, 2}, DemoSet{"dev", 0.10, 724},
                               DemoSet{"test", 0.05, 764}};

/// What is read aloud in a demo corpus. No text is in two sets. The same arguments always give the same
/// text, so that nothing need be kept.
///
/// Without lines: strings of 4 to 24 characters of demoCharacters() in groups of one to three, drawn with
/// probabilities as in natural text (Zipf's law: the n-th most frequent 1/n times as often as the first).
/// They mean nothing. A text belongs to the set that its own bytes choose.
class DemoTexts {
public:
    /// lines   transcripts to use, any number of times within their set; empty: strings
    /// Throws UserError: lines of which fewer than three differ, or one that is not valid UTF-8.
    DemoTexts(std::uint64_t seed, const std::vector<std::string>& lines);

    /// set     index into kDemoSets
    /// number  of the utterance in its set
    std::string text(std::size_t set, std::size_t number) const;

    /// What texts these are, in a word for messages and a hash of the lines: "strings", "lines 3f2a…".
    const std::string& name() const { return name_; }

private:
    std::string drawn(std::size_t set, std::size_t number) const;
    void share(std::vector<std::string> lines);

    std::uint64_t seed_;
    std::string name_ = "strings";
    std::array<std::vector<std::string>, kDemoSets.size()> lines_;
    std::u32string characters_;         ///< most frequent first
    std::vector<double> probabilities_; ///< summed up to each
};

} // namespace reblock
