/** A server and whose session it is, as an upload needs them. */
export interface Uploader {
  readonly url: string
  readonly token: string
}

const tus = { 'tus-resumable': '1.0.0' }

/** Announces a file; answers the response, whose `location` is where its bytes go. */
export function announce(
  { url, token }: Uploader,
  { name, bytes, conversationId }: { readonly name: string; readonly bytes: number; readonly conversationId: string },
): Promise<Response> {
  const encoded = (text: string) => Buffer.from(text).toString('base64')
  return fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: {
      ...tus,
      authorization: `Bearer ${token}`,
      'upload-length': String(bytes),
      'upload-metadata': `name ${encoded(name)},conversationId ${encoded(conversationId)}`,
    },
  })
}

/** Sends bytes of an upload from a place on. */
export function sendPart(
  { url, token }: Uploader,
  uploadId: string,
  offset: number,
  body: Uint8Array<ArrayBuffer> | ReadableStream,
): Promise<Response> {
  return fetch(`${url}/api/uploads/${uploadId}`, {
    method: 'PATCH',
    headers: {
      ...tus,
      authorization: `Bearer ${token}`,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })
}

/** How much of an upload has arrived, or the status of the refusal. */
export async function arrived({ url, token }: Uploader, uploadId: string): Promise<number | { status: number }> {
  const response = await fetch(`${url}/api/uploads/${uploadId}`, {
    method: 'HEAD',
    headers: { ...tus, authorization: `Bearer ${token}` },
  })
  return response.ok ? Number(response.headers.get('upload-offset')) : { status: response.status }
}

/** The id of an announced upload. @throws Error when it was refused */
export function uploadIdIn(response: Response): string {
  const id = response.headers.get('location')?.split('/').at(-1)
  if (id === undefined) throw new Error(`not announced: ${response.status}`)
  return id
}

/** A whole file, in one go; answers its id. */
export async function uploadFile(
  uploader: Uploader,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly conversationId: string },
): Promise<string> {
  const id = uploadIdIn(await announce(uploader, { ...file, bytes: file.bytes.length }))
  if (file.bytes.length > 0) {
    const sent = await sendPart(uploader, id, 0, new Uint8Array(file.bytes))
    if (sent.status !== 204) throw new Error(`not taken: ${sent.status} ${await sent.text()}`)
  }
  return id
}
