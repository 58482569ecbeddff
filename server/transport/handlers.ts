import type { z } from 'zod'
import type { RequestName, RequestOutput, requests } from '#shared/protocol/requests.ts'
import { endFeed, renewFeed, showFeed } from '../calendar/feed.ts'
import { calendarBusy } from '../calendar/read-busy.ts'
import { calendarClashes, calendarRange } from '../calendar/read-calendar.ts'
import { confirmCode, refuseCode, scanCode } from '../console/scan/phone.ts'
import { listConsoles } from '../console/sessions/consoles-of.ts'
import type { Context, Who } from '../context.ts'
import { askContact } from '../domain/contacts/ask-contact.ts'
import { showContactCode } from '../domain/contacts/contact-code.ts'
import { decideContact } from '../domain/contacts/decide-contact.ts'
import { findContact } from '../domain/contacts/find-contact.ts'
import { listContacts } from '../domain/contacts/list-contacts.ts'
import { removeContact } from '../domain/contacts/remove-contact.ts'
import { closeDepartmentGroup } from '../domain/departments/close-department-group.ts'
import { browseDirectory, getPeople, searchDirectory } from '../domain/directory/directory.ts'
import { getEnterprise } from '../domain/enterprise/get-enterprise.ts'
import { listFiles } from '../domain/files/list-files.ts'
import { appointAdmins, dismissAdmins } from '../domain/groups/appoint-admins.ts'
import { createGroup } from '../domain/groups/create-group.ts'
import { dissolveGroup } from '../domain/groups/dissolve-group.ts'
import { openDirect } from '../domain/groups/open-direct.ts'
import { confirmReading, noticeReaders, publishNotice } from '../domain/groups/publish-notice.ts'
import { renameGroup } from '../domain/groups/rename-group.ts'
import { setSwitches } from '../domain/groups/set-switches.ts'
import { transferOwner } from '../domain/groups/transfer-owner.ts'
import { decideInvite } from '../domain/invites/decide-invite.ts'
import { inviteMembers } from '../domain/invites/invite-members.ts'
import { joinByCode } from '../domain/invites/join-by-code.ts'
import { lookAtCode, showJoinCode } from '../domain/invites/join-code.ts'
import { listInvites, listMyInvites } from '../domain/invites/list-invites.ts'
import { leaveGroup } from '../domain/members/leave-group.ts'
import { listMembers } from '../domain/members/list-members.ts'
import { muteMembers } from '../domain/members/mute-members.ts'
import { removeMembers } from '../domain/members/remove-members.ts'
import { setNickname } from '../domain/members/set-nickname.ts'
import { hideConversation } from '../domain/messages/hide-conversation.ts'
import { recallMessage } from '../domain/messages/recall-message.ts'
import { sendPictures } from '../domain/messages/send-pictures.ts'
import { sendText } from '../domain/messages/send-text.ts'
import { setRead } from '../domain/messages/set-read.ts'
import { type Line, startTyping, watchPresence } from '../domain/presence/presence.ts'
import { addRobot } from '../domain/robots/add-robot.ts'
import { regenerateRobot, removeRobot, updateRobot } from '../domain/robots/change-robot.ts'
import { listRobots, robotAddress } from '../domain/robots/read-robots.ts'
import { act } from '../features/act.ts'
import { endCard } from '../features/end-card.ts'
import { getFile } from '../features/get-file.ts'
import { cardEntries, cardVersions, getCard, listCards } from '../features/read-cards.ts'
import { redPacketRecord } from '../features/red-packet-record.ts'
import { remind } from '../features/remind.ts'
import { sendCard } from '../features/send-card.ts'
import { getWallet, topUpWallet } from '../ledger/wallet.ts'
import { previewRobot } from '../robots/preview-robot.ts'
import { tryRobot } from '../robots/try-robot.ts'
import { enterRoom, leaveRoom, lookIntoRooms, showInRoom, signalInRoom } from '../rooms/enter-room.ts'
import { historyPage } from '../sync/history-page.ts'
import { searchMessages } from '../sync/search-messages.ts'
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
  'message:search': searchMessages,
  'members:list': listMembers,
  'people:get': getPeople,
  'directory:browse': browseDirectory,
  'directory:search': searchDirectory,
  'contacts:list': listContacts,
  'contact:find': findContact,
  'contact:code': showContactCode,
  'contact:ask': askContact,
  'contact:decide': decideContact,
  'contact:remove': removeContact,
  'direct:open': openDirect,
  'group:create': createGroup,
  'message:send': sendText,
  'message:recall': recallMessage,
  'read:set': setRead,
  'conversation:hide': hideConversation,
  'typing:start': startTyping,
  'presence:watch': watchPresence,
  'card:send': sendCard,
  'card:act': act,
  'card:end': endCard,
  'card:remind': remind,
  'card:get': getCard,
  'card:list': listCards,
  'card:entries': cardEntries,
  'card:versions': cardVersions,
  'picture:send': sendPictures,
  'file:get': getFile,
  'file:list': listFiles,
  'group:rename': renameGroup,
  'notice:publish': publishNotice,
  'notice:confirm': confirmReading,
  'notice:readers': noticeReaders,
  'switch:set': setSwitches,
  'admin:appoint': appointAdmins,
  'admin:dismiss': dismissAdmins,
  'owner:transfer': transferOwner,
  'group:dissolve': dissolveGroup,
  'department:close': closeDepartmentGroup,
  'member:invite': inviteMembers,
  'member:remove': removeMembers,
  'member:mute': muteMembers,
  'group:leave': leaveGroup,
  'nickname:set': setNickname,
  'invite:list': listInvites,
  'invite:mine': listMyInvites,
  'invite:decide': decideInvite,
  'joinCode:show': showJoinCode,
  'joinCode:look': lookAtCode,
  'joinCode:join': joinByCode,
  'enterprise:get': getEnterprise,
  'consoles:list': listConsoles,
  'calendar:range': calendarRange,
  'calendar:clashes': calendarClashes,
  'calendar:busy': calendarBusy,
  'calendar:feed': showFeed,
  'calendar:renewFeed': renewFeed,
  'calendar:endFeed': endFeed,
  'room:enter': enterRoom,
  'room:leave': leaveRoom,
  'room:show': showInRoom,
  'room:signal': signalInRoom,
  'room:look': lookIntoRooms,
  'phone:scan': scanCode,
  'phone:confirm': confirmCode,
  'phone:refuse': refuseCode,
  'robot:list': listRobots,
  'robot:create': addRobot,
  'robot:update': updateRobot,
  'robot:remove': removeRobot,
  'robot:address': robotAddress,
  'robot:regenerate': regenerateRobot,
  'robot:try': tryRobot,
  'robot:preview': previewRobot,
  'wallet:get': getWallet,
  'wallet:topUp': topUpWallet,
  'redPacket:record': redPacketRecord,
}
