#include "app/gui/pages/layout/layout_menus.h"

#include "app/gui/pages/layout/cost_text.h"
#include "app/gui/pages/layout/key_edits.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_host.h"
#include "app/gui/pages/layout/phrases.h"
#include "app/gui/pages/layout/picture_texts.h"
#include "core/layout/edit/cost_change.h"
#include "core/layout/edit/patterns.h"
#include "core/layout/presets.h"
#include "core/layout/write.h"
#include "widgets/forms/empty_menu.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/texts.h"

#include <QMenu>

#include <array>

namespace reblock {
namespace {

constexpr std::array kBlockCounts{2, 3, 4, 6};
constexpr std::array kPlaceCounts{1, 2, 3, 4, 6};

/// What a pattern makes of six positions.
QString example(BlockPattern::Kind kind)
{
    constexpr std::array examples{"AAAAAA", "ABCDEF", "AABBCC", "ABCABC",      "ABCCBA",
                                  "ABBBBC", "AAAAAB", "ABCCCC", "A|. A|. A|.", ".|A .|A .|A"};
    return QLatin1String(examples[static_cast<std::size_t>(kind)]);
}

} // namespace

LayoutMenus::LayoutMenus(LayoutEditor& editor, KeyEdits& edits, LayoutHost& host, QWidget* window)
    : QObject(window), editor_(editor), edits_(edits), host_(host), presets_(new QMenu(window)),
      patterns_(new QMenu(window))
{
    presets_->setToolTipsVisible(true);
    patterns_->setToolTipsVisible(true);
    connect(presets_, &QMenu::aboutToShow, this, &LayoutMenus::fillPresets);
    connect(patterns_, &QMenu::aboutToShow, this, &LayoutMenus::fillPatterns);
    retranslate();
}

void LayoutMenus::retranslate()
{
    presets_->setTitle(tr("P&resets"));
    patterns_->setTitle(tr("Patter&ns"));
    fillPresets();
    fillPatterns();
}

void LayoutMenus::fillPresets()
{
    presets_->clear();
    for (const Preset& preset : presets()) {
        const auto layout = presetLayout(preset.name);
        const QString name = QString::fromStdString(preset.name);
        const double parameters = static_cast<double>(layoutCost(*layout, editor_.costOptions()).total());
        QAction* action = presets_->addAction(name + QLatin1Char('\t') + wholeText(parameters));
        action->setToolTip(QString::fromStdString(notation(*layout).value_or(preset.summary)));
        connect(action, &QAction::triggered, this, [this, name] { takePreset(name); });
    }
}

void LayoutMenus::takePreset(const QString& name)
{
    const auto layout = presetLayout(name.toStdString());
    if (!layout)
        return;
    editor_.apply(replaceDocument(editor_.document(), documentFromLayout(*layout),
                                  {"Open preset %1", {name.toStdString()}}));
}

PositionSet LayoutMenus::patternTargets() const
{
    if (!editor_.selection().empty())
        return editor_.selection();
    const Stack stack = edits_.insertPoint().stack;
    PositionSet all;
    for (int i = 0; i < static_cast<int>(editor_.document().layout.stack(stack).positions.size()); ++i)
        all.push_back({stack, i});
    return all;
}

void LayoutMenus::addEdit(QMenu* menu, const QString& text, const Make& make)
{
    const Edit edit = make();
    QAction* action = menu->addAction(text);
    setOffReason(action, translated(edit.refusal));
    if (!edit.refused()) {
        const LayoutCost after = documentCost(edit.after, editor_.costOptions());
        action->setText(text + QLatin1Char('\t') + signedText(after.total() - editor_.cost().total()));
        setOwnToolTip(action, costChangeText(costChange(editor_.cost(), after)));
    }
    connect(action, &QAction::triggered, this, [this, make] { host_.take(make(), edits_.focus()); });
}

void LayoutMenus::fillPatterns()
{
    emptyMenu(patterns_);
    patterns_->addSection(
        tr("Which blocks: %n position(s)", nullptr, static_cast<int>(patternTargets().size())));
    addBlockPatterns();
    patterns_->addSection(tr("Which positions are corrected"));
    addCorrectorPatterns(tr("Adaptors"), Adaptor{});
    addCorrectorPatterns(tr("Linear adaptors"), Adaptor{.activation = Activation::None});
    addCorrectorPatterns(tr("Bottlenecks"), Bottleneck{});
    addCorrectorPatterns(tr("LoRA"), Lora{});
    addCorrectorPatterns(tr("Step vectors"), StepVector{});
}

void LayoutMenus::addBlockPatterns()
{
    const std::vector<std::string>& words = blockPatternWords();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto kind = static_cast<BlockPattern::Kind>(i);
        const QString text = QString::fromStdString(words[i]) + QStringLiteral("   ") + example(kind);
        const auto makeWith = [this, kind](int blocks) {
            return [this, kind, blocks] {
                return applyPattern(editor_.document(), patternTargets(), BlockPattern{kind, blocks});
            };
        };
        if (!takesBlocks(kind)) {
            addEdit(patterns_, text, makeWith(1));
            continue;
        }
        QMenu* counts = patterns_->addMenu(text);
        counts->setToolTipsVisible(true);
        for (const int blocks : kBlockCounts)
            addEdit(counts, tr("%n block(s)", nullptr, blocks), makeWith(blocks));
    }
}

void LayoutMenus::addCorrectorPatterns(const QString& title, const Corrector& corrector)
{
    QMenu* places = patterns_->addMenu(title);
    places->setToolTipsVisible(true);
    connect(places, &QMenu::aboutToShow, this, [this, places, corrector] { fillPlaces(places, corrector); });
    fillPlaces(places, corrector);
}

void LayoutMenus::fillPlaces(QMenu* menu, const Corrector& corrector)
{
    using Where = CorrectorPattern::Where;
    menu->clear();
    const auto add = [&](const QString& text, Where where, int count = 1) {
        addEdit(menu, text, [this, corrector, where, count] {
            return applyPattern(editor_.document(), patternTargets(),
                                CorrectorPattern{where, count, corrector, true});
        });
    };
    add(tr("Every position"), Where::Every);
    add(tr("Every second"), Where::EverySecond);
    for (const int count : kPlaceCounts)
        add(tr("The first %n", nullptr, count), Where::First, count);
    for (const int count : kPlaceCounts)
        add(tr("The last %n", nullptr, count), Where::Last, count);
    add(tr("All but the last"), Where::AllButLast);
    add(tr("None but the last"), Where::NoneButLast);
    add(tr("None"), Where::None);
}

} // namespace reblock
