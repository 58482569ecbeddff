import { z } from 'zod'

/** Names one thing of the world: 1–40 letters, digits and hyphens. The server makes UUIDv7, seeded worlds use words. */
export const Id = z.string().regex(/^[0-9A-Za-z-]{1,40}$/)
export type Id = z.infer<typeof Id>

/** Chosen by the client, once per mutation, so that a repeat is recognised: a UUID (the client makes version 7). */
export const ClientId = z.uuid()
export type ClientId = z.infer<typeof ClientId>

/** Milliseconds since 1970-01-01 UTC. */
export const Instant = z.number().int().min(0).max(8.64e15)
export type Instant = z.infer<typeof Instant>

/** One position in a conversation; the first message has 1, an empty conversation stands at 0. */
export const Seq = z.number().int().min(0)
export type Seq = z.infer<typeof Seq>

/** Counts changes of a conversation; every row carries the rev of its last change. */
export const Rev = z.number().int().min(0)
export type Rev = z.infer<typeof Rev>

/** A short text in both languages of the product. */
export const Bilingual = z.strictObject({ zh: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof Bilingual>
