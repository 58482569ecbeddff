import type { z } from 'zod'
import {
  ConsoleCode,
  ConsolePasswordSignIn,
  ConsolePersonaSignIn,
  ConsolePickUp,
  ConsoleSignedIn,
  ConsoleSignIn,
} from '#shared/console/http.ts'
import { ImportSummary } from '#shared/console/import.ts'
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
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly doc: string
  readonly session: boolean
  readonly body: z.ZodType | string | null
  readonly answer: z.ZodType | string
  readonly refusals: readonly Reason[]
}

const ofSession: readonly Reason[] = ['session.missing', 'session.ended']
const ofConsole: readonly Reason[] = ['console.noRole', 'console.notStaff', 'console.mustScan']
const ofRights: readonly Reason[] = [
  'console.noRole',
  'console.notStaff',
  'console.role',
  'console.permission',
  'console.scope',
]

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
    doc: 'Ends this session, or all of the person’s, consoles too; their sockets are closed.',
    session: true,
    body: SignOut,
    answer: '{}',
    refusals: ['input', ...ofSession],
  },
  {
    method: 'GET',
    path: '/api/cards/:id/export',
    doc: 'The table of a card, as far as the asker may see it (TOOL-4): `?format=` is `xlsx` or `csv`; or, of what takes place, its dates: `ics` (MEET-6). `&language=` is `zh` or `en`.',
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
    method: 'POST',
    path: '/api/uploads',
    doc: 'Announces a file by the tus protocol (FILE-1): `Upload-Length`, and as `Upload-Metadata` its `name` and the `conversationId` it is meant for. `Location` is where its bytes go.',
    session: true,
    body: null,
    answer: '201 without a body',
    refusals: [
      'file.tooLarge',
      'file.tooManyUnfinished',
      'conversation.unknown',
      'capability.kind',
      'request.tooMany',
      ...ofSession,
    ],
  },
  {
    method: 'PATCH',
    path: '/api/uploads/:id',
    doc: 'A piece of it, at `Upload-Offset`. `HEAD` answers how much has arrived. What the file is, is asked with `file:get` afterwards.',
    session: true,
    body: 'the bytes, as `application/offset+octet-stream`',
    answer: '204 without a body',
    refusals: ['file.unknown', 'capability.kind', 'request.tooMany', ...ofSession],
  },
  {
    method: 'DELETE',
    path: '/api/uploads/:id',
    doc: 'Throws away what arrived of it.',
    session: true,
    body: null,
    answer: '204 without a body',
    refusals: ['file.unknown', ...ofSession],
  },
  {
    method: 'GET',
    path: '/api/files/:id',
    doc: 'A file, or the stretch that `Range` names, to its uploader and to whoever is in a conversation it was sent to (FILE-4).',
    session: true,
    body: null,
    answer: 'the bytes; only what is safe to look at is `inline`',
    refusals: ['file.unknown', 'file.badRange', 'request.tooMany', ...ofSession],
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
  {
    method: 'POST',
    path: '/api/console/sign-in',
    doc: 'Opens a console out of a chat session, the client’s own door (ADM-1); it ends with that session. `choose` when there are several and none was named.',
    session: true,
    body: ConsoleSignIn,
    answer: ConsoleSignedIn,
    refusals: ['input', 'signIn.tooMany', ...ofConsole, ...ofSession],
  },
  {
    method: 'POST',
    path: '/api/console/sign-in/password',
    doc: 'Opens a console with account and password.',
    session: false,
    body: ConsolePasswordSignIn,
    answer: ConsoleSignedIn,
    refusals: ['input', 'signIn.wrong', 'signIn.tooMany', ...ofConsole],
  },
  {
    method: 'POST',
    path: '/api/console/sign-in/persona',
    doc: 'Opens a console without a password; only in the demo world and with a server for tests.',
    session: false,
    body: ConsolePersonaSignIn,
    answer: ConsoleSignedIn,
    refusals: ['input', 'signIn.noPersonas', ...ofConsole],
  },
  {
    method: 'POST',
    path: '/api/console/sign-in/code',
    doc: 'A code to show; whoever scans and confirms it with `phone:scan` and `phone:confirm` is signed in where it is shown. It lives two minutes and works once (ADM-4).',
    session: false,
    body: '{}',
    answer: ConsoleCode,
    refusals: ['signIn.tooMany'],
  },
  {
    method: 'POST',
    path: '/api/console/sign-in/code/pick-up',
    doc: 'Where that code stands, and the session once it is confirmed.',
    session: false,
    body: ConsolePickUp,
    answer: ConsoleSignedIn,
    refusals: ['input', 'code.unknown', 'signIn.tooMany', ...ofConsole],
  },
  {
    method: 'GET',
    path: '/api/console/export/:what',
    doc: 'A table of the console as a file, cut to the admin’s scope: `people`, `groups`, `audit`, or the `template` of an import (ADM-1, TOOL-4). `?format=` is `xlsx` or `csv`, `&language=` `zh` or `en`, `&filter=` the JSON of the list’s filter. Needs a console session and the permission to manage. Stands in the log.',
    session: false,
    body: null,
    answer: 'the file',
    refusals: ['input', 'export.format', 'request.tooMany', ...ofRights, ...ofSession],
  },
  {
    method: 'POST',
    path: '/api/console/import',
    doc: 'Reads a file of people and checks every line; nothing changes before `console:importApply` (ADM-5). Needs a console session.',
    session: false,
    body: 'the bytes: .xlsx, or CSV in UTF-8 or GB 18030, up to 5 MB and 20 000 rows',
    answer: ImportSummary,
    refusals: [
      'import.unreadable',
      'import.tooManyRows',
      'request.tooLarge',
      'request.tooMany',
      ...ofRights,
      ...ofSession,
    ],
  },
]
