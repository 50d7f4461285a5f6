#include "app/gui/pages/layout/picture_texts.h"

#include "core/layout/position_cost.h"
#include "widgets/forms/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace reblock {
namespace {

struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(LayoutPicture)
};

constexpr std::size_t kListedUses = 8;

template <class... Work>
struct Overloaded : Work... {
    using Work::operator()...;
};

std::set<std::string> ownBlocks(const Position& position)
{
    std::set<std::string> names;
    const auto add = [&](const BlockRef& block) {
        if (!block.inEncoder)
            names.insert(block.name);
    };
    add(position.attention);
    add(position.ffn);
    if (position.cross)
        add(*position.cross);
    if (position.norms && !position.norms->own)
        names.insert(position.norms->name);
    return names;
}

QString activationSuffix(Activation activation, Activation usual)
{
    if (activation == usual)
        return {};
    constexpr std::array names{"relu", "gelu", "linear"};
    return QStringLiteral(" ") + QLatin1String(names[static_cast<std::size_t>(activation)]);
}

QString alsoAt(const std::vector<int>& uses, int here)
{
    QStringList others;
    for (const int use : uses)
        if (use != here && others.size() < static_cast<qsizetype>(kListedUses))
            others.append(QString::number(use));
    if (others.isEmpty())
        return {};
    if (uses.size() - 1 > kListedUses)
        others.append(QStringLiteral("…"));
    return PictureText::tr("also at %1").arg(joinedList(others));
}

QString blocksText(const Position& position)
{
    const QString attention = blockLabel(position.attention);
    const QString cross = position.cross ? blockLabel(*position.cross) : attention;
    const QString ffn = blockLabel(position.ffn);
    if (attention == cross && attention == ffn)
        return PictureText::tr("block %1").arg(attention);
    if (!position.cross)
        return PictureText::tr("attention of %1, ffn of %2").arg(attention, ffn);
    return PictureText::tr("attention of %1, cross-attention of %2, ffn of %3").arg(attention, cross, ffn);
}

} // namespace

BlockUses blockUses(const StackLayout& stack)
{
    BlockUses uses;
    for (int i = 0; i < static_cast<int>(stack.positions.size()); ++i)
        for (const std::string& name : ownBlocks(stack.positions[static_cast<std::size_t>(i)]))
            uses[name].push_back(i);
    return uses;
}

QString correctorMark(const Corrector& corrector)
{
    return std::visit(Overloaded{
                          [](const Adaptor& a) {
                              return QStringLiteral("ad") +
                                     activationSuffix(a.activation, Activation::Relu).left(2);
                          },
                          [](const Bottleneck& b) { return QStringLiteral("b%1").arg(b.width); },
                          [](const Lora& l) { return QStringLiteral("r%1").arg(l.rank); },
                          [](const StepVector&) { return QStringLiteral("st"); },
                      },
                      corrector);
}

QString correctorName(const Corrector& corrector)
{
    return std::visit(
        Overloaded{
            [](const Adaptor& a) {
                return a.activation == Activation::None
                           ? PictureText::tr("linear adaptor")
                           : PictureText::tr("adaptor") + activationSuffix(a.activation, Activation::Relu);
            },
            [](const Bottleneck& b) { return PictureText::tr("bottleneck of %1").arg(b.width); },
            [](const Lora& l) { return PictureText::tr("LoRA of rank %1").arg(l.rank); },
            [](const StepVector&) { return PictureText::tr("step vector"); },
        },
        corrector);
}

QString correctorKindName(int kind)
{
    switch (kind) {
    case 0:
        return PictureText::tr("adaptor");
    case 1:
        return PictureText::tr("bottleneck");
    case 2:
        return PictureText::tr("LoRA");
    case 3:
        return PictureText::tr("step vector");
    default:
        return PictureText::tr("own norms");
    }
}

int chipKind(const Corrector& corrector)
{
    return static_cast<int>(corrector.index());
}

