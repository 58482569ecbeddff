import { webUtils } from 'electron'
import type { PickedFile } from '#shared/desktop/bridge.ts'

/** What the preload script touches of the page; the rest of the document is none of its business. */
interface PageFile {
  readonly name: string
  readonly size: number
  readonly lastModified: number
  /** Where runtimes before `webUtils` say it. */
  readonly path?: string
}
interface PickEvent {
  readonly target?: { readonly files?: ArrayLike<PageFile> | null }
  readonly dataTransfer?: { readonly files: ArrayLike<PageFile> } | null
  readonly clipboardData?: { readonly files: ArrayLike<PageFile> } | null
}
declare function addEventListener(type: string, listen: (event: PickEvent) => void, capture: true): void

/** The window's file pickers say what they got before any script of the page hears of it. */
export function tellPicks(tell: (files: readonly PickedFile[]) => void): void {
  for (const type of ['change', 'drop', 'paste']) addEventListener(type, (event) => told(event, tell), true)
}

function told(event: PickEvent, tell: (files: readonly PickedFile[]) => void): void {
  const files = event.dataTransfer?.files ?? event.clipboardData?.files ?? event.target?.files ?? []
  const picked = Array.from(files).flatMap((file) => {
    const path = pathOf(file)
    return path === '' ? [] : [{ path, name: file.name, bytes: file.size, lastModified: file.lastModified }]
  })
  if (picked.length > 0) tell(picked)
}

/** Nothing for what never lay on the disk: a screenshot from the clipboard, a file a script made up. */
function pathOf(file: PageFile): string {
  const utils: Pick<typeof webUtils, 'getPathForFile'> | undefined = webUtils
  if (utils === undefined) return file.path ?? ''
  // The declared type is the page's own `File`, which this room has no words for.
  return utils.getPathForFile(file as Parameters<typeof utils.getPathForFile>[0])
}
