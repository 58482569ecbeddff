/** A poll with live results, the dearest kind: every vote changes what everyone sees. */
export const pollContent = {
  question: '年会去哪儿？',
  options: ['西溪湿地', '桌游', '密室逃脱', '不去'].map((text) => ({ text, pictureId: null })),
  choice: { type: 'single' },
  anonymous: false,
  results: 'live',
  changeable: true,
  deadline: null,
} as const
