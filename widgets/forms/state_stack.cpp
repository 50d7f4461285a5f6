#include "widgets/forms/state_stack.h"

#include "widgets/painting/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace reblock {

StateStack::StateStack(QWidget* content, QWidget* parent)
    : QWidget(parent), content_(content), stack_(new QStackedWidget), banner_(makeBanner()),
      delay_(new QTimer(this))
{
    stack_->addWidget(content_);
    stack_->addWidget(makeNotice());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(banner_);
    layout->addWidget(stack_, 1);
    delay_->setSingleShot(true);
    delay_->setInterval(150);
    connect(delay_, &QTimer::timeout, this, [this] { stack_->setCurrentIndex(1); });
    retranslate();
}

QWidget* StateStack::makeNotice()
{
    auto* notice = new QWidget;
    sentence_ = new QLabel;
    sentence_->setWordWrap(true);
    sentence_->setAlignment(Qt::AlignCenter);
    sentence_->setForegroundRole(QPalette::PlaceholderText);
    button_ = new QPushButton;
    button_->setMinimumSize(130, 32);
    connect(button_, &QPushButton::clicked, this, &StateStack::emptyButtonClicked);
    auto* layout = new QVBoxLayout(notice);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addStretch(2);
    layout->addWidget(sentence_);
    layout->addSpacing(6);
    layout->addWidget(button_, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return notice;
}

QFrame* StateStack::makeBanner()
{
    auto* banner = new QFrame;
    banner->setAutoFillBackground(true);
    bannerText_ = new QLabel;
    bannerText_->setWordWrap(true);
    bannerText_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    showLog_ = new QPushButton;
    copy_ = new QPushButton;
    close_ = new QPushButton;
    connect(showLog_, &QPushButton::clicked, this, &StateStack::showLogClicked);
    connect(copy_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(bannerText_->text()); });
    connect(close_, &QPushButton::clicked, this, [this] { showError({}); });
    auto* layout = new QHBoxLayout(banner);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addWidget(bannerText_, 1);
    for (auto* button : {showLog_, copy_, close_})
        layout->addWidget(button);
    banner->hide();
    return banner;
}

void StateStack::keepFocus(const std::function<void()>& change)
{
    const QWidget* before = window()->focusWidget();
    const bool had = before != nullptr && isAncestorOf(before);
    change();
    const QWidget* after = window()->focusWidget();
    if (had && (after == nullptr || !isAncestorOf(after)))
        content_->setFocus(Qt::OtherFocusReason);
}

void StateStack::showContent()
{
    delay_->stop();
    loading_ = false;
    keepFocus([this] { stack_->setCurrentIndex(0); });
}

void StateStack::showEmpty(const QString& sentence, const QString& buttonText)
{
    delay_->stop();
    loading_ = false;
    sentence_->setText(sentence);
    button_->setText(buttonText);
    keepFocus([&] {
        button_->setVisible(!buttonText.isEmpty());
        stack_->setCurrentIndex(1);
    });
}

void StateStack::showLoading(const QString& sentence, const QString& buttonText)
{
    loading_ = true;
    sentence_->setText(sentence);
    button_->setText(buttonText);
    keepFocus([&] { button_->setVisible(!buttonText.isEmpty()); });
    delay_->start();
}

void StateStack::setLoadingText(const QString& sentence)
{
    if (loading_)
        sentence_->setText(sentence);
}

void StateStack::setHasLog(bool hasLog)
{
    showLog_->setVisible(hasLog);
}

void StateStack::showError(const QString& text)
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, themeOf(palette).banner);
    banner_->setPalette(palette);
    bannerText_->setText(text);
    banner_->setVisible(!text.isEmpty());
}

bool StateStack::isEmptyShown() const
{
    return stack_->currentIndex() == 1;
}

QString StateStack::emptyText() const
{
    return isEmptyShown() ? sentence_->text() : QString();
}

QString StateStack::errorText() const
{
    return bannerText_->text();
}

void StateStack::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && !errorText().isEmpty())
        showError(errorText());
    QWidget::changeEvent(event);
}

void StateStack::retranslate()
{
    showLog_->setText(tr("Show log"));
    copy_->setText(tr("Copy details"));
    close_->setText(tr("Close"));
}

} // namespace reblock
