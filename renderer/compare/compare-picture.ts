import type { CompareDocument, DocumentCell } from './compare-document.ts'

const width = { title: 230, cell: 210, padding: 32 }
const line = 19
const gap = 9
const sharpness = 2

/** What the picture is drawn with: the tokens of the moment. */
export interface Palette {
  readonly surface: string
  readonly sunken: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly font: string
}

/** A piece of text at its place, or a band or rule across the table. */
type Mark =
  | {
      readonly type: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly font: string
      readonly ink: string
    }
  | { readonly type: 'band'; readonly y: number; readonly height: number; readonly fill: string }
  | { readonly type: 'rule'; readonly y: number; readonly ink: string }

/**
 * Draws the table onto a canvas with its own hand. A picture of the page's own HTML would taint the canvas, and then
 * nothing can be read back from it.
 */
export async function comparePicture(
  document: CompareDocument,
  palette: Palette,
  canvas: HTMLCanvasElement,
): Promise<Blob> {
  const brush = canvas.getContext('2d')
  if (brush === null) throw new Error('this browser has no canvas')
  const total = width.title + width.cell * (document.columns.length - 1) + width.padding * 2
  const { marks, height } = layOut(document, palette, (text, font) => {
    brush.font = font
    return brush.measureText(text).width
  })
  canvas.width = total * sharpness
  canvas.height = height * sharpness
  brush.scale(sharpness, sharpness)
  brush.fillStyle = palette.surface
  brush.fillRect(0, 0, total, height)
  brush.textBaseline = 'top'
  for (const mark of marks) draw(brush, mark, total)
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (picture === null) throw new Error('the picture is too large to be made')
  return picture
}

type Measure = (text: string, font: string) => number

function layOut(
  document: CompareDocument,
  palette: Palette,
  measure: Measure,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const marks: Mark[] = []
  const head = `600 13px ${palette.font}`
  const small = `400 12px ${palette.font}`
  const left = width.padding
  let y = width.padding
  const write = (text: string, x: number, font: string, ink: string) => {
    marks.push({ type: 'text', x, y, text, font, ink })
  }
  write(document.title, left, `600 22px ${palette.font}`, palette.ink)
  y += 34
  write(document.subtitle, left, small, palette.ink2)
  y += 34
  for (const [place, column] of document.columns.entries()) write(column, columnAt(place), head, palette.ink2)
  y += line + gap
  for (const { title, rows } of document.sections) {
    marks.push({ type: 'band', y, height: line + gap * 2, fill: palette.sunken })
    y += gap
    write(title, left, head, palette.ink)
    y += line + gap
    for (const row of rows) {
      const { texts, height } = layOutRow(row, y + gap, palette, measure)
      y += height
      marks.push(...texts, { type: 'rule', y, ink: palette.line })
    }
  }
  y += 18
  for (const { number, text } of document.notes) {
    write(`${superscript(number)} ${text}`, left, small, palette.ink2)
    y += line
  }
  return { marks, height: y + width.padding }
}

type DocumentRow = CompareDocument['sections'][number]['rows'][number]

function layOutRow(
  { title, cells }: DocumentRow,
  y: number,
  palette: Palette,
  measure: Measure,
): { readonly texts: readonly Mark[]; readonly height: number } {
  const font = `400 13px ${palette.font}`
  const columns = [
    { lines: wrap(title, width.title - 16, font, measure), ink: palette.ink },
    ...cells.map((cell) => ({
      lines: wrap(withNotes(cell), width.cell - 16, font, measure),
      ink: cell.empty ? palette.ink3 : palette.ink,
    })),
  ]
  const texts = columns.flatMap(({ lines, ink }, place) =>
    lines.map((text, number): Mark => ({ type: 'text', x: columnAt(place), y: y + number * line, text, font, ink })),
  )
  return { texts, height: Math.max(...columns.map(({ lines }) => lines.length)) * line + gap * 2 }
}

function columnAt(place: number): number {
  return width.padding + (place === 0 ? 0 : width.title + (place - 1) * width.cell)
}

function withNotes({ text, notes }: DocumentCell): string {
  return `${text}${notes.map((number) => ` ${superscript(number)}`).join('')}`
}

/** Breaks between words; Chinese has them too, though nobody writes the gaps. */
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

function wrap(text: string, most: number, font: string, measure: Measure): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const { segment } of words.segment(text)) {
    if (current !== '' && measure(current + segment, font) > most) {
      lines.push(current.trimEnd())
      current = segment.trimStart()
    } else current += segment
  }
  return [...lines, current]
}

const raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

function superscript(number: number): string {
  return [...String(number)].map((digit) => raised[Number(digit)]).join('')
}

function draw(brush: CanvasRenderingContext2D, mark: Mark, total: number): void {
  const across = total - width.padding * 2
  switch (mark.type) {
    case 'text':
      brush.font = mark.font
      brush.fillStyle = mark.ink
      brush.fillText(mark.text, mark.x, mark.y)
      return
    case 'band':
      brush.fillStyle = mark.fill
      brush.fillRect(width.padding - 10, mark.y, across + 20, mark.height)
      return
    case 'rule':
      brush.fillStyle = mark.ink
      brush.fillRect(width.padding - 10, mark.y, across + 20, 1)
  }
}
