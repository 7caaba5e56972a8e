import type { Sql } from './sql.ts'

/** Position up to which entries, or access entries, stand in their trees; 0 before the first. */
export function integratedTo(sql: Sql, name: 'entry' | 'access'): number {
  const text = 'SELECT position FROM integrated WHERE name = ?'
  return sql.find<{ position: number }>(text, name)?.position ?? 0
}
