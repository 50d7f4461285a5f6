#pragma once

#include "experiments_db/connection.h"

namespace reblock {

/// Everything until commit() happens, or nothing does: rolled back unless committed. Takes the right
/// to write at once (BEGIN IMMEDIATE), so what is read inside is what is written upon. Inside another
/// transaction it is a part of that one.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& connection_;
    bool outer_ = false; ///< this object began the transaction
    bool open_ = false;
};

} // namespace reblock
