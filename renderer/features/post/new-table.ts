const cell = { content: [{ type: 'paragraph' }] }
const row = (type: 'tableHeader' | 'tableCell') => ({
  type: 'tableRow',
  content: [1, 2, 3].map(() => ({ type, ...cell })),
})

/** What a table is when it is put in: three by three, the first row a header. */
export const newTable = { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] }
