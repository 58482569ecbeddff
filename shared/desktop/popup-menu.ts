import { z } from 'zod'

const Words = z.string().min(1).max(200)
const Coordinate = z.number().int().min(0).max(32_767)

const PopupAct = z.strictObject({
  /** What is answered when it is chosen. */
  id: z.number().int().min(0).max(199),
  label: Words,
  enabled: z.boolean(),
  whyNot: Words.nullable(),
})
export type PopupAct = z.infer<typeof PopupAct>

const PopupEntry = z.union([PopupAct, z.strictObject({ label: Words, entries: z.array(PopupAct).min(1).max(20) })])
export type PopupEntry = z.infer<typeof PopupEntry>

/** A menu as the page asks the desktop program to show it: words and numbers, nothing that the program would carry out. */
export const PopupMenu = z.strictObject({
  at: z.strictObject({ x: Coordinate, y: Coordinate }),
  heading: Words.nullable(),
  sections: z.array(z.array(PopupEntry).min(1).max(20)).min(1).max(8),
})
export type PopupMenu = z.infer<typeof PopupMenu>
