/** What is wrong at a place of what is being written; the first of several. */
export function problemAt<Problem extends { readonly at: unknown }, At extends Problem['at'] & string>(
  problems: readonly Problem[],
  at: At,
): Extract<Problem, { readonly at: At }> | undefined {
  return problems.find((problem): problem is Extract<Problem, { readonly at: At }> => problem.at === at)
}
