import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isRefusal } from '../../src/kit/index.ts'
import { cleanImageApart } from '../../src/server/attachments/clean-apart.ts'
import { noise, photograph } from '../world/pictures.ts'

const cleaned = async (bytes: Uint8Array, form: 'jpeg' | 'png' | 'webp') => {
  const answer = await cleanImageApart({ bytes, form })
  if (isRefusal(answer)) throw new Error(answer.code)
  return Buffer.from(answer)
}

test('a photograph loses who, what and where, and is turned as it was held', async () => {
  const given = await photograph({ artist: 'Wren of the Ferry' })
  expect((await sharp(given).metadata()).exif?.includes('Wren of the Ferry')).toBe(true)
  const bytes = await cleaned(given, 'jpeg')
  const head = await sharp(bytes).metadata()
  expect(head).toMatchObject({ format: 'jpeg', width: 32, height: 64 })
  for (const left of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const)
    expect(head[left], left).toBeUndefined()
  expect(bytes.includes('Wren')).toBe(false)
  expect(bytes.includes('Exif')).toBe(false)
})

test('what was hung behind its end does not come along', async () => {
  const given = Buffer.concat([await photograph({ artist: 'x' }), Buffer.from('Wren of the Ferry')])
  expect((await cleaned(given, 'jpeg')).includes('Wren')).toBe(false)
})

test.each(['png', 'webp'] as const)('%s stays what it is', async (form) => {
  const given = await sharp(await photograph({ artist: 'Wren' }))
    .withMetadata()
    [form]()
    .toBuffer()
  const bytes = await cleaned(given, form)
  expect((await sharp(bytes).metadata()).format).toBe(form)
  expect(bytes.includes('Wren')).toBe(false)
})

test('a picture that is cut off, moves or is boundless is refused, and the next is cleaned', async () => {
  const whole = await photograph({ artist: 'x' })
  const cut = await noise(64, 64)
  const codeOf = async (bytes: Uint8Array, form: 'jpeg' | 'png' | 'webp') => {
    const answer = await cleanImageApart({ bytes, form })
    return isRefusal(answer) ? answer.code : 'cleaned'
  }
  expect(await codeOf(cut.subarray(0, 6000), 'png')).toBe('attachment-image-broken')
  expect(await codeOf(Buffer.from([0xff, 0xd8, 0xff, 0]), 'jpeg')).toBe('attachment-image-broken')
  const frames = { raw: { width: 4, height: 8, channels: 3 as const, pageHeight: 4 } }
  const moving = await sharp(Buffer.alloc(96, 77).fill(9, 48), frames).webp({ loop: 0 }).toBuffer()
  expect(await codeOf(moving, 'webp')).toBe('attachment-image-moves')
  expect(await codeOf(claiming(60_000, 60_000), 'png')).toBe('attachment-image-too-large')
  expect(await codeOf(whole, 'jpeg')).toBe('cleaned')
})

/** The head of a picture of that many pixels, and nothing of it. */
function claiming(width: number, height: number): Buffer {
  const head = Buffer.alloc(33)
  head.write('89504e470d0a1a0a0000000d49484452', 'hex')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  head.write('0802000000', 24, 'hex')
  return Buffer.concat([head, Buffer.from('0000000049444154', 'hex')])
}
