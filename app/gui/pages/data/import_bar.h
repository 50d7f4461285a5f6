#pragma once

#include "app/gui/models/corpus_import.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace reblock {

/// A dropped folder before it becomes a corpus: what it is, what it will be called, both to be changed.
class ImportBar : public QFrame {
    Q_OBJECT
public:
    explicit ImportBar(QWidget* parent = nullptr);

    /// taken   names of corpora that are there: one of them would be replaced
    void show(const CorpusImport& import, const QStringList& taken);
    CorpusImport import() const;
    /// Why nothing can be added now, for "Off: …"; empty: it can.
    void setBusyReason(const QString& reason);

    QLineEdit& nameEdit() const { return *name_; }
    QPushButton& addButton() const { return *add_; }

Q_SIGNALS:
    void accepted();
    void rejected();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void retranslate();

    CorpusImport proposed_;
    QStringList taken_;
    QString busy_;
    QLabel* what_;
    QLabel* nameLabel_;
    QLineEdit* name_;
    QLabel* kindLabel_;
    QComboBox* kind_;
    QCheckBox* unpack_;
    QLabel* hint_;
    QPushButton* add_;
    QPushButton* cancel_;
};

} // namespace reblock
