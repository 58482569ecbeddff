/** Part of a long list. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** Behind what the next page begins; shown here or not. */
  readonly last: string | null
  readonly more: boolean
}
