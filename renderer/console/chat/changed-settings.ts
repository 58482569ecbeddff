import type { EnterpriseSettings } from '#shared/domain/enterprise-settings.ts'

/** Only what is different now, so that two admins do not undo each other. */
export function changedSettings(before: EnterpriseSettings, after: EnterpriseSettings): Partial<EnterpriseSettings> {
  const { groupCap, capAllowList, externalLimit, recallWithin, watermark, remotePictures } = after
  return {
    ...(groupCap !== before.groupCap && { groupCap }),
    ...(!same(capAllowList, before.capAllowList) && { capAllowList }),
    ...(externalLimit !== before.externalLimit && { externalLimit }),
    ...(!same(recallWithin, before.recallWithin) && { recallWithin }),
    ...(watermark !== before.watermark && { watermark }),
    ...(remotePictures !== before.remotePictures && { remotePictures }),
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
