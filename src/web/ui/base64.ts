/** Characters that `String.fromCharCode` takes at once without filling the stack. */
const CHUNK = 0x8000

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)))
  return btoa(parts.join(''))
}

/** Hands base64 content to the browser as a file to save. */
export function saveFile(fileName: string, base64: string) {
  saveBytes(
    fileName,
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
  )
}

/** Hands bytes to the browser as a file to save, of no type that it would show. */
export function saveBytes(fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  const url = URL.createObjectURL(new Blob([bytes]))
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName })
  link.click()
  URL.revokeObjectURL(url)
}
