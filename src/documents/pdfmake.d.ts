/** As much of pdfmake 0.3 as is used here; the package brings no types of its own. */
declare module 'pdfmake' {
  type Margins = readonly [left: number, top: number, right: number, bottom: number]
  export type Styled = {
    readonly style?: string
    readonly font?: string
    readonly fontSize?: number
    readonly bold?: boolean
    readonly color?: string
    readonly lineHeight?: number
    readonly alignment?: 'left' | 'center'
    readonly margin?: Margins
    /** Puts the paragraph into the bookmarks. */
    readonly outline?: boolean
    readonly headlineLevel?: number
  }
  export type Content =
    | string
    | readonly Content[]
    | (Styled & { readonly text: Content })
    | (Styled & { readonly ul: readonly Content[] })
    | (Styled & { readonly qr: string; readonly fit: number })
    | (Styled & { readonly stack: readonly Content[] })
    | (Styled & {
        readonly table: { readonly widths: readonly string[]; readonly body: readonly Content[][] }
      })
  export type DocumentDefinition = {
    readonly info: { readonly title: string; readonly subject: string; readonly creator: string }
    readonly language: string
    readonly displayTitle: boolean
    readonly version: '1.7'
    readonly pageSize: 'A4'
    readonly pageMargins: Margins
    readonly defaultStyle: Styled
    readonly styles: Readonly<Record<string, Styled>>
    readonly content: readonly Content[]
    readonly footer: (page: number, pages: number) => Content
  }
  type Fonts = Readonly<Record<string, { readonly normal: string; readonly bold: string }>>
  const pdfmake: {
    setFonts(fonts: Fonts): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Uint8Array> }
  }
  export default pdfmake
}

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
