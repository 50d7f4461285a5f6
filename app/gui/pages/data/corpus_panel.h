#pragma once

#include "app/gui/models/corpus_row.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace reblock {

/// The left of the Data page: the corpora of the store, and the sets of the chosen one.
class CorpusPanel : public QWidget {
    Q_OBJECT
public:
    explicit CorpusPanel(QWidget* parent = nullptr);

    /// The chosen set stays where the chosen corpus has it. Tells nothing.
    void setCorpora(const std::vector<CorpusRow>& corpora, const QString& chosen);
    QString chosen() const;
    QString shownSet() const; ///< empty: all
    /// Chooses a set of the corpus; empty: all. Tells setChosen.
    void showSet(const QString& set);

Q_SIGNALS:
    void corpusChosen(const QString& name);
    void setChosen(const QString& set);
    void addWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillList();
    void fillSets();
    void addSet(const CorpusSetRow& set, const QString& name);
    void compareToAishell(QTreeWidgetItem& item, const CorpusSetRow& set) const;
    const CorpusRow* chosenRow() const;
    void retranslate();

    std::vector<CorpusRow> corpora_;
    QListWidget* list_;
    QPushButton* add_;
    QLabel* setsTitle_;
    QTreeWidget* sets_;
    QLabel* note_;
    bool filling_ = false;
};

} // namespace reblock
