import { z } from 'zod'
import { Id, Instant } from '../../domain/ids.ts'
import type { Feature } from '../feature.ts'
import { shortened } from '../shortened.ts'

/** @see POLL-1 */
const PollOption = z.strictObject({ text: z.string().trim().min(1).max(100), pictureId: Id.nullable() })

/** @see POLL-2 */
const PollChoice = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single') }),
  z.strictObject({ type: z.literal('multiple'), atMost: z.number().int().min(2).max(50) }),
])

/** @see POLL-1 … POLL-6 */
export const PollContent = z
  .strictObject({
    question: z.string().trim().min(1).max(200),
    options: z.array(PollOption).min(2).max(50),
    choice: PollChoice,
    anonymous: z.boolean(),
    results: z.enum(['live', 'afterVote', 'afterEnd']),
    changeable: z.boolean(),
    deadline: Instant.nullable(),
  })
  .refine(({ options }) => new Set(options.map(({ text }) => text)).size === options.length, { path: ['options'] })
  .refine(({ choice, options }) => choice.type === 'single' || choice.atMost <= options.length, { path: ['choice'] })
export type PollContent = z.infer<typeof PollContent>

/** One person's vote: the options' places, counted from 0, in ascending order. */
export const PollEntry = z.strictObject({ options: z.array(z.number().int().min(0)).min(1).max(50), votedAt: Instant })
export type PollEntry = z.infer<typeof PollEntry>

/** Votes per option; null while this viewer may not see them yet. @see POLL-4 */
export const PollState = z.strictObject({ tallies: z.array(z.number().int().min(0)).nullable() })
export type PollState = z.infer<typeof PollState>

export const PollAction = z.strictObject({
  type: z.literal('vote'),
  options: z.array(z.number().int().min(0).max(49)).min(1).max(50),
})
export type PollAction = z.infer<typeof PollAction>

const reasons = ['poll.noSuchOption', 'poll.tooManyOptions', 'poll.voteIsFinal', 'poll.resultsHidden'] as const

/** Poll 投票: a question, options, votes. @see POLL-1 … POLL-7 */
export const poll = {
  tool: 'poll',
  version: 1,
  capability: 'poll.create',
  answering: 'poll.create',
  content: PollContent,
  entry: PollEntry,
  state: PollState,
  action: PollAction,
  reasons,
  whenOffline: 'queue',
  start: ({ options }) => ({ tallies: options.map(() => 0) }),
  endsAt: ({ deadline }) => deadline,
  pictures: ({ options }) => options.flatMap(({ pictureId }) => pictureId ?? []),
  searched: ({ question, options }) => [question, ...options.map(({ text }) => text)],
  summary: ({ question }) => ({ zh: `[投票] ${shortened(question)}`, en: `[Poll] ${shortened(question)}` }),
  examples: [
    {
      question: '周五团建去哪儿？',
      options: [
        { text: '西溪湿地徒步', pictureId: null },
        { text: '桌游 + 火锅', pictureId: null },
        { text: '密室逃脱', pictureId: null },
      ],
      choice: { type: 'single' },
      anonymous: false,
      results: 'live',
      changeable: true,
      deadline: null,
    },
    {
      question: 'Which of these should the next release carry?',
      options: ['Dark theme', 'Offline search', 'Shortcuts', 'Export'].map((text) => ({ text, pictureId: null })),
      choice: { type: 'multiple', atMost: 2 },
      anonymous: true,
      results: 'afterVote',
      changeable: false,
      deadline: null,
    },
  ],
} as const satisfies Feature<PollContent, PollEntry, PollState, PollAction, (typeof reasons)[number]>
