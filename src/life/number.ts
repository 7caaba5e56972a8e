import type { LocalDate } from '../kit/index.ts'

type Parts = {
  readonly region: string
  readonly birthDate: LocalDate
  readonly sex: 'female' | 'male'
  readonly serial: number
}

/** The number of a paper by its pattern; `{serial:4}` is the person's own number, so that none comes twice. */
export function toNumber(pattern: string, parts: Parts, womenAdd: number): string {
  const [year = '', month = '', day = ''] = parts.birthDate.split('-')
  const shown = Number(day) + (parts.sex === 'female' ? womenAdd : 0)
  return pattern
    .replaceAll('{region}', parts.region)
    .replaceAll('{dd}', String(shown).padStart(2, '0'))
    .replaceAll('{mm}', month)
    .replaceAll('{yy}', year.slice(2))
    .replaceAll(/\{serial:(\d+)\}/g, (_, width: string) => toSerial(parts.serial, Number(width)))
}

/** From 1 on, in so many digits; larger ones begin anew. */
const toSerial = (serial: number, width: number): string =>
  String(((serial - 1) % (10 ** width - 1)) + 1).padStart(width, '0')
