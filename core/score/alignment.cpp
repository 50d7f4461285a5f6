#include "core/score/alignment.h"

#include "core/text/normalise.h"

#include <algorithm>
#include <numeric>

namespace reblock {

namespace {

constexpr int kSubstitution = 4;
constexpr int kDeletion = 3;
constexpr int kInsertion = 3;

} // namespace

void Aligner::number(std::span<const std::string> reference, std::span<const std::string> hypothesis)
{
    const auto numbered = [this](std::span<const std::string> tokens, int unknown, std::vector<int>& out) {
        out.clear();
        for (const std::string& token : tokens) {
            const int next = static_cast<int>(numbers_.size());
            out.push_back(token == kUnknownToken ? unknown : numbers_.try_emplace(token, next).first->second);
        }
    };
    numbered(reference, -1, reference_);
    numbered(hypothesis, -2, hypothesis_);
}

void Aligner::fillCosts()
{
    const std::size_t columns = hypothesis_.size() + 1;
    costs_.resize((reference_.size() + 1) * columns);
    for (std::size_t j = 0; j < columns; ++j)
        costs_[j] = static_cast<int>(j) * kInsertion;
    for (std::size_t i = 1; i <= reference_.size(); ++i) {
        const int* above = &costs_[(i - 1) * columns];
        int* row = &costs_[i * columns];
        row[0] = static_cast<int>(i) * kDeletion;
        for (std::size_t j = 1; j < columns; ++j) {
            const int diagonal = above[j - 1] + (reference_[i - 1] == hypothesis_[j - 1] ? 0 : kSubstitution);
            row[j] = std::min({diagonal, row[j - 1] + kInsertion, above[j] + kDeletion});
        }
    }
}

void Aligner::traceBack()
{
    const std::size_t columns = hypothesis_.size() + 1;
    std::size_t i = reference_.size();
    std::size_t j = hypothesis_.size();
    const auto cost = [&](std::size_t row, std::size_t column) { return costs_[row * columns + column]; };
    path_.clear();
    while (i > 0 || j > 0) {
        const int here = cost(i, j);
        const bool same = i > 0 && j > 0 && reference_[i - 1] == hypothesis_[j - 1];
        if (i > 0 && j > 0 && here == cost(i - 1, j - 1) + (same ? 0 : kSubstitution)) {
            path_.push_back({same ? AlignmentMove::Correct : AlignmentMove::Substitution,
                             static_cast<int>(--i), static_cast<int>(--j)});
        } else if (j > 0 && here == cost(i, j - 1) + kInsertion) {
            path_.push_back({AlignmentMove::Insertion, -1, static_cast<int>(--j)});
        } else {
            path_.push_back({AlignmentMove::Deletion, static_cast<int>(--i), -1});
        }
    }
    std::ranges::reverse(path_);
}

const std::vector<AlignedToken>& Aligner::align(std::span<const std::string> reference,
                                                std::span<const std::string> hypothesis)
{
    number(reference, hypothesis);
    fillCosts();
    traceBack();
    return path_;
}

ErrorCounts Aligner::count(std::span<const std::string> reference, std::span<const std::string> hypothesis)
{
    return countsOf(align(reference, hypothesis));
}

std::int64_t Aligner::levenshtein(std::span<const std::string> reference,
                                  std::span<const std::string> hypothesis)
{
    number(reference, hypothesis);
    costs_.resize(hypothesis_.size() + 1);
    std::iota(costs_.begin(), costs_.end(), 0);
    for (std::size_t i = 0; i < reference_.size(); ++i) {
        int diagonal = costs_[0];
        costs_[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 0; j < hypothesis_.size(); ++j) {
            const int above = costs_[j + 1];
            const int replaced = diagonal + (reference_[i] == hypothesis_[j] ? 0 : 1);
            costs_[j + 1] = std::min({replaced, above + 1, costs_[j] + 1});
            diagonal = above;
        }
    }
    return costs_.back();
}

std::vector<AlignedToken> align(std::span<const std::string> reference,
                                std::span<const std::string> hypothesis)
{
    return Aligner().align(reference, hypothesis);
}

ErrorCounts countErrors(std::span<const std::string> reference, std::span<const std::string> hypothesis)
{
    return Aligner().count(reference, hypothesis);
}

std::int64_t levenshteinErrors(std::span<const std::string> reference,
                               std::span<const std::string> hypothesis)
{
    return Aligner().levenshtein(reference, hypothesis);
}

ErrorCounts countsOf(std::span<const AlignedToken> path)
{
    ErrorCounts counts;
    for (const AlignedToken& token : path) {
        counts.substitutions += token.move == AlignmentMove::Substitution;
        counts.deletions += token.move == AlignmentMove::Deletion;
        counts.insertions += token.move == AlignmentMove::Insertion;
        counts.tokens += token.move != AlignmentMove::Insertion;
    }
    return counts;
}

std::string pathLetters(std::span<const AlignedToken> path)
{
    std::string letters;
    for (const AlignedToken& token : path)
        letters += static_cast<char>(token.move);
    return letters;
}

} // namespace reblock
