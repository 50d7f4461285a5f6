#include "app/gui/pages/layout/layout_picture.h"

#include "app/gui/pages/layout/layout_fold.h"
#include "app/gui/pages/layout/phrases.h"
#include "app/gui/pages/layout/picture_texts.h"
#include "widgets/layout_canvas/block_colors.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace reblock {
namespace {

struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(LayoutPicture)
};

constexpr int kOwnNorms = 4;      ///< CanvasChip::kind
constexpr int kLongestLabel = 12; ///< characters of a folded range's label

int colorOf(const BlockRef& block, Stack stack)
{
    return blockColorIndex(QString::fromStdString(block.name), stack == Stack::Decoder && !block.inEncoder);
}

/// A chip and the first position of its brick that has the corrector.
struct BrickChip {
    CanvasChip chip;
    int offset = 0;
    int corrector = 0;
};

void addChips(std::vector<BrickChip>& chips, const Position& position, int offset, const QString& prefix)
{
    const auto add = [&](const CanvasChip& chip, int corrector) {
        if (std::ranges::find(chips, chip, &BrickChip::chip) == chips.end())
            chips.push_back({chip, offset, corrector});
    };
    int number = 0;
    for (const Corrector& corrector : position.correctors)
        add({prefix + correctorMark(corrector), correctorName(corrector), chipKind(corrector)}, number++);
    if (position.norms && position.norms->own)
        add({prefix + PictureText::tr("n", "chip: own norms"), correctorKindName(kOwnNorms), kOwnNorms},
            number);
}

/// Makes the bricks of one stack.
class StackPainter {
public:
    StackPainter(const PictureSource& source, Stack stack)
        : source_(source), which_(stack), stack_(source.document.layout.stack(stack)),
          uses_(blockUses(stack_)), ranges_(source.fold.ranges(stack))
    {
    }

    CanvasStack paint() const
    {
        CanvasStack drawn;
        drawn.title = title();
        drawn.note = reuseText(stack_, uses_);
        drawn.before = inputText(source_.document, which_, source_.bands);
        drawn.after = outputText(source_.document, which_);
        drawn.empty = PictureText::tr("No positions yet: drag a block here, or press I.");
        int removed = 0; // drawn so far: those before that position
        for (int i = 0; i < count();) {
            addRemoved(drawn, removed, i);
            removed = i + 1;
            drawn.bricks.push_back(brickAt(i));
            i += drawn.bricks.back().positions;
        }
        addRemoved(drawn, removed, std::numeric_limits<int>::max());
        for (const LayoutFold::Range& range : ranges_)
            drawn.brackets.push_back({range.range.first, range.range.period * range.range.times,
                                      range.range.period, range.range.times, range.range.depth,
                                      range.folded});
        return drawn;
    }

private:
    int count() const { return static_cast<int>(stack_.positions.size()); }
    const Position& position(int index) const { return stack_.positions[static_cast<std::size_t>(index)]; }

    QString title() const
    {
        const QString positions = which_ == Stack::Encoder
                                      ? PictureText::tr("Encoder, %n position(s)", nullptr, count())
                                      : PictureText::tr("Decoder, %n position(s)", nullptr, count());
        if (std::ranges::any_of(ranges_, &LayoutFold::Range::folded))
            return PictureText::tr("%1 (folded)").arg(positions);
        return ranges_.empty() ? positions : PictureText::tr("%1 (unfolded)").arg(positions);
    }

    CanvasBrick brickAt(int index) const
    {
        const auto folded = std::ranges::find_if(ranges_, [&](const LayoutFold::Range& range) {
            return range.folded && range.range.first == index;
        });
        return folded == ranges_.end() ? single(index) : range(folded->range);
    }

    CanvasBrick single(int index) const
    {
        const Position& shown = position(index);
        CanvasBrick brick;
        brick.position = index;
        brick.label = label(shown);
        brick.color = colorOf(shown.attention, which_);
        brick.parts = parts(shown);
        std::vector<BrickChip> chips;
        addChips(chips, shown, 0, {});
        for (BrickChip& chip : chips)
            brick.chips.push_back(std::move(chip.chip));
        brick.frozen = isFrozen(shown);
        brick.ownNorms = shown.norms && shown.norms->own;
        brick.detail = positionText(source_.document, uses_, {which_, index});
        mark(brick, index);
        if (const auto found = source_.marks.marks.find({which_, index}); found != source_.marks.marks.end())
            brick.detail += QStringLiteral(". ") + found->second.detail;
        return brick;
    }

    CanvasBrick range(const FoldedRange& folded) const
    {
        CanvasBrick brick = single(folded.first);
        brick.positions = folded.period * folded.times;
        brick.times = folded.times;
        QStringList labels;
        for (int i = folded.first; i < folded.first + brick.positions; ++i) {
            const Position& shown = position(i);
            if (i < folded.first + folded.period)
                labels.append(label(shown));
            const int color = colorOf(shown.attention, which_);
            if (std::ranges::find(brick.colors, color) == brick.colors.end())
                brick.colors.push_back(color);
            brick.frozen = brick.frozen && isFrozen(shown);
            brick.ownNorms = brick.ownNorms || (shown.norms && shown.norms->own);
            if (brick.mark == CanvasMark::None || brick.problem.isEmpty())
                mark(brick, i);
        }
        if (brick.colors.size() > static_cast<std::size_t>(folded.period)) // a block of its own each time
            labels.append(QStringLiteral("…"));
        const bool plain = std::ranges::all_of(labels, [](const QString& text) { return text.size() == 1; });
        brick.label = labels.join(plain ? QString() : QStringLiteral(" "));
        if (brick.label.size() > kLongestLabel)
            brick.label = brick.label.left(kLongestLabel - 1) + QStringLiteral("…");
        if (folded.period > 1)
            brick.parts.clear();
        brick.chips.clear();
        for (BrickChip& chip : chipsOf(source_.document, which_, folded))
            brick.chips.push_back(std::move(chip.chip));
        brick.detail = PictureText::tr("%1 positions %2 to %3: %4, %n time(s). %5", nullptr, folded.times)
                           .arg(stackName(which_))
                           .arg(folded.first)
                           .arg(folded.first + brick.positions - 1)
                           .arg(brick.label, brick.detail);
        return brick;
    }

