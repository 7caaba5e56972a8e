import sharp from 'sharp'

type Told = { readonly artist: string; readonly camera?: string }

const HERE = { GPSLatitudeRef: 'N', GPSLatitude: '1/1 7/1 30/1', GPSLongitude: '104/1 2/1 0/1' }

/** A photograph as a telephone makes it: held sideways, with who, what and where written inside. */
export async function photograph({ artist, camera = 'Lantern 7' }: Told): Promise<Buffer> {
  const raw = sharp({ create: { width: 64, height: 32, channels: 3, background: '#336699' } })
  const exif = { IFD0: { Artist: artist, Model: camera }, IFD3: HERE }
  return await raw
    .withMetadata({ orientation: 6 })
    .withExif(exif)
    .withXmp(xmpOf(artist))
    .jpeg()
    .toBuffer()
}

/** One of a given size in pixels, of noise so that it does not pack. */
export const noise = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer()

const xmpOf = (artist: string): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${artist}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

/** What a file says of itself and is nothing more. */
export const pdf = (text: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Title (${text}) >>\nendobj\n%%EOF\n`)
