import { Button, Menu } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { postTexts } from './post.texts.ts'
import type { PostVersion } from './use-post-versions.ts'

interface VersionMenuProps {
  readonly versions: readonly PostVersion[]
  readonly shown: PostVersion | null
  readonly onShow: (version: PostVersion | null) => void
}

/** What the post said before; one of them can be read in its place. @see POST-4 */
export function VersionMenu({ versions, shown, onShow }: VersionMenuProps) {
  const t = useTexts(postTexts)
  const { divider } = useTimeTexts()
  return (
    <Menu position="bottom-end" zIndex={400}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconHistory size={15} stroke={1.7} aria-hidden="true" />}
        >
          {t('versions', { count: versions.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Item aria-current={shown === null} onClick={() => onShow(null)}>
          {t('currentVersion')}
        </Menu.Item>
        {versions.map((version) => (
          <Menu.Item
            key={version.revision}
            aria-current={shown?.revision === version.revision}
            onClick={() => onShow(version)}
          >
            {t('version', { number: version.number })} · {t('versionUntil', { when: divider(version.at) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
