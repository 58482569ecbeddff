import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import {
  type DesktopCall,
  type DesktopSignal,
  desktopCalls,
  type desktopSignals,
  PickedFile,
} from '#shared/desktop/bridge.ts'
import { isOwnPage } from './own-page.ts'

type Input<Name extends DesktopCall> = z.infer<(typeof desktopCalls)[Name]['input']>
type Output<Name extends DesktopCall> = z.infer<(typeof desktopCalls)[Name]['output']>

/** One function for each call of the bridge; a call that answers nothing may return nothing. */
export type DesktopAnswers = {
  readonly [Name in DesktopCall]: (input: Input<Name>) => Answer<Output<Name>> | Promise<Answer<Output<Name>>>
}
// biome-ignore lint/suspicious/noConfusingVoidType: it is a return type, where `void` means that nothing is looked at
type Answer<Value> = undefined extends Value ? void : Value

/** Answers the pages' calls. A call from anything but the main frame of an own page, or of a wrong shape, is refused. */
export function answerPage(answers: DesktopAnswers): void {
  ipcMain.handle('qun:call', async (event, name: unknown, input: unknown) => {
    if (!comesFromOwnPage(event)) throw new Error('Refused: not a page of this program')
    if (!isCall(name)) throw new Error('Refused: unknown call')
    return answer(answers, name, input)
  })
}

const Picked = z.array(PickedFile).max(100)

/** What people choose, drop and paste in the pages, told by the preload script. */
export function hearPicks(listen: (files: readonly PickedFile[]) => void): void {
  ipcMain.on('qun:picked', (event, files: unknown) => {
    const { data } = Picked.safeParse(files)
    if (data !== undefined && comesFromOwnPage(event)) listen(data)
  })
}

/** Tells every open page. */
export function signalPage<Name extends DesktopSignal>(
  name: Name,
  payload: z.infer<(typeof desktopSignals)[Name]>,
): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('qun:signal', name, payload)
}

async function answer<Name extends DesktopCall>(answers: DesktopAnswers, name: Name, raw: unknown) {
  // The table ties each schema to its answer by name, which the compiler cannot follow through a union of names.
  const input = desktopCalls[name].input.parse(raw) as Input<Name>
  return answers[name](input)
}

function isCall(name: unknown): name is DesktopCall {
  return typeof name === 'string' && Object.hasOwn(desktopCalls, name)
}

function comesFromOwnPage(event: IpcMainInvokeEvent | IpcMainEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url)
}
