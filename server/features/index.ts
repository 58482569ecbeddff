import { DomainError } from '#shared/domain/error.ts'
import { features, isTool, type Tool } from '#shared/features/index.ts'
import { fileRules } from './file/file.rules.ts'
import { formRules } from './form/form.rules.ts'
import { meetingRules } from './meeting/meeting.rules.ts'
import { pollRules } from './poll/poll.rules.ts'
import { postRules } from './post/post.rules.ts'
import { redPacketRules } from './redPacket/red-packet.rules.ts'
import { reportRules } from './report/report.rules.ts'
import { scheduleRules } from './schedule/schedule.rules.ts'
import { type ServerTool, serverTool } from './server-tool.ts'

/** Every tool's rules; a tool that is only in `shared/` does not compile here. */
const serverTools: { readonly [Name in Tool]: ServerTool } = {
  poll: serverTool(features.poll, pollRules),
  redPacket: serverTool(features.redPacket, redPacketRules),
  post: serverTool(features.post, postRules),
  file: serverTool(features.file, fileRules),
  report: serverTool(features.report, reportRules),
  form: serverTool(features.form, formRules),
  meeting: serverTool(features.meeting, meetingRules),
  schedule: serverTool(features.schedule, scheduleRules),
}

/** @throws DomainError when there is no tool of that name */
export function toolNamed(name: string): { tool: Tool; rules: ServerTool } {
  if (!isTool(name)) throw new DomainError('not_found', 'card.unknown')
  return { tool: name, rules: serverTools[name] }
}
