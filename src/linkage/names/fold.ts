/** Longer names are cut here: nobody's name needs more, and a cell of a broken file may hold a page. */
const LONGEST = 160

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/**
 * Lower case, without accents and apostrophes, blanks at single width. Letters of other scripts stay; signs,
 * pictures and marks of direction become blanks. Full stops, commas, slashes and @ are left to the parser.
 */
export function fold(text: string): string {
  const short = text.length > LONGEST ? text.slice(0, LONGEST) : text
  return isPlain(short) ? plain(short) : plain(withoutAccents(short))
}

/** Only letters and digits, as the values of papers, telephones and codes are compared. */
export function foldCode(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** Only letters, digits and single blanks. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 126) return false
  return true
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^\p{L}\p{N}.,/@]+/gu, ' ')
    .trim()

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’‘ʼʻ´]/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
}
