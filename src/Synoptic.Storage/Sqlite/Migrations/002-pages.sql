-- Pages that sources name and that were dealt with, so that they are not asked for again. The mark is what the source said of the page.
CREATE TABLE pages (
    address TEXT PRIMARY KEY,
    mark TEXT NOT NULL,
    seen INTEGER NOT NULL
) WITHOUT ROWID;
