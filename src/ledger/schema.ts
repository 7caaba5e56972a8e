import { LedgerFault } from './fault.ts'
import { findFormat, type Sql } from './sql.ts'

/** Forward-only: released migrations are never edited, new ones are added at the end. */
export const LEDGER_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE entry (
    position     INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE,
    stream       TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    type         TEXT    NOT NULL,
    type_version INTEGER NOT NULL,
    recorded_at  INTEGER NOT NULL,
    occurred_at  INTEGER NOT NULL,
    actor        TEXT    NOT NULL,
    command      TEXT    NOT NULL,
    log          TEXT    NOT NULL,
    route        TEXT    NOT NULL,
    class        TEXT    NOT NULL,
    key          INTEGER NOT NULL,
    sealed       BLOB    NOT NULL,
    UNIQUE (stream, version)
  ) STRICT;
  CREATE INDEX entry_command ON entry (command);
  CREATE INDEX entry_log ON entry (log, position);

  CREATE TABLE access (
    position INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    officer  TEXT    NOT NULL,
    post     TEXT    NOT NULL,
    unit     TEXT    NOT NULL,
    party    TEXT    NOT NULL,
    purpose  TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    class    TEXT    NOT NULL,
    action   TEXT    NOT NULL
  ) STRICT;
  CREATE INDEX access_subject ON access (subject, position);

  CREATE TRIGGER entry_unchanged BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
  CREATE TRIGGER entry_kept BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
  CREATE TRIGGER access_unchanged BEFORE UPDATE ON access
    BEGIN SELECT RAISE(ABORT, 'an access entry is never changed'); END;
  CREATE TRIGGER access_kept BEFORE DELETE ON access
    BEGIN SELECT RAISE(ABORT, 'an access entry is never deleted'); END;

  -- Leaf hashes of a log, 256 to a tile; first is the position of its first leaf.
  CREATE TABLE tile (
    log    TEXT    NOT NULL,
    number INTEGER NOT NULL,
    first  INTEGER NOT NULL,
    hashes BLOB    NOT NULL,
    PRIMARY KEY (log, number)
  ) STRICT;
  -- Roots of the perfect subtrees of a log, largest first; through is the last leaf's time.
  CREATE TABLE tree_head (
    log      TEXT    PRIMARY KEY,
    size     INTEGER NOT NULL,
    through  INTEGER NOT NULL,
    frontier BLOB    NOT NULL
  ) STRICT;
  CREATE TABLE integrated (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT;
  CREATE TABLE checkpoint (
    log  TEXT    NOT NULL,
    size INTEGER NOT NULL,
    at   INTEGER NOT NULL,
    note TEXT    NOT NULL,
    PRIMARY KEY (log, size)
  ) STRICT;

  -- Wraps to add (1) and delete (0) in keys.db, recorded with the entries that cause them.
  CREATE TABLE key_change (
    number INTEGER PRIMARY KEY,
    adds   INTEGER NOT NULL,
    stream TEXT    NOT NULL,
    class  TEXT    NOT NULL,
    party  TEXT    NOT NULL,
    lead   TEXT    NOT NULL
  ) STRICT;

  CREATE TABLE draft (
    id         TEXT    PRIMARY KEY,
    post       TEXT    NOT NULL,
    party      TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    updated_at INTEGER NOT NULL,
    key        INTEGER NOT NULL,
    sealed     BLOB    NOT NULL
  ) STRICT;
  CREATE INDEX draft_post ON draft (post);

  CREATE TABLE session (
    token_hash   TEXT    PRIMARY KEY,
    officer      TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL,
    key          INTEGER NOT NULL,
    sealed       BLOB    NOT NULL
  ) STRICT;
  CREATE INDEX session_officer ON session (officer);
  CREATE TABLE credential (
    login_tag  TEXT    PRIMARY KEY,
    officer    TEXT    NOT NULL,
    hash       TEXT    NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX credential_officer ON credential (officer);
  CREATE TABLE enrolment (
    token_hash TEXT    PRIMARY KEY,
    officer    TEXT    NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
  ) STRICT;
  CREATE INDEX enrolment_officer ON enrolment (officer);
  `,
  `
  -- A reader's view at a position, in sealed chunks; chunk 0 says how many and is written last.
  CREATE TABLE snapshot (
    position INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    key      INTEGER NOT NULL,
    sealed   BLOB    NOT NULL,
    PRIMARY KEY (position, number)
  ) STRICT;
  `,
  `
  -- A system reads without officer and post, which are then empty: it names its credential.
  ALTER TABLE access ADD COLUMN credential TEXT;

  CREATE TABLE system_token (
    token_hash   TEXT    PRIMARY KEY,
    credential   TEXT    NOT NULL,
    generation   INTEGER NOT NULL,
    last_used_at INTEGER
  ) STRICT;
  -- What an idempotency key was first sent with.
  CREATE TABLE system_command (
    command     TEXT    PRIMARY KEY,
    fingerprint TEXT    NOT NULL,
    at          INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE webhook_secret (
    webhook TEXT    PRIMARY KEY,
    key     INTEGER NOT NULL,
    sealed  BLOB    NOT NULL
  ) STRICT;
  -- Messages not yet taken; outbox_place is the position up to which entries became messages.
  CREATE TABLE outbox (
    id         TEXT    PRIMARY KEY,
    webhook    TEXT    NOT NULL,
    entry      TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    tries      INTEGER NOT NULL,
    next_at    INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    answer     TEXT    NOT NULL
  ) STRICT;
  CREATE INDEX outbox_due ON outbox (webhook, state, next_at);
  CREATE TABLE outbox_place (position INTEGER NOT NULL) STRICT;
  `,
  `
  -- credential is what an authenticator calls itself; passkey is our own name of it, for entries.
  CREATE TABLE passkey (
    credential TEXT    PRIMARY KEY,
    passkey    TEXT    NOT NULL UNIQUE,
    officer    TEXT    NOT NULL,
    public_key BLOB    NOT NULL,
    counter    INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    used_at    INTEGER,
    key        INTEGER NOT NULL,
    sealed     BLOB    NOT NULL
  ) STRICT;
  CREATE INDEX passkey_officer ON passkey (officer);
  `,
  `
  -- subject_tag is a keyed hash of who vouches and for whom; link is our own name of it, for entries.
  CREATE TABLE provider_link (
    subject_tag TEXT    PRIMARY KEY,
    link        TEXT    NOT NULL UNIQUE,
    officer     TEXT    NOT NULL,
    party       TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    used_at     INTEGER
  ) STRICT;
  CREATE INDEX provider_link_officer ON provider_link (officer);
  `,
  `
  -- Files that belong to an entry, sealed as bodies are; digest is the hash of sealed and stands in the entry's route.
  CREATE TABLE blob (
    digest TEXT    PRIMARY KEY,
    entry  TEXT    NOT NULL UNIQUE,
    stream TEXT    NOT NULL,
    class  TEXT    NOT NULL,
    key    INTEGER NOT NULL,
    sealed BLOB    NOT NULL
  ) STRICT;
  CREATE INDEX blob_stream ON blob (stream);
  CREATE TRIGGER blob_unchanged BEFORE UPDATE ON blob
    BEGIN SELECT RAISE(ABORT, 'a file is never changed'); END;
  CREATE TRIGGER blob_kept BEFORE DELETE ON blob
    WHEN NOT EXISTS (SELECT 1 FROM entry WHERE stream = OLD.stream AND type = 'case.erased')
    BEGIN SELECT RAISE(ABORT, 'a file goes with its case alone'); END;
  `,
  `
  -- A webhook may have two secrets for a time; the first is called like the webhook.
  ALTER TABLE webhook_secret RENAME TO only_secret;
  CREATE TABLE webhook_secret (
    secret  TEXT    PRIMARY KEY,
    webhook TEXT    NOT NULL,
    key     INTEGER NOT NULL,
    sealed  BLOB    NOT NULL
  ) STRICT;
  CREATE INDEX webhook_secret_webhook ON webhook_secret (webhook);
  INSERT INTO webhook_secret SELECT webhook, webhook, key, sealed FROM only_secret;
  DROP TABLE only_secret;
  `,
  `
  -- Which access entries are about a case: of those that stand in the tree, put here with them. An index would
  -- be brought up to date before every answer with personal data leaves, a page of the file for each case.
  DROP INDEX access_subject;
  CREATE TABLE access_subject (
    subject  TEXT    NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (subject, position)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO access_subject SELECT subject, position FROM access
    WHERE position <= (SELECT position FROM integrated WHERE name = 'access')
    ORDER BY subject, position;
  `,
]

export const KEY_MIGRATIONS: readonly string[] = [
  `
  -- Party keys, wrapped by the master key.
  CREATE TABLE party_key (party TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;
  -- Stream keys, wrapped by the key of each party that holds the class. At most one key of a stream
  -- and class has wraps; entries name the key they were sealed with.
  CREATE TABLE wrapped_key (
    stream  TEXT    NOT NULL,
    class   TEXT    NOT NULL,
    party   TEXT    NOT NULL,
    key     INTEGER NOT NULL,
    wrapped BLOB    NOT NULL,
    PRIMARY KEY (stream, class, party)
  ) STRICT;
  CREATE INDEX wrapped_key_key ON wrapped_key (key);
  `,
  `
  -- Who stands in a party's place: its key wrapped by the successor's, or no key when a split handed
  -- over stream by stream.
  CREATE TABLE inheritance (
    party     TEXT NOT NULL,
    successor TEXT NOT NULL,
    wrapped   BLOB,
    PRIMARY KEY (party, successor)
  ) STRICT;
  `,
]

const META = 'CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT'

/** Brings a file to the newest format, inside the caller's transaction. Fault: newer-format. */
export function migrate(sql: Sql, migrations: readonly string[]): void {
  const format = findFormat(sql) ?? 0
  refuseNewer(format, migrations)
  sql.exec(META)
  for (const migration of migrations.slice(format)) sql.exec(migration)
  writeMeta(sql, 'format', String(migrations.length))
}

export function refuseNewer(format: number, migrations: readonly string[]): void {
  if (format <= migrations.length) return
  const text = `format ${format} was written by a newer version; this one knows ${migrations.length}`
  throw new LedgerFault('newer-format', text)
}

export function findMeta(sql: Sql, name: string): string | undefined {
  return sql.find<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)?.value
}

export function writeMeta(sql: Sql, name: string, value: string): void {
  sql.run(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  )
}
