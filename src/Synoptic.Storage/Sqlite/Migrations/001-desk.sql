-- Times are milliseconds since 1970-01-01T00:00Z. Lists and maps are JSON. Bytes are Brotli-compressed unless said otherwise.

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    compared_version INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    titles TEXT NOT NULL,
    languages TEXT NOT NULL,
    outlets TEXT NOT NULL,
    date_value TEXT,
    date_basis TEXT,
    date_from TEXT,
    day INTEGER NOT NULL,
    conflicts INTEGER NOT NULL DEFAULT 0,
    agreed INTEGER NOT NULL DEFAULT 0,
    only_here INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX events_by_time ON events (last_seen DESC, id DESC);
CREATE INDEX events_by_day ON events (day);
CREATE INDEX events_to_compare ON events (last_seen, id) WHERE compared_version < version;

CREATE TABLE redirects (
    id TEXT PRIMARY KEY,
    event TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX redirects_by_event ON redirects (event);

CREATE TABLE articles (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL UNIQUE,
    url TEXT,
    input TEXT NOT NULL,
    source TEXT,
    outlet TEXT,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    opening TEXT NOT NULL,
    published TEXT,
    published_basis TEXT,
    published_from TEXT,
    day INTEGER NOT NULL,
    paywalled INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    text_hash TEXT NOT NULL,
    event TEXT REFERENCES events (id),
    nearest TEXT,
    score REAL NOT NULL DEFAULT 0,
    why TEXT NOT NULL DEFAULT '[]',
    copy_of TEXT,
    overlap REAL NOT NULL DEFAULT 0
);
CREATE INDEX articles_by_time ON articles (last_seen DESC, id DESC);
CREATE INDEX articles_by_event ON articles (event, n);
CREATE INDEX articles_by_source ON articles (source) WHERE source IS NOT NULL;
CREATE INDEX articles_by_language ON articles (language, event);
CREATE INDEX articles_by_outlet ON articles (outlet, event);

CREATE TABLE revisions (
    article TEXT NOT NULL REFERENCES articles (id),
    number INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    title TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    capture_hash TEXT NOT NULL,
    diff TEXT NOT NULL,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE TABLE captures (
    n INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id),
    revision INTEGER NOT NULL,
    hash TEXT NOT NULL,
    input TEXT NOT NULL,
    url TEXT,
    media_type TEXT,
    charset TEXT,
    received INTEGER,
    bytes BLOB NOT NULL,
    UNIQUE (article, revision)
);
CREATE INDEX captures_by_hash ON captures (hash);

-- The number grows with each text taken, so that grouping can be built again in the order in which texts came. Bytes as they are.
CREATE TABLE signatures (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL UNIQUE REFERENCES articles (id),
    seen INTEGER NOT NULL,
    bytes BLOB NOT NULL
);
CREATE INDEX signatures_by_time ON signatures (seen);

CREATE TABLE comparisons (
    event TEXT PRIMARY KEY REFERENCES events (id),
    version INTEGER NOT NULL,
    made INTEGER NOT NULL,
    json BLOB NOT NULL
);

CREATE TABLE entities (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    ids TEXT NOT NULL,
    roles TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    events INTEGER NOT NULL DEFAULT 0,
    -- The only event of an entity that goes by one name and is therefore not looked for in others.
    event TEXT
) WITHOUT ROWID;
CREATE INDEX entities_by_events ON entities (events DESC, id);
CREATE INDEX entities_by_event ON entities (event) WHERE event IS NOT NULL;

CREATE TABLE entity_keys (
    key TEXT NOT NULL,
    entity TEXT NOT NULL REFERENCES entities (id),
    PRIMARY KEY (key, entity)
) WITHOUT ROWID;

CREATE TABLE event_entities (
    event TEXT NOT NULL REFERENCES events (id),
    entity TEXT NOT NULL REFERENCES entities (id),
    part TEXT NOT NULL,
    rank INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (event, entity, part)
) WITHOUT ROWID;
CREATE INDEX event_entities_by_entity ON event_entities (entity, part, event);

CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    health TEXT NOT NULL,
    error TEXT,
    failures INTEGER NOT NULL,
    last_fetched INTEGER,
    next_due INTEGER,
    etag TEXT,
    last_modified TEXT
) WITHOUT ROWID;

CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    event TEXT NOT NULL,
    article TEXT,
    other_event TEXT,
    note TEXT,
    made INTEGER NOT NULL,
    applied INTEGER,
    articles TEXT NOT NULL DEFAULT '[]',
    other_articles TEXT NOT NULL DEFAULT '[]'
);

CREATE TABLE changes (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    event TEXT,
    other_event TEXT,
    article TEXT
);

-- The words of articles, folded; the row is the article's n.
CREATE VIRTUAL TABLE article_text USING fts5 (words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mc'");
