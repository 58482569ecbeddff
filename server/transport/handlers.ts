import type { z } from 'zod'
import type { RequestName, RequestOutput, requests } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { browseDirectory, getPeople, listContacts, searchDirectory } from '../domain/directory/directory.ts'
import { createGroup } from '../domain/groups/create-group.ts'
import { openDirect } from '../domain/groups/open-direct.ts'
import { listMembers } from '../domain/members/list-members.ts'
import { sendText } from '../domain/messages/send-text.ts'
import { setRead } from '../domain/messages/set-read.ts'
import { type Line, startTyping, watchPresence } from '../domain/presence/presence.ts'
import { act } from '../features/act.ts'
import { endCard } from '../features/end-card.ts'
import { cardEntries, getCard, listCards } from '../features/read-cards.ts'
import { remind } from '../features/remind.ts'
import { sendCard } from '../features/send-card.ts'
import { historyPage } from '../sync/history-page.ts'
import { syncChanges } from '../sync/sync-changes.ts'

type Handler<Name extends RequestName> = (
  ctx: Context,
  who: Who,
  input: z.output<(typeof requests)[Name]['input']>,
  line: Line,
) => Promise<RequestOutput<Name>>

/** Who does what: one line a request, and the compiler says which is missing. */
export const handlers: { readonly [Name in RequestName]: Handler<Name> } = {
  'sync:changes': syncChanges,
  'history:page': historyPage,
  'members:list': listMembers,
  'people:get': getPeople,
  'directory:browse': browseDirectory,
  'directory:search': searchDirectory,
  'contacts:list': listContacts,
  'direct:open': openDirect,
  'group:create': createGroup,
  'message:send': sendText,
  'read:set': setRead,
  'typing:start': startTyping,
  'presence:watch': watchPresence,
  'card:send': sendCard,
  'card:act': act,
  'card:end': endCard,
  'card:remind': remind,
  'card:get': getCard,
  'card:list': listCards,
  'card:entries': cardEntries,
}
