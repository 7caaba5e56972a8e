import type { Sharp } from 'sharp'
import type { FileForm } from '../../domain/attachment/index.ts'
import { type Refusal, refuse } from '../../kit/index.ts'

/** Of one picture. A telephone makes 50 million; what claims more is told from its head, before it is decoded. */
const MOST_PIXELS = 64_000_000
const MILLION = 1_000_000
/** Seconds. */
const PATIENCE = 20

/**
 * The picture alone, turned as it was held and written anew in its own form: no place, no time, no device, no
 * earlier thumbnail, nothing behind its end. Colours become sRGB.
 */
export async function cleanImage(bytes: Uint8Array, form: FileForm): Promise<Uint8Array | Refusal> {
  const { default: sharp } = await import('sharp')
  // Nothing of a picture stays in the library's memory.
  sharp.cache(false)
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (head.width * head.height > MOST_PIXELS)
      return refuse('attachment-image-too-large', { facts: { most: MOST_PIXELS / MILLION } })
    if ((head.pages ?? 1) > 1) return refuse('attachment-image-moves')
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .timeout({ seconds: PATIENCE })
    return await written(picture, form).toBuffer()
  } catch {
    // What the library says of a broken file names its bytes.
    return refuse('attachment-image-broken')
  }
}

function written(picture: Sharp, form: FileForm): Sharp {
  if (form === 'png') return picture.png()
  return form === 'webp' ? picture.webp({ quality: 88 }) : picture.jpeg({ quality: 88 })
}
