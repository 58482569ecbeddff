import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
// The build for older runtimes: the newest one asks for more than Chromium 114 has.
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** How characters of Chinese, Japanese and Korean fonts are numbered, and the fonts every PDF may take for granted. */
const resources = import.meta.glob<string>(
  ['../../../node_modules/pdfjs-dist/cmaps/*.bcmap', '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}'],
  { query: '?url', import: 'default' },
)

/** Each comes from the program itself, when a file needs it. */
class OwnResources {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const load = Object.entries(resources).find(([path]) => path.endsWith(`/${filename}`))?.[1]
    if (load === undefined) throw new Error(`no resource ${filename}`)
    const response = await fetch(await load())
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** Opens a PDF in a worker of its own. Scripts in it never run, and nothing in it is fetched from elsewhere. */
export async function openPdf(
  content: Blob,
): Promise<{ readonly document: PDFDocumentProxy; readonly firstPage: PDFPageProxy }> {
  const data = new Uint8Array(await content.arrayBuffer())
  const document = await getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: false,
    useWasm: false,
    BinaryDataFactory: OwnResources,
  }).promise
  return { document, firstPage: await document.getPage(1) }
}
