#include "app/gui/pages/train/result_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace reblock {
namespace {

RunRow row(qint64 id)
{
    RunRow run;
    run.id = id;
    run.name = QStringLiteral("BRA-E");
    run.layout = QStringLiteral("A+*12 / A*6");
    run.parameters = 8781842;
    run.dev = {0.075, 0.073, 0.077};
    run.step = 1200;
    run.state = RunState::Running;
    return run;
}

TEST(ResultModel, ShowsARunAsPeopleReadIt)
{
    ResultModel model;
    QAbstractItemModelTester rules(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({row(3)}, {47.52});
    const auto cell = [&](int column) { return model.index(0, column).data().toString(); };

    EXPECT_EQ(cell(ResultModel::Name), "BRA-E");
    EXPECT_EQ(cell(ResultModel::Parameters), "8,781,842");
    EXPECT_TRUE(cell(ResultModel::DevBest).startsWith("7.5 %")) << cell(ResultModel::DevBest).toStdString();
    EXPECT_EQ(cell(ResultModel::Test), "–");
    EXPECT_EQ(cell(ResultModel::Speed), "47.5");
    EXPECT_EQ(cell(ResultModel::Steps), "1,200");
    EXPECT_EQ(model.index(0, 0).data(ResultModel::IdRole).toLongLong(), 3);
}

TEST(ResultModel, ChangesCellsInPlaceWhenTheRunsAreTheSame)
{
    ResultModel model;
    model.setRows({row(3)}, {1});
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, [&] { ++resets; });

    RunRow later = row(3);
    later.step = 1300;
    model.setRows({later}, {2});

    EXPECT_EQ(resets, 0);
    EXPECT_EQ(model.index(0, ResultModel::Steps).data().toString(), "1,300");
    model.setRows({later, row(4)}, {2, kMissing});
    EXPECT_EQ(resets, 1);
    EXPECT_EQ(model.index(1, ResultModel::Speed).data().toString(), "–");
}

} // namespace
} // namespace reblock
