#include "app/gui/pages/layout/inspector_model.h"

#include "app/gui/pages/layout/inspector_fields.h"
#include "app/gui/pages/layout/inspector_form.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_words.h"
#include "core/base/error.h"
#include "core/layout/words.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cstring>

namespace reblock {
namespace {

constexpr int kNoteHeight = 72;

} // namespace

InspectorModel::InspectorModel(LayoutEditor& editor, QWidget* parent)
    : QWidget(parent), editor_(editor), form_(new InspectorForm), name_(new TextField),
      activation_(new ChoiceField), embedding_(new NumberField), tied_(new QCheckBox),
      note_(new QPlainTextEdit)
{
    form_->addField(name_);
    for (const char* key : {"model.dim", "model.heads", "model.ffn"})
        numbers_.push_back({key, new NumberField});
    for (const char* key : {"model.dropout", "model.attention_dropout"})
        reals_.push_back({key, new TextField});
    for (const Number& number : numbers_) {
        form_->addField(number.field);
        connect(number.field, &NumberField::changed, this,
                [this, key = number.key](int value) { set(key, QString::number(value), true); });
        connect(number.field, &NumberField::sweepEnded, this, [this] { editor_.endSweep(); });
    }
    form_->addField(activation_);
    for (const Real& real : reals_) {
        form_->addField(real.field);
        connect(real.field, &TextField::committed, this,
                [this, key = real.key](const QString& text) { set(key, text.trimmed(), false); });
    }
    form_->addField(embedding_);
    form_->addField(tied_);
    note_->setFixedHeight(kNoteHeight);
    note_->setTabChangesFocus(true);
    form_->addField(note_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form_);
    connect(name_, &TextField::committed, this, [this](const QString& text) {
        apply(setLayoutName(editor_.document(), text.trimmed().toStdString()));
    });
    connect(activation_, &ChoiceField::chosen, this,
            [this](const QVariant& word) { set("model.activation", word.toString(), false); });
    connect(embedding_, &NumberField::changed, this, [this](int size) {
        setEmbeddingShape({size, editor_.document().layout.embedding.tiedOutput},
                          QStringLiteral("embedding.size"));
    });
    connect(embedding_, &NumberField::sweepEnded, this, [this] { editor_.endSweep(); });
    connect(tied_, &QCheckBox::clicked, this, [this](bool tied) {
        setEmbeddingShape({editor_.document().layout.embedding.size, tied});
    });
    connect(note_, &QPlainTextEdit::textChanged, this, &InspectorModel::noteEdited);
    retranslate();
}

void InspectorModel::apply(Edit edit, const QString& sweep)
{
    edit.selected = editor_.selection();
    editor_.apply(edit, sweep);
    refresh(); // where it was refused, nothing else says so
}

void InspectorModel::set(const char* key, const QString& value, bool sweep)
{
    apply(setModel(editor_.document(), {{key, value.toStdString()}}),
          sweep ? QString::fromLatin1(key) : QString());
}

void InspectorModel::setEmbeddingShape(const EmbeddingShape& shape, const QString& sweep)
{
    apply(setEmbedding(editor_.document(), shape), sweep);
}

void InspectorModel::refresh()
{
    const Layout& layout = editor_.document().layout;
    name_->show(QString::fromStdString(layout.name));
    for (const Number& number : numbers_)
        number.field->show(std::stoi(modelShapeValue(layout, number.key)));
    field("model.heads").setStops(divisorsOf(layout.model.dim));
    field("model.dim").setSingleStep(layout.model.heads);
    field("model.ffn").setSingleStep(64);
    for (const Real& real : reals_)
        real.field->show(QString::fromStdString(modelShapeValue(layout, real.key)));
    activation_->show(QString::fromStdString(toText(layout.model.activation)));
    embedding_->show(layout.embedding.size);
    tied_->setChecked(layout.embedding.tiedOutput);
}

NumberField& InspectorModel::field(const char* key) const
{
    const auto found =
        std::ranges::find_if(numbers_, [&](const Number& each) { return std::strcmp(each.key, key) == 0; });
    REBLOCK_CHECK(found != numbers_.end());
    return *found->field;
}

QWidget* InspectorModel::firstField() const
{
    return name_;
}

void InspectorModel::retranslate()
{
    form_->setLabel(name_, tr("Name"));
    form_->setLabel(numbers_[0].field, tr("Width (dim)"));
    form_->setLabel(numbers_[1].field, tr("Heads"));
    form_->setLabel(numbers_[2].field, tr("Feed-forward"));
    form_->setLabel(activation_, tr("Activation"));
    form_->setLabel(reals_[0].field, tr("Dropout"));
    form_->setLabel(reals_[1].field, tr("Attention dropout"));
    form_->setLabel(embedding_, tr("Embedding"));
    form_->setLabel(tied_, tr("Output"));
    form_->setLabel(note_, tr("Note"));
    tied_->setText(tr("tied with it"));
    tied_->setAccessibleName(tr("Output tied with the embedding"));
    activation_->setChoices({{activationWord(Activation::Relu), QStringLiteral("relu")},
                             {activationWord(Activation::Gelu), QStringLiteral("gelu")}});
    refresh();
}

} // namespace reblock
