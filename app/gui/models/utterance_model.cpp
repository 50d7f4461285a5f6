#include "app/gui/models/utterance_model.h"

#include "widgets/forms/texts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isNumber(int column)
{
    return column == UtteranceModel::Seconds;
}

} // namespace

void UtteranceModel::setTable(std::shared_ptr<const UtteranceTable> table)
{
    beginResetModel();
    table_ = std::move(table);
    findings_.clear();
    place();
    show();
    endResetModel();
}

void UtteranceModel::setFindings(std::vector<CorpusFinding> findings)
{
    beginResetModel();
    findings_ = std::move(findings);
    place();
    show();
    endResetModel();
}

void UtteranceModel::setExcluded(const QSet<QString>& ids)
{
    excluded_ = ids;
    if (filter_.show == UtteranceFilter::Show::Excluded) {
        beginResetModel();
        show();
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void UtteranceModel::setFilter(const UtteranceFilter& filter)
{
    if (filter == filter_)
        return;
    beginResetModel();
    filter_ = filter;
    show();
    endResetModel();
}

void UtteranceModel::place()
{
    found_.clear();
    if (table_ == nullptr)
        return;
    for (std::size_t i = 0; i < findings_.size(); ++i)
        if (const auto row = table_->find(findings_[i].utterance))
            found_.emplace_back(static_cast<std::uint32_t>(*row), i);
    std::ranges::sort(found_);
}

std::vector<bool> UtteranceModel::wanted() const
{
    std::vector<bool> rows(table_->size(), filter_.show == UtteranceFilter::Show::All);
    if (filter_.show == UtteranceFilter::Show::WithFindings)
        for (const auto& [row, finding] : found_)
            rows[row] = true;
    if (filter_.show == UtteranceFilter::Show::Excluded)
        for (const QString& id : excluded_)
            if (const auto row = table_->find(id.toStdString()))
                rows[*row] = true;
    return rows;
}

void UtteranceModel::show()
{
    order_.clear();
    if (table_ == nullptr)
        return;
    const auto set = std::ranges::find(table_->sets(), filter_.set.toStdString());
    const bool allSets = filter_.set.isEmpty();
    const std::vector<bool> rows = wanted();
    for (const std::uint32_t at : table_->match(filter_.query.toStdString()))
        if (rows[at] && (allSets || table_->row(at).set == set - table_->sets().begin()))
            order_.push_back(at);
    sortOrder();
}

void UtteranceModel::sortOrder()
{
    const auto by = [this](auto key) {
        std::vector<std::pair<decltype(key(0U)), std::uint32_t>> keyed; // each key is looked up once
        keyed.reserve(order_.size());
        for (const std::uint32_t at : order_)
            keyed.emplace_back(key(at), at);
        if (sortDirection_ == Qt::AscendingOrder)
            std::ranges::stable_sort(keyed, std::less(), [](const auto& each) { return each.first; });
        else
            std::ranges::stable_sort(keyed, std::greater(), [](const auto& each) { return each.first; });
        std::ranges::transform(keyed, order_.begin(), [](const auto& each) { return each.second; });
    };
    switch (sortColumn_) {
    case Id:
        return by([this](std::uint32_t at) { return table_->row(at).id; });
    case Text:
        return by([this](std::uint32_t at) { return table_->row(at).text; });
    case Speaker:
        return by([this](std::uint32_t at) { return table_->row(at).speaker; });
    case Seconds:
        return by([this](std::uint32_t at) {
            const double seconds = table_->row(at).seconds;
            return std::isnan(seconds) ? -1 : seconds;
        });
    case Set:
        return by([this](std::uint32_t at) { return table_->row(at).set; });
    case Finding:
        return by([this](std::uint32_t at) { return weight(at); });
    default:
        std::ranges::sort(order_);
    }
}

void UtteranceModel::sort(int column, Qt::SortOrder order)
{
    sortColumn_ = column;
    sortDirection_ = order;
    if (table_ == nullptr)
        return;
    beginResetModel();
    sortOrder();
    endResetModel();
}

int UtteranceModel::modelRow(std::uint32_t tableRow) const
{
    const auto found = std::ranges::find(order_, tableRow);
    return found == order_.end() ? -1 : static_cast<int>(found - order_.begin());
}

QString UtteranceModel::id(int row) const
{
    return textOf(table_->row(tableRow(row)).id);
}

std::vector<const CorpusFinding*> UtteranceModel::findingsOf(std::uint32_t tableRow) const
{
    std::vector<const CorpusFinding*> all;
    const auto [begin, end] =
        std::ranges::equal_range(found_, tableRow, {}, &std::pair<std::uint32_t, std::size_t>::first);
    for (auto at = begin; at != end; ++at)
        all.push_back(&findings_[at->second]);
    return all;
}

int UtteranceModel::blockingCount() const
{
    return static_cast<int>(std::ranges::count_if(findings_, [this](const CorpusFinding& finding) {
        return finding.blocking && finding.weight == FindingWeight::Problem &&
               !isExcluded(QString::fromStdString(finding.utterance));
    }));
}

int UtteranceModel::weight(std::uint32_t tableRow) const
{
    int most = 0;
    for (const CorpusFinding* finding : findingsOf(tableRow))
        most = std::max(most, findingWeight(*finding));
    return most;
}

QString UtteranceModel::findingText(std::uint32_t tableRow) const
{
    QStringList words;
    if (isExcluded(textOf(table_->row(tableRow).id)))
        words.append(tr("excluded"));
    for (const CorpusFinding* finding : findingsOf(tableRow))
        if (const QString word = findingKindText(finding->kind); !words.contains(word))
            words.append(word);
    return joinedList(words);
}

QString UtteranceModel::toolTip(std::uint32_t tableRow, int column) const
{
    const UtteranceTable::Row row = table_->row(tableRow);
    if (column == Text)
        return textOf(row.text);
    if (column != Finding)
        return textOf(row.id);
    QStringList lines;
    for (const CorpusFinding* finding : findingsOf(tableRow))
        lines.append(QString::fromStdString(finding->text));
    return lines.join(QLatin1Char('\n'));
}

int UtteranceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int UtteranceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UtteranceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::uint32_t at = tableRow(index.row());
    const UtteranceTable::Row row = table_->row(at);
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Id:
            return textOf(row.id);
        case Text:
            return row.text.empty() ? dash() : textOf(row.text);
        case Speaker:
            return row.speaker.empty() ? dash() : textOf(row.speaker);
        case Seconds:
            return std::isnan(row.seconds) ? dash() : QLocale().toString(row.seconds, 'f', 2);
        case Set:
            return textOf(table_->sets()[row.set]);
        default:
            return findingText(at);
        }
    case Qt::ToolTipRole:
        return toolTip(at, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return textOf(row.id);
    case ExcludedRole:
        return isExcluded(textOf(row.id));
    case WeightRole:
        return weight(at);
    default:
        return {};
    }
}

QVariant UtteranceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Utterance"), tr("Text"), tr("Speaker"),
                             tr("Seconds"),   tr("Set"),  tr("Finding")};
    return titles[section];
}

void UtteranceModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace reblock
