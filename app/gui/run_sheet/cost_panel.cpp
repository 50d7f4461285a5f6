#include "app/gui/run_sheet/cost_panel.h"

#include "widgets/forms/texts.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace reblock {
namespace {

QString change(double now, double base)
{
    const double share = 100 * (now / base - 1);
    if (std::abs(share) < 0.05)
        return QStringLiteral("±0 %");
    const QString sign = share < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return sign + QLocale().toString(std::abs(share), 'f', 1) + QStringLiteral(" %");
}

} // namespace

CostPanel::CostPanel(QWidget* parent) : QFrame(parent), basis_(new QLabel)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(2);
    parameters_ = addFigure(0, 0);
    change_ = addFigure(0, 1);
    blocks_ = addFigure(0, 2);
    bytes_ = addFigure(2, 0);
    work_ = addFigure(2, 1);
    correctors_ = addFigure(2, 2);
    basis_->setForegroundRole(QPalette::PlaceholderText);
    basis_->setWordWrap(true);
    grid->addWidget(basis_, 4, 0, 1, 3);
    retranslate();
}

CostPanel::Figure CostPanel::addFigure(int row, int column)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    const Figure figure{new QLabel, new QLabel};
    figure.name->setForegroundRole(QPalette::PlaceholderText);
    QFont big = figure.value->font();
    big.setPointSizeF(big.pointSizeF() * 1.2);
    big.setBold(true);
    figure.value->setFont(big);
    figure.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(figure.name, row, column);
    grid->addWidget(figure.value, row + 1, column);
    grid->setColumnStretch(column, 1);
    return figure;
}

void CostPanel::show(const RunDraftReading& reading)
{
    reading_ = reading;
    retranslate();
}

void CostPanel::retranslate()
{
    parameters_.name->setText(tr("Parameters"));
    change_.name->setText(tr("Against baseline"));
    blocks_.name->setText(tr("Stored blocks / positions"));
    bytes_.name->setText(tr("Size on disk"));
    work_.name->setText(tr("Multiply-adds per second of audio"));
    correctors_.name->setText(tr("Correctors"));
    const bool known = reading_.cost.has_value();
    const LayoutCost cost = reading_.cost.value_or(LayoutCost{});
    parameters_.value->setText(known ? wholeText(static_cast<double>(cost.total())) : dash());
    change_.value->setText(
        known && reading_.baseline
            ? change(static_cast<double>(cost.total()), static_cast<double>(reading_.baseline->total()))
            : dash());
    blocks_.value->setText(known ? QStringLiteral("%1 / %2").arg(cost.storedBlocks).arg(cost.positions)
                                 : dash());
    bytes_.value->setText(known ? bytesText(static_cast<double>(cost.bytes())) : dash());
    work_.value->setText(known ? shortText(cost.multiplyAddsPerAudioSecond) : dash());
    correctors_.value->setText(known ? tr("%1 (%2 parameters)")
                                           .arg(cost.correctorCount)
                                           .arg(wholeText(static_cast<double>(cost.correctors)))
                                     : dash());
    basis_->setText(known ? tr("Exact, for %1 tokens and %2 mel bands")
                                .arg(wholeText(reading_.vocabulary), wholeText(reading_.bands))
                          : tr("The cost appears once the layout is valid."));
}

QString CostPanel::parametersText() const
{
    return parameters_.value->text();
}

QString CostPanel::changeText() const
{
    return change_.value->text();
}

void CostPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace reblock
