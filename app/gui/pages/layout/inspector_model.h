#pragma once

#include "core/layout/edit/edits.h"

#include <QWidget>

class QCheckBox;
class QPlainTextEdit;

namespace reblock {

class ChoiceField;
class InspectorForm;
class LayoutEditor;
class NumberField;
class TextField;

/// The Inspector where no position is selected: name, model, embedding and note of the layout.
class InspectorModel : public QWidget {
    Q_OBJECT
public:
    /// editor   outlives the part
    explicit InspectorModel(LayoutEditor& editor, QWidget* parent = nullptr);

    void refresh();
    void retranslate();

    NumberField& field(const char* key) const; ///< "model.dim", "model.heads", "model.ffn"
    NumberField& embeddingField() const { return *embedding_; }
    TextField& nameField() const { return *name_; }
    QPlainTextEdit& noteField() const { return *note_; }
    QWidget* firstField() const;

Q_SIGNALS:
    void noteEdited();

private:
    struct Number {
        const char* key;
        NumberField* field;
    };
    struct Real {
        const char* key;
        TextField* field;
    };

    void set(const char* key, const QString& value, bool sweep);
    void setEmbeddingShape(const EmbeddingShape& shape, const QString& sweep = {});
    void apply(Edit edit, const QString& sweep = {});

    LayoutEditor& editor_;
    InspectorForm* form_;
    TextField* name_;
    std::vector<Number> numbers_;
    std::vector<Real> reals_;
    ChoiceField* activation_;
    NumberField* embedding_;
    QCheckBox* tied_;
    QPlainTextEdit* note_;
};

} // namespace reblock
