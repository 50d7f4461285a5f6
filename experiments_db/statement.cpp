#include "experiments_db/statement.h"

#include <sqlite3.h>

#include <cmath>
#include <limits>

namespace reblock {

Statement::Statement(Connection& connection, const char* sql) : connection_(connection)
{
    const int code = sqlite3_prepare_v2(connection.handle(), sql, -1, &statement_, nullptr);
    if (code != SQLITE_OK)
        connection_.fail(code, sql);
}

Statement::~Statement()
{
    sqlite3_finalize(statement_);
}

void Statement::clear()
{
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

bool Statement::step()
{
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        connection_.fail(code, sqlite3_sql(statement_));
    return false;
}

void Statement::run()
{
    while (step()) {
    }
    sqlite3_reset(statement_);
}

bool Statement::null(int column) const
{
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Statement::int64(int column) const
{
    return sqlite3_column_int64(statement_, column);
}

double Statement::real(int column) const
{
    return null(column) ? std::numeric_limits<double>::quiet_NaN()
                        : sqlite3_column_double(statement_, column);
}

std::string Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
                 : std::string();
}

std::optional<std::int64_t> Statement::optionalInt64(int column) const
{
    return null(column) ? std::nullopt : std::optional(int64(column));
}

std::optional<double> Statement::optionalReal(int column) const
{
    return null(column) ? std::nullopt : std::optional(real(column));
}

void Statement::bind(int at, std::nullptr_t)
{
    check(sqlite3_bind_null(statement_, at));
}

void Statement::bind(int at, double value)
{
    check(std::isfinite(value) ? sqlite3_bind_double(statement_, at, value)
                               : sqlite3_bind_null(statement_, at));
}

void Statement::bind(int at, std::string_view value)
{
    check(sqlite3_bind_text64(statement_, at, value.data() ? value.data() : "", value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindInteger(int at, std::int64_t value)
{
    check(sqlite3_bind_int64(statement_, at, value));
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        connection_.fail(code, sqlite3_sql(statement_));
}

} // namespace reblock
