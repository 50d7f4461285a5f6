#pragma once

#include "app/gui/page.h"

namespace reblock {

class StateStack;

/// The layout that is being drawn: which stored block each position uses and what corrects it.
/// source: docs/layout-page.md
class LayoutPage : public Page {
    Q_OBJECT
public:
    explicit LayoutPage(const PageContext& context, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("layout"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("layout"); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    PageContext context_;
    StateStack* state_;
};

} // namespace reblock
