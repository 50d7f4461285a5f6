#pragma once

#include "widgets/plot/curve_painting.h"
#include "widgets/plot/curve_plot.h"
#include "widgets/plot/plot_group.h"

#include <QCoreApplication>
#include <QTest>

#include <gmock/gmock.h>

#include <optional>

namespace reblock {

/// Two shown plots of one group.
class PlotFixture : public testing::Test {
protected:
    PlotFixture()
    {
        for (CurvePlot* one : {&plot, &other}) {
            one->resize(600, 320);
            one->setTitle(QStringLiteral("loss"));
            one->setX(XKind::Count, QStringLiteral("step"));
            one->show();
        }
        settle();
    }

    /// Until nothing is left to draw.
    void settle()
    {
        CurvePlot* last = nullptr;
        const auto connection =
            QObject::connect(&group, &PlotGroup::replotted, [&](CurvePlot* p) { last = p; });
        for (CurvePlot* one : {&plot, &other}) {
            group.requestReplot(one, PlotGroup::When::Soon);
            EXPECT_TRUE(QTest::qWaitFor([&] { return last == one; }));
        }
        QObject::disconnect(connection);
    }

    void addCurve(CurvePlot& to, CurveId id, const QString& name, const std::vector<double>& x,
                  const std::vector<double>& y, bool smooth = true)
    {
        to.addCurve(id, {name, QColor(0x0072b2), smooth, false, false, false});
        to.appendPoints(id, x, y);
    }

    QWidget* canvas(CurvePlot& of) { return of.childAt(of.width() / 2, of.height() - 60); }

    /// A mouse event where the values stand.
    void mouse(QEvent::Type type, CurvePlot& on, double x, double y, Qt::MouseButton button = Qt::NoButton,
               Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const PlotFrame frame = on.frame();
        const QPointF at(frame.x.toPixel(x), frame.y.toPixel(y));
        QWidget* target = canvas(on);
        QMouseEvent event(type, at, target->mapToGlobal(at), button,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::MouseButtons(button),
                          modifiers);
        QCoreApplication::sendEvent(target, &event);
    }

    PlotGroup group;
    CurvePlot plot{group};
    CurvePlot other{group};
};

} // namespace reblock
