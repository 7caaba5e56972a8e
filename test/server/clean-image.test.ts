import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { FileForm } from '../../src/domain/attachment/index.ts'
import { isRefusal } from '../../src/kit/index.ts'
import { cleanImageApart } from '../../src/server/attachments/clean-apart.ts'
import { cleanImage } from '../../src/server/attachments/clean-image.ts'

const WIDTH = 40
const HEIGHT = 20
/** Stands in every place of a picture that can hold words. */
const TELLTALE = 'Rumah Siti, 6.2S 106.8E'

const plain = () =>
  sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#336699' } })

/** Turned by a quarter, and telling where and by what it was taken. */
const told = () =>
  plain()
    .withMetadata({
      orientation: 6,
      exif: {
        IFD0: { Model: TELLTALE, Copyright: TELLTALE },
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 12/1 0/1' },
      },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${TELLTALE}</a></x:xmpmeta>`)

const HIDDEN = `PK\x03\x04<script>${TELLTALE}</script>`
const behind = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from(HIDDEN)])

async function cleaned(bytes: Uint8Array, form: FileForm): Promise<Buffer> {
  const answer = await cleanImage(bytes, form)
  if (isRefusal(answer)) throw new Error(answer.code)
  return Buffer.from(answer)
}

const refusalOf = async (bytes: Uint8Array, form: FileForm) => {
  const answer = await cleanImage(bytes, form)
  return isRefusal(answer) ? answer.code : 'taken'
}

describe('a picture that is kept', () => {
  it.each([
    ['jpeg', async () => told().jpeg().toBuffer()],
    ['png', async () => told().png().toBuffer()],
    ['webp', async () => told().webp().toBuffer()],
  ] as const)('has nothing but the picture, as %s', async (form, make) => {
    const given = behind(await make())
    expect(given.includes(TELLTALE)).toBe(true)
    const kept = await cleaned(given, form)
    expect(kept.includes(TELLTALE)).toBe(false)
    const { exif, xmp, icc, iptc, comments, orientation, ...head } = await sharp(kept).metadata()
    expect({ exif, xmp, icc, iptc, comments }).toEqual({})
    expect(head.format).toBe(form)
    expect(orientation ?? 1).toBe(1)
  })

  it('stands as it was held', async () => {
    const { width, height } = await sharp(
      await cleaned(await told().jpeg().toBuffer(), 'jpeg'),
    ).metadata()
    expect([width, height]).toEqual([HEIGHT, WIDTH])
  })

  it('loses the words of a PNG, and all but the first picture of a moving one', async () => {
    const given = withChunks(await plain().png().toBuffer(), [
      chunkOf('tEXt', Buffer.from(`Comment\0${TELLTALE}`, 'latin1')),
      chunkOf('acTL', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0])),
    ])
    const kept = await cleaned(given, 'png')
    expect(kept.includes(TELLTALE)).toBe(false)
    expect(kept.includes('acTL')).toBe(false)
  })

  it('loses the comment of a JPEG', async () => {
    const given = await plain().jpeg().toBuffer()
    const words = Buffer.from(TELLTALE)
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), words])
    const kept = await cleaned(
      Buffer.concat([given.subarray(0, 2), comment, given.subarray(2)]),
      'jpeg',
    )
    expect(kept.includes(TELLTALE)).toBe(false)
  })

  it('stays as it is when it is cleaned again, in what it holds and in its measures', async () => {
    const once = await cleaned(await told().png().toBuffer(), 'png')
    expect((await cleaned(once, 'png')).equals(once)).toBe(true)
  })
})

describe('a picture that is refused', () => {
  it('breaks off', async () => {
    const whole = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer()
    expect(await refusalOf(whole.subarray(0, whole.length / 2), 'jpeg')).toBe(
      'attachment-image-broken',
    )
  })

  it('is one by its first bytes alone', async () => {
    expect(await refusalOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'jpeg')).toBe(
      'attachment-image-broken',
    )
  })

  it('claims more points than a camera makes, and is told so before it is opened', async () => {
    const given = await plain().png().toBuffer()
    given.writeUInt32BE(60_000, 16)
    given.writeUInt32BE(60_000, 20)
    given.writeUInt32BE(crc32(given.subarray(12, 29)), 29)
    expect(await refusalOf(given, 'png')).toBe('attachment-image-too-large')
  })

  it('moves', async () => {
    const frames = Buffer.alloc(8 * 16 * 3, Buffer.from([200, 0, 0]))
    frames.fill(0, frames.length / 2)
    const moving = await sharp(frames, {
      raw: { width: 8, height: 16, channels: 3, pageHeight: 8 },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer()
    expect(await refusalOf(moving, 'webp')).toBe('attachment-image-moves')
  })
})

describe('the process apart', () => {
  it('gives what the cleaning gives, several at once', async () => {
    const bytes = await told().jpeg().toBuffer()
    const here = await cleaned(bytes, 'jpeg')
    const answers = await Promise.all([1, 2, 3].map(() => cleanImageApart({ bytes, form: 'jpeg' })))
    for (const answer of answers) {
      if (isRefusal(answer)) throw new Error(answer.code)
      expect(here.equals(answer)).toBe(true)
    }
  })

  it('says no as a value', async () => {
    const answer = await cleanImageApart({ bytes: Buffer.from([0xff, 0xd8, 0xff]), form: 'jpeg' })
    expect(answer).toMatchObject({ code: 'attachment-image-broken' })
  })
})

function chunkOf(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(data.length)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), named.length + 4)
  return chunk
}

/** Behind the header, which ends at byte 33. */
const withChunks = (png: Buffer, chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)])
