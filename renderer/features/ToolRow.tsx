import { Menu, Tooltip } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { features, type Tool } from '#shared/features/index.ts'
import { explain } from '../i18n/explain.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { featureTexts } from './features.texts.ts'
import { faces } from './index.ts'
import type { OfferedTool } from './ToolBar.tsx'
import classes from './ToolRow.module.css'
import { type RowDensity, useRowDensity } from './use-row-density.ts'

interface ToolRowProps {
  readonly offered: readonly OfferedTool[]
  readonly onChoose: (tool: Tool) => void
}

/**
 * The tools in a row: closer together where it is narrow, then as signs alone; what still does not fit is behind "more".
 * Arrow keys move between them.
 */
export function ToolRow({ offered, onChoose }: ToolRowProps) {
  const t = useTexts(featureTexts)
  const { row, density, fits } = useRowDensity<HTMLDivElement>()
  const behind = offered.slice(fits)
  return (
    <div
      className={classes.row}
      data-density={density}
      ref={row}
      role="toolbar"
      aria-label={t('toolbar')}
      onKeyDown={moveFocus}
    >
      {offered.map((one, place) => (
        <ToolButton key={one.tool} {...one} density={density} hidden={place >= fits} onChoose={onChoose} />
      ))}
      <span className={classes.more} data-hidden={behind.length === 0 || undefined}>
        <Menu position="top-end">
          <Menu.Target>
            <button type="button" className={classes.tool} aria-label={t('moreTools')}>
              <IconDots size={17} stroke={1.7} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {behind.map(({ tool, verdict }) => (
              <ToolItem key={tool} tool={tool} verdict={verdict} onChoose={onChoose} />
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
    </div>
  )
}

interface ToolItemProps extends OfferedTool {
  readonly onChoose: (tool: Tool) => void
}

interface ToolButtonProps extends ToolItemProps {
  readonly density: RowDensity
  readonly hidden: boolean
}

function ToolButton({ tool, verdict, density, hidden, onChoose }: ToolButtonProps) {
  const language = useLanguage()
  const reason = useReason(tool, verdict)
  const { icon: Sign, label } = faces[tool]
  const name = label(language)
  const hint = density === 'signs' ? [name, reason].filter(Boolean).join(' · ') : reason
  return (
    <Tooltip
      label={hint ?? ''}
      disabled={hint === null}
      multiline
      maw={260}
      events={{ hover: true, focus: true, touch: true }}
    >
      <button
        type="button"
        className={classes.tool}
        data-hidden={hidden || undefined}
        aria-disabled={!verdict.allowed}
        aria-description={reason ?? undefined}
        onClick={verdict.allowed ? () => onChoose(tool) : undefined}
      >
        <Sign size={17} stroke={1.7} aria-hidden="true" />
        <span className={classes.name}>{name}</span>
      </button>
    </Tooltip>
  )
}

function ToolItem({ tool, verdict, onChoose }: ToolItemProps) {
  const language = useLanguage()
  const reason = useReason(tool, verdict)
  const { icon: Sign, label } = faces[tool]
  return (
    <Menu.Item
      leftSection={<Sign size={16} stroke={1.7} aria-hidden="true" />}
      aria-disabled={!verdict.allowed}
      className={verdict.allowed ? undefined : classes.barred}
      closeMenuOnClick={verdict.allowed}
      onClick={verdict.allowed ? () => onChoose(tool) : undefined}
    >
      {label(language)}
      {reason && <span className={classes.reason}>{reason}</span>}
    </Menu.Item>
  )
}

function useReason(tool: Tool, verdict: OfferedTool['verdict']): string | null {
  const language = useLanguage()
  return verdict.allowed
    ? null
    : explain({ reason: verdict.reason, details: { capability: features[tool].capability } }, language)
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')].filter(
    (button) => button.closest('[data-hidden]') === null,
  )
  const here = buttons.findIndex((button) => button.matches(':focus'))
  if (here === -1) return
  event.preventDefault()
  buttons[(here + step + buttons.length) % buttons.length]?.focus()
}
