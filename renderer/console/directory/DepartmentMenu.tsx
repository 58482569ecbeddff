import { Button, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconFolderShare,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import type { ConsoleDepartment } from '#shared/console/department.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { DepartmentTreeState } from '../pick/use-department-tree.ts'
import type { DepartmentDoing } from './DepartmentDialogs.tsx'
import { useMoveDepartment } from './DepartmentsPanel.tsx'
import { directoryTexts } from './directory.texts.ts'
import { stepPlace } from './drop-place.ts'

interface DepartmentMenuProps {
  readonly department: ConsoleDepartment
  readonly tree: DepartmentTreeState
  readonly onDo: (doing: DepartmentDoing) => void
}

/** What can be done with the chosen department. The top of the tree is never moved or deleted. */
export function DepartmentMenu({ department, tree, onDo }: DepartmentMenuProps) {
  const t = useTexts(directoryTexts)
  const moveTo = useMoveDepartment()
  const top = department.parentId === null
  const up = stepPlace(department.id, -1, tree)
  const down = stepPlace(department.id, 1, tree)
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" rightSection={<IconChevronDown size={14} />}>
          {t('departmentMenu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => onDo({ type: 'add', department })}>
          {t('addBelow')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => onDo({ type: 'rename', department })}>
          {t('rename')}
        </Menu.Item>
        {!top && (
          <>
            <Menu.Item leftSection={<IconFolderShare size={15} />} onClick={() => onDo({ type: 'move', department })}>
              {t('moveTo')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowUp size={15} />} disabled={up === null} onClick={() => moveTo(up)}>
              {t('moveUp')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowDown size={15} />} disabled={down === null} onClick={() => moveTo(down)}>
              {t('moveDown')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={15} />}
              onClick={() => onDo({ type: 'delete', department })}
            >
              {t('delete')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
