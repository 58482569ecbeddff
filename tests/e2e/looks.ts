import type { Desk } from './desk.ts'

/** How somebody has set their program up. */
export interface Look {
  readonly theme: 'light' | 'dark'
  readonly language: 'zh-CN' | 'en'
}

/** Sets it up and starts its page anew; signed in or not, it stays so. */
export async function choose(desk: Desk, { theme, language }: Look): Promise<void> {
  await desk.page.evaluate(
    (chosen) => {
      localStorage.setItem('qun.preferences', JSON.stringify({ ...chosen, enterSends: true }))
    },
    { theme, language },
  )
  await desk.page.reload()
}

/** The size of the whole window. */
export async function resize(desk: Desk, width: number, height: number): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(...size), [
    width,
    height,
  ] as [number, number])
}

/** Picks 林夏 of the cast, in either language. */
export async function signInAsLinXia(desk: Desk): Promise<void> {
  await desk.page.getByRole('button', { name: /以 林夏 的身份登录|Sign in as 林夏/ }).click()
  await desk.page.getByRole('option', { name: '产品设计部' }).waitFor()
}
