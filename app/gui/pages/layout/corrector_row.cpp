#include "app/gui/pages/layout/corrector_row.h"

#include "app/gui/pages/layout/inspector_fields.h"
#include "app/gui/pages/layout/inspector_form.h"
#include "app/gui/pages/layout/layout_words.h"
#include "app/gui/pages/layout/picture_texts.h"
#include "core/layout/words.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/texts.h"
#include "widgets/painting/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {
namespace {

/// A value of one kind of corrector, taken from all of them.
template <class Kind, class Value>
std::optional<Value> common(const std::vector<Corrector>& all, Value Kind::*member)
{
    return commonOf(all, [member](const Corrector& each) { return std::get<Kind>(each).*member; });
}

template <class Enumerator>
QVariant shownChoice(const std::optional<Enumerator>& value)
{
    return value ? QVariant(static_cast<int>(*value)) : QVariant();
}

std::optional<QString> shownNumber(const std::optional<double>& value)
{
    return value ? std::optional(QString::fromStdString(numberText(*value))) : std::nullopt;
}

void toggle(Corrector& corrector, Lora::Target target, bool on)
{
    auto& targets = std::get<Lora>(corrector).targets;
    std::erase(targets, target);
    if (on)
        targets.insert(std::ranges::upper_bound(targets, target), target);
}

} // namespace

CorrectorRow::CorrectorRow(int kind, QWidget* parent)
    : QWidget(parent), kind_(kind), title_(new QLabel), remove_(new QToolButton), form_(new InspectorForm),
      width_(new NumberField), activation_(new ChoiceField), after_(new ChoiceField),
      initScale_(new TextField), alpha_(new TextField), targets_(new QPushButton)
{
    title_->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(remove_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(form_);
    const bool is[] = {kind == 0, kind == 1, kind == 2};
    const std::pair<QWidget*, bool> fields[] = {{width_, is[1] || is[2]}, {activation_, is[0] || is[1]},
                                                {initScale_, is[0]},      {after_, is[1]},
                                                {alpha_, is[2]},          {targets_, is[2]}};
    for (const auto& [field, has] : fields) {
        form_->addField(field);
        form_->setShown(field, has);
    }
    form_->setVisible(is[0] || is[1] || is[2]);
    remove_->setAutoRaise(true);
    targets_->setAutoDefault(false);
    makeTargets();
    connectFields();
    retranslate();
}

void CorrectorRow::makeTargets()
{
    auto* menu = new QMenu(targets_);
    for (std::size_t i = 0; i < loraTargetWords().size(); ++i) {
        QAction* action = menu->addAction(QString::fromStdString(loraTargetWords()[i]));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, i](bool on) {
            Q_EMIT changed([i, on](Corrector& c) { toggle(c, static_cast<Lora::Target>(i), on); }, {});
        });
    }
    targets_->setMenu(menu);
}

void CorrectorRow::connectFields()
{
    connect(width_, &NumberField::changed, this, [this](int width) {
        Q_EMIT changed(
            [width](Corrector& corrector) {
                if (auto* lora = std::get_if<Lora>(&corrector))
                    lora->rank = width;
                else
                    std::get<Bottleneck>(corrector).width = width;
            },
            QStringLiteral("corrector.width"));
    });
    connect(width_, &NumberField::sweepEnded, this, &CorrectorRow::sweepEnded);
    connect(activation_, &ChoiceField::chosen, this, [this](const QVariant& value) {
        const auto activation = static_cast<Activation>(value.toInt());
        Q_EMIT changed(
            [activation](Corrector& corrector) {
                if (auto* adaptor = std::get_if<Adaptor>(&corrector))
                    adaptor->activation = activation;
                else
                    std::get<Bottleneck>(corrector).activation = activation;
            },
            {});
    });
    connect(after_, &ChoiceField::chosen, this, [this](const QVariant& value) {
        const auto after = static_cast<Bottleneck::After>(value.toInt());
        Q_EMIT changed([after](Corrector& c) { std::get<Bottleneck>(c).after = after; }, {});
    });
    connect(initScale_, &TextField::committed, this, [this](const QString& text) {
        commitNumber(text, [](Corrector& c, double value) { std::get<Adaptor>(c).initScale = value; });
    });
    connect(alpha_, &TextField::committed, this, [this](const QString& text) {
        commitNumber(text, [](Corrector& c, double value) { std::get<Lora>(c).alpha = value; });
    });
    connect(remove_, &QToolButton::clicked, this, &CorrectorRow::removed);
}

