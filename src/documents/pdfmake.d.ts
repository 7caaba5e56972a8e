/** As much of pdfmake 0.3 as is used here, its encoder of square codes; the package brings no types of its own. */
declare module 'pdfmake/js/qrEnc.js' {
  /** A square of one colour, in points from the corner of the code. */
  export type Dot = {
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
    readonly color: string
  }
  type Encoder = {
    readonly measure: (asked: { readonly qr: string; readonly fit: number }) => {
      readonly _canvas: readonly Dot[]
    }
  }
  const encoder: Encoder | { readonly default: Encoder }
  export default encoder
}
