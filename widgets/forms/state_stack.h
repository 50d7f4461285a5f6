#pragma once

#include <QStackedWidget>

#include <functional>

class QFrame;
class QLabel;
class QPushButton;
class QTimer;

namespace reblock {

/// The state pattern of every page and dock: content, or one sentence and one button in the middle
/// where there is nothing yet, with an error banner above the content, which stays.
class StateStack : public QWidget {
    Q_OBJECT
public:
    explicit StateStack(QWidget* content, QWidget* parent = nullptr);

    void showContent();

    /// sentence   what is missing and how to get it; buttonText empty: no button
    void showEmpty(const QString& sentence, const QString& buttonText = {});

    /// Nothing for the first 150 ms, then the sentence and the button (Cancel; empty: none); showContent
    /// or showEmpty ends it.
    void showLoading(const QString& sentence, const QString& buttonText = {});
    /// Another sentence while it loads: how far it is. Nothing where it does not load.
    void setLoadingText(const QString& sentence);

    /// "What. Where. What to do." above the content; empty text hides it.
    void showError(const QString& text);

    /// Off: errors here have no log, the banner offers none. On at first.
    void setHasLog(bool hasLog);

    bool isEmptyShown() const;
    QString emptyText() const;
    QString errorText() const;
    QPushButton* emptyButton() const { return button_; }

Q_SIGNALS:
    void emptyButtonClicked();
    void showLogClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeNotice();
    QFrame* makeBanner();
    /// Makes a change that may hide what has the keyboard; the keyboard stays in this pane.
    void keepFocus(const std::function<void()>& change);
    void retranslate();

    QWidget* content_;
    QStackedWidget* stack_;
    QFrame* banner_;
    QLabel* bannerText_;
    QPushButton* showLog_;
    QPushButton* copy_;
    QPushButton* close_;
    QLabel* sentence_;
    QPushButton* button_;
    QTimer* delay_;
    bool loading_ = false;
};

} // namespace reblock
