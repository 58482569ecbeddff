import { z } from 'zod'
import { Id, Instant } from '../domain/ids.ts'
import { Person } from '../domain/person.ts'
import { PictureSide } from '../domain/picture.ts'

/** What the server says of itself before anyone signs in: `GET /api/hello`. `personas`: sign-in without a password. */
export const Hello = z.strictObject({
  product: z.literal('qun'),
  serverId: Id,
  protocol: z.number().int(),
  oldestProtocol: z.number().int(),
  personas: z.boolean(),
  world: z.string().nullable(),
})
export type Hello = z.infer<typeof Hello>

/** `GET /api/cast`: the people one may sign in as without a password; only in the demo world and with `--testing`. */
export const Cast = z.strictObject({
  cast: z.array(
    z.strictObject({
      person: Person,
      department: z.string().nullable(),
      note: z.enum(['creator', 'leader', 'staff', 'partner', 'wechat']),
    }),
  ),
})
export type Cast = z.infer<typeof Cast>

/** `POST /api/sign-in` with account and password, `POST /api/sign-in/persona` with a person of the cast. */
export const SignIn = z.strictObject({
  account: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(200),
})
export type SignIn = z.infer<typeof SignIn>
export const PersonaSignIn = z.strictObject({ personId: Id })
export type PersonaSignIn = z.infer<typeof PersonaSignIn>

/** The session: a random 256-bit token, base64url. Sent as `Authorization: Bearer` and in the socket's handshake. */
export const SignedIn = z.strictObject({ token: z.string().min(43).max(43), person: Person })
export type SignedIn = z.infer<typeof SignedIn>

/** `POST /api/sign-out`: this session, or all of the person's. */
export const SignOut = z.strictObject({ everywhere: z.boolean() })
export type SignOut = z.infer<typeof SignOut>

/** The socket's handshake; `door` says whose token it is, a chat session's or a console's. */
export const Handshake = z.object({
  token: z.string(),
  protocol: z.number().int(),
  door: z.enum(['chat', 'console']).default('chat'),
})
export type Handshake = z.infer<typeof Handshake>

/** A table as a file. @see TOOL-4 */
export const TableFormat = z.enum(['xlsx', 'csv'])
export type TableFormat = z.infer<typeof TableFormat>

/** `GET /api/cards/:id/export?format=`: the table of a card, or its dates for a calendar. @see TOOL-4, MEET-6 */
export const ExportFormat = z.enum([...TableFormat.options, 'ics'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** `GET /api/join/:code`, and what `GET /j/:code` shows to whoever opens a join code in a browser. */
export const JoinPage = z.strictObject({
  name: z.string(),
  kind: z.enum(['internal', 'external', 'wechat']),
  enterpriseName: z.string().nullable(),
  memberCount: z.number().int(),
  /** Nobody more can come in for now. */
  full: z.boolean(),
  /** Who made the code; null once they have left. */
  invitedBy: z.string().nullable(),
  expiresAt: Instant,
  /** Owner and admins are asked before somebody comes in. @see GRP-3 */
  confirms: z.boolean(),
})
export type JoinPage = z.infer<typeof JoinPage>

/**
 * `POST /api/pictures` with the bytes as body: JPEG, PNG, GIF or WebP up to 20 MB. `GET /api/pictures/:id` answers them
 * to the uploader and to whoever is in a conversation the picture was used in. @see MSG-1
 */
export const UploadedPicture = z.strictObject({ pictureId: Id, width: PictureSide, height: PictureSide })
export type UploadedPicture = z.infer<typeof UploadedPicture>
