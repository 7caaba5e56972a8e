import { readIdNumber } from '../compare/id-number.ts'
import { fold, foldCode, foldWords } from '../names/fold.ts'
import { type NameReader, parseName } from '../names/parse.ts'
import type { Cell, Column } from './column.ts'

export type CellFaultCode =
  | 'not-a-date'
  | 'lost-digits'
  | 'too-long'
  | 'placeholder'
  | 'not-by-rule'
  | 'no-words'

/** The words that a cell is compared by; what was odd about it is told. Total. */
export type CellReader = (cell: Cell, fault: (code: CellFaultCode) => void) => readonly string[]

type TextReader = (text: string, fault: (code: CellFaultCode) => void) => readonly string[]

/** Longer cells are not read to the end; see `fold`. */
const LONG_CELL = 160
/** The same places and sexes come again and again: so many are remembered. */
const REMEMBERED = 20_000
const NOTHING: readonly string[] = []

export function toCellReader(names: NameReader, column: Column): CellReader {
  const read = toTextReader(names, column)
  const one: TextReader = (text, fault) => {
    if (text.length > LONG_CELL) fault('too-long')
    return read(text, fault)
  }
  return (cell, fault) => {
    if (typeof cell === 'string') return one(cell, fault)
    if (cell && 'words' in cell) return cell.words
    return textsOf(cell).flatMap((text) => one(text, fault))
  }
}

export const textsOf = (cell: Cell): readonly string[] => {
  if (typeof cell === 'string') return [cell]
  if (!cell || 'words' in cell) return NOTHING
  return cell.filter((text) => typeof text === 'string')
}

function toTextReader(names: NameReader, column: Column): TextReader {
  switch (column.kind) {
    case 'name':
      return (text, fault) => nameWords(names, text, fault)
    case 'words':
      return (text) => foldWords(text).split(' ').slice(0, 12)
    case 'text':
    case 'category':
      return remembering((text) => [foldWords(text)])
    case 'region':
      return remembering((text) => [text.trim().slice(0, LONG_CELL)])
    case 'email':
      return (text) => [/@/.test(text) ? text.trim().toLowerCase().slice(0, LONG_CELL) : fold(text)]
    case 'phone':
      return (text, fault) => realCode(text.replace(/\D/g, '').slice(-9), fault)
    case 'id-number':
      return (text, fault) => idNumber(column, text, fault)
    case 'code':
      return codeOf
    case 'date':
      return () => NOTHING
  }
}

function remembering(read: (text: string) => readonly string[]): TextReader {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    if (known.size >= REMEMBERED) known.clear()
    const words = read(text)
    known.set(text, words)
    return words
  }
}

function nameWords(
  names: NameReader,
  text: string,
  fault: (code: CellFaultCode) => void,
): readonly string[] {
  const { words, aliases } = parseName(names, text)
  if (words.length === 0 && text.trim() !== '') fault('no-words')
  return aliases.length === 0 ? words : [...words, ...aliases.flat()]
}

const codeOf: TextReader = (text, fault) => {
  if (isPlainCode(text)) return realCode(text.toLowerCase().slice(0, 40), fault)
  // A spreadsheet that took the number for a quantity has lost its last digits.
  if (/^\s*\d+[.,]?\d*e\+?\d+\s*$/i.test(text)) {
    fault('lost-digits')
    return NOTHING
  }
  return realCode(foldCode(text.replace(/\.0+\s*$/, '')).slice(0, 40), fault)
}

// Digits, and letters but for an "e" between digits, which may be a power of ten.
function isPlainCode(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    const digit = unit >= 48 && unit <= 57
    const letter = (unit | 32) >= 97 && (unit | 32) <= 122
    if (!digit && (!letter || ((unit | 32) === 101 && i > 0))) return false
  }
  return true
}

const idNumber = (
  column: Column,
  text: string,
  fault: (code: CellFaultCode) => void,
): readonly string[] => {
  const words = codeOf(text, fault)
  const [code] = words
  if (code !== undefined && column.rule && !readIdNumber(column.rule, code)) fault('not-by-rule')
  return words
}

// 0000000, 99999, a dash: what is typed where a number is required and unknown.
function realCode(code: string, fault: (code: CellFaultCode) => void): readonly string[] {
  if (code === '') return NOTHING
  let same = 1
  while (same < code.length && code.charCodeAt(same) === code.charCodeAt(0)) same += 1
  if (code.length < 4 || same < code.length) return [code]
  fault('placeholder')
  return NOTHING
}
