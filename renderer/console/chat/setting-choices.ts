import { EnterpriseSettings } from '#shared/domain/enterprise-settings.ts'

const { groupCap, externalLimit, recallWithin } = EnterpriseSettings.shape

/** What each setting may be, as its schema says. */
export const settingChoices = {
  groupCap: [...groupCap.values],
  externalLimit: [...externalLimit.values],
  recallWithin: [...recallWithin.shape.internal.values],
} as const
