import { z } from 'zod'

/** Moments of a reminder, in minutes before the start. @see MEET-1, SCHED-4 */
export const reminderChoices = [0, 5, 15, 60, 1440] as const

/** In ascending order. */
export const Reminders = z
  .array(z.literal([...reminderChoices]))
  .max(reminderChoices.length)
  .refine((minutes) => minutes.every((one, place) => place === 0 || one > (minutes[place - 1] ?? one)))
export type Reminders = z.infer<typeof Reminders>
