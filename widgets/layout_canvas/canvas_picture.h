#pragma once

#include <QString>

#include <array>
#include <vector>

namespace reblock {

/// What the canvas draws: plain data, made anew after each edit. Knows no layout language.

enum class CanvasMark { None, Added, Removed, Moved, Retied, Corrected };

/// A stripe of a brick: attention, cross, ffn, norms.
struct CanvasPart {
    QString name;  ///< "attention"
    QString label; ///< of the block that supplies it, "B"
    int color = 0; ///< index of blockColor()
    bool own = false;
    bool operator==(const CanvasPart&) const = default;
};

/// A corrector, a chip below its brick.
struct CanvasChip {
    QString text;   ///< "ad", "b64", "r8", "st"
    QString detail; ///< for a tooltip and for screen readers
    int kind = 0;   ///< 0 adaptor, 1 bottleneck, 2 LoRA, 3 step, 4 own norms
    bool operator==(const CanvasChip&) const = default;
};

/// One position, or a folded range of them.
struct CanvasBrick {
    int position = 0;  ///< its first
    int positions = 1; ///< how many it stands for
    int times = 1;     ///< a folded range's repetitions: "×12"
    QString label;     ///< "A", "ABC" for a folded group
    int color = 0;
    std::vector<int> colors;       ///< of a folded range's blocks, where they are several
    std::vector<CanvasPart> parts; ///< split where its parts are of several blocks; empty: one piece
    std::vector<CanvasChip> chips;
    bool frozen = false;
    bool ownNorms = false;
    CanvasMark mark = CanvasMark::None;
    QString markText; ///< "was at 3", "A → B"
    QString problem;  ///< not empty: what is wrong here
    QString detail;   ///< tooltip, accessible text
    bool operator==(const CanvasBrick&) const = default;
};

/// Repeated or grouped neighbours. `folded`: they are one brick.
struct CanvasBracket {
    int first = 0;     ///< position
    int positions = 0; ///< all repetitions together
    int period = 0;
    int times = 1;
    int depth = 0;
    bool folded = false;
    bool operator==(const CanvasBracket&) const = default;
};

struct CanvasStack {
    QString title;  ///< "Encoder, 12 positions"
    QString note;   ///< "3 stored blocks, each used 4 times"
    QString before; ///< what feeds it: "log-mel 80 → conv2d ÷4"
    QString after;  ///< what it feeds: "CTC head", "output, tied with the embedding"
    QString empty;  ///< said in place of bricks where there are none
    std::vector<CanvasBrick> bricks;
    std::vector<CanvasBracket> brackets;
    bool operator==(const CanvasStack&) const = default;
};

struct CanvasPicture {
    std::array<CanvasStack, 2> stacks; ///< encoder, decoder
    bool greyed = false;               ///< the last valid one, while a text is faulty
    QString greyedText;
    bool operator==(const CanvasPicture&) const = default;
};

} // namespace reblock
