#include "experiments_db/store.h"

#include "experiments_db/db_error.h"
#include "experiments_db/migrator.h"
#include "experiments_db/statement.h"
#include "experiments_db/transaction.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace reblock {

using testing::HasSubstr;

namespace {

constexpr char kCountRuns[] = "SELECT count(*) FROM runs";
constexpr char kInsertName[] = "INSERT INTO metric_names(name) VALUES (?)";
constexpr char kCountNames[] = "SELECT count(*) FROM metric_names";

std::int64_t count(Store& store, const char* sql)
{
    Statement select(store.connection(), sql);
    select.step();
    return select.int64(0);
}

} // namespace

class StoreTest : public testing::Test {
protected:
    void write(const std::string& content) { std::ofstream(file, std::ios::binary) << content; }

    Scratch scratch;
    std::filesystem::path file = scratch / "reblock.sqlite";
};

TEST_F(StoreTest, MakesAMissingFileAndOpensItAgain)
{
    {
        Store store(file);
    }

    Store store(file);

    EXPECT_EQ(schemaVersion(store.connection()), storeMigrations().back().version);
    EXPECT_EQ(count(store, kCountRuns), 0);
}

TEST_F(StoreTest, RefusesAFileThatIsNoDatabase)
{
    write(std::string(5000, 'x'));

    EXPECT_THROW(Store store(file), UserError);
}

TEST_F(StoreTest, RefusesAnotherProgramsDatabaseAndLeavesItAsItWas)
{
    Connection(file).execute("CREATE TABLE songs(title TEXT)");

    try {
        Store store(file);
        FAIL();
    } catch (const UserError& error) {
        EXPECT_THAT(error.problem(), HasSubstr("another program"));
    }
    Connection other(file);
    EXPECT_EQ(schemaVersion(other), 0);
}

TEST_F(StoreTest, RefusesANewerFile)
{
    {
        Store store(file);
    }
    Connection(file).execute("PRAGMA user_version = 999");

    try {
        Store store(file);
        FAIL();
    } catch (const UserError& error) {
        EXPECT_THAT(error.problem(), HasSubstr("newer"));
        EXPECT_THAT(error.remedy(), HasSubstr("--store"));
    }
}

TEST_F(StoreTest, SaysThatAnotherProgramHoldsTheLock)
{
    Store first(file);
    Transaction holding(first.connection());
    Store second(file, {StoreAccess::Write, 0});

    try {
        Transaction transaction(second.connection());
        FAIL();
    } catch (const ResourceError& error) {
        EXPECT_THAT(error.problem(), HasSubstr("locked"));
    }
}

TEST_F(StoreTest, ReadsWhileAnotherWrites)
{
    Store writer(file);
    Transaction holding(writer.connection());
    Statement(writer.connection(), kInsertName).bindAll("loss").run();

    Store reader(file, {StoreAccess::Read, 0});

    EXPECT_EQ(count(reader, kCountNames), 0);
}

TEST_F(StoreTest, SaysThatItIsReadOnly)
{
    {
        Store store(file);
    }
    Store store(file, {StoreAccess::Read, 0});

    try {
        Statement(store.connection(), kInsertName).bindAll("loss").run();
        FAIL();
    } catch (const ResourceError& error) {
        EXPECT_THAT(error.problem(), HasSubstr("read-only"));
    }
}

TEST_F(StoreTest, RefusesToReadAMissingFile)
{
    EXPECT_THROW(Store(file, {StoreAccess::Read, 0}), UserError);
    EXPECT_THROW(Store(scratch / "no folder" / "reblock.sqlite"), ResourceError);
}

TEST_F(StoreTest, ForgetsATransactionThatWasNotCommitted)
{
    Store store(file);
    {
        Transaction transaction(store.connection());
        Statement(store.connection(), kInsertName).bindAll("loss").run();
        Transaction inner(store.connection());
        inner.commit();
    }

    EXPECT_EQ(count(store, kCountNames), 0);
}

TEST_F(StoreTest, CallsABrokenRuleADbError)
{
    Store store(file);
    Statement insert(store.connection(), kInsertName);
    insert.bindAll("loss").run();

    EXPECT_THROW(insert.bindAll("loss").run(), DbError);
    EXPECT_THROW(Statement(store.connection(), "SELEKT"), DbError);
}

TEST_F(StoreTest, StoresPathsInsideTheProjectSoThatItCanBeMoved)
{
    Store store(file);

    EXPECT_EQ(store.storedPath(scratch / "runs/甲"), "runs/甲");
    EXPECT_EQ(store.absolutePath("runs/甲"), scratch / "runs/甲");
    EXPECT_EQ(store.storedPath("/elsewhere/run/"), "/elsewhere/run");
    EXPECT_EQ(store.absolutePath("/elsewhere/run"), "/elsewhere/run");
}

TEST_F(StoreTest, KeepsTextWithZerosMissingValuesAndNumbersThatAreNotFinite)
{
    Store store(file);
    Statement echo(store.connection(), "SELECT ?, ?, ?, ?");
    echo.bindAll(std::string("a\0b", 3), std::optional<int>(), std::nan(""), true).step();

    EXPECT_EQ(echo.text(0), std::string("a\0b", 3));
    EXPECT_FALSE(echo.optionalInt64(1));
    EXPECT_TRUE(std::isnan(echo.real(2)));
    EXPECT_TRUE(echo.boolean(3));
}

} // namespace reblock
