#include "experiments_db/metric_repository.h"

#include "experiments_db/statement.h"
#include "experiments_db/transaction.h"

namespace reblock {

namespace {

constexpr char kPutStep[] =
    "INSERT INTO steps(run_id, step, epoch, audio_seconds, seconds, time) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET epoch = coalesce(excluded.epoch, epoch), "
    "audio_seconds = coalesce(excluded.audio_seconds, audio_seconds), "
    "seconds = coalesce(excluded.seconds, seconds)";
constexpr char kPutPoint[] = "INSERT OR REPLACE INTO metric_points(run_id, metric_id, step, value) "
                             "VALUES (?, ?, ?, ?)";
constexpr char kInsertName[] = "INSERT INTO metric_names(name) VALUES (?)";
constexpr char kSelectName[] = "SELECT id FROM metric_names WHERE name = ?";
constexpr char kSelectAfter[] =
    "SELECT p.step, s.epoch, s.audio_seconds, s.seconds, s.time, p.value FROM metric_points AS p "
    "JOIN steps AS s ON s.run_id = p.run_id AND s.step = p.step "
    "WHERE p.run_id = ? AND p.metric_id = (SELECT id FROM metric_names WHERE name = ?) AND p.step > ? "
    "ORDER BY p.step";
constexpr char kSelectNames[] = "SELECT name FROM metric_names WHERE EXISTS (SELECT 1 FROM metric_points "
                                "WHERE run_id = ? AND metric_id = metric_names.id) ORDER BY name";
constexpr char kSelectLastAxes[] = "SELECT step, epoch, audio_seconds, seconds, time FROM steps "
                                   "WHERE run_id = ? ORDER BY step DESC LIMIT 1";
constexpr char kDeletePoints[] = "DELETE FROM metric_points WHERE run_id = ? AND step > ?";
constexpr char kDeleteSteps[] = "DELETE FROM steps WHERE run_id = ? AND step > ?";

StepAxes axesFrom(const Statement& row)
{
    return {row.int64(0), row.real(1), row.real(2), row.real(3), row.real(4)};
}

} // namespace

MetricRepository::MetricRepository(Store& store) : store_(store) {}

MetricRepository::~MetricRepository() = default;

std::int64_t MetricRepository::nameId(std::string_view name)
{
    const auto known = nameIds_.find(name);
    if (known != nameIds_.end())
        return known->second;
    Statement select(store_.connection(), kSelectName);
    std::int64_t id = 0;
    if (select.bindAll(name).step()) {
        id = select.int64(0);
    } else {
        Statement(store_.connection(), kInsertName).bindAll(name).run();
        id = store_.connection().lastInsertedId();
    }
    nameIds_.emplace(name, id);
    return id;
}

void MetricRepository::append(RunId run, const StepAxes& axes, std::span<const MetricValue> values)
{
    Transaction transaction(store_.connection());
    if (!putStep_) {
        putStep_ = std::make_unique<Statement>(store_.connection(), kPutStep);
        putPoint_ = std::make_unique<Statement>(store_.connection(), kPutPoint);
    }
    putStep_->bindAll(run.value(), axes.step, axes.epoch, axes.audioSeconds, axes.seconds, axes.time).run();
    for (const auto& [name, value] : values)
        putPoint_->bindAll(run.value(), nameId(name), axes.step, value).run();
    transaction.commit();
}

std::vector<StoredPoint> MetricRepository::pointsAfter(RunId run, std::string_view name,
                                                       std::int64_t step) const
{
    std::vector<StoredPoint> points;
    Statement select(store_.connection(), kSelectAfter);
    select.bindAll(run.value(), name, step);
    while (select.step())
        points.push_back({axesFrom(select), select.real(5)});
    return points;
}

std::vector<std::string> MetricRepository::names(RunId run) const
{
    std::vector<std::string> names;
    Statement select(store_.connection(), kSelectNames);
    select.bindAll(run.value());
    while (select.step())
        names.push_back(select.text(0));
    return names;
}

StepAxes MetricRepository::lastAxes(RunId run) const
{
    Statement select(store_.connection(), kSelectLastAxes);
    return select.bindAll(run.value()).step() ? axesFrom(select) : StepAxes{};
}

void MetricRepository::removeAfter(RunId run, std::int64_t step)
{
    Transaction transaction(store_.connection());
    Statement(store_.connection(), kDeletePoints).bindAll(run.value(), step).run();
    Statement(store_.connection(), kDeleteSteps).bindAll(run.value(), step).run();
    transaction.commit();
}

} // namespace reblock
