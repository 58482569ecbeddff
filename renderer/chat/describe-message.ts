import { Switches } from '#shared/domain/conversation.ts'
import { type MessageBody, type RecalledBody, type SystemCode, summaryOfPictures } from '#shared/domain/message.ts'
import type { Language, Texts } from '../i18n/texts.ts'
import { translator } from '../i18n/translate.ts'
import { messageTexts } from './message.texts.ts'

type Key = typeof messageTexts extends Texts<infer Found> ? Found : never
type SystemBody = Extract<MessageBody, { type: 'system' }>

/** Names as far as they are known; `me` is spoken to. */
export type NameOf = (personId: string) => string | undefined

const namedAtMost = 5

/** What the message says, in one line of the reader's language (`me`): for lists, notifications and announcements. */
export function describeMessage(body: MessageBody, language: Language, nameOf: NameOf, me = ''): string {
  switch (body.type) {
    case 'text':
      return body.text.replace(/\s+/g, ' ').trim()
    case 'picture':
      return summaryOfPictures(body)[language === 'zh-CN' ? 'zh' : 'en']
    case 'card':
    case 'cardNote':
    case 'robot':
      return language === 'zh-CN' ? body.summary.zh : body.summary.en
    case 'system':
      return describeSystemLine(body, language, nameOf)
    case 'recalled':
      return describeRecalled(body, language, nameOf, me)
    default:
      return translator(messageTexts, language)('unknownBody')
  }
}

/** @see MSG-2 */
function describeRecalled({ by, of }: RecalledBody, language: Language, nameOf: NameOf, me: string): string {
  const t = translator(messageTexts, language)
  const facts = { by: nameOf(by) ?? t('someone'), robot: of.type === 'robot' ? of.name : '' }
  return t(recalledKeys[of.type][by === me ? 1 : 0], facts)
}

const recalledKeys = {
  own: ['recalledOwn', 'recalledOwnByMe'],
  robot: ['recalledRobot', 'recalledRobotByMe'],
  note: ['recalledNote', 'recalledNoteByMe'],
} as const satisfies Record<RecalledBody['of']['type'], readonly [Key, Key]>

const withoutActor = {
  groupCreated: 'groupCreatedByNobody',
  membersAdded: 'membersAddedByNobody',
  memberLeft: 'memberLeft',
  memberRemoved: 'memberRemovedByNobody',
  renamed: 'renamedByNobody',
  noticePublished: 'noticePublishedByNobody',
  departmentJoined: 'departmentJoined',
  departmentLeft: 'departmentLeft',
  departmentGroupClosed: 'departmentGroupClosedByNobody',
  departmentGroupMade: 'departmentGroupMade',
  departmentGroupDissolved: 'departmentGroupDissolved',
  departmentGroupOrdinary: 'departmentGroupOrdinary',
  groupDissolved: 'groupDissolvedByNobody',
  groupConverted: 'groupConvertedByNobody',
  convertedFrom: 'convertedFromByNobody',
  ownerChanged: 'ownerChangedByNobody',
  adminsAppointed: 'adminsAppointedByNobody',
  adminsDismissed: 'adminsDismissedByNobody',
  switchTurnedOn: 'switchTurnedOnByNobody',
  switchTurnedOff: 'switchTurnedOffByNobody',
  membersMuted: 'membersMutedByNobody',
  membersUnmuted: 'membersUnmutedByNobody',
  noticeRemoved: 'noticeRemovedByNobody',
  inviteAsked: 'inviteAskedByNobody',
  inviteDeclined: 'inviteDeclinedByNobody',
  consentAsked: 'consentAskedByNobody',
  joinedByCode: 'joinedByCode',
  becameContacts: 'becameContactsByNobody',
  robotAdded: 'robotAddedByNobody',
  robotRemoved: 'robotRemovedByNobody',
} as const satisfies Record<SystemCode, Key>

/** @see MSG-6 */
export function describeSystemLine({ code, by, people, text }: SystemBody, language: Language, nameOf: NameOf): string {
  const t = translator(messageTexts, language)
  const name = (id: string) => nameOf(id) ?? t('someone')
  const named = people.slice(0, namedAtMost).map(name).join(t('join'))
  const all = people.length > namedAtMost ? t('andMore', { names: named, count: people.length }) : named
  const facts = { by: by === null ? '' : name(by), people: all, text: shownText(code, text, t) }
  // Who asks to come in by a code asks for themselves.
  const forThemselves = code === 'inviteAsked' && by !== null && people.includes(by)
  return t(by === null || forThemselves ? withoutActor[code] : code, facts)
}

/** A switch's name and the minutes of a mute travel as they are and are said in the reader's language. */
function shownText(
  code: SystemCode,
  text: string | null,
  t: (key: Key, facts?: Record<string, string>) => string,
): string {
  if (code === 'switchTurnedOn' || code === 'switchTurnedOff') {
    const name = Switches.keyof().safeParse(text)
    return name.success ? t(name.data) : (text ?? '')
  }
  if (code === 'membersMuted') return text === null ? t('untilLifted') : t('forMinutes', { minutes: text })
  return text ?? ''
}

/** Whose names `describeMessage` will ask for. */
export function peopleNamedIn(body: MessageBody): readonly string[] {
  if (body.type === 'recalled') return [body.by]
  if (body.type !== 'system') return []
  const named = body.people.slice(0, namedAtMost)
  return body.by === null ? named : [body.by, ...named]
}
