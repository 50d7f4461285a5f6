#pragma once

#include "experiments_db/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3_stmt;

namespace reblock {

/// A prepared statement. Columns count from 0, parameters are bound in their order.
class Statement {
public:
    /// sql  must outlive the statement: a constant
    Statement(Connection& connection, const char* sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Resets, clears, and binds integers, doubles (not finite: NULL), texts, optionals and nullptr.
    template <class... Values>
    Statement& bindAll(const Values&... values)
    {
        clear();
        int at = 0;
        (bind(++at, values), ...);
        return *this;
    }

    /// The next row; false at the end.
    bool step();
    /// Runs to the end and resets.
    void run();

    bool null(int column) const;
    std::int64_t int64(int column) const;
    double real(int column) const; ///< not a number for NULL
    std::string text(int column) const;
    bool boolean(int column) const { return int64(column) != 0; }
    std::optional<std::int64_t> optionalInt64(int column) const;
    std::optional<double> optionalReal(int column) const;

private:
    void clear();
    void bind(int at, std::nullptr_t);
    void bind(int at, double value);
    void bind(int at, std::string_view value);
    void bind(int at, const char* value) { bind(at, std::string_view(value)); }
    void bind(int at, const std::string& value) { bind(at, std::string_view(value)); }
    template <class Integer>
    requires std::is_integral_v<Integer>
    void bind(int at, Integer value) { bindInteger(at, static_cast<std::int64_t>(value)); }
    template <class Value>
    void bind(int at, const std::optional<Value>& value)
    {
        value ? bind(at, *value) : bind(at, nullptr);
    }
    void bindInteger(int at, std::int64_t value);
    void check(int code) const;

    Connection& connection_;
    sqlite3_stmt* statement_ = nullptr;
};

} // namespace reblock
