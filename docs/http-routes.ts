import type { z } from 'zod'
import type { Reason } from '#shared/domain/error.ts'
import {
  Cast,
  Hello,
  JoinPage,
  PersonaSignIn,
  SignedIn,
  SignIn,
  SignOut,
  UploadedPicture,
} from '#shared/protocol/http.ts'

/** One route of the server's plain HTTP, for the protocol's page. */
interface HttpRoute {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly doc: string
  readonly session: boolean
  readonly body: z.ZodType | string | null
  readonly answer: z.ZodType | string
  readonly refusals: readonly Reason[]
}

const ofSession: readonly Reason[] = ['session.missing', 'session.ended']

/** Every route there is; the pages' test holds this list against the server's code. */
export const httpRoutes: readonly HttpRoute[] = [
  {
    method: 'GET',
    path: '/health',
    doc: 'Whether the server is up.',
    session: false,
    body: null,
    answer: "{ status: 'ok', world: string }",
    refusals: [],
  },
  {
    method: 'GET',
    path: '/api/hello',
    doc: 'What the server says of itself before anyone signs in.',
    session: false,
    body: null,
    answer: Hello,
    refusals: [],
  },
  {
    method: 'GET',
    path: '/api/cast',
    doc: 'The people one may sign in as without a password; only in the demo world and with `--testing`.',
    session: false,
    body: null,
    answer: Cast,
    refusals: ['signIn.noPersonas'],
  },
  {
    method: 'POST',
    path: '/api/sign-in',
    doc: 'Starts a session with account and password; 20 attempts a minute from one address. An unknown account and a wrong password are answered alike.',
    session: false,
    body: SignIn,
    answer: SignedIn,
    refusals: ['input', 'signIn.wrong', 'signIn.tooMany'],
  },
  {
    method: 'POST',
    path: '/api/sign-in/persona',
    doc: 'Starts a session as one of the cast.',
    session: false,
    body: PersonaSignIn,
    answer: SignedIn,
    refusals: ['input', 'signIn.noPersonas', 'person.unknown'],
  },
  {
    method: 'POST',
    path: '/api/sign-out',
    doc: 'Ends this session, or all of the person’s; their sockets are closed.',
    session: true,
    body: SignOut,
    answer: '{}',
    refusals: ['input', ...ofSession],
  },
  {
    method: 'GET',
    path: '/api/cards/:id/export',
    doc: 'The table of a card, as far as the asker may see it (TOOL-4); `?format=` is `xlsx` or `csv`, `&language=` `zh` or `en`.',
    session: true,
    body: null,
    answer: 'the file',
    refusals: ['card.unknown', 'export.format', 'poll.resultsHidden', ...ofSession],
  },
  {
    method: 'POST',
    path: '/api/pictures',
    doc: 'Takes a picture (MSG-1); what it is, is told by its bytes.',
    session: true,
    body: 'the bytes: JPEG, PNG, GIF or WebP up to 20 MB',
    answer: UploadedPicture,
    refusals: ['picture.notAPicture', 'picture.tooLarge', 'picture.tooManyPixels', 'request.tooMany', ...ofSession],
  },
  {
    method: 'GET',
    path: '/api/pictures/:id',
    doc: 'A picture, to its uploader and to whoever is in a conversation it was used in.',
    session: true,
    body: null,
    answer: 'the bytes',
    refusals: ['picture.unknown', ...ofSession],
  },
  {
    method: 'GET',
    path: '/api/join/:code',
    doc: 'What a join code leads to, for whoever holds it; 60 a minute from one address.',
    session: false,
    body: null,
    answer: JoinPage,
    refusals: ['joinCode.unknown', 'signIn.tooMany'],
  },
  {
    method: 'GET',
    path: '/j/:code',
    doc: 'The same as a page, for whoever scans the picture with any phone.',
    session: false,
    body: null,
    answer: 'a page; 404 for a code that lives no more',
    refusals: ['signIn.tooMany'],
  },
]
