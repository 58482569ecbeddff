import { Button, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import type { EnterpriseSettings } from '#shared/domain/enterprise-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Panel } from '../frame/Panel.tsx'
import { AllowList } from './AllowList.tsx'
import classes from './Chat.module.css'
import { changedSettings } from './changed-settings.ts'
import { chatTexts } from './chat.texts.ts'
import { SaveSettings } from './SaveSettings.tsx'
import { settingChoices } from './setting-choices.ts'
import { useChoices } from './use-choices.ts'

interface ChatSettingsFormProps {
  readonly settings: EnterpriseSettings
  /** Of whom the allow-list speaks, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly mayManage: boolean
}

/** The settings as they stand and as they would be; nothing happens before they are saved. */
export function ChatSettingsForm({ settings, names, mayManage }: ChatSettingsFormProps) {
  const t = useTexts(chatTexts)
  const { peopleChoices, timeChoices, chosenIn } = useChoices()
  const [draft, setDraft] = useState(settings)
  const [known, setKnown] = useState(names)
  const [saving, setSaving] = useState(false)
  const change = (part: Partial<EnterpriseSettings>) => setDraft((before) => ({ ...before, ...part }))
  const changed = changedSettings(settings, draft)
  const disabled = !mayManage
  const select = { size: 'sm', w: 200, allowDeselect: false, disabled } as const
  return (
    <>
      <Panel title={t('cap')} text={t('capText')}>
        <Select
          {...select}
          label={t('capLabel')}
          value={String(draft.groupCap)}
          data={peopleChoices(settingChoices.groupCap)}
          onChange={(value) => change({ groupCap: chosenIn(settingChoices.groupCap, value) ?? draft.groupCap })}
        />
        <AllowList
          list={draft.capAllowList}
          names={known}
          disabled={disabled}
          onChange={(capAllowList) => change({ capAllowList })}
          onNamed={(id, name) => setKnown((before) => new Map(before).set(id, name))}
        />
      </Panel>
      <Panel title={t('era')} text={t('eraText')}>
        <div className={classes.row}>
          <Select
            {...select}
            label={t('externalLimit')}
            value={String(draft.externalLimit)}
            data={peopleChoices(settingChoices.externalLimit)}
            onChange={(value) =>
              change({ externalLimit: chosenIn(settingChoices.externalLimit, value) ?? draft.externalLimit })
            }
          />
          {(['internal', 'external'] as const).map((side) => (
            <Select
              key={side}
              {...select}
              label={t(side === 'internal' ? 'recallInternal' : 'recallExternal')}
              value={String(draft.recallWithin[side])}
              data={timeChoices(settingChoices.recallWithin)}
              onChange={(value) => {
                const window = chosenIn(settingChoices.recallWithin, value) ?? draft.recallWithin[side]
                change({ recallWithin: { ...draft.recallWithin, [side]: window } })
              }}
            />
          ))}
        </div>
        <p className={classes.note}>{t('recallInternalText')}</p>
      </Panel>
      <Panel title={t('watermark')} text={t('watermarkText')}>
        <Switch
          label={t('watermarkOn')}
          checked={draft.watermark}
          disabled={disabled}
          onChange={(event) => change({ watermark: event.currentTarget.checked })}
        />
      </Panel>
      <Panel title={t('remotePictures')} text={t('remotePicturesText')}>
        <Switch
          label={t('remotePicturesOn')}
          checked={draft.remotePictures}
          disabled={disabled}
          onChange={(event) => change({ remotePictures: event.currentTarget.checked })}
        />
      </Panel>
      {Object.keys(changed).length > 0 && (
        <div className={classes.saveBar} role="status">
          <span>{t('unsaved')}</span>
          <Button size="xs" variant="default" onClick={() => setDraft(settings)}>
            {t('discard')}
          </Button>
          <Button size="xs" onClick={() => setSaving(true)}>
            {t('save')}
          </Button>
        </div>
      )}
      {saving && <SaveSettings change={changed} onClose={() => setSaving(false)} />}
    </>
  )
}
