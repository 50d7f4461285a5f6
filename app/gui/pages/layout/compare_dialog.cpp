#include "app/gui/pages/layout/compare_dialog.h"

#include "app/gui/pages/layout/compare_marks.h"
#include "app/gui/pages/layout/layout_fold.h"
#include "app/gui/pages/layout/layout_picture.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QTimer>

namespace reblock {
namespace {

constexpr int kWidth = 1100;
constexpr int kHeight = 680;

/// Unfolded, so that every position shows its mark.
CanvasPicture pictureOf(const LayoutDocument& document, const LayoutMarks& marks)
{
    LayoutFold fold;
    fold.follow(document);
    fold.setAll(false);
    return layoutPicture({document, fold, buildProblems(document), marks});
}

} // namespace

CompareDialog::CompareDialog(const LayoutDocument& open, const QString& name, const Layout& other,
                             QWidget* parent)
    : QDialog(parent), open_(open), name_(name), other_(documentFromLayout(other)), count_(new QLabel),
      words_(new QListWidget)
{
    resize(kWidth, kHeight);
    auto* grid = new QGridLayout(this);
    for (int side = 0; side < 2; ++side) {
        const auto index = static_cast<std::size_t>(side);
        titles_[index] = new QLabel;
        titles_[index]->setTextFormat(Qt::PlainText);
        canvases_[index] = new LayoutCanvas;
        canvases_[index]->setAnimated(false);
        canvases_[index]->setMinimapShown(false);
        grid->addWidget(titles_[index], 0, side);
        grid->addWidget(canvases_[index], 1, side);
        grid->setColumnStretch(side, 1);
    }
    words_->setAlternatingRowColors(true);
    grid->addWidget(count_, 2, 0, 1, 2);
    grid->addWidget(words_, 3, 0, 1, 2);
    grid->setRowStretch(1, 3);
    grid->setRowStretch(3, 2);
    refresh();
}

void CompareDialog::refresh()
{
    const DocumentComparison comparison(open_, other_.layout);
    setWindowTitle(tr("Compared with %1").arg(name_));
    titles_[0]->setText(name_);
    titles_[1]->setText(tr("The open layout"));
    canvases_[0]->setAccessibleName(tr("Drawing of %1").arg(name_));
    canvases_[1]->setAccessibleName(tr("Drawing of the open layout"));
    canvases_[0]->setPicture(pictureOf(other_, comparison.otherMarks()));
    LayoutMarks marks = comparison.marks();
    marks.removed.clear(); // they stand in the other drawing
    canvases_[1]->setPicture(pictureOf(open_, marks));
    const QStringList sentences = comparison.sentences();
    count_->setText(sentences.isEmpty()
                        ? tr("Both are the same layout.")
                        : tr("%n difference(s)", nullptr, static_cast<int>(sentences.size())));
    words_->setAccessibleName(tr("Differences"));
    words_->clear();
    words_->addItems(sentences);
}

void CompareDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    for (LayoutCanvas* canvas : canvases_)
        QTimer::singleShot(0, canvas, &LayoutCanvas::fitAll);
}

void CompareDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QDialog::changeEvent(event);
}

} // namespace reblock
