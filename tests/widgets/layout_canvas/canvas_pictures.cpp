#include "tests/widgets/layout_canvas/canvas_pictures.h"

#include "widgets/layout_canvas/block_colors.h"

namespace reblock {
namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

CanvasBrick letterBrick(int position, const QString& label, bool decoder)
{
    CanvasBrick brick;
    brick.position = position;
    brick.label = label;
    brick.color = blockColorIndex(label, decoder);
    brick.detail = QStringLiteral("position %1: block %2").arg(position).arg(label);
    return brick;
}

CanvasStack letterStack(const QString& letters, bool decoder)
{
    CanvasStack stack;
    stack.title = QStringLiteral("%1, %2 positions")
                      .arg(decoder ? text("Decoder") : text("Encoder"))
                      .arg(letters.size());
    stack.before = decoder ? text("embedding 4,233") : text("log-mel 80 → conv2d ÷4");
    stack.after = decoder ? text("output, tied with the embedding") : text("CTC head");
    stack.empty = text("No positions yet: drag a block here, or press I.");
    for (int i = 0; i < letters.size(); ++i)
        stack.bricks.push_back(letterBrick(i, letters.mid(i, 1), decoder));
    return stack;
}

CanvasChip chip(int kind)
{
    const std::array<const char*, 5> texts{"ad", "b64", "r8", "st", "n"};
    const std::array<const char*, 5> details{"adaptor", "bottleneck 64", "LoRA, rank 8", "step", "own norms"};
    const auto at = static_cast<std::size_t>(kind);
    return {text(texts[at]), text(details[at]), kind};
}

CanvasBrick foldedBrick(const QString& label, int times, bool decoder)
{
    CanvasBrick brick = letterBrick(0, label, decoder);
    brick.positions = times * static_cast<int>(label.size());
    brick.times = times;
    for (const QChar letter : label)
        brick.colors.push_back(blockColorIndex(QString(letter), decoder));
    brick.color = brick.colors.front();
    return brick;
}

} // namespace

CanvasPicture letterPicture(const QString& encoder, const QString& decoder)
{
    CanvasPicture picture;
    picture.stacks = {letterStack(encoder, false), letterStack(decoder, true)};
    return picture;
}

CanvasPicture adaptorPicture(const QString& encoder, const QString& decoder)
{
    CanvasPicture picture = letterPicture(encoder, decoder);
    for (CanvasBrick& brick : picture.stacks[0].bricks)
        brick.chips.push_back(chip(0));
    picture.stacks[0].note = text("each position has its own adaptor");
    return picture;
}

CanvasPicture foldedPicture()
{
    CanvasPicture picture = letterPicture(text("A"), text("A"));
    picture.stacks[0].title = text("Encoder, 12 positions (folded)");
    picture.stacks[0].note = text("1 stored block, used 12 times");
    picture.stacks[0].bricks = {foldedBrick(text("A"), 12, false)};
    picture.stacks[0].bricks[0].chips.push_back(chip(0));
    picture.stacks[0].brackets = {{0, 12, 1, 12, 0, true}};
    picture.stacks[1].title = text("Decoder, 12 positions (folded)");
    picture.stacks[1].bricks = {foldedBrick(text("ABC"), 4, true)};
    picture.stacks[1].brackets = {{0, 12, 3, 4, 0, true}};
    return picture;
}

CanvasPicture mixedPicture()
{
    CanvasPicture picture = adaptorPicture(text("ABCABCABCABC"), text("AAAAAA"));
    CanvasStack& encoder = picture.stacks[0];
    encoder.note = text("3 stored blocks, each used 4 times");
    encoder.brackets = {{0, 12, 3, 4, 0, false}};
    picture.stacks[1].brackets = {{0, 6, 1, 6, 0, false}};
    for (int i = 0; i < 12; ++i) {
        auto& chips = encoder.bricks[static_cast<std::size_t>(i)].chips;
        chips = {chip(i % 5)};
        if (i % 4 == 1)
            chips.push_back(chip((i + 2) % 5));
        if (i == 5)
            chips.push_back(chip(3));
        encoder.bricks[static_cast<std::size_t>(i)].frozen = i % 3 == 2;
    }
    encoder.bricks[4].ownNorms = true;
    return picture;
}

CanvasPicture splitPicture()
{
    CanvasPicture picture = letterPicture(text("AAAAAA"), text("AABB"));
    const auto part = [](const char* name, const char* label, bool decoder, bool own) {
        return CanvasPart{text(name), text(label), blockColorIndex(text(label), decoder), own};
    };
    const std::array<const char*, 6> own{"B", "C", "D", "E", "F", "G"};
    for (std::size_t i = 0; i < 6; ++i)
        picture.stacks[0].bricks[i].parts = {part("attention", "A", false, false),
                                             part("ffn", own[i], false, true)};
    for (std::size_t i = 0; i < 4; ++i)
        picture.stacks[1].bricks[i].parts = {
            part("attention", "A", true, false), part("cross-attention", i < 2 ? "B" : "C", true, false),
            part("ffn", "D", true, false), part("norms", own[i], true, i % 2 == 1)};
    return picture;
}

CanvasPicture markedPicture()
{
    CanvasPicture picture = adaptorPicture(text("ABCABCAB"), text("AB"));
    auto& bricks = picture.stacks[0].bricks;
    const auto mark = [&](std::size_t at, CanvasMark how, const char* words) {
        bricks[at].mark = how;
        bricks[at].markText = text(words);
    };
    mark(1, CanvasMark::Added, "added");
    mark(2, CanvasMark::Moved, "was at 3");
    mark(4, CanvasMark::Retied, "A → B");
    mark(5, CanvasMark::Corrected, "+ adaptor");
    bricks[6].problem = text("block A lacks cross-attention");
    CanvasBrick gone = letterBrick(3, text("D"), false);
    gone.mark = CanvasMark::Removed;
    gone.markText = text("removed");
    bricks.insert(bricks.begin() + 3, gone);
    return picture;
}

CanvasPicture nestedPicture()
{
    CanvasPicture picture = letterPicture(text("ABABCABABCABABCABABCDEF"), text("AABB"));
    CanvasStack& encoder = picture.stacks[0];
    encoder.brackets = {{0, 20, 5, 4, 0, false}, {20, 3, 3, 1, 0, false}};
    for (int i = 0; i < 4; ++i)
        encoder.brackets.push_back({i * 5, 4, 2, 2, 1, false});
    return picture;
}

CanvasPicture longPicture(int positions)
{
    QString letters;
    for (int i = 0; i < positions; ++i)
        letters += QChar('A' + i % 6);
    CanvasPicture picture = adaptorPicture(letters, text("AAAAAA"));
    picture.stacks[0].note = text("6 stored blocks");
    return picture;
}

} // namespace reblock
