/** A title as one line of a summary: no line breaks, and cut so that the line with its tool's name keeps within 80 characters. @see TOOL-1 */
export function shortened(title: string): string {
  const characters = [...title.replace(/\s+/g, ' ').trim()]
  return characters.length <= 68 ? characters.join('') : `${characters.slice(0, 67).join('')}…`
}
