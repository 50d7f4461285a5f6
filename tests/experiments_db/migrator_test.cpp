#include "experiments_db/migrator.h"

#include "core/base/error.h"
#include "experiments_db/statement.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <array>

namespace reblock {

namespace {

constexpr Migration kFirst{1, "CREATE TABLE notes(text TEXT); INSERT INTO notes VALUES ('kept')"};
constexpr Migration kSecond{2, "ALTER TABLE notes ADD COLUMN author TEXT; UPDATE notes SET author = 'me'"};
constexpr Migration kBroken{2, "ALTER TABLE notes ADD COLUMN author TEXT; UPDATE nothing SET a = 1"};

std::string one(Connection& connection, const char* sql)
{
    Statement select(connection, sql);
    select.step();
    return select.text(0);
}

} // namespace

class MigratorTest : public testing::Test {
protected:
    MigratorTest()
    {
        Connection old(file);
        migrate(old, std::array{kFirst});
    }

    Scratch scratch;
    std::filesystem::path file = scratch / "reblock.sqlite";
    std::filesystem::path backup = scratch / "reblock.sqlite.v1.backup";
};

TEST_F(MigratorTest, BringsAnOlderFileUpToDateAndKeepsACopyOfIt)
{
    Connection connection(file);
    migrate(connection, std::array{kFirst, kSecond});

    EXPECT_EQ(schemaVersion(connection), 2);
    EXPECT_EQ(one(connection, "SELECT author FROM notes"), "me");
    Connection copy(backup);
    EXPECT_EQ(schemaVersion(copy), 1);
    EXPECT_EQ(one(copy, "SELECT text FROM notes"), "kept");
}

TEST_F(MigratorTest, MakesNoCopyWhereNothingChanges)
{
    Connection connection(file);
    migrate(connection, std::array{kFirst});

    EXPECT_FALSE(std::filesystem::exists(backup));
    EXPECT_FALSE(std::filesystem::exists(scratch / "reblock.sqlite.v0.backup"));
}

TEST_F(MigratorTest, LeavesTheFileAsItWasWhenAMigrationFails)
{
    Connection connection(file);

    EXPECT_THROW(migrate(connection, std::array{kFirst, kBroken}), Error);

    EXPECT_EQ(schemaVersion(connection), 1);
    EXPECT_EQ(one(connection, "SELECT count(*) FROM pragma_table_info('notes')"), "1");
}

TEST_F(MigratorTest, RefusesAFileOfALaterVersion)
{
    Connection connection(file);
    migrate(connection, std::array{kFirst, kSecond});

    EXPECT_THROW(migrate(connection, std::array{kFirst}), UserError);
}

} // namespace reblock