    QString label(const Position& shown) const
    {
        QStringList names{blockLabel(shown.attention)};
        if (shown.cross && *shown.cross != shown.attention)
            names.append(blockLabel(*shown.cross));
        if (shown.ffn != shown.attention)
            names.append(blockLabel(shown.ffn));
        return names.join(QLatin1Char('|'));
    }

    CanvasPart part(const QString& name, const BlockRef& block) const
    {
        const auto uses = uses_.find(block.name);
        const bool own = !block.inEncoder && uses != uses_.end() && uses->second.size() == 1;
        return {name, blockLabel(block), colorOf(block, which_), own};
    }

    std::vector<CanvasPart> parts(const Position& shown) const
    {
        const bool one = shown.attention == shown.ffn && (!shown.cross || *shown.cross == shown.attention);
        const bool namedNorms = shown.norms && !shown.norms->own;
        if (one && !namedNorms)
            return {};
        std::vector<CanvasPart> parts{part(PictureText::tr("attention"), shown.attention)};
        if (shown.cross)
            parts.push_back(part(PictureText::tr("cross-attention"), *shown.cross));
        parts.push_back(part(PictureText::tr("ffn"), shown.ffn));
        if (namedNorms)
            parts.push_back(part(PictureText::tr("norms"), {shown.norms->name, false}));
        return parts;
    }

    bool isFrozen(const BlockRef& ref) const
    {
        const StackLayout& home = ref.inEncoder ? source_.document.layout.encoder : stack_;
        const auto found = std::ranges::find(home.blocks, ref.name, &Block::name);
        return found != home.blocks.end() && found->shape.frozen;
    }

    bool isFrozen(const Position& shown) const
    {
        return isFrozen(shown.attention) && isFrozen(shown.ffn) && (!shown.cross || isFrozen(*shown.cross));
    }

    void mark(CanvasBrick& brick, int index) const
    {
        const PositionId id{which_, index};
        if (const auto found = source_.marks.marks.find(id); found != source_.marks.marks.end()) {
            brick.mark = found->second.mark;
            brick.markText = found->second.text;
        }
        for (const BuildProblem& problem : source_.problems)
            if (problem.at == id)
                brick.problem = translated(problem.text);
    }

    /// Those in front of the positions first … last; from within a folded brick they stand behind it.
    void addRemoved(CanvasStack& drawn, int first, int last) const
    {
        for (const LayoutMarks::Removed& removed : source_.marks.removed) {
            if (removed.stack != which_ || removed.before < first || removed.before > last)
                continue;
            CanvasBrick brick;
            brick.position = removed.position;
            brick.label = removed.label;
            brick.color = removed.color;
            brick.mark = CanvasMark::Removed;
            brick.markText = removed.text;
            brick.detail = removed.text;
            drawn.bricks.push_back(std::move(brick));
        }
    }

public:
    static std::vector<BrickChip> chipsOf(const LayoutDocument& document, Stack which,
                                          const FoldedRange& range)
    {
        const std::vector<Position>& positions = document.layout.stack(which).positions;
        std::vector<BrickChip> chips;
        for (int offset = 0; offset < range.period; ++offset) {
            const Position& shown = positions[static_cast<std::size_t>(range.first + offset)];
            addChips(chips, shown, offset,
                     range.period == 1 ? QString() : blockLabel(shown.attention) + QLatin1Char(' '));
        }
        return chips;
    }

private:
    const PictureSource& source_;
    Stack which_;
    const StackLayout& stack_;
    BlockUses uses_;
    std::vector<LayoutFold::Range> ranges_;
};

} // namespace

CanvasPicture layoutPicture(const PictureSource& source)
{
    CanvasPicture picture;
    picture.stacks = {StackPainter(source, Stack::Encoder).paint(),
                      StackPainter(source, Stack::Decoder).paint()};
    return picture;
}

PositionId positionOf(const CanvasPlace& place)
{
    return {place.stack == 0 ? Stack::Encoder : Stack::Decoder, place.index};
}

CanvasPlace placeOf(const PositionId& position)
{
    return {position.stack == Stack::Encoder ? 0 : 1, position.index};
}

ChipTarget chipTarget(const LayoutDocument& document, const LayoutFold& fold, const PositionId& brick,
                      int chip)
{
    const int count = static_cast<int>(document.layout.stack(brick.stack).positions.size());
    if (chip < 0 || brick.index < 0 || brick.index >= count)
        return {};
    FoldedRange range{brick.index, 1, 1, 0, 0};
    for (const LayoutFold::Range& shown : fold.ranges(brick.stack))
        if (shown.folded && shown.range.first == brick.index)
            range = shown.range;
    const std::vector<BrickChip> chips = StackPainter::chipsOf(document, brick.stack, range);
    if (chip >= static_cast<int>(chips.size()))
        return {};
    const BrickChip& found = chips[static_cast<std::size_t>(chip)];
    ChipTarget target{{}, found.corrector};
    for (int i = 0; i < range.times; ++i)
        target.positions.push_back({brick.stack, range.first + found.offset + i * range.period});
    return target;
}

} // namespace reblock
