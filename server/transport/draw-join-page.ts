import type { JoinPage } from '#shared/protocol/http.ts'
import { type JoinWords, joinWords, type PageLanguage } from './join-page-words.ts'

/** What stands on the page: an invitation, or why there is none (any more). */
export type JoinState =
  | { readonly type: 'open'; readonly page: JoinPage; readonly code: string }
  | { readonly type: 'expired'; readonly endedAt: number }
  | { readonly type: 'unknown' }

/**
 * The page behind a join code as HTML: no scripts, so that any phone's browser shows it. Names are data and never become
 * part of the page.
 */
export function drawJoinPage(state: JoinState, language: PageLanguage): string {
  const words = joinWords[language]
  const other = language === 'zh' ? 'en' : 'zh'
  return `<!doctype html>
<html lang="${words.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(titleOf(state, words))} · Qun</title>
<style>${style}</style></head>
<body><main>${bodyOf(state, words)}</main>
<footer>Qun 群 · <a href="?language=${other}" hreflang="${joinWords[other].lang}">${joinWords[other].itself}</a></footer></body>
</html>
`
}

function titleOf(state: JoinState, words: JoinWords): string {
  if (state.type === 'open') return state.page.name
  return state.type === 'expired' ? words.expired : words.unknown
}

function bodyOf(state: JoinState, words: JoinWords): string {
  if (state.type === 'open') return invitation(state.page, state.code, words)
  const more =
    state.type === 'expired' ? [words.expiredAt(moment(state.endedAt, words)), words.askAgain] : [words.unknownText]
  return `<div class="sign" aria-hidden="true">⌛</div><h1>${escaped(titleOf(state, words))}</h1>${more.map((line) => `<p>${escaped(line)}</p>`).join('')}`
}

function invitation(page: JoinPage, code: string, words: JoinWords): string {
  const { name, kind, enterpriseName, memberCount, full, invitedBy, expiresAt, confirms } = page
  const facts = [
    [words.enterprise, enterpriseName],
    [words.members, words.people(memberCount)],
    [words.inviter, invitedBy],
    [words.until, moment(expiresAt, words)],
  ].flatMap(([term, fact]) => (fact === null ? [] : [`<div><dt>${term}</dt><dd>${escaped(fact ?? '')}</dd></div>`]))
  const next = full
    ? `<p class="full" role="status">${words.full}</p>`
    : `<a class="join" href="/?join=${escaped(code)}">${words.join}</a><p class="hint">${confirms ? words.confirms : words.joinText}</p>`
  return `<div class="sign" aria-hidden="true">${escaped([...name][0] ?? '群')}</div><h1>${escaped(name)}</h1><p><span class="tag ${kind}">${words[kind]}</span></p><p>${escaped(words.invites)}</p><dl>${facts.join('')}</dl>${next}`
}

/** In the server's time zone, which is that of the people it serves. */
function moment(at: number, words: JoinWords): string {
  return new Intl.DateTimeFormat(words.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

const style = `:root{--surface:#fff;--sunken:#f4f6f9;--line:#e6e9ef;--ink:#18202e;--ink-2:#56617a;--brand:#2160d8;--on-brand:#fff;--internal:#2160d8;--internal-soft:#e4edfd;--external:#a8530a;--external-soft:#fdf0e0;--wechat:#15723a;--wechat-soft:#e3f6e9}
@media(prefers-color-scheme:dark){:root{--surface:#1a202c;--sunken:#141924;--line:#2a3345;--ink:#e9edf5;--ink-2:#aab4c8;--brand:#6f9dff;--on-brand:#0d1a33;--internal:#8db2ff;--internal-soft:#1f3158;--external:#f3b067;--external-soft:#3d2c17;--wechat:#74d494;--wechat-soft:#17351f}}
*{box-sizing:border-box}body{display:flex;min-height:100vh;margin:0;padding:24px 16px;flex-direction:column;align-items:center;justify-content:center;gap:16px;color:var(--ink);background:var(--sunken);font:15px/1.6 Inter,'Segoe UI','PingFang SC','Microsoft YaHei UI','Noto Sans CJK SC',system-ui,sans-serif}
main{width:100%;max-width:360px;padding:32px 28px;border:1px solid var(--line);border-radius:16px;background:var(--surface);text-align:center}
.sign{display:grid;width:64px;height:64px;margin:0 auto 12px;border-radius:18px;place-items:center;color:var(--internal);background:var(--internal-soft);font-size:26px;font-weight:600}
h1{margin:0 0 6px;font-size:20px;line-height:1.35;overflow-wrap:anywhere}p{margin:0 0 8px;color:var(--ink-2)}
.tag{padding:1px 7px;border-radius:5px;color:var(--internal);background:var(--internal-soft);font-size:12px;font-weight:500}.tag.external{color:var(--external);background:var(--external-soft)}.tag.wechat{color:var(--wechat);background:var(--wechat-soft)}
dl{margin:16px 0 20px;border-top:1px solid var(--line);text-align:left}dl div{display:flex;justify-content:space-between;gap:16px;padding:9px 0;border-bottom:1px solid var(--line)}dt{flex:none;color:var(--ink-2)}dd{margin:0;text-align:right;overflow-wrap:anywhere}
.join{display:block;padding:11px;border-radius:10px;color:var(--on-brand);background:var(--brand);font-weight:600;text-decoration:none}.join:focus-visible{outline:2px solid var(--brand);outline-offset:2px}
.hint{margin:10px 0 0;font-size:13px}.full{padding:11px;margin:0;border-radius:10px;color:var(--external);background:var(--external-soft)}
footer,footer a{color:var(--ink-2);font-size:13px}`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (value: string) => value.replace(/[&<>"']/g, (character) => entities[character] ?? '')
