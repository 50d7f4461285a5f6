#include "app/gui/pages/layout/layout_words.h"

#include "app/gui/pages/layout/picture_texts.h"
#include "widgets/forms/texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace reblock {
namespace {

struct LayoutWords {
    Q_DECLARE_TR_FUNCTIONS(LayoutWords)
};

} // namespace

QString partWord(Part part)
{
    switch (part) {
    case Part::Attention:
        return LayoutWords::tr("Attention");
    case Part::Cross:
        return LayoutWords::tr("Cross-attention");
    case Part::Ffn:
        return LayoutWords::tr("Feed-forward");
    case Part::Norms:
        return LayoutWords::tr("Norms");
    }
    return {};
}

QString activationWord(Activation word)
{
    switch (word) {
    case Activation::Relu:
        return QStringLiteral("relu");
    case Activation::Gelu:
        return QStringLiteral("gelu");
    case Activation::None:
        return LayoutWords::tr("none (linear)");
    }
    return {};
}

QString blockKindWord(BlockKind kind)
{
    return kind == BlockKind::Sanm ? LayoutWords::tr("SAN-M (memory)") : LayoutWords::tr("Transformer");
}

QString blocksText(const Position& position)
{
    if (position.attention == position.ffn && (!position.cross || *position.cross == position.ffn))
        return blockLabel(position.attention);
    QStringList parts{LayoutWords::tr("attention %1").arg(blockLabel(position.attention))};
    if (position.cross)
        parts.append(LayoutWords::tr("cross-attention %1").arg(blockLabel(*position.cross)));
    parts.append(LayoutWords::tr("feed-forward %1").arg(blockLabel(position.ffn)));
    return joinedList(parts);
}

QString rangesText(const std::vector<int>& numbers)
{
    QStringList parts;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t j = i;
        while (j + 1 < numbers.size() && numbers[j + 1] == numbers[j] + 1)
            ++j;
        if (j > i + 1)
            parts.append(QStringLiteral("%1–%2").arg(numbers[i]).arg(numbers[j]));
        else
            for (std::size_t k = i; k <= j; ++k)
                parts.append(QString::number(numbers[k]));
        i = j + 1;
    }
    return joinedList(parts);
}

} // namespace reblock
