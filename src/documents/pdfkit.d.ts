/** As much of pdfkit 0.19 as is used here; the package brings no types of its own. */
declare module 'pdfkit' {
  export type Structure = {
    add(child: Structure | (() => void)): Structure
    end(): void
  }
  type Bookmark = { addItem(title: string): Bookmark }
  type TextOptions = {
    readonly continued?: boolean
    readonly width?: number
    readonly align?: 'left' | 'center'
    readonly lineGap?: number
    readonly lineBreak?: boolean
    readonly indent?: number
  }
  type Page = {
    readonly width: number
    readonly height: number
    readonly margins: { top: number; bottom: number; left: number; right: number }
  }
  type Options = {
    readonly pdfVersion: '1.7'
    readonly subset: 'PDF/UA'
    readonly tagged: true
    readonly displayTitle: true
    readonly lang: string
    readonly size: 'A4'
    readonly font: string
    readonly margins: { top: number; bottom: number; left: number; right: number }
    readonly bufferPages: true
    readonly info: { readonly Title: string; readonly Subject: string; readonly Creator: string }
  }
  export default class PDFDocument {
    constructor(options: Options)
    x: number
    y: number
    readonly page: Page
    readonly outline: Bookmark
    struct(type: string, child?: () => void): Structure
    struct(type: string, options: { readonly alt: string }, child?: () => void): Structure
    addStructure(structure: Structure): this
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this
    endMarkedContent(): this
    registerFont(name: string, path: string): this
    font(name: string): this
    fontSize(points: number): this
    fillColor(color: string): this
    text(text: string, options?: TextOptions): this
    text(text: string, x: number, y: number, options?: TextOptions): this
    rect(x: number, y: number, width: number, height: number): this
    fill(color: string): this
    stroke(color: string): this
    addPage(): this
    switchToPage(at: number): this
    bufferedPageRange(): { readonly start: number; readonly count: number }
    on(event: 'data', take: (chunk: Uint8Array) => void): this
    on(event: 'end', take: () => void): this
    end(): void
  }
}
