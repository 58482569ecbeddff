/**
 * Whole percentages of the votes of a poll in which everyone chooses one option.
 * They never add up to more than 100, and to exactly 100 wherever that treats equal options equally; equal counts get
 * equal percentages, more votes never get less; 100 is only said of all the votes.
 * @see POLL-7
 */
export function percentOfVotes(votes: readonly number[]): readonly number[] {
  const all = votes.reduce((sum, count) => sum + count, 0)
  if (all === 0) return votes.map(() => 0)
  const percents = new Map([...new Set(votes)].map((count) => [count, Math.floor((count * 100) / all)]))
  let left = 100 - votes.reduce((sum, count) => sum + (percents.get(count) ?? 0), 0)
  for (const count of [...percents.keys()].sort((a, b) => remainder(b, all) - remainder(a, all) || b - a)) {
    const sharers = votes.filter((other) => other === count).length
    const raised = (percents.get(count) ?? 0) + 1
    if (remainder(count, all) === 0 || sharers > left || (raised === 100 && count < all)) break
    percents.set(count, raised)
    left -= sharers
  }
  return votes.map((count) => percents.get(count) ?? 0)
}

/**
 * Whole percentages of the people who chose each option of a poll with several choices; they add up to what they will.
 * 100 is only said of everyone.
 * @see POLL-7
 */
export function percentOfVoters(votes: readonly number[], voters: number): readonly number[] {
  const all = Math.max(voters, ...votes, 0)
  return votes.map((count) => (count === all ? (all === 0 ? 0 : 100) : Math.min(99, Math.round((count * 100) / all))))
}

function remainder(count: number, all: number): number {
  return (count * 100) % all
}
