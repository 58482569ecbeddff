import { defineTexts } from '../../i18n/texts.ts'

export const inviteTexts = defineTexts('invite', {
  'zh-CN': {
    reason: '理由：{{reason}}',
    accept: '同意',
    decline: '拒绝',
    acceptNamed: '同意 {{people}} 进群',
    declineNamed: '拒绝 {{people}} 进群',
    join: '加入群聊',
    declineJoin: '不加入',
    accepted: '已同意',
    declined: '已拒绝',
    decided: '已处理',
    waiting: '等待确认',
  },
  en: {
    reason: 'Reason: {{reason}}',
    accept: 'Accept',
    decline: 'Decline',
    acceptNamed: 'Let {{people}} in',
    declineNamed: 'Do not let {{people}} in',
    join: 'Join the group',
    declineJoin: 'Not now',
    accepted: 'Accepted',
    declined: 'Declined',
    decided: 'Already decided',
    waiting: 'Waiting for a decision',
  },
})
