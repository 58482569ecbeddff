import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Capability } from '#shared/capabilities/matrix.ts'
import { GroupTag } from '../chat/GroupTag.tsx'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { SidePanel } from '../shell/SidePanel.tsx'
import { cellText, conditionText, rowTitle } from './cell-text.ts'
import { closeExplanation, type Place, useCompare } from './compare.store.ts'
import { compareTexts } from './compare.texts.ts'
import { isCapability, type LimitKey, limitCell } from './compare-rows.ts'
import type { ComparedKind } from './compared-kinds.ts'
import { narrowedIn, whoMay } from './conditions.ts'
import classes from './Explanation.module.css'
import { looksTexts } from './looks.texts.ts'
import { OwnLimit } from './OwnLimit.tsx'
import { RoleChips } from './RoleChips.tsx'
import { rulesOf, sourcesOf } from './rules.ts'
import { TryIt } from './TryIt.tsx'
import { whyTexts } from './why.texts.ts'

/** Beside the table: what one cell means, why, by which rule, and where to try it. */
export function Explanation() {
  const at = useCompare((state) => state.at)
  const explained = useCompare((state) => state.explained)
  return at === null || !explained ? null : <Explained at={at} />
}

function Explained({ at }: { readonly at: Place }) {
  const { key, kind } = at
  const t = useTexts(compareTexts)
  const why = useTexts(whyTexts)
  const looks = useTexts(looksTexts)
  const title = rowTitle(key, useLanguage())
  return (
    <SidePanel
      label={t('explanation')}
      width="wide"
      covers="small"
      className={classes.panel}
      onEscape={closeExplanation}
    >
      <div className={classes.top}>
        <div className={classes.heads} aria-live="polite">
          <GroupTag kind={kind} size="large">
            {t(kind)}
          </GroupTag>
          <h2 className={classes.title}>{title}</h2>
        </div>
        <ActionIcon className={classes.close ?? ''} aria-label={t('close')} onClick={closeExplanation}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {isCapability(key) ? <Who capability={key} kind={kind} /> : <Limit limit={key} kind={kind} />}
      <Part title={t('why')}>{why(key)}</Part>
      <Part title={t(isCapability(key) && whoMay(key, kind).length === 0 ? 'looksElsewhere' : 'looks')}>
        {looks(key)}
      </Part>
      <Rules at={at} />
      <TryIt key={`${key} ${kind}`} at={at} />
    </SidePanel>
  )
}

function Who({ capability, kind }: { readonly capability: Capability; readonly kind: ComparedKind }) {
  const t = useTexts(compareTexts)
  const roles = whoMay(capability, kind)
  const narrowed = narrowedIn(capability, kind)
  if (roles.length === 0) return <Part title={t('whoMay')}>{t('notHere')}</Part>
  return (
    <>
      <Part title={t('whoMay')}>
        <RoleChips roles={roles} />
        {kind === 'wechat' && roles.includes('outsider') && <p className={classes.remark}>{t('wechatNote')}</p>}
      </Part>
      {narrowed.length > 0 && (
        <Part title={t('narrowed')}>
          <ul className={classes.list}>
            {narrowed.map(({ condition, draw }) => (
              <li key={condition}>
                {conditionText(condition, t)}
                <span className={classes.draw}>{t(draw)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function Limit({ limit, kind }: { readonly limit: LimitKey; readonly kind: ComparedKind }) {
  const t = useTexts(compareTexts)
  const cell = limitCell(limit, kind)
  return (
    <div>
      <strong className={classes.number}>{cellText(cell, limit, t)}</strong>
      <OwnLimit key={`${limit} ${kind}`} limit={limit} kind={kind} usual={cell} />
      {(cell.type === 'people' || cell.type === 'time') && <p className={classes.remark}>{t('setting')}</p>}
    </div>
  )
}

function Rules({ at: { key, kind } }: { readonly at: Place }) {
  const t = useTexts(compareTexts)
  const rules = [isCapability(key) ? '§3' : '§2', ...rulesOf[key]]
  return (
    <Part title={t('rules')}>
      {rules.map((rule) => (
        <code key={rule} className={classes.rule}>
          {rule}
        </code>
      ))}
      {sourcesOf(key, kind).map((source) => (
        <span key={source} className={classes.source}>
          <b>{source}</b> {t(`source${source}`)}
        </span>
      ))}
    </Part>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{title}</h3>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
