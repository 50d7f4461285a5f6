#pragma once

#include "app/gui/models/corpus_row.h"
#include "app/gui/page.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace reblock {

/// What a new user sees first: the corpus that is ready, three steps, one button.
class StartPage : public Page {
    Q_OBJECT
public:
    explicit StartPage(const PageContext& context, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("start"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("start"); }
    QString help() const override;
    bool isLoaded() const override { return loaded_; }

    QString corpusText() const;
    QPushButton& runButton() const { return *run_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Step {
        QLabel* number;
        QLabel* title;
        QLabel* text;
    };

    Step addStep(QGridLayout& grid, int row);
    void takeFailure(const QString& text);
    void takeCorpora(const std::vector<CorpusRow>& corpora);
    void retranslate();

    QLabel* title_;
    QLabel* lead_;
    QLabel* corpus_;
    Step pick_, launch_, watch_;
    QPushButton* run_;
    std::vector<CorpusRow> corpora_;
    bool loaded_ = false;
};

} // namespace reblock
