import { defineTexts } from '../i18n/texts.ts'
import type { RowKey } from './compare-rows.ts'

type Sentences = Readonly<Record<RowKey, string>>

/** Why each row of the comparison is as it is. @see CMP-1 */
export const whyTexts = defineTexts('compareWhy', {
  'zh-CN': {
    'message.send': '聊天是每种群的根本。机器人只在企业自己的群里发言；部门群被关闭后，谁都不能再发。',
    'image.send': '图片随处可发，它是对话的一部分；只有“文件”是企业内部的工具。',
    'mention.all': '一次提醒所有人会打扰到每个人，有客户和朋友在的群里只留给群主和管理员。',
    'message.recall': '每个人都能收回自己刚发的话；企业内部给一天，对外只给两分钟，让说出去的话算数。',
    'receipts.view': '谁读了没读是同事之间的约定，不拿来看客户和朋友，所以只在企业内部的群里有。',
    'message.forward': '转发、引用和复制是阅读消息的一部分，能看到的人就能用；机器人不转发。',
    'redPacket.create': '企业红包走企业内部的账户，外部群里没有；微信群里人人可以发。',
    'redPacket.grab': '能发红包的群才有红包可领，机器人永远不领。',
    'report.create': '上报把企业的要求发给自己的成员，外人不在其中。',
    'file.send': '群文件是企业的资料，权限跟着成员走；群里一旦有外人，就不再提供文件，图片照常能发。',
    'meeting.create': '会议邀请会写进成员的日程，只有同一企业的人共享日程。',
    'post.create': '图文信息是写给同事看的内部文章。',
    'schedule.create': '约时间要看每个人的忙闲，忙闲只对同事公开。',
    'poll.create': '投票面向企业自己的成员，谁投了什么由企业的规则保护。',
    'form.create': '填表收集成员的资料，统计和导出都属于企业。',
    'robot.add':
      '机器人把企业系统的消息推进群里，只在企业内部的群中提供；打开“仅群主和管理员可管理”后，成员连入口都看不到。',
    'robot.recall': '机器人发错了或泄露了什么，群主和管理员随时可以收回，不设时限；机器人自己只发不收。',
    'group.rename': '小群人人可改名；超过 100 人，或群主收回管理后，改名影响太多人，只留给管理者。',
    'notice.publish': '公告会通知到每个人。企业内部默认人人可发；对外的群代表企业说话，只由群主和管理员发。',
    'member.invite': '拉同事进群是日常；打开邀请确认后，成员的邀请要先由群主或管理员同意。',
    'member.inviteOutsider':
      '内部群永远不会变成外部群：在内部群或部门群里加外部联系人，系统会另建一个外部群，原来的群不受影响。只有拥有外部联系权限的成员可以这样做。',
    'member.remove': '谁也不能移出群主，管理员也不能移出管理员。从部门群手动移出的人，重新加入部门前不会被自动加回来。',
    'admin.appoint': '最多三名管理员，只由群主任命。',
    'owner.transfer': '外部群只能转让给同企业的成员，企业始终是群的主人；群主退群时，系统按顺序找人接任。',
    'group.dissolve': '群主可以解散自己的群。部门群属于组织架构：最后一名部门成员离开或部门被删除时，由系统解散。',
    'department.close': '部门群不能解散，但可以关闭：不能再发言，成员冻结，群保留可见。其他群没有这个状态。',
    'member.mute': '让一个人安静一段时间。微信群没有企业的管理能力，所以没有禁言。',
    'group.muteAll': '全员禁言后只有群主和管理员能说话，适合发通知时使用。',
    'switch.onlyOwnerManage': '把改名、公告、邀请和机器人收归群主和管理员。只有企业内部的群有这个开关。',
    'switch.inviteConfirm': '打开后，成员邀请别人需要写明理由，由群主或管理员决定。',
    'switch.forbidRename': '打开后只有群主能改群名。',
    'joinCode.show': '扫码即可进群。部门群的成员由组织架构决定，所以没有群二维码。',
    'contact.add': '同事本来就在通讯录里；只有和外部的人同在一个群，才需要互加联系人。对方接受后才算，群主可以禁止。',
    'group.leave': '谁都可以离开。部门群随部门自动进退，只有被手动加入的人可以自己退出。',
    'external.liveCode': '群活码永不过期，一个码后面可以有多个群，满了自动换下一个；用来服务客户。',
    'external.welcome': '新客户一进群就看到的欢迎语，代表企业说第一句话。',
    'external.autoReply': '客户提到小助理时按关键词自动回答。',
    'external.antiHarassment': '客户群里会来陌生人：拦下广告、链接、刷屏和过长的消息，警告或移出发送者。',
    'external.dedupe': '找出同时在多个客户群里的人，把名额留给新客户。',
    'external.forbidMutualAdd': '防止群成员之间互相加好友，保护客户不被挖走。',
    'limit.members': '群的硬上限。企业内部的群可以很大；外部群按企业所处的时期设为 100、200 或 500。',
    'limit.defaultCap': '管理后台可以把普通内部群的人数限得更小，并给少数人放宽。部门群和对外的群不受此限。',
    'limit.othersAtCreation': '除自己以外至少要有两个人才叫群。部门群由系统在部门满三人时建立，不由人挑选。',
    'limit.atCreationWithWeChat': '群里一开始就有微信用户时，第一批最多 40 人，其余的人之后再邀请。',
    'limit.admins': '群主之外最多三名管理员。',
    'limit.renameByAnyoneUpTo': '不超过这个人数时人人都能改群名，超过后只有群主和管理员可以。',
    'limit.newcomersSeeHistory':
      '新人默认看不到进群前的消息；部门群是部门的记忆，新同事可以看到全部。内部群的群主可以打开。',
    'limit.recallWithin': '企业内部可以在一天内收回说错的话；对外只有两分钟。',
    'limit.joinCodeLives': '群二维码七天后失效，泄露了也不会一直有效；外部群要长期使用，请用群活码。',
    'limit.consentOver': '微信群超过 40 人后，被邀请的人要自己同意才进群；企业的群由邀请确认开关决定。',
  } satisfies Sentences,
  en: {
    'message.send':
      "Talking is what every group is for. Robots speak only in an enterprise's own groups; in a closed department group nobody does.",
    'image.send': 'Pictures go everywhere, they are part of talking; only "files" are a tool of the enterprise.',
    'mention.all':
      'Mentioning everyone disturbs everyone. Where customers and friends are listening it is left to owner and admins.',
    'message.recall':
      'Everyone may take back what they just said: within a day inside the enterprise, within two minutes outside, where words have to count.',
    'receipts.view':
      'Who has read what is a custom among colleagues and no way to watch customers or friends, so only internal kinds have it.',
    'message.forward': 'Forwarding, quoting and copying belong to reading: whoever sees a message may. Robots do not.',
    'redPacket.create':
      'Red packets move money between accounts inside the enterprise, so external groups have none; in a WeChat group everyone may send one.',
    'redPacket.grab': 'There is something to open only where red packets can be sent. Robots never open one.',
    'report.create': "A report asks an enterprise's own people for something; outsiders are not among them.",
    'file.send':
      "Group files are the enterprise's material and access follows membership; with outsiders in the group there are none. Pictures still go.",
    'meeting.create': "An invitation enters people's calendars, and only colleagues share calendars.",
    'post.create': 'A post is an internal article, written for colleagues.',
    'schedule.create': "Finding a time needs everyone's free and busy hours, which are shown to colleagues only.",
    'poll.create': "A poll asks an enterprise's own people, whose votes its rules protect.",
    'form.create': "A form collects people's details; the statistics and the export belong to the enterprise.",
    'robot.add':
      "Robots push messages of the enterprise's systems into its own groups. Once only owner and admins manage, members do not even see the entry.",
    'robot.recall':
      'When a robot says something wrong or gives something away, owner and admins take it back, however long ago. A robot itself only speaks.',
    'group.rename':
      'In a small group anyone renames. Over 100 members, or once managing is taken back, it concerns too many people.',
    'notice.publish':
      'A notice reaches everyone. Inside, anyone may publish; groups with outsiders hear the enterprise speak, so owner and admins do it.',
    'member.invite':
      'Bringing colleagues in is everyday work; with invite confirmation on, owner or admins decide on what members ask for.',
    'member.inviteOutsider':
      'An internal group never becomes external: adding an outsider to an internal or department group makes a new external group and leaves the old one alone. Only staff with the external-contact right may.',
    'member.remove':
      'Nobody removes the owner, and an admin removes no admin. Whoever was removed by hand from a department group is not added again until they re-join the department.',
    'admin.appoint': 'Three admins at most, named by the owner only.',
    'owner.transfer':
      'An external group passes to staff of the same enterprise only, which always owns it. When an owner leaves, the next in line inherits.',
    'group.dissolve':
      'Owners may dissolve their groups. A department group belongs to the directory: the system dissolves it when the last department member leaves or the department is deleted.',
    'department.close':
      'A department group cannot be dissolved, but it can be closed: nobody posts, membership freezes, it stays visible. Other kinds have no such state.',
    'member.mute': "Keeps one person quiet for a while. WeChat groups have none of an enterprise's management.",
    'group.muteAll': 'Only owner and admins speak while everyone is muted: made for announcements.',
    'switch.onlyOwnerManage':
      'Takes renaming, notices, inviting and robots back to owner and admins. Only internal kinds have this switch.',
    'switch.inviteConfirm': 'While it is on, members give a reason when they invite, and owner or admins decide.',
    'switch.forbidRename': 'While it is on, only the owner renames.',
    'joinCode.show':
      'Whoever scans it comes in. The directory decides who is in a department group, so that one has no code.',
    'contact.add':
      'Colleagues are in the directory already; only among people from outside is there anybody to add. The other side has to accept, and the group can forbid it.',
    'group.leave':
      'Anyone may leave. A department group follows its department, so only people added by hand leave by themselves.',
    'external.liveCode':
      'A live code never ends and has several groups behind it; when one is full the next takes over. Made for serving customers.',
    'external.welcome': "What a new customer reads first: the enterprise's opening words.",
    'external.autoReply': 'Answers by keyword when a customer mentions the assistant.',
    'external.antiHarassment':
      'Strangers come into customer groups: stops advertising, links, flooding and endless texts, with a warning or removal.',
    'external.dedupe': 'Finds people who are in several customer groups at once and frees their places.',
    'external.forbidMutualAdd': 'Keeps members from adding each other, so that customers are not lured away.',
    'limit.members':
      "The hard limit. An enterprise's own groups grow large; external groups hold 100, 200 or 500, depending on the enterprise's era.",
    'limit.defaultCap':
      'The console may keep ordinary internal groups smaller, and allow some people more. Department groups and groups with outsiders are not capped.',
    'limit.othersAtCreation':
      'It takes two others to be a group. A department group is made by the system once the department has three people; nobody picks them.',
    'limit.atCreationWithWeChat':
      'With a WeChat user among the first members a group begins with at most 40; the rest are invited later.',
    'limit.admins': 'At most three admins besides the owner.',
    'limit.renameByAnyoneUpTo': 'Up to this many members anyone renames the group, above it only owner and admins.',
    'limit.newcomersSeeHistory':
      "Newcomers do not see what was said before them; a department group is the department's memory, where they see everything. The owner of an internal group may allow it.",
    'limit.recallWithin': 'Inside the enterprise a slip can be taken back for a day, outside for two minutes.',
    'limit.joinCodeLives':
      'A join code ends after seven days, so that a leaked one does not work for ever. For something lasting, external groups have live codes.',
    'limit.consentOver':
      "Above 40 members a WeChat group takes in only people who agree themselves; in an enterprise's groups the invite confirmation decides.",
  } satisfies Sentences,
})
