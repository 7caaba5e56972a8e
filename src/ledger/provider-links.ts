import { createHmac } from 'node:crypto'
import type { Instant, OfficerId, PartyId } from '../kit/index.ts'
import { deriveKey } from './sealing.ts'
import type { Sql } from './sql.ts'
import type { ProviderLink } from './store.ts'

type LinkRow = {
  subject_tag: string
  link: string
  officer: OfficerId
  party: PartyId
  created_at: Instant
  used_at: Instant | null
}

/** Rows of accounts at institutions' own providers: a keyed hash and ids, nothing to seal. */
export function providerLinkRows(sql: Sql, secret: Uint8Array) {
  const tagKey = deriveKey(secret, 'provider subjects')
  return {
    toSubjectTag: (issuer: string, subject: string): string =>
      createHmac('sha256', tagKey)
        .update(JSON.stringify([issuer, subject]))
        .digest('base64url'),
    putProviderLink: (row: ProviderLink): void => {
      sql.run(
        `INSERT OR REPLACE INTO provider_link
           (subject_tag, link, officer, party, created_at, used_at) VALUES (?, ?, ?, ?, ?, ?)`,
        row.subjectTag,
        row.link,
        row.officer,
        row.party,
        row.createdAt,
        row.usedAt ?? null,
      )
    },
    findProviderLink: (tag: string): ProviderLink | undefined => {
      const row = sql.find<LinkRow>('SELECT * FROM provider_link WHERE subject_tag = ?', tag)
      return row && read(row)
    },
    listProviderLinks: (officer: OfficerId): ProviderLink[] =>
      sql
        .all<LinkRow>('SELECT * FROM provider_link WHERE officer = ? ORDER BY created_at', officer)
        .map(read),
    touchProviderLink: (tag: string, at: Instant): void => {
      sql.run('UPDATE provider_link SET used_at = ? WHERE subject_tag = ?', at, tag)
    },
    dropProviderLink: (tag: string): void => {
      sql.run('DELETE FROM provider_link WHERE subject_tag = ?', tag)
    },
    dropProviderLinks: (officer: OfficerId): void => {
      sql.run('DELETE FROM provider_link WHERE officer = ?', officer)
    },
  }
}

const read = (row: LinkRow): ProviderLink => ({
  subjectTag: row.subject_tag,
  link: row.link,
  officer: row.officer,
  party: row.party,
  createdAt: row.created_at,
  ...(row.used_at === null ? {} : { usedAt: row.used_at }),
})
