#include "experiments_db/migrator.h"

#include <array>

namespace reblock {

namespace {

// Never change a migration that a release has shipped: add the next one. docs/store.md describes the
// tables and views for people.
constexpr char kVersion1[] = R"sql(
CREATE TABLE corpora(
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    kind  TEXT NOT NULL,
    path  TEXT NOT NULL,
    hash  TEXT NOT NULL,
    added REAL NOT NULL
) STRICT;

CREATE TABLE corpus_sets(
    corpus_id  INTEGER NOT NULL REFERENCES corpora(id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    utterances INTEGER NOT NULL,
    seconds    REAL NOT NULL,
    characters INTEGER NOT NULL,
    PRIMARY KEY(corpus_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE layouts(
    hash     TEXT PRIMARY KEY,
    text     TEXT NOT NULL,
    notation TEXT,
    preset   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE runs(
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    name            TEXT NOT NULL,
    folder          TEXT NOT NULL UNIQUE,
    trashed_from    TEXT,
    layout_hash     TEXT REFERENCES layouts(hash),
    recipe          TEXT NOT NULL,
    corpus          TEXT NOT NULL,
    unit            TEXT NOT NULL,
    parent          TEXT NOT NULL,
    configuration   TEXT NOT NULL,
    created         REAL NOT NULL,
    max_steps       INTEGER,
    max_seconds     REAL,
    parameters      INTEGER,
    state           TEXT NOT NULL DEFAULT 'queued',
    failure         TEXT NOT NULL DEFAULT '',
    step            INTEGER NOT NULL DEFAULT 0,
    epoch           REAL NOT NULL DEFAULT 0,
    seconds         REAL NOT NULL DEFAULT 0,
    eta             REAL,
    best_dev_er     REAL,
    last_dev_er     REAL,
    updated         REAL NOT NULL,
    archived        INTEGER NOT NULL DEFAULT 0,
    note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX runs_by_name ON runs(name);

CREATE TABLE metric_names(
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE steps(
    run_id        INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step          INTEGER NOT NULL,
    epoch         REAL,
    audio_seconds REAL,
    seconds       REAL,
    time          REAL NOT NULL,
    PRIMARY KEY(run_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE metric_points(
    run_id    INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    metric_id INTEGER NOT NULL REFERENCES metric_names(id),
    step      INTEGER NOT NULL,
    value     REAL,
    PRIMARY KEY(run_id, metric_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE flags(
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    seq    INTEGER NOT NULL,
    step   INTEGER NOT NULL,
    time   REAL NOT NULL,
    kind   TEXT NOT NULL,
    text   TEXT NOT NULL,
    PRIMARY KEY(run_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoints(
    run_id   INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step     INTEGER NOT NULL,
    file     TEXT NOT NULL,
    dev_loss REAL,
    best     INTEGER NOT NULL,
    PRIMARY KEY(run_id, step, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE decodes(
    id               INTEGER PRIMARY KEY,
    run_id           INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    folder           TEXT NOT NULL,
    set_name         TEXT NOT NULL,
    mode             TEXT NOT NULL,
    checkpoint       TEXT NOT NULL,
    tag              TEXT NOT NULL,
    unit             TEXT NOT NULL,
    substitutions    INTEGER NOT NULL,
    deletions        INTEGER NOT NULL,
    insertions       INTEGER NOT NULL,
    tokens           INTEGER NOT NULL,
    sentences        INTEGER,
    sentence_errors  INTEGER,
    er               REAL,
    er_low           REAL,
    er_high          REAL,
    real_time_factor REAL,
    time             REAL NOT NULL,
    UNIQUE(run_id, folder)
) STRICT;
CREATE INDEX decodes_by_set ON decodes(run_id, set_name, time);

CREATE TABLE hypotheses(
    decode_id     INTEGER NOT NULL REFERENCES decodes(id) ON DELETE CASCADE,
    utterance     TEXT NOT NULL,
    reference     TEXT NOT NULL,
    hypothesis    TEXT NOT NULL,
    substitutions INTEGER,
    deletions     INTEGER,
    insertions    INTEGER,
    tokens        INTEGER,
    PRIMARY KEY(decode_id, utterance)
) STRICT, WITHOUT ROWID;

CREATE TABLE journals(
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    path   TEXT NOT NULL,
    offset INTEGER NOT NULL,
    head   TEXT NOT NULL,
    PRIMARY KEY(run_id, path)
) STRICT, WITHOUT ROWID;

CREATE VIEW results AS
SELECT runs.id AS run_id, runs.name, runs.state, runs.step, runs.parameters, layouts.notation, layouts.preset,
       runs.corpus, runs.recipe, runs.best_dev_er, runs.last_dev_er,
       test.er AS test_er, test.er_low AS test_er_low, test.er_high AS test_er_high,
       runs.archived, runs.note
FROM runs LEFT JOIN layouts ON layouts.hash = runs.layout_hash
LEFT JOIN decodes AS test ON test.id = (
    SELECT id FROM decodes WHERE run_id = runs.id AND set_name = 'test' AND tag = ''
    ORDER BY time DESC, id DESC LIMIT 1)
WHERE runs.trashed_from IS NULL;

CREATE VIEW points AS
SELECT metric_points.run_id, metric_names.name, metric_points.step, metric_points.value,
       steps.epoch, steps.audio_seconds, steps.seconds, steps.time
FROM metric_points JOIN metric_names ON metric_names.id = metric_points.metric_id
JOIN steps USING (run_id, step);
)sql";

// Utterances that new runs of a corpus leave out
constexpr char kVersion2[] = R"sql(
CREATE TABLE corpus_excluded(
    corpus_id INTEGER NOT NULL REFERENCES corpora(id) ON DELETE CASCADE,
    utterance TEXT NOT NULL,
    set_name  TEXT NOT NULL,
    PRIMARY KEY(corpus_id, utterance)
) STRICT, WITHOUT ROWID;
)sql";

// Layouts saved under a name, their versions, and drafts with their undo history
constexpr char kVersion3[] = R"sql(
CREATE TABLE saved_layouts(
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE,
    note     TEXT NOT NULL DEFAULT '',
    created  REAL NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE layout_versions(
    layout_id INTEGER NOT NULL REFERENCES saved_layouts(id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    document  TEXT NOT NULL,
    hash      TEXT NOT NULL,
    notation  TEXT,
    note      TEXT NOT NULL,
    origin    TEXT NOT NULL,
    created   REAL NOT NULL,
    PRIMARY KEY(layout_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX layout_versions_by_hash ON layout_versions(hash);

CREATE TABLE drafts(
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL,
    document     TEXT NOT NULL,
    base_layout  INTEGER REFERENCES saved_layouts(id) ON DELETE SET NULL,
    base_version INTEGER,
    pending_kind TEXT NOT NULL,
    pending_text TEXT NOT NULL,
    done         INTEGER NOT NULL,
    holder       TEXT NOT NULL,
    updated      REAL NOT NULL
) STRICT;

CREATE TABLE draft_steps(
    draft_id INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    step     TEXT NOT NULL,
    PRIMARY KEY(draft_id, number)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::array kMigrations{Migration{1, kVersion1}, Migration{2, kVersion2}, Migration{3, kVersion3}};

} // namespace

std::span<const Migration> storeMigrations()
{
    return kMigrations;
}

} // namespace reblock
