#include "core/engine/fork/forked_correctors.h"

#include "core/engine/fork/low_rank_fit.h"
#include "core/layout/words.h"

#include <ATen/ATen.h>
#include <fmt/format.h>

#include <map>
#include <set>

namespace reblock {

namespace {

/// What an adaptor's weights reach at first, as a share of a Linear's: small enough to change nothing
/// that can be seen, while the slope of its ReLU is what it always is.
constexpr double kNearIdentity = 1e-5;

/// Equal but for how they start.
bool isLike(const Corrector& a, const Corrector& b)
{
    const auto* first = std::get_if<Adaptor>(&a);
    const auto* second = std::get_if<Adaptor>(&b);
    return first && second ? first->activation == second->activation : a == b;
}

/// How many correctors of its kind stand before number `at`.
std::size_t ordinalOf(const std::vector<Corrector>& list, std::size_t at)
{
    std::size_t before = 0;
    for (std::size_t i = 0; i < at; ++i)
        before += list[i].index() == list[at].index() ? 1 : 0;
    return before;
}

class CorrectorForker {
public:
    CorrectorForker(Model& model, const TrainedWeights& trained, const ForkSources& sources)
        : store_(model.parameters()), layout_(model.layout()), trained_(trained), sources_(sources)
    {
    }

    void stack(Stack stack);
    std::vector<std::string> notes() const;

private:
    void corrector(Stack stack, std::size_t position, std::size_t number, const std::string& name);
    std::vector<std::string> origins(Stack stack, std::size_t position, std::size_t number);
    void takeOver(const std::string& name, const std::vector<std::string>& origins);
    void pairs(Stack stack, std::size_t position, const ResolvedPosition& resolved);
    void pair(const PairPlace& place, Stack stack, int position, at::Tensor& rest);
    const PairPlace* samePair(const PairPlace& place, Stack stack, int position,
                              std::vector<PairPlace>& trained);

