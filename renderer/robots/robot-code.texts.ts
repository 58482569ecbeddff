import type { RobotCode } from '#shared/domain/robot-code.ts'
import { defineTexts } from '../i18n/texts.ts'

type Sentences = Readonly<Record<`${RobotCode}` | 'another', string>>

/** What a program did that is answered each code, for whoever has to find out. @see ROB-6 */
export const robotCodeTexts = defineTexts('robotCode', {
  'zh-CN': {
    '-1': '服务器暂时无法保存，消息没有发出',
    '40004': '文件类型不受支持',
    '40006': '文件大小不符合要求',
    '40007': '文件编号无效：已过期，或不是这个机器人上传的',
    '40008': '消息类型缺失或不认识',
    '40009': '图片超过大小上限',
    '40058': '参数缺失、不正确或内容过长',
    '44004': '消息内容为空',
    '45008': '图文消息超过 8 条',
    '45009': '发送太频繁：60 秒内超过 20 条',
    '47001': '正文不是 JSON',
    '93000': '地址无效：机器人已移除或地址已更换',
    '93004': '机器人已停用，或群里正在全员禁言',
    '93008': '群已关闭或解散',
    another: '其他原因',
  } satisfies Sentences,
  en: {
    '-1': 'The server could not save it; nothing was posted',
    '40004': 'A kind of file that is not supported',
    '40006': 'A file of a size that is not allowed',
    '40007': 'A media id that has expired or belongs to another robot',
    '40008': 'A message type that is missing or unknown',
    '40009': 'A picture that is too large',
    '40058': 'A field that is missing, wrong or too long',
    '44004': 'A message without content',
    '45008': 'More than 8 articles',
    '45009': 'Too often: more than 20 messages within 60 seconds',
    '47001': 'A body that is not JSON',
    '93000': 'A dead address: the robot was removed, or its address changed',
    '93004': 'The robot is disabled, or everyone in its group is muted',
    '93008': 'The group is closed or dissolved',
    another: 'Something else',
  } satisfies Sentences,
})
