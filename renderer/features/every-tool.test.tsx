import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CardView as Card, Feature } from '#shared/features/feature.ts'
import { features, type Tool, tools } from '#shared/features/index.ts'
import { draw } from '../../tests/draw.tsx'
import { runFake, standIn } from '../../tests/fake-runtime.ts'
import { holdCards, useCards } from '../data/cards.store.ts'
import { CardView } from './CardView.tsx'
import { faces } from './index.ts'
import { closeCard } from './opened-card.store.ts'

/** What every tool has in common; each content is only handed to its own tool. */
type AnyFeature = Feature<unknown, unknown, unknown, unknown, string>
// Its members take narrower contents than unknown, and only ever get their own examples here.
const featureOf = (tool: Tool) => features[tool] as unknown as AnyFeature

const languages = ['zh-CN', 'en'] as const
const sentAt = Date.UTC(2026, 2, 3)

beforeEach(() => {
  useCards.setState({ cards: new Map() })
  closeCard()
  standIn({ kind: 'department' })
  runFake({})
})

describe.each(tools)('TOOL-1: %s', (tool) => {
  const feature = featureOf(tool)
  const shapes = feature.examples.flatMap((content, place) =>
    languages.flatMap((language) =>
      (['open', 'ended'] as const).map((phase) => ({ content, place: place + 1, language, phase })),
    ),
  )

  it.each(shapes)('example $place is drawn, $phase, in $language', async ({ content, language, phase }) => {
    holdCards([cardOf(tool, content, phase)])
    await draw(<CardView body={bodyOf(tool, content)} />, language)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('article').getAttribute('aria-label')).toContain(faces[tool].label(language))
  })

  it.each(languages)('a version that is still to come shows as its summary, in %s', async (language) => {
    const [content] = feature.examples
    holdCards([{ ...cardOf(tool, content, 'open'), version: feature.version + 1, content: { from: 'the future' } }])
    await draw(<CardView body={bodyOf(tool, content)} />, language)
    const { zh, en } = feature.summary(content)
    expect(screen.getByText(language === 'en' ? en : zh)).toBeTruthy()
  })
})

function cardOf(tool: Tool, content: unknown, phase: 'open' | 'ended'): Card {
  const feature = featureOf(tool)
  return {
    id: 'card',
    conversationId: 'group',
    messageId: 'message',
    tool,
    version: feature.version,
    content,
    state: feature.start(content, sentAt),
    revision: 1,
    contentRevision: 1,
    rev: 1,
    createdBy: 'lin',
    createdAt: sentAt,
    endsAt: feature.endsAt(content, sentAt),
    endedAt: phase === 'ended' ? sentAt + 1000 : null,
    endedBy: null,
    answered: 0,
    audience: 12,
    mine: null,
  }
}

function bodyOf(tool: Tool, content: unknown) {
  return { type: 'card', cardId: 'card', tool, summary: featureOf(tool).summary(content) } as const
}
