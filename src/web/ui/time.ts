import { useEffect, useState } from 'react'
import type { LocalDate } from '../../kit/index.ts'
import { localeOf, useLanguage } from './language.tsx'
import { useSession } from './session.ts'

const TICK = 30_000 // ms: clocks are read in minutes

/** The time now, renewed twice a minute while the page is shown. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** IANA zone of the own post's unit; before sign-in the browser's. */
export function useZone(): string {
  const { me } = useSession()
  return me?.post?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** An instant in words in the unit's zone, with the zone named: `22 Nov 2026, 10.15 WIB`. */
export function useWhen(zone?: string): (at: number) => string {
  const { language } = useLanguage()
  const own = useZone()
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone ?? own,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return (at) => format.format(at)
}

/** A calendar date in words, in no zone: `22 November 2026`. */
export function useDay(): (date: LocalDate | undefined) => string {
  const { language } = useLanguage()
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  return (date) => (date ? format.format(Date.parse(`${date}T00:00Z`)) : '')
}
