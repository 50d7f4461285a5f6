#pragma once

#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// A layout that is being drawn, with its undo history: kept after every edit, whether it can be built
/// or not.
struct StoredDraft {
    DraftId id; ///< set by the store
    std::string name;
    std::string document; ///< documentText()
    LayoutId baseLayout;  ///< the saved layout it began as; 0: none, or one that is gone
    int baseVersion = 0;
    std::string pendingKind; ///< what was typed and could not be read: "notation", "json"; empty: nothing
    std::string pendingText;
    std::vector<std::string> steps; ///< DocumentStep::text(), done and undone; left empty by list()
    int done = 0;                   ///< how many of them are done
    std::string holder;             ///< the process that has it open; empty: none
    double updated = 0;             ///< wall seconds
    bool operator==(const StoredDraft&) const = default;
};

class DraftRepository {
public:
    explicit DraftRepository(Store& store) : store_(store) {}

    DraftId add(const StoredDraft& draft);

    /// Writes the draft as it is now, all of it or nothing. Cheap: of its steps only those from
    /// `unchanged` on are written, one for an edit; all of them where another process had it since. A draft
    /// that was removed meanwhile is there again.
    /// unchanged  how many steps at the beginning are kept as they were
    void keep(const StoredDraft& draft, std::size_t unchanged);

    std::vector<StoredDraft> list() const; ///< without steps, the one edited last first
    std::optional<StoredDraft> find(DraftId draft) const;

    /// Says which process has it open, for several windows on one store. False where another one has
    /// taken it since it was read (draft.holder), or it is gone.
    bool claim(const StoredDraft& draft, const std::string& holder);
    /// False where there is no such draft.
    bool remove(DraftId draft);

private:
    Store& store_;
};

} // namespace reblock
