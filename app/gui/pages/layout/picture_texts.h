#pragma once

#include "core/layout/cost.h"
#include "core/layout/edit/document.h"

#include <QString>
#include <QStringList>

#include <map>

namespace reblock {

/// How often the stored blocks of a stack are used: by name, ascending positions of that stack.
using BlockUses = std::map<std::string, std::vector<int>>;
/// Of the stack's own blocks; those a decoder borrows from the encoder are not among them.
BlockUses blockUses(const StackLayout& stack);

/// A corrector as its chip says it, "b64", and at length, "bottleneck of 64".
QString correctorMark(const Corrector& corrector);
QString correctorName(const Corrector& corrector);
/// In CanvasChip::kind's order: adaptor, bottleneck, LoRA, step, own norms.
QString correctorKindName(int kind);
int chipKind(const Corrector& corrector);
/// As the palette adds it: every option at its default.
Corrector defaultCorrector(int kind);

QString stackName(Stack stack);
/// "A", "enc A" for an encoder block in the decoder.
QString blockLabel(const BlockRef& block);

/// "Encoder position 4: block B, also at 1, 7, 10; adaptor".
QString positionText(const LayoutDocument& document, const BlockUses& uses, const PositionId& position);
/// "3 stored blocks, each used 4 times".
QString reuseText(const StackLayout& stack, const BlockUses& uses);

/// positionText() and what the position costs: "1,315,072 parameters stored once, 65,792 of its own".
QString positionHint(const LayoutDocument& document, const PositionId& position, const CostOptions& options);

/// What feeds a stack and what it feeds.
QString inputText(const LayoutDocument& document, Stack stack, int bands);
QString outputText(const LayoutDocument& document, Stack stack);

} // namespace reblock