Corrector defaultCorrector(int kind)
{
    switch (kind) {
    case 0:
        return Adaptor{};
    case 1:
        return Bottleneck{};
    case 2:
        return Lora{};
    default:
        return StepVector{};
    }
}

QString stackName(Stack stack)
{
    return stack == Stack::Encoder ? PictureText::tr("Encoder") : PictureText::tr("Decoder");
}

QString blockLabel(const BlockRef& block)
{
    const QString name = QString::fromStdString(block.name);
    return block.inEncoder ? PictureText::tr("enc %1").arg(name) : name;
}

QString positionText(const LayoutDocument& document, const BlockUses& uses, const PositionId& position)
{
    const Position& shown =
        document.layout.stack(position.stack).positions.at(static_cast<std::size_t>(position.index));
    QStringList parts{blocksText(shown)};
    const auto found = uses.find(shown.attention.name);
    if (!shown.attention.inEncoder && found != uses.end())
        if (const QString others = alsoAt(found->second, position.index); !others.isEmpty())
            parts.append(others);
    QStringList clauses{(position.stack == Stack::Encoder ? PictureText::tr("Encoder position %1: %2")
                                                          : PictureText::tr("Decoder position %1: %2"))
                            .arg(position.index)
                            .arg(joinedList(parts))};
    for (const Corrector& corrector : shown.correctors)
        clauses.append(correctorName(corrector));
    if (shown.norms)
        clauses.append(shown.norms->own
                           ? correctorKindName(4)
                           : PictureText::tr("norms of %1").arg(QString::fromStdString(shown.norms->name)));
    return joinedClauses(clauses);
}

QString positionHint(const LayoutDocument& document, const PositionId& position, const CostOptions& options)
{
    const BlockUses uses = blockUses(document.layout.stack(position.stack));
    const PositionCost cost = positionCost(document.layout, position.stack, {position.index}, options);
    QString text =
        positionText(document, uses, position) + QStringLiteral(" · ") +
        PictureText::tr("%1 parameters stored once").arg(wholeText(static_cast<double>(cost.blocks)));
    if (cost.own != 0)
        text += PictureText::tr(", %1 of its own").arg(wholeText(static_cast<double>(cost.own)));
    return text + QStringLiteral(" · ") +
           PictureText::tr("%1 multiply-adds per second of audio")
               .arg(shortText(cost.multiplyAddsPerAudioSecond));
}

QString reuseText(const StackLayout& stack, const BlockUses& uses)
{
    if (uses.empty())
        return {};
    const QString blocks = PictureText::tr("%n stored block(s)", nullptr, static_cast<int>(uses.size()));
    const std::size_t each = uses.begin()->second.size();
    const bool equal = std::ranges::all_of(uses, [&](const auto& use) { return use.second.size() == each; });
    if (uses.size() == stack.positions.size() && each == 1)
        return PictureText::tr("%1, none used twice").arg(blocks);
    if (!equal)
        return blocks;
    return uses.size() == 1
               ? PictureText::tr("%1, used %n time(s)", nullptr, static_cast<int>(each)).arg(blocks)
               : PictureText::tr("%1, each used %n time(s)", nullptr, static_cast<int>(each)).arg(blocks);
}

QString inputText(const LayoutDocument& document, Stack stack, int bands)
{
    const Layout& layout = document.layout;
    if (stack == Stack::Encoder)
        return PictureText::tr("log-mel %1 → %2 ÷%3")
            .arg(bands)
            .arg(QString::fromStdString(layout.front.kind))
            .arg(layout.front.subsampling);
    if (layout.embedding.size == layout.model.dim)
        return PictureText::tr("tokens → embedding %1").arg(layout.model.dim);
    return PictureText::tr("tokens → embedding %1 → %2, factorised")
        .arg(layout.embedding.size)
        .arg(layout.model.dim);
}

QString outputText(const LayoutDocument& document, Stack stack)
{
    if (stack == Stack::Encoder)
        return PictureText::tr("CTC head, decoder");
    if (!document.layout.embedding.tiedOutput)
        return PictureText::tr("output");
    return PictureText::tr("output, tied with the embedding");
}

} // namespace reblock
