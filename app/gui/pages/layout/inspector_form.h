#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace reblock {

/// Rows of a label and a field, narrow enough for a dock of 260 pixels.
class InspectorForm : public QWidget {
    Q_OBJECT
public:
    explicit InspectorForm(QWidget* parent = nullptr);

    void addField(QWidget* field);
    /// A row of text that can be copied.
    QLabel* addText();
    /// The label of a field's row, and its name for screen readers.
    void setLabel(QWidget* field, const QString& text);
    void setShown(QWidget* field, bool shown);

private:
    QFormLayout* rows_;
};

} // namespace reblock
