#include "app/gui/pages/layout/inspector_correctors.h"

#include "app/gui/pages/layout/corrector_row.h"
#include "app/gui/pages/layout/inspector_fields.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/picture_texts.h"
#include "widgets/forms/off_reason.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {
namespace {

constexpr int kOwnNorms = 4; ///< of correctorKindName()

std::vector<int> kindsOf(const std::vector<Corrector>& correctors)
{
    std::vector<int> kinds;
    for (const Corrector& each : correctors)
        kinds.push_back(chipKind(each));
    return kinds;
}

} // namespace

InspectorCorrectors::InspectorCorrectors(LayoutEditor& editor, QWidget* parent)
    : QWidget(parent), editor_(editor), title_(new QLabel), state_(new QLabel), column_(new QVBoxLayout),
      add_(new QPushButton)
{
    state_->setWordWrap(true);
    state_->setForegroundRole(QPalette::PlaceholderText);
    add_->setAutoDefault(false);
    auto* menu = new QMenu(add_);
    for (int kind = 0; kind <= kOwnNorms; ++kind)
        connect(menu->addAction(QString()), &QAction::triggered, this, [this, kind] { add(kind); });
    add_->setMenu(menu);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(title_);
    column->addWidget(state_);
    column->addLayout(column_);
    column->addWidget(add_, 0, Qt::AlignLeft);
    retranslate();
}

std::vector<std::vector<Corrector>> InspectorCorrectors::selected() const
{
    std::vector<std::vector<Corrector>> all;
    for (const PositionId& id : editor_.selection())
        all.push_back(editor_.document()
                          .layout.stack(id.stack)
                          .positions[static_cast<std::size_t>(id.index)]
                          .correctors);
    return all;
}

void InspectorCorrectors::refresh()
{
    const auto all = selected();
    const auto kinds = commonOf(all, kindsOf);
    makeRows(kinds && !all.empty() ? all.front() : std::vector<Corrector>());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        std::vector<Corrector> ofEach;
        for (const auto& correctors : all)
            ofEach.push_back(correctors[i]);
        rows_[i]->show(ofEach);
    }
    state_->setText(!kinds          ? tr("mixed: the positions have different ones")
                    : rows_.empty() ? tr("none")
                                    : QString());
    state_->setVisible(!state_->text().isEmpty());
}

void InspectorCorrectors::makeRows(const std::vector<Corrector>& correctors)
{
    const std::vector<int> wanted = kindsOf(correctors);
    std::vector<int> now;
    for (const CorrectorRow* row : rows_)
        now.push_back(row->kind());
    if (now == wanted)
        return;
    for (CorrectorRow* row : rows_) {
        row->hide();
        row->deleteLater(); // its own button may have been pressed
    }
    rows_.clear();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        auto* row = new CorrectorRow(wanted[i]);
        const int index = static_cast<int>(i);
        connect(row, &CorrectorRow::changed, this,
                [this, index](const CorrectorRow::Change& change, const QString& sweep) {
                    this->change(index, change, sweep);
                });
        connect(row, &CorrectorRow::sweepEnded, this, [this] { editor_.endSweep(); });
        connect(row, &CorrectorRow::removed, this, [this, index] { remove(index); });
        column_->addWidget(row);
        rows_.push_back(row);
    }
}

/// Makes an edit for each selected position on top of the one before, as one.
template <class Work>
Edit forEachSelected(const LayoutEditor& editor, Work work)
{
    Edit all;
    all.after = editor.document();
    for (const PositionId& id : editor.selection()) {
        all = work(all.after, id);
        if (all.refused())
            break;
    }
    return all;
}

void InspectorCorrectors::change(int index, const std::function<void(Corrector&)>& change,
                                 const QString& sweep)
{
    apply(forEachSelected(editor_,
                          [&](const LayoutDocument& document, const PositionId& id) {
                              Corrector corrector = document.layout.stack(id.stack)
                                                        .positions[static_cast<std::size_t>(id.index)]
                                                        .correctors[static_cast<std::size_t>(index)];
                              change(corrector);
                              return setCorrector(document, id, index, corrector);
                          }),
          sweep);
}

void InspectorCorrectors::remove(int index)
{
    apply(forEachSelected(editor_, [index](const LayoutDocument& document, const PositionId& id) {
        return removeCorrector(document, id, index);
    }));
}

void InspectorCorrectors::add(int kind)
{
    PartSource own;
    own.own = true;
    apply(kind == kOwnNorms ? setPart(editor_.document(), editor_.selection(), Part::Norms, own)
                            : addCorrector(editor_.document(), editor_.selection(), defaultCorrector(kind)));
}

void InspectorCorrectors::apply(Edit edit, const QString& sweep)
{
    edit.selected = editor_.selection();
    editor_.apply(edit, sweep);
    refresh();
}

QString InspectorCorrectors::stateText() const
{
    return state_->text();
}

void InspectorCorrectors::retranslate()
{
    title_->setText(tr("Correctors"));
    add_->setText(tr("Add"));
    add_->setAccessibleName(tr("Add a corrector"));
    setOwnToolTip(add_, tr("Adds a corrector to each selected position"));
    const QList<QAction*> actions = add_->menu()->actions();
    for (int kind = 0; kind <= kOwnNorms; ++kind)
        actions[kind]->setText(correctorKindName(kind));
    for (CorrectorRow* row : rows_)
        row->retranslate();
    refresh();
}

} // namespace reblock
