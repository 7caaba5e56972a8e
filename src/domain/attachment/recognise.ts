import type { AttachmentKind, FileForm } from './entries.ts'

/**
 * What a file is by its first bytes, or undefined for what is not taken in. Signatures: JFIF/Exif (ISO 10918-1),
 * PNG (ISO 15948 §5.2), RIFF (WebP, WAVE), PDF (ISO 32000-1 §7.5.2), ID3v2 and MPEG audio frames (ISO 11172-3
 * §2.4.2.3), ISO base media (ISO 14496-12 §4.3), Ogg (RFC 3533 §6), FLAC (RFC 9639 §6), AMR (RFC 4867 §5).
 */
export function recognise(bytes: Uint8Array): FileForm | undefined {
  return SIGNATURES.find(([, fits]) => fits(bytes))?.[0]
}

const SIGNATURES: readonly (readonly [FileForm, (bytes: Uint8Array) => boolean])[] = [
  ['jpeg', (bytes) => begins(bytes, [0xff, 0xd8, 0xff])],
  ['png', (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['webp', (bytes) => says(bytes, 'RIFF') && says(bytes, 'WEBP', 8)],
  ['wav', (bytes) => says(bytes, 'RIFF') && says(bytes, 'WAVE', 8)],
  ['pdf', (bytes) => says(bytes, '%PDF-')],
  ['mp3', (bytes) => says(bytes, 'ID3') || isMpegAudio(bytes)],
  ['m4a', (bytes) => says(bytes, 'ftyp', 4) && AUDIO_BRANDS.some((one) => says(bytes, one, 8))],
  ['ogg', (bytes) => says(bytes, 'OggS')],
  ['flac', (bytes) => says(bytes, 'fLaC')],
  ['amr', (bytes) => says(bytes, '#!AMR')],
]

/** Of a voice recorder. The brands of films and of HEIC pictures are others. */
const AUDIO_BRANDS = ['M4A ', 'M4B ', '3gp4', '3gp5', '3gp6']

/** Eleven bits of sync, layer III and a bit rate that exists. A text in UTF-16 (ff fe) would be layer I. */
const isMpegAudio = ([first = 0, second = 0, third = 0]: Uint8Array): boolean =>
  first === 0xff && (second & 0xe6) === 0xe2 && third >> 4 !== 0xf

const begins = (bytes: Uint8Array, wanted: readonly number[], at = 0): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte)

const says = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

export const IMAGE_FORMS: ReadonlySet<FileForm> = new Set<FileForm>(['jpeg', 'png', 'webp'])

/** Which contents each kind may be. */
export function fitsKind(form: FileForm, kind: AttachmentKind): boolean {
  const isImage = IMAGE_FORMS.has(form)
  switch (kind) {
    case 'photograph':
      return isImage
    case 'scan':
    case 'document':
      return isImage || form === 'pdf'
    case 'audio':
      return !isImage && form !== 'pdf'
  }
}
