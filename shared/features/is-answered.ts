import { features, type Tool } from './index.ts'

/** Whether people may say anything to this tool's cards. What is only looked at is not counted, reminded of, ended or exported. */
export function isAnswered(tool: Tool): boolean {
  const feature: { readonly answers?: 'none' | 'unasked' } & (typeof features)[Tool] = features[tool]
  return feature.answers !== 'none'
}
