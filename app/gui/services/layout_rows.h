#pragma once

#include "app/gui/models/layout_row.h"
#include "experiments_db/draft_repository.h"
#include "experiments_db/layout_repository.h"

namespace reblock {

/// The window's rows from the store's, and the other way. Both ways of a draft throw UserError where a
/// text of the store is none that this program writes.
SavedLayoutRow rowFromStored(const StoredLayout& layout);
LayoutVersionRow rowFromStored(const StoredLayoutVersion& version);
/// ownHolder   the process that asks: what it has open is not open elsewhere
DraftRow rowFromStored(const StoredDraft& draft, const std::string& ownHolder);

StoredDraft storedFromDraft(const LayoutDraft& draft);
LayoutDraft draftFromStored(const StoredDraft& draft);

/// Canonical form's hash and notation beside the document. Throws UserError where it cannot be built.
StoredLayoutVersion versionFromSaving(const LayoutSaving& saving);

/// This process as a draft's holder.
std::string ownHolder();
/// True while the process of that text is alive.
bool isHeld(const std::string& holder);

} // namespace reblock
