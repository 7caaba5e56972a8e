import { create } from 'qrcode/lib/core/qrcode.js'

/** Free modules around a code that a reader needs (ISO/IEC 18004). */
const QUIET = 4

type Props = { readonly text: string; readonly label: string }

/** A QR code as one path: no canvas, no inline style, sharp on paper. */
export function QrCode({ text, label }: Props) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data.keys()).filter((at) => data[at])
  const path = dark
    .map((at) => `M${(at % size) + QUIET} ${Math.floor(at / size) + QUIET}h1v1h-1z`)
    .join('')
  const side = size + 2 * QUIET
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
