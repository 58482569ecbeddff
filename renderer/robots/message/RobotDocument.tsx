import { Fragment, type ReactNode } from 'react'
import type { RobotBlock } from '#shared/domain/robot-document.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { robotTexts } from '../robots.texts.ts'
import { DocumentWords } from './DocumentWords.tsx'
import classes from './RobotDocument.module.css'

/** A document of a robot, from its tree. */
export function RobotDocument({ blocks }: { readonly blocks: readonly RobotBlock[] }) {
  return <div className={classes.document}>{drawn(blocks)}</div>
}

function drawn(blocks: readonly RobotBlock[]): ReactNode {
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a tree that never changes.
    <Fragment key={place}>
      <Block block={block} />
    </Fragment>
  ))
}

function Block({ block }: { readonly block: RobotBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <DocumentWords content={block.content} />
        </p>
      )
    case 'heading': {
      // The first level of the page is the conversation's own.
      const Heading = headings[block.level - 1] ?? 'h6'
      return (
        <Heading className={classes.heading} data-level={block.level}>
          <DocumentWords content={block.content} />
        </Heading>
      )
    }
    case 'quote':
      return <blockquote>{drawn(block.content)}</blockquote>
    case 'list':
      return <List {...block} />
    case 'code':
      return (
        <Sideways>
          <pre>{block.text}</pre>
        </Sideways>
      )
    case 'table':
      return <Table {...block} />
    case 'rule':
      return <hr />
  }
}

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

function List({ start, items }: Extract<RobotBlock, { type: 'list' }>) {
  const lines = items.map((item, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a tree that never changes.
    <li key={place}>{drawn(item)}</li>
  ))
  return start === null ? <ul>{lines}</ul> : <ol start={start}>{lines}</ol>
}

function Table({ align, rows: [head, ...rows] }: Extract<RobotBlock, { type: 'table' }>) {
  const style = (column: number) => ({ textAlign: align[column] ?? ('start' as const) })
  return (
    <Sideways>
      <table>
        <thead>
          <tr>
            {head?.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tree that never changes.
              <th key={column} style={style(column)}>
                <DocumentWords content={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tree that never changes.
            <tr key={line}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a tree that never changes.
                <td key={column} style={style(column)}>
                  <DocumentWords content={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

/** What is wider than the message scrolls inside it, by keyboard too. */
function Sideways({ children }: { readonly children: ReactNode }) {
  const t = useTexts(robotTexts)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with the arrow keys.
    <section className={classes.sideways} aria-label={t('scrolled')} tabIndex={0}>
      {children}
    </section>
  )
}
