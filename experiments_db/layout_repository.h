#pragma once

#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// One version of a saved layout. Versions are never changed, but for their notes.
struct StoredLayoutVersion {
    int number = 0;       ///< from 1; set by the store
    std::string document; ///< documentText(): the layout with its author's names, and its groups
    std::string hash;     ///< layoutHash() of the canonical form, as runs have it
    std::string notation; ///< empty where the notation cannot say the layout
    std::string note;
    std::string origin; ///< the run or draft it was made from; empty: none
    double created = 0; ///< wall seconds
    bool operator==(const StoredLayoutVersion&) const = default;
};

/// A layout that was saved under a name.
struct StoredLayout {
    LayoutId id; ///< set by the store
    std::string name;
    std::string note;
    double created = 0; ///< wall seconds
    bool archived = false;
    StoredLayoutVersion newest;
};

class LayoutRepository {
public:
    explicit LayoutRepository(Store& store) : store_(store) {}

    struct Saved {
        LayoutId layout;
        int number = 0;
        bool isNew = false; ///< false: the newest version is this document already
    };
    /// Keeps a document as the newest version of a layout, which is made where there is none of that
    /// name. Nothing is written where the newest version has the same document. Throws UserError: a name
    /// that cannot be typed as @NAME:VERSION, or one whose layout was removed.
    Saved save(const std::string& name, const StoredLayoutVersion& version);

    /// By name; those that were removed only where they are asked for.
    std::vector<StoredLayout> list(bool archived = false) const;
    std::optional<StoredLayout> find(const std::string& name) const; ///< also a removed one
    /// Throws UserError naming those that are there; also for a removed one.
    StoredLayout get(const std::string& name) const;

    std::vector<StoredLayoutVersion> versions(LayoutId layout) const; ///< newest first
    /// number   absent: the newest
    /// throws   UserError naming the layouts, or the versions, that there are
    StoredLayoutVersion version(const std::string& name, std::optional<int> number = {}) const;

    void setNote(LayoutId layout, const std::string& note);
    void setVersionNote(LayoutId layout, int number, const std::string& note);
    /// Throws UserError: a faulty name, or another layout has it.
    void rename(LayoutId layout, const std::string& name);
    /// Hides a layout or brings it back; nothing is lost.
    void setArchived(LayoutId layout, bool archived);

private:
    Store& store_;
};

} // namespace reblock
