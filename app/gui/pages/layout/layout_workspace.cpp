#include "app/gui/pages/layout/layout_workspace.h"

#include "app/gui/pages/layout/cost_bar.h"
#include "app/gui/pages/layout/drop_edit.h"
#include "app/gui/pages/layout/empty_card.h"
#include "app/gui/pages/layout/inspector_pane.h"
#include "app/gui/pages/layout/json_mirror.h"
#include "app/gui/pages/layout/key_prompt.h"
#include "app/gui/pages/layout/layout_actions.h"
#include "app/gui/pages/layout/layout_host.h"
#include "app/gui/pages/layout/layout_picture.h"
#include "app/gui/pages/layout/layout_words.h"
#include "app/gui/pages/layout/notation_line.h"
#include "app/gui/pages/layout/outline_view.h"
#include "app/gui/pages/layout/picture_texts.h"
#include "app/gui/pages/layout/typed_problem.h"
#include "widgets/layout_canvas/block_colors.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSplitter>

#include <algorithm>

namespace reblock {

constexpr int kFromBottom = 12;

LayoutWorkspace::LayoutWorkspace(QWidget* parent) : QWidget(parent)
{
    connect(&editor_, &LayoutEditor::documentChanged, this, [this] { fold_.follow(editor_.document()); });
    makeViews();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addWidget(costBar_);
    column->addWidget(makeMiddle(), 1);
    connectViews();
    connectTexts();
    takeDocument();
}

LayoutWorkspace::~LayoutWorkspace() = default;

void LayoutWorkspace::makeViews()
{
    notation_ = new NotationLine(editor_);
    costBar_ = new CostBar(editor_, comparison_);
    palette_ = new LayoutPalette;
    canvas_ = new LayoutCanvas;
    outline_ = new OutlineView(editor_);
    mirror_ = new JsonMirror(editor_);
    inspector_ = new InspectorPane(editor_, comparison_);
    hint_ = new QLabel;
    prompt_ = new KeyPrompt(canvas_);
    empty_ = new EmptyCard(canvas_->viewport());
    host_ = new LayoutHost(editor_, fold_, *canvas_, this);
    canvas_->setHost(host_);
    canvas_->viewport()->installEventFilter(this);
    actions_ = new LayoutActions({editor_, fold_, *canvas_, *host_, *prompt_}, *outline_, this);
    hint_->installEventFilter(this);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setContentsMargins(10, 2, 10, 3);
    hint_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QWidget* LayoutWorkspace::makeTop()
{
    auto* top = new QWidget;
    bar_ = new QHBoxLayout(top);
    bar_->setContentsMargins(8, 6, 8, 2);
    bar_->setSpacing(4);
    bar_->addWidget(notation_, 1);
    return top;
}

void LayoutWorkspace::addBarButton(QWidget* button)
{
    bar_->addWidget(button, 0, Qt::AlignTop);
}

/// From the notation along the bar, then down.
void LayoutWorkspace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QWidget* before = notation_->focusProxy();
    for (int i = 1; i < bar_->count(); before = bar_->itemAt(i++)->widget())
        setTabOrder(before, bar_->itemAt(i)->widget());
}

QWidget* LayoutWorkspace::makeMiddle()
{
    auto* drawing = new QWidget;
    auto* column = new QVBoxLayout(drawing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(canvas_, 1);
    column->addWidget(hint_);
    texts_ = new QSplitter(Qt::Horizontal);
    texts_->addWidget(outline_);
    texts_->addWidget(mirror_);
    down_ = new QSplitter(Qt::Vertical);
    down_->addWidget(drawing);
    down_->addWidget(texts_);
    down_->setStretchFactor(0, 1);
    down_->setSizes({430, 170});
    down_->setCollapsible(0, false);
    across_ = new QSplitter(Qt::Horizontal);
    across_->addWidget(palette_);
    across_->addWidget(down_);
    across_->addWidget(inspector_);
    across_->setStretchFactor(1, 1);
    across_->setCollapsible(1, false);
    across_->setSizes({112, 620, 260});
    inspector_->setMinimumWidth(220);
    return across_;
}

void LayoutWorkspace::connectViews()
{
    connect(&editor_, &LayoutEditor::documentChanged, this, &LayoutWorkspace::takeDocument);
    connect(&editor_, &LayoutEditor::selectionChanged, this, &LayoutWorkspace::showSelection);
    connect(&editor_, &LayoutEditor::opened, this, [this] {
        fold_.forget();
        takeDocument();
        canvas_->fitAll();
    });
    connect(&editor_, &LayoutEditor::refused, this,
            [this](const QString& text) { canvas_->showRefusal(canvas_->focused(), text); });
    connect(&fold_, &LayoutFold::changed, this, &LayoutWorkspace::refreshPicture);
    connect(canvas_, &LayoutCanvas::selectionChanged, this, &LayoutWorkspace::takeCanvasSelection);
    connect(canvas_, &LayoutCanvas::focusChanged, this, [this] {
        editor_.endSweep();
        showHint(positionOf(canvas_->focused()));
    });
    connect(canvas_, &LayoutCanvas::hovered, this, [this](int stack, int index) {
        showHint(positionOf(index < 0 ? canvas_->focused() : CanvasPlace{stack, index}));
    });
    connect(canvas_, &LayoutCanvas::bracketToggled, this, [this](int stack, int first, int period) {
        fold_.toggle(positionOf({stack, 0}).stack, first, period);
    });
    connect(canvas_, &LayoutCanvas::brickActivated, this, [this] { setInspectorShown(true); });
    connect(canvas_, &LayoutCanvas::brickActivated, inspector_, &InspectorPane::focusFirstField);
    connect(outline_, &OutlineView::currentPositionChanged, this, &LayoutWorkspace::takeOutlineFocus);
    connect(outline_, &OutlineView::inspectorWanted, this, [this] {
        setInspectorShown(true);
        inspector_->focusFirstField();
    });
    connect(palette_, &LayoutPalette::chosen, &actions_->edits(), &KeyEdits::put);
    connect(host_, &LayoutHost::asked, costBar_, &CostBar::showGhost);
    connect(host_, &LayoutHost::answered, costBar_, &CostBar::clearGhost);
    connect(inspector_, &InspectorPane::positionWanted, this, &LayoutWorkspace::goTo);
    connect(inspector_, &InspectorPane::renameWanted, &actions_->edits(), &KeyEdits::renameBlock);
}

void LayoutWorkspace::connectTexts()
{
    inspector_->followTexts(*notation_, *mirror_);
    connect(notation_, &NotationLine::textFaulty, this, &LayoutWorkspace::greyWhileFaulty);
    connect(notation_, &NotationLine::textMended, this, &LayoutWorkspace::greyWhileFaulty);
    connect(mirror_, &JsonMirror::textFaulty, this, &LayoutWorkspace::greyWhileFaulty);
    connect(mirror_, &JsonMirror::textMended, this, &LayoutWorkspace::greyWhileFaulty);
}

void LayoutWorkspace::greyWhileFaulty()
{
    const QString typed = notation_->problemText();
    const QString sentence = typed.isEmpty() ? problemsSentence(mirror_->problems()) : typed;
    if (greyed_ == sentence)
        return;
    greyed_ = sentence;
    refreshPicture();
}

void LayoutWorkspace::takeDocument()
{
    fold_.follow(editor_.document());
    empty_->setVisible(editor_.isEmpty());
    placeEmptyCard();
    refreshPalette();
    refreshPicture();
    showHint(positionOf(canvas_->focused()));
    const PositionSet& selected = editor_.selection();
    if (selected.empty())
        return;
    const PositionSet focused = fold_.shownWith(positionOf(canvas_->focused()));
    if (!std::ranges::includes(selected, focused))
        canvas_->setFocused(placeOf(fold_.shownWith(selected.back()).front()));
    canvas_->scrollTo(canvas_->focused());
}

void LayoutWorkspace::refreshPicture()
{
    CanvasPicture picture =
        layoutPicture({editor_.document(), fold_, editor_.problems(), marks_, editor_.costOptions().bands});
    picture.greyed = !greyed_.isEmpty();
    picture.greyedText = greyed_;
    canvas_->setPicture(picture);
    showSelection();
}

void LayoutWorkspace::refreshPalette()
{
    std::vector<PaletteBlock> blocks;
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        const StackLayout& layout = editor_.document().layout.stack(stack);
        const BlockUses uses = blockUses(layout);
        for (const Block& block : layout.blocks) { // in the document's order: AA comes after Z
            const auto used = uses.find(block.name);
            if (used == uses.end())
                continue;
            const QString text = QString::fromStdString(block.name);
            const QString detail = tr("%1: positions %2").arg(stackName(stack), rangesText(used->second));
            const bool decoder = stack == Stack::Decoder;
            blocks.push_back({decoder ? 1 : 0, text, blockColorIndex(text, decoder), detail});
        }
    }
    palette_->setBlocks(blocks);
}

void LayoutWorkspace::setMarks(const LayoutMarks& marks)
{
    marks_ = marks;
    refreshPicture();
}

void LayoutWorkspace::showSelection()
{
    if (syncing_)
        return;
    const QScopedValueRollback<bool> syncing(syncing_, true);
    std::vector<CanvasPlace> places;
    for (const PositionId& position : editor_.selection())
        places.push_back(placeOf(position));
    canvas_->setSelected(places);
}

void LayoutWorkspace::takeCanvasSelection()
{
    if (syncing_)
        return;
    const QScopedValueRollback<bool> syncing(syncing_, true);
    editor_.setSelection(positionsShown(fold_, canvas_->selected()));
}

void LayoutWorkspace::takeOutlineFocus()
{
    const auto position = outline_->currentPosition();
    if (!position || !outline_->hasFocus())
        return;
    const PositionSet shown = fold_.shownWith(*position);
    canvas_->setFocused(placeOf(shown.front()), shown.size() == 1 ? outline_->currentCorrector() : -1);
}

void LayoutWorkspace::showHint(const PositionId& position)
{
    const auto& positions = editor_.document().layout.stack(position.stack).positions;
    const bool exists = position.index >= 0 && position.index < static_cast<int>(positions.size());
    hint_->setToolTip(exists ? positionHint(editor_.document(), position, editor_.costOptions()) : QString());
    fitHint();
}

void LayoutWorkspace::fitHint()
{
    const int room = hint_->contentsRect().width();
    hint_->setText(hint_->fontMetrics().elidedText(hint_->toolTip(), Qt::ElideRight, room));
}

QString LayoutWorkspace::hintText() const
{
    return hint_->toolTip();
}

void LayoutWorkspace::goTo(const PositionId& position)
{
    editor_.setSelection(fold_.shownWith(position));
    canvas_->setFocused(placeOf(fold_.shownWith(position).front()));
    canvas_->scrollTo(canvas_->focused());
    focusCanvas();
}

void LayoutWorkspace::focusCanvas()
{
    canvas_->setFocus(Qt::OtherFocusReason);
}

void LayoutWorkspace::setInspectorShown(bool shown)
{
    inspector_->setVisible(shown);
}

bool LayoutWorkspace::isInspectorShown() const
{
    return !inspector_->isHidden();
}

void LayoutWorkspace::placeEmptyCard()
{
    empty_->adjustSize();
    const QSize room = canvas_->viewport()->size() - empty_->size();
    empty_->move(std::max(0, room.width() / 2), std::max(0, room.height() - kFromBottom));
}

bool LayoutWorkspace::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == hint_)
        fitHint();
    else if (event->type() == QEvent::Resize)
        placeEmptyCard();
    return QWidget::eventFilter(watched, event);
}

void LayoutWorkspace::retranslate()
{
    editor_.retranslate();
    actions_->retranslate();
    refreshPalette();
    refreshPicture();
    showHint(positionOf(canvas_->focused()));
    placeEmptyCard();
}

} // namespace reblock
