import { type Block, type Colour, png } from './png.ts'

const [paper, line, ink, blue, orange, green]: readonly Colour[] = [
  [247, 249, 252],
  [222, 228, 238],
  [70, 82, 108],
  [52, 112, 226],
  [232, 140, 52],
  [46, 158, 92],
]
const soft: Colour = line ?? [0, 0, 0]

/** The drawing of a screen as designers pass around: bars, tiles and a chart, different for every `seed`. */
export function screen(width: number, height: number, seed: number): Buffer {
  return png(width, height, blocksOf(seed))
}

function blocksOf(seed: number): readonly Block[] {
  const accents: readonly Colour[] = [blue ?? soft, orange ?? soft, green ?? soft]
  const accent = accents[seed % accents.length] ?? soft
  const white: Colour = [255, 255, 255]
  const bars = Array.from({ length: 9 }, (_, place): Block => {
    const height = 0.06 + 0.26 * Math.abs(Math.sin(seed * 1.7 + place * 0.9))
    const left = 0.25 + place * 0.075
    return [left, 0.88 - height, left + 0.045, 0.88, accent]
  })
  const tiles = [0, 1, 2].flatMap((place): Block[] => {
    const left = 0.22 + place * 0.25
    return [
      [left, 0.16, left + 0.22, 0.38, white],
      [left + 0.02, 0.2, left + 0.09, 0.225, soft],
      [left + 0.02, 0.26, left + 0.07 + 0.03 * ((seed + place) % 3), 0.31, ink ?? soft],
    ]
  })
  const menu = [0, 1, 2, 3, 4, 5].map((place): Block => [0.03, 0.16 + place * 0.07, 0.14, 0.18 + place * 0.07, soft])
  return [
    [0, 0, 1, 1, paper ?? soft],
    [0, 0, 0.18, 1, [28, 37, 54]],
    ...menu,
    [0.18, 0, 1, 0.1, white],
    [0.22, 0.04, 0.38, 0.065, ink ?? soft],
    ...tiles,
    [0.22, 0.44, 0.97, 0.94, white],
    ...bars,
  ]
}
