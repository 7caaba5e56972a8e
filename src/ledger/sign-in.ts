import { createHmac } from 'node:crypto'
import type { Instant, OfficerId, StreamId } from '../kit/index.ts'
import { LedgerFault } from './fault.ts'
import { type Keyring, NODE_PARTY } from './keyring.ts'
import { deriveKey, findPlain, seal } from './sealing.ts'
import type { Sql } from './sql.ts'
import type { Credential, Enrolment, Session } from './store.ts'

type SessionRow = {
  token_hash: string
  officer: OfficerId
  created_at: Instant
  last_seen_at: Instant
  ends_at: Instant
  key: number
  sealed: Uint8Array
}
type CredentialRow = {
  login_tag: string
  officer: OfficerId
  hash: string
  updated_at: Instant
}
type EnrolmentRow = {
  token_hash: string
  officer: OfficerId
  expires_at: Instant
  used_at: Instant | null
}

// The cast: a stream of the ledger's own, which holds a key and no entries.
const SESSIONS = 'sessions' as StreamId

/** Rows of sign-in: hashes and ids; what a session carries is sealed under the node's key. */
export function signInRows(sql: Sql, keys: Keyring, secret: Uint8Array) {
  const tagKey = deriveKey(secret, 'login tags')
  const slipKey = deriveKey(secret, 'hand-in slips')
  const credentials = credentialRows(sql)
  return {
    ...sessionRows(sql, keys),
    ...credentials,
    ...enrolmentRows(sql, credentials.putCredential),
    toLoginTag: (login: string): string =>
      createHmac('sha256', tagKey)
        .update(login.normalize('NFKC').trim().toLowerCase())
        .digest('base64url'),
    toHandInSlip: (officer: OfficerId): string =>
      createHmac('sha256', slipKey).update(officer).digest('base64url'),
  }
}

function sessionRows(sql: Sql, keys: Keyring) {
  const open = (row: SessionRow): Session => {
    const key = keys.findKey(row.key)
    const plain = key && findPlain(key.bytes, row.sealed, toSessionIdentity(row.token_hash))
    if (!plain) throw new LedgerFault('damaged', 'a session does not open')
    // The cast: `putSession` below is the only writer.
    const { body } = JSON.parse(plain.toString()) as { body?: unknown }
    return {
      tokenHash: row.token_hash,
      officer: row.officer,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      endsAt: row.ends_at,
      ...(body === undefined ? {} : { body }),
    }
  }
  return {
    putSession: (row: Session): void => {
      const key = keys.getCurrent(SESSIONS, 'identity', NODE_PARTY)
      const body = JSON.stringify({ body: row.body })
      sql.run(
        `INSERT OR REPLACE INTO session
           (token_hash, officer, created_at, last_seen_at, ends_at, key, sealed)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        row.tokenHash,
        row.officer,
        row.createdAt,
        row.lastSeenAt,
        row.endsAt,
        key.number,
        seal(key.bytes, body, toSessionIdentity(row.tokenHash)),
      )
    },
    findSession: (hash: string): Session | undefined => {
      const row = sql.find<SessionRow>('SELECT * FROM session WHERE token_hash = ?', hash)
      return row && open(row)
    },
    listSessions: (officer: OfficerId): Session[] =>
      sql
        .all<SessionRow>('SELECT * FROM session WHERE officer = ? ORDER BY created_at', officer)
        .map(open),
    touchSession: (hash: string, at: Instant): void => {
      sql.run('UPDATE session SET last_seen_at = ? WHERE token_hash = ?', at, hash)
    },
    dropSession: (hash: string): void => {
      sql.run('DELETE FROM session WHERE token_hash = ?', hash)
    },
    dropOverSessions: (now: Instant, idleSince: Instant): number =>
      sql.run('DELETE FROM session WHERE ends_at <= ? OR last_seen_at < ?', now, idleSince),
    dropSessions: (officer: OfficerId): void => {
      sql.run('DELETE FROM session WHERE officer = ?', officer)
    },
  }
}

const toSessionIdentity = (tokenHash: string) => ({ kind: 'session', tokenHash })

function credentialRows(sql: Sql) {
  const read = (row: CredentialRow): Credential => ({
    loginTag: row.login_tag,
    officer: row.officer,
    hash: row.hash,
    updatedAt: row.updated_at,
  })
  return {
    putCredential: (row: Credential): void => {
      sql.run(
        'INSERT OR REPLACE INTO credential (login_tag, officer, hash, updated_at) VALUES (?, ?, ?, ?)',
        row.loginTag,
        row.officer,
        row.hash,
        row.updatedAt,
      )
    },
    findCredential: (tag: string): Credential | undefined => {
      const row = sql.find<CredentialRow>('SELECT * FROM credential WHERE login_tag = ?', tag)
      return row && read(row)
    },
    listCredentials: (officer: OfficerId): Credential[] =>
      sql.all<CredentialRow>('SELECT * FROM credential WHERE officer = ?', officer).map(read),
    dropCredential: (tag: string): void => {
      sql.run('DELETE FROM credential WHERE login_tag = ?', tag)
    },
    dropCredentials: (officer: OfficerId): void => {
      sql.run('DELETE FROM credential WHERE officer = ?', officer)
    },
  }
}

function enrolmentRows(sql: Sql, putCredential: (row: Credential) => void) {
  const read = (row: EnrolmentRow): Enrolment => ({
    tokenHash: row.token_hash,
    officer: row.officer,
    expiresAt: row.expires_at,
    ...(row.used_at === null ? {} : { usedAt: row.used_at }),
  })
  return {
    putEnrolment: (row: Enrolment): void => {
      sql.run(
        'INSERT OR REPLACE INTO enrolment (token_hash, officer, expires_at, used_at) VALUES (?, ?, ?, ?)',
        row.tokenHash,
        row.officer,
        row.expiresAt,
        row.usedAt ?? null,
      )
    },
    findEnrolment: (hash: string): Enrolment | undefined => {
      const row = sql.find<EnrolmentRow>('SELECT * FROM enrolment WHERE token_hash = ?', hash)
      return row && read(row)
    },
    listEnrolments: (officer: OfficerId): Enrolment[] =>
      sql.all<EnrolmentRow>('SELECT * FROM enrolment WHERE officer = ?', officer).map(read),
    useEnrolment: (hash: string, at: Instant, credential?: Credential): boolean => {
      const used = sql.run(
        'UPDATE enrolment SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?',
        at,
        hash,
        at,
      )
      if (used === 1 && credential) putCredential(credential)
      return used === 1
    },
    dropEnrolment: (hash: string): void => {
      sql.run('DELETE FROM enrolment WHERE token_hash = ?', hash)
    },
    dropEnrolments: (officer: OfficerId): void => {
      sql.run('DELETE FROM enrolment WHERE officer = ?', officer)
    },
  }
}
