import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pictureLimits } from '#shared/domain/picture.ts'
import { colleague, runFake } from '../../tests/fake-runtime.ts'
import { useConnection } from './connection.store.ts'
import { uploadPicture, usePicture } from './pictures.ts'
import { setRunning } from './runtime.ts'
import { useSession } from './session.store.ts'

const answers = vi.fn<(address: string, init: RequestInit) => Promise<Response>>()
const revoked = vi.spyOn(URL, 'revokeObjectURL')

beforeEach(() => {
  runFake({})
  useSession.setState({ phase: 'signedIn', me: colleague('lin', '林夏') })
  vi.stubGlobal('fetch', answers)
  answers.mockImplementation(async () => new Response('bytes'))
})

afterEach(() => {
  cleanup()
  useSession.setState({ phase: 'signedOut', me: null })
  setRunning(null)
  vi.clearAllMocks()
  vi.unstubAllGlobals()
})

function Shown({ id }: { readonly id: string }) {
  const picture = usePicture(id)
  return <p>{picture.phase === 'there' ? picture.url : picture.phase === 'refused' ? picture.refusal.reason : '…'}</p>
}

const refused = (status: number, code: string, reason: string) =>
  new Response(JSON.stringify({ error: { code, reason, details: {} } }), { status })

describe('MSG-1: a picture on the screen', () => {
  it('is fetched once with the token of the session, however many show it', async () => {
    render([<Shown key="one" id="p1" />, <Shown key="two" id="p1" />])
    const shown = await screen.findAllByText(/^blob:/)
    expect(shown.map((line) => line.textContent)).toEqual([shown[0]?.textContent, shown[0]?.textContent])
    expect(answers).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/\/api\/pictures\/p1$/),
      expect.objectContaining({ headers: { authorization: 'Bearer token' } }),
    )
  })

  it('is there at once when it is shown again soon, and given back after sixty others', async () => {
    const { rerender } = render(<Shown id="again" />)
    const url = (await screen.findByText(/^blob:/)).textContent
    rerender(<p />)
    rerender(<Shown id="again" />)
    expect(screen.getByText(url ?? '')).toBeDefined()
    expect(answers).toHaveBeenCalledTimes(1)
    for (let i = 0; i < 62; i += 1) {
      rerender(<Shown key={i} id={`other-${i}`} />)
      await screen.findByText(/^blob:/)
    }
    expect(revoked).toHaveBeenCalledWith(url)
    rerender(<Shown id="again" />)
    await screen.findByText(/^blob:/)
    expect(answers).toHaveBeenCalledTimes(64)
  })

  it('that may not be seen says why', async () => {
    answers.mockImplementation(async () => refused(404, 'not_found', 'picture.unknown'))
    render(<Shown id="foreign" />)
    expect(await screen.findByText('picture.unknown')).toBeDefined()
  })

  it('that could not be had offline comes by itself when the line is back', async () => {
    answers.mockRejectedValueOnce(new TypeError('offline'))
    useConnection.setState({ state: 'offline' })
    render(<Shown id="later" />)
    await screen.findByText('server.unreachable')
    act(() => useConnection.setState({ state: 'online' }))
    expect(await screen.findByText(/^blob:/)).toBeDefined()
  })

  it('does not stay for the next person, not even one that was still on its way', async () => {
    render(<Shown id="mine" />)
    const url = (await screen.findByText(/^blob:/)).textContent
    let arrive = (_: Response) => {}
    answers.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)))
    render(<Shown id="late" />)
    cleanup()
    act(() => useSession.setState({ me: colleague('zhou', '周明远') }))
    expect(revoked).toHaveBeenCalledWith(url)
    arrive(new Response('bytes'))
    await vi.waitFor(() => expect(revoked).toHaveBeenCalledTimes(2))
    render(<Shown id="late" />)
    await screen.findByText(/^blob:/)
    expect(answers).toHaveBeenCalledTimes(3)
  })
})

describe('MSG-1: uploading', () => {
  it('answers the picture’s id and size', async () => {
    const uploaded = { pictureId: 'p9', width: 4, height: 3 }
    answers.mockImplementation(async () => new Response(JSON.stringify(uploaded)))
    expect(await uploadPicture(new Blob(['bytes']))).toEqual(uploaded)
  })

  it('refuses more than 20 MB without sending them', async () => {
    const large = new Blob([new Uint8Array(pictureLimits.bytes + 1)])
    await expect(uploadPicture(large)).rejects.toMatchObject({ code: 'too_large', reason: 'picture.tooLarge' })
    expect(answers).not.toHaveBeenCalled()
  })

  it('throws what the server refused it with', async () => {
    answers.mockImplementation(async () => refused(400, 'invalid', 'picture.notAPicture'))
    await expect(uploadPicture(new Blob(['text']))).rejects.toMatchObject({ reason: 'picture.notAPicture' })
  })

  it('says so when the server cannot be reached', async () => {
    answers.mockRejectedValue(new TypeError('offline'))
    await expect(uploadPicture(new Blob(['x']))).rejects.toMatchObject({ reason: 'server.unreachable' })
  })
})
