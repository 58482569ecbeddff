import { IconAt, IconCopy, IconMessage, IconRefresh, IconRobot, IconTrash } from '@tabler/icons-react'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { Message } from '#shared/domain/message.ts'
import type { PendingMessage } from '../../data/pending-message.ts'
import { personOf } from '../../data/people.store.ts'
import { discardSend, retrySend } from '../../data/send.ts'
import { openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import type { Language } from '../../i18n/texts.ts'
import { translator } from '../../i18n/translate.ts'
import type { Menu, MenuAct } from '../../menus/menu.ts'
import { copiedWords } from '../../robots/copied-words.ts'
import { notify } from '../../shell/notify.ts'
import { askToMention } from '../composer/mention-request.store.ts'
import { describeMessage } from '../describe-message.ts'
import { recallEntry } from './recall-entry.ts'
import { timelineTexts } from './timeline.texts.ts'
import type { MessageItem } from './timeline-items.ts'

interface MessageQuestion {
  readonly item: MessageItem
  readonly conversation: Conversation
  readonly language: Language
  readonly openDirect: (personId: string) => unknown
}

/** What a right-click on a message offers. */
export function messageMenu(question: MessageQuestion): Menu {
  const { item, conversation, language } = question
  const t = translator(timelineTexts, language)
  const recall = recallEntry(item.message, conversation, language)
  return {
    name: t('menu'),
    sections: [[...copying(question), ...recall], reaching(question), aboutRobot(question), afterRefusal(question)],
  }
}

function copying({ item, language }: MessageQuestion): readonly MenuAct[] {
  const t = translator(timelineTexts, language)
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    notify({ tone: 'done', message: t('copied') })
  }
  const selected = window.getSelection()?.toString() ?? ''
  const all: MenuAct = { label: t('copy'), icon: IconCopy, run: () => copy(wordsOf(item, language)) }
  return selected === '' ? [all] : [{ label: t('copySelection'), icon: IconCopy, run: () => copy(selected) }, all]
}

function reaching({ item, conversation, language, openDirect }: MessageQuestion): readonly MenuAct[] {
  const sender = item.mine || item.senderId === null ? undefined : personOf(item.senderId)
  if (sender === undefined || conversation.kind === 'direct') return []
  const t = translator(timelineTexts, language)
  const { id, name } = sender
  return [
    { label: t('mention', { name }), icon: IconAt, run: () => askToMention(conversation.id, id) },
    { label: t('message', { name }), icon: IconMessage, run: () => openDirect(id) },
  ]
}

/** Leads to whoever made it, and to its address where one may see that. */
function aboutRobot({ item, conversation, language }: MessageQuestion): readonly MenuAct[] {
  const body = item.message?.body
  if (body?.type !== 'robot') return []
  const robot = { type: 'robot', conversationId: conversation.id, robotId: body.robot.robotId } as const
  const label = translator(timelineTexts, language)('aboutRobot')
  return [{ label, icon: IconRobot, run: () => openGroupDialog(robot) }]
}

function afterRefusal({ item: { pending }, language }: MessageQuestion): readonly MenuAct[] {
  if (pending?.state !== 'refused') return []
  const t = translator(timelineTexts, language)
  return [
    { label: t('retry'), icon: IconRefresh, run: () => retrySend(pending.clientId) },
    { label: t('discard'), icon: IconTrash, danger: true, run: () => discardSend(pending.clientId) },
  ]
}

/** All that was said in it; where a line about it says as much, that line. */
function wordsOf({ message, pending }: MessageItem, language: Language): string {
  return saidIn(message?.body ?? pending?.body) ?? (message === null ? '' : lineOf(message, language))
}

function saidIn(body: Message['body'] | PendingMessage['body'] | undefined): string | null {
  if (body?.type === 'text') return body.text
  return body?.type === 'robot' ? copiedWords(body.content) : null
}

function lineOf({ body }: Message, language: Language): string {
  return describeMessage(body, language, (id) => personOf(id)?.name)
}
