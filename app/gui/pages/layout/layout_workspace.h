#pragma once

#include "app/gui/pages/layout/cost_comparison.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_fold.h"
#include "app/gui/pages/layout/layout_marks.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QSplitter;

namespace reblock {

class CostBar;
class EmptyCard;
class InspectorPane;
class JsonMirror;
class KeyPrompt;
class LayoutActions;
class LayoutCanvas;
class LayoutHost;
class LayoutPalette;
class NotationLine;
class OutlineView;

/// All views of the open layout, in step with it and with each other: notation line and cost bar, palette,
/// canvas, outline and file beside it, Inspector.
class LayoutWorkspace : public QWidget {
    Q_OBJECT
public:
    explicit LayoutWorkspace(QWidget* parent = nullptr);
    ~LayoutWorkspace() override;

    LayoutEditor& editor() { return editor_; }
    CostComparison& comparison() { return comparison_; }
    LayoutFold& fold() { return fold_; }
    LayoutActions& actions() const { return *actions_; }
    LayoutHost& host() const { return *host_; }
    LayoutCanvas& canvas() const { return *canvas_; }
    LayoutPalette& palette() const { return *palette_; }
    OutlineView& outline() const { return *outline_; }
    NotationLine& notation() const { return *notation_; }
    JsonMirror& mirror() const { return *mirror_; }
    InspectorPane& inspector() const { return *inspector_; }
    CostBar& costBar() const { return *costBar_; }
    KeyPrompt& prompt() const { return *prompt_; }
    EmptyCard& emptyCard() const { return *empty_; }

    void addBarButton(QWidget* button);
    /// What a comparison says, drawn over the layout.
    void setMarks(const LayoutMarks& marks);
    const LayoutMarks& marks() const { return marks_; }
    /// What the line below the canvas says about a position.
    QString hintText() const;

    void focusCanvas();
    /// Selects a position, scrolls to it and puts the keyboard there.
    void goTo(const PositionId& position);
    void setInspectorShown(bool shown);
    bool isInspectorShown() const;

    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeViews();
    QWidget* makeTop();
    QWidget* makeMiddle();
    void connectViews();
    void connectTexts();
    void takeDocument();
    void refreshPicture();
    void refreshPalette();
    void showSelection();
    void takeCanvasSelection();
    void takeOutlineFocus();
    void showHint(const PositionId& position);
    void fitHint();
    void greyWhileFaulty();
    void placeEmptyCard();

    LayoutEditor editor_;
    CostComparison comparison_;
    LayoutFold fold_;
    LayoutMarks marks_;
    QString greyed_; ///< why the picture is greyed; empty: it is not
    bool syncing_ = false;

    NotationLine* notation_;
    CostBar* costBar_;
    LayoutPalette* palette_;
    LayoutCanvas* canvas_;
    OutlineView* outline_;
    JsonMirror* mirror_;
    InspectorPane* inspector_;
    KeyPrompt* prompt_;
    LayoutHost* host_;
    LayoutActions* actions_;
    EmptyCard* empty_;
    QLabel* hint_;
    QHBoxLayout* bar_;
    QSplitter *across_, *down_, *texts_;
};

} // namespace reblock
