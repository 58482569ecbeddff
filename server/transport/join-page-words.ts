/** The languages of the pages that the server draws itself. */
export type PageLanguage = 'zh' | 'en'

/** The sentences of the page behind a join code. */
export interface JoinWords {
  readonly lang: string
  readonly itself: string
  readonly internal: string
  readonly external: string
  readonly wechat: string
  readonly invites: string
  readonly enterprise: string
  readonly members: string
  readonly people: (count: number) => string
  readonly inviter: string
  readonly until: string
  readonly join: string
  readonly joinText: string
  readonly confirms: string
  readonly full: string
  readonly expired: string
  readonly expiredAt: (when: string) => string
  readonly askAgain: string
  readonly unknown: string
  readonly unknownText: string
}

export const joinWords: Readonly<Record<PageLanguage, JoinWords>> = {
  zh: {
    lang: 'zh-CN',
    itself: '中文',
    internal: '内部群',
    external: '外部群',
    wechat: '微信群',
    invites: '邀请你加入群聊',
    enterprise: '企业',
    members: '成员',
    people: (count) => `${count} 人`,
    inviter: '邀请人',
    until: '有效期至',
    join: '在 Qun 中加入',
    joinText: '还没有登录？打开后先登录，再加入。',
    confirms: '这个群需要群主或管理员确认后才能进。',
    full: '群已满员，暂时不能加入。',
    expired: '群二维码已过期',
    expiredAt: (when) => `它在 ${when} 失效。`,
    askAgain: '请向群成员要新的二维码。',
    unknown: '群二维码已失效',
    unknownText: '它可能已被更换，或者群已解散。请向群成员要新的二维码。',
  },
  en: {
    lang: 'en',
    itself: 'English',
    internal: 'Internal group',
    external: 'External group',
    wechat: 'WeChat group',
    invites: 'You are invited to this group',
    enterprise: 'Enterprise',
    members: 'Members',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    inviter: 'Invited by',
    until: 'Works until',
    join: 'Join in Qun',
    joinText: 'Not signed in yet? Sign in first, then join.',
    confirms: 'The owner or an admin confirms who comes in.',
    full: 'This group is full. Nobody can join for now.',
    expired: 'This join code has expired',
    expiredAt: (when) => `It ended ${when}.`,
    askAgain: 'Ask a member for a new one.',
    unknown: 'This join code is no longer valid',
    unknownText: 'It was replaced, or the group is gone. Ask a member for a new one.',
  },
}