    const ParameterStore& store_;
    const Layout& layout_;
    const TrainedWeights& trained_;
    const ForkSources& sources_;
    std::set<std::string> taken_;        ///< trained correctors that live on
    std::map<std::string, int> pairsOn_; ///< of the present position
    int adaptorsFresh_ = 0;
    double restBefore_ = 0; ///< squares of what blocks lack
    double restAfter_ = 0;  ///< and of what the pairs leave of it
};

void CorrectorForker::stack(Stack stack)
{
    const std::vector<ResolvedPosition> resolved = resolvePositions(layout_, stack);
    for (std::size_t i = 0; i < resolved.size(); ++i) {
        const std::vector<Corrector>& list = layout_.stack(stack).positions[i].correctors;
        for (std::size_t c = 0; c < list.size(); ++c)
            if (!std::holds_alternative<Lora>(list[c]))
                corrector(stack, i, c, fmt::format("{}.correctors.{}", resolved[i].here, c));
        pairs(stack, i, resolved[i]);
    }
}

void CorrectorForker::corrector(Stack stack, std::size_t position, std::size_t number,
                                const std::string& name)
{
    const std::vector<std::string> from = origins(stack, position, number);
    if (!from.empty()) {
        takeOver(name, from);
        return;
    }
    const auto* adaptor = std::get_if<Adaptor>(&layout_.stack(stack).positions[position].correctors[number]);
    if (!adaptor)
        return;
    ++adaptorsFresh_;
    for (const char* part : {".weight", ".bias"})
        store_.value(name + part).mul_(kNearIdentity / adaptor->initScale);
}

/// The trained correctors that one of the new layout goes on with.
std::vector<std::string> CorrectorForker::origins(Stack stack, std::size_t position, std::size_t number)
{
    const std::vector<Corrector>& wanted = layout_.stack(stack).positions[position].correctors;
    std::vector<std::string> names;
    for (const int old : sources_.replaced(stack, static_cast<int>(position))) {
        const auto at = static_cast<std::size_t>(old);
        const std::vector<Corrector>& list = trained_.layout().stack(stack).positions[at].correctors;
        for (std::size_t c = 0; c < list.size(); ++c)
            if (isLike(list[c], wanted[number]) && ordinalOf(list, c) == ordinalOf(wanted, number))
                names.push_back(fmt::format("{}.correctors.{}", trained_.positions(stack)[at].here, c));
    }
    taken_.insert(names.begin(), names.end());
    return names;
}

void CorrectorForker::takeOver(const std::string& name, const std::vector<std::string>& origins)
{
    for (const Parameter& parameter : store_.all()) {
        if (!parameter.name.starts_with(name + "."))
            continue;
        std::vector<at::Tensor> tensors;
        for (const std::string& origin : origins)
            tensors.push_back(trained_.at(origin + parameter.name.substr(name.size())));
        parameter.value.copy_(sources_.joined(tensors));
    }
}

void CorrectorForker::pairs(Stack stack, std::size_t position, const ResolvedPosition& resolved)
{
    pairsOn_.clear();
    const auto at = static_cast<int>(position);
    std::map<std::string, at::Tensor> rests;
    for (const PairPlace& place : pairPlaces(layout_.stack(stack).positions[position], resolved)) {
        at::Tensor& rest = rests[place.matrix];
        if (!rest.defined()) {
            rest = sources_.applied(stack, at, place.matrix).to(at::kDouble) -
                   store_.value(place.matrix).to(at::kDouble);
            restBefore_ += rest.square().sum().item<double>();
        }
        pair(place, stack, at, rest);
    }
    for (const auto& [matrix, rest] : rests)
        restAfter_ += rest.square().sum().item<double>();
}

void CorrectorForker::pair(const PairPlace& place, Stack stack, int position, at::Tensor& rest)
{
    const at::Tensor a = store_.value(place.pair + ".a");
    const at::Tensor b = store_.value(place.pair + ".b");
    const double scale = place.lora.alpha / place.lora.rank;
    std::vector<PairPlace> trained;
    if (const PairPlace* same = samePair(place, stack, position, trained)) {
        a.copy_(trained_.at(same->pair + ".a"));
        b.copy_(trained_.at(same->pair + ".b"));
    } else {
        const LowRankPair fitted = fitLowRank(rest, place.lora.rank, scale, a);
        a.copy_(fitted.a);
        b.copy_(fitted.b);
    }
    rest = rest - b.to(at::kDouble).matmul(a.to(at::kDouble)) * scale;
}

/// The trained pair that can be taken over bit by bit: the same matrix under it, the same place among
/// the matrix's pairs, the same rank and alpha.
const PairPlace* CorrectorForker::samePair(const PairPlace& place, Stack stack, int position,
                                           std::vector<PairPlace>& trained)
{
    const int number = pairsOn_[place.matrix]++;
    const std::vector<int> replaced = sources_.replaced(stack, position);
    const std::string origin = sources_.origin(stack, position, place.matrix);
    if (replaced.size() != 1 || !at::equal(store_.value(place.matrix),
                                           trained_.at(origin).to(store_.value(place.matrix).scalar_type())))
        return nullptr;
    const auto old = static_cast<std::size_t>(replaced.front());
    trained = pairPlaces(trained_.layout().stack(stack).positions[old], trained_.positions(stack)[old]);
    int seen = 0;
    for (const PairPlace& candidate : trained)
        if (candidate.matrix == origin && seen++ == number)
            return candidate.lora.rank == place.lora.rank && candidate.lora.alpha == place.lora.alpha
                       ? &candidate
                       : nullptr;
    return nullptr;
}

std::vector<std::string> CorrectorForker::notes() const
{
    std::vector<std::string> notes;
    std::map<std::string, int> lost;
    for (const Stack stack : {Stack::Encoder, Stack::Decoder})
        for (std::size_t i = 0; i < trained_.positions(stack).size(); ++i) {
            const std::vector<Corrector>& list = trained_.layout().stack(stack).positions[i].correctors;
            for (std::size_t c = 0; c < list.size(); ++c)
                if (!std::holds_alternative<Lora>(list[c]) &&
                    !taken_.contains(fmt::format("{}.correctors.{}", trained_.positions(stack)[i].here, c)))
                    ++lost[fmt::format("{} correctors \"{}\"", toText(stack), correctorKind(list[c]))];
        }
    for (const auto& [kind, count] : lost)
        notes.push_back(
            fmt::format("Left out: {} trained {}; the new layout has no place for them.", count, kind));
    if (adaptorsFresh_ > 0)
        notes.push_back(fmt::format("{} new adaptors start near identity.", adaptorsFresh_));
    if (restBefore_ > 0)
        notes.push_back(
            fmt::format("LoRA pairs carry {:.1f} % of what the blocks lack (squares of the weights).",
                        100 * (1 - restAfter_ / restBefore_)));
    return notes;
}

} // namespace

std::vector<std::string> setForkedCorrectors(Model& model, const TrainedWeights& trained,
                                             const ForkSources& sources)
{
    CorrectorForker forker(model, trained, sources);
    forker.stack(Stack::Encoder);
    forker.stack(Stack::Decoder);
    return forker.notes();
}

} // namespace reblock
