#include "app/gui/pages/layout/sweep_form.h"

#include "core/base/error.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>

#include <array>

namespace reblock {
namespace {

constexpr int kPatternsHeight = 190;

QStringList wordsOf(const QLineEdit& field)
{
    static const QRegularExpression gap(QStringLiteral("[,;，、\\s]+"));
    return field.text().split(gap, Qt::SkipEmptyParts);
}

} // namespace

SweepForm::SweepForm(const Layout& base, QWidget* parent)
    : QWidget(parent), base_(base), patterns_(new QListWidget),
      blocks_(makeField(QStringLiteral("1, 2, 3, 6"))),
      correctors_(makeField(QStringLiteral("none, adaptor"))), places_(makeField({})),
      encoderPositions_(makeField({})), decoderPositions_(makeField({})), stack_(new QComboBox)
{
    for (const std::string& word : blockPatternWords()) {
        auto* item = new QListWidgetItem(QString::fromStdString(word), patterns_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(word == "CYCLE" ? Qt::Checked : Qt::Unchecked);
    }
    patterns_->setMaximumHeight(kPatternsHeight);
    stack_->addItems({{}, {}, {}});
    auto* form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    for (QWidget* field : std::initializer_list<QWidget*>{stack_, patterns_, blocks_, correctors_, places_,
                                                          encoderPositions_, decoderPositions_})
        addRow(*form, field);
    connect(patterns_, &QListWidget::itemChanged, this, &SweepForm::changed);
    connect(stack_, &QComboBox::currentIndexChanged, this, &SweepForm::changed);
    retranslate();
}

QLineEdit* SweepForm::makeField(const QString& text)
{
    auto* field = new QLineEdit(text);
    connect(field, &QLineEdit::textChanged, this, &SweepForm::changed);
    return field;
}

void SweepForm::addRow(QFormLayout& form, QWidget* field)
{
    labels_.push_back(new QLabel);
    labels_.back()->setBuddy(field);
    form.addRow(labels_.back(), field);
}

void SweepForm::retranslate()
{
    const QStringList labels{tr("&Stack"),
                             tr("&Patterns"),
                             tr("Stored &blocks"),
                             tr("&Correctors"),
                             tr("Corrector posi&tions"),
                             tr("&Encoder positions"),
                             tr("&Decoder positions")};
    for (std::size_t i = 0; i < labels_.size(); ++i)
        labels_[i]->setText(labels[static_cast<int>(i)]);
    stack_->setItemText(0, tr("Encoder"));
    stack_->setItemText(1, tr("Decoder"));
    stack_->setItemText(2, tr("Both: the decoder gets half the blocks"));
    blocks_->setToolTip(tr("Numbers for SEQUENCE, CYCLE, CYCLE-REV and folded, such as 1, 2, 3, 6"));
    correctors_->setToolTip(
        tr("none, adaptor, linear, step, b64 (bottleneck), r8 (LoRA); empty: as the layout has them"));
    places_->setPlaceholderText(tr("every position"));
    places_->setToolTip(
        tr("every, every-second, first-3, last-2, none-but-last, all-but-last; empty: every position"));
    for (QLineEdit* field : {encoderPositions_, decoderPositions_})
        field->setPlaceholderText(tr("as the layout has"));
}

SweepAxes SweepForm::axes() const
{
    const auto refuse = [](const QString& word, const QString& allowed) {
        throw UserError(tr("\"%1\" is not possible here.").arg(word).toStdString(), allowed.toStdString());
    };
    const auto numbersOf = [&](const QLineEdit& field) {
        std::vector<int> out;
        for (const QString& word : wordsOf(field)) {
            bool isNumber = false;
            out.push_back(word.toInt(&isNumber));
            if (!isNumber)
                refuse(word, tr("Give whole numbers, such as 2, 3, 6."));
        }
        return out;
    };
    SweepAxes axes;
    axes.base = base_;
    axes.encoder = stack_->currentIndex() != 1;
    axes.decoder = stack_->currentIndex() != 0;
    for (int i = 0; i < patterns_->count(); ++i)
        if (patterns_->item(i)->checkState() == Qt::Checked)
            axes.patterns.push_back(static_cast<BlockPattern::Kind>(i));
    if (std::ranges::any_of(axes.patterns, takesBlocks))
        axes.blocks = numbersOf(*blocks_);
    axes.encoderPositions = numbersOf(*encoderPositions_);
    axes.decoderPositions = numbersOf(*decoderPositions_);
    for (const QString& word : wordsOf(*correctors_)) {
        const auto corrector = correctorFromWord(word.toStdString());
        if (!corrector && word != QLatin1String("none"))
            refuse(word,
                   tr("Correctors are none, adaptor, linear, step, b64 and r8, with any width or rank."));
        axes.correctors.push_back(corrector);
    }
    for (const QString& word : wordsOf(*places_)) {
        CorrectorPattern places;
        if (!readPlaces(word.toStdString(), places))
            refuse(word, places_->toolTip());
        axes.places.push_back(places);
    }
    return axes;
}

} // namespace reblock