void CorrectorRow::commitNumber(const QString& text, const std::function<void(Corrector&, double)>& set)
{
    bool sound = false;
    const double value = text.trimmed().toDouble(&sound);
    if (sound)
        Q_EMIT changed([set, value](Corrector& corrector) { set(corrector, value); }, {});
    else
        show(shown_); // no number: as it was
}

void CorrectorRow::show(const std::vector<Corrector>& ofEach)
{
    shown_ = ofEach;
    title_->setText(commonOf(ofEach, [](const Corrector& each) {
                        return correctorName(each);
                    }).value_or(correctorKindName(kind_)));
    showOptions(ofEach);
}

void CorrectorRow::showOptions(const std::vector<Corrector>& ofEach)
{
    if (kind_ == 0) {
        activation_->show(shownChoice(common(ofEach, &Adaptor::activation)));
        initScale_->show(shownNumber(common(ofEach, &Adaptor::initScale)));
    } else if (kind_ == 1) {
        width_->show(common(ofEach, &Bottleneck::width));
        activation_->show(shownChoice(common(ofEach, &Bottleneck::activation)));
        after_->show(shownChoice(common(ofEach, &Bottleneck::after)));
    } else if (kind_ == 2) {
        width_->show(common(ofEach, &Lora::rank));
        alpha_->show(shownNumber(common(ofEach, &Lora::alpha)));
        showTargets(ofEach);
    }
}

void CorrectorRow::showTargets(const std::vector<Corrector>& ofEach)
{
    const auto targets = common(ofEach, &Lora::targets);
    QStringList words;
    const QList<QAction*> actions = targets_->menu()->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const bool on =
            targets && std::ranges::find(*targets, static_cast<Lora::Target>(i)) != targets->end();
        actions[i]->setChecked(on);
        if (on)
            words.append(actions[i]->text());
    }
    targets_->setText(!targets ? tr("mixed")
                      : words.size() == actions.size()
                          ? tr("all matrices")
                          : tr("%Ln matrix(es)", nullptr, static_cast<int>(words.size())));
    targets_->setToolTip(joinedList(words));
}

void CorrectorRow::retranslate()
{
    form_->setLabel(width_, kind_ == 2 ? tr("Rank") : tr("Width"));
    form_->setLabel(activation_, tr("Activation"));
    form_->setLabel(initScale_, tr("Init scale"));
    form_->setLabel(after_, tr("After"));
    form_->setLabel(alpha_, tr("Alpha"));
    form_->setLabel(targets_, tr("Matrices"));
    QList<ChoiceField::Choice> activations;
    for (const Activation each : {Activation::Relu, Activation::Gelu, Activation::None})
        activations.append({activationWord(each), static_cast<int>(each)});
    activation_->setChoices(activations);
    after_->setChoices({{tr("attention"), static_cast<int>(Bottleneck::After::Attention)},
                        {tr("feed-forward"), static_cast<int>(Bottleneck::After::Ffn)},
                        {tr("both"), static_cast<int>(Bottleneck::After::Both)}});
    remove_->setText(QStringLiteral("✕"));
    remove_->setAccessibleName(tr("Remove the %1").arg(correctorKindName(kind_)));
    setOwnToolTip(remove_, remove_->accessibleName());
    if (!shown_.empty())
        show(shown_);
}

} // namespace reblock
