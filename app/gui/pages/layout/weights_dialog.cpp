#include "app/gui/pages/layout/weights_dialog.h"

#include "app/gui/models/fork_draft.h"
#include "app/gui/pages/layout/layout_words.h"
#include "app/gui/pages/layout/picture_texts.h"
#include "app/gui/services/error_text.h"
#include "core/layout/model_shape.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace reblock {

constexpr int kWidth = 460;
constexpr int kHeight = 420;

namespace {

/// "model.dim 128": what differs between the two in the model's shape, as the second has it.
QStringList takenOver(const Layout& drawn, const Layout& forked)
{
    QStringList words;
    for (const std::string& key : modelShapeKeys())
        if (const std::string value = modelShapeValue(forked, key); value != modelShapeValue(drawn, key))
            words.append(QString::fromStdString(key + ' ' + value));
    return words;
}

} // namespace

WeightsDialog::WeightsDialog(const std::vector<RunRow>& runs, const LayoutDocument& document, qint64 chosen,
                             QWidget* parent)
    : QDialog(parent), rows_(runs), document_(document), runs_(new QComboBox), shape_(new QLabel),
      problem_(new QLabel), blocks_(new QWidget), form_(new QFormLayout(blocks_))
{
    setWindowTitle(tr("Start from a run's weights"));
    resize(kWidth, kHeight);
    for (QLabel* label : {shape_, problem_})
        label->setWordWrap(true);
    auto* area = new QScrollArea;
    area->setWidget(blocks_);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox;
    go_ = buttons->addButton(tr("Fork…"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto* runLabel = new QLabel(tr("&Run"));
    runLabel->setBuddy(runs_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(runLabel);
    column->addWidget(runs_);
    column->addWidget(new QLabel(tr("Stored blocks start as")));
    column->addWidget(area, 1);
    column->addWidget(shape_);
    column->addWidget(problem_);
    column->addWidget(buttons);
    for (const RunRow& row : rows_)
        runs_->addItem(row.name + QStringLiteral("  ·  ") + row.layout, row.id);
    runs_->setCurrentIndex(chosen == 0 ? runs_->count() - 1 : std::max(0, runs_->findData(chosen)));
    connect(runs_, &QComboBox::currentIndexChanged, this, &WeightsDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

qint64 WeightsDialog::run() const
{
    return runs_->currentData().toLongLong();
}

QString WeightsDialog::problemText() const
{
    return problem_->text();
}

QString WeightsDialog::shapeText() const
{
    return shape_->text();
}

QString WeightsDialog::positionWords(Stack stack, int position) const
{
    const Position& trained = trained_.stack(stack).positions[static_cast<std::size_t>(position)];
    return tr("what position %1 used (%2)").arg(position).arg(blocksText(trained));
}

void WeightsDialog::addBlock(const BlockStart& start)
{
    auto* box = new QComboBox;
    const bool hasChoice = start.positions.size() > 1;
    box->addItem(hasChoice ? tr("the mean of %n trained position(s)", nullptr,
                                static_cast<int>(start.positions.size()))
                           : positionWords(start.stack, start.positions.front()));
    if (hasChoice)
        for (const int position : start.positions)
            box->addItem(positionWords(start.stack, position), position);
    auto* label = new QLabel(tr("%1 block %2").arg(stackName(start.stack), start.name));
    label->setBuddy(box);
    form_->addRow(label, box);
    boxes_.push_back(box);
}

void WeightsDialog::refresh()
{
    while (form_->rowCount() > 0)
        form_->removeRow(0);
    boxes_.clear();
    starts_.clear();
    shape_->clear();
    problem_->clear();
    const auto row = std::ranges::find(rows_, run(), &RunRow::id);
    if (row == rows_.end())
        return setOffReason(go_, tr("there is no run with a checkpoint"));
    try {
        readStarts(*row);
    } catch (const std::exception& error) {
        problem_->setText(errorText(error));
    }
    for (const BlockStart& start : starts_)
        addBlock(start);
    setOffReason(go_, problem_->text());
}

void WeightsDialog::readStarts(const RunRow& row)
{
    trained_ = readForkParent(row).config.layout;
    starts_ = blockStarts(trained_, document_);
    const QStringList taken = takenOver(document_.layout, forkedLayout(trained_, document_));
    if (!taken.isEmpty())
        shape_->setText(tr("The layout takes the run's shape: %1.").arg(joinedList(taken)));
}

QString WeightsDialog::init() const
{
    QStringList words{QStringLiteral("mean")};
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        if (boxes_[i]->currentIndex() == 0)
            continue;
        const QString stack = starts_[i].stack == Stack::Decoder ? QStringLiteral("decoder:") : QString();
        words.append(QStringLiteral("block=%1%2:%3")
                         .arg(stack, starts_[i].canonical)
                         .arg(boxes_[i]->currentData().toInt()));
    }
    return words.join(QLatin1Char(' '));
}

} // namespace reblock
