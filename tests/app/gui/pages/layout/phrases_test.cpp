#include "app/gui/pages/layout/phrases.h"

#include <gmock/gmock.h>

#include <set>
#include <string>

namespace reblock {
namespace {

TEST(Phrases, HaveEveryFormForTranslators)
{
    std::set<std::string> known;
    for (const char* form : translatedForms())
        known.insert(form);

    for (const char* form : editPhrases())
        EXPECT_TRUE(known.contains(form)) << form;
    EXPECT_EQ(known.size(), translatedForms().size());
}

TEST(Phrases, KeepAPercentSignInAWord)
{
    EXPECT_EQ(translated({"Insert %1 at %2", {"%2", "8"}}), "Insert %2 at 8");
    EXPECT_EQ(translated({}), "");
}

} // namespace
} // namespace reblock
