import type { Editor } from '@tiptap/react'
import { useRef } from 'react'
import { bodyCounts } from '#shared/features/post/body-fits.ts'
import { postLimits } from '#shared/features/post/post-limits.ts'
import { usePictureUploads } from '../../pictures/use-picture-uploads.ts'
import type { WrittenUploads } from './picture-uploads.ts'

interface WrittenPictures extends WrittenUploads {
  readonly busy: boolean
  /** Puts pictures in at a place (the caret, where it is left out), each on its way from then on. */
  readonly add: (files: readonly File[], at?: number) => void
}

/** The pictures of the editor's document and their way to the server. @see POST-1 */
export function useWrittenPictures(editor: () => Editor | null): WrittenPictures {
  const files = useRef(new Map<string, File>())
  const uploads = usePictureUploads<string>((key, id, { width, height }) =>
    arrive(editor(), key, { id, width, height }),
  )

  function start(key: string): void {
    const file = files.current.get(key)
    if (file !== undefined) uploads.start(key, file)
  }

  function add(chosen: readonly File[], at?: number): void {
    const written = editor()
    if (written === null) return
    const room = Math.max(0, postLimits.pictures - bodyCounts(written.getJSON()).pictures)
    const keys = chosen.slice(0, room).map((file) => {
      const key = `picture-${files.current.size + 1}`
      files.current.set(key, file)
      return key
    })
    const nodes = keys.map((upload) => ({ type: 'image', attrs: { upload } }))
    const place = at ?? written.state.selection.to
    written.chain().focus().insertContentAt(place, nodes).run()
    keys.forEach(start)
  }

  return { busy: uploads.busy, of: uploads.of, retry: start, add }
}

/** The node that waited for it shows it now; taking that back is no step of its own. */
function arrive(
  editor: Editor | null,
  key: string,
  picture: { readonly id: string; readonly width: number; readonly height: number },
): void {
  if (editor === null || editor.isDestroyed) return
  const { tr, doc } = editor.state
  doc.descendants((node, at) => {
    if (node.type.name === 'image' && node.attrs.upload === key)
      tr.setNodeMarkup(at, null, { ...picture, upload: null })
  })
  editor.view.dispatch(tr.setMeta('addToHistory', false))
}
