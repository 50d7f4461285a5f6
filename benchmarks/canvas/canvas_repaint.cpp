// What a thousand bricks cost on the layout canvas: offscreen, software raster, 1200 by 500 pixels.
#include "tests/widgets/layout_canvas/canvas_pictures.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/layout_scene.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

namespace reblock {
namespace {

constexpr int kBricks = 1000;
constexpr int kRepetitions = 9;

void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

/// A shown canvas of a thousand bricks; `overview`: all of them in sight.
void prepare(LayoutCanvas& canvas, bool overview)
{
    canvas.setAnimated(false);
    canvas.resize(1200, 500);
    canvas.show();
    canvas.setPicture(longPicture(kBricks));
    if (overview)
        canvas.fitAll();
    settle();
}

/// One mouse move of a drag: ghost and insertion bar go on, neighbours slide, what changed is painted.
void dragOneBrick(benchmark::State& state)
{
    LayoutCanvas canvas;
    prepare(canvas, state.range(0) != 0);
    LayoutScene& scene = canvas.drawing();
    const QRectF sight = canvas.mapToScene(canvas.viewport()->rect()).boundingRect();
    scene.setGhostBrick(QStringLiteral("B"), 1);
    const long before = scene.bricksPainted();
    int step = 0;
    for (auto _ : state) {
        const double along = (step++ % 97) / 97.0;
        const QPointF at =
            sight.topLeft() + QPointF(along * sight.width(), (0.3 + along / 3) * sight.height());
        const CanvasPlace place = scene.insertionAt(at);
        scene.showInsertion(place.stack, place.index);
        scene.setGhost({QStringLiteral("Insert B at 8"), QStringLiteral("+1,315,072 parameters")}, at, false);
        QCoreApplication::processEvents();
    }
    state.counters["bricks"] =
        static_cast<double>(scene.bricksPainted() - before) / static_cast<double>(state.iterations());
}

/// The whole viewport.
void repaintView(benchmark::State& state)
{
    LayoutCanvas canvas;
    prepare(canvas, state.range(0) != 0);
    const long before = canvas.drawing().bricksPainted();
    for (auto _ : state)
        canvas.viewport()->repaint();
    state.counters["bricks"] = static_cast<double>(canvas.drawing().bricksPainted() - before) /
                               static_cast<double>(state.iterations());
}

/// All thousand at zoom 1, with every letter, number and chip, as a picture of 1200 by about 5,000 pixels.
void paintAllAtZoomOne(benchmark::State& state)
{
    LayoutCanvas canvas;
    prepare(canvas, false);
    QImage image(canvas.sceneRect().size().toSize(), QImage::Format_RGB32);
    for (auto _ : state) {
        QPainter painter(&image);
        canvas.drawing().render(&painter, QRectF(image.rect()), canvas.sceneRect());
    }
}

/// An edit: one brick moves from the front to the middle, the difference is found and painted.
void takeEdit(benchmark::State& state)
{
    LayoutCanvas canvas;
    prepare(canvas, false);
    const CanvasPicture one = longPicture(kBricks);
    CanvasPicture other = one;
    auto& bricks = other.stacks[0].bricks;
    std::rotate(bricks.begin() + 2, bricks.begin() + 3, bricks.begin() + kBricks / 2);
    for (int i = 0; i < kBricks; ++i)
        bricks[static_cast<std::size_t>(i)].position = i;
    bool turn = false;
    for (auto _ : state) {
        canvas.setPicture((turn = !turn) ? other : one);
        QCoreApplication::processEvents();
    }
}

BENCHMARK(dragOneBrick)->ArgName("overview")->Arg(0)->Arg(1);
BENCHMARK(repaintView)->ArgName("overview")->Arg(0)->Arg(1);
BENCHMARK(paintAllAtZoomOne);
BENCHMARK(takeEdit);

} // namespace
} // namespace reblock

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    std::string repetitions = "--benchmark_repetitions=" + std::to_string(reblock::kRepetitions);
    std::string medians = "--benchmark_report_aggregates_only=true";
    std::string unit = "--benchmark_time_unit=ms";
    std::vector<char*> arguments{argv[0], repetitions.data(), medians.data(), unit.data()};
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
