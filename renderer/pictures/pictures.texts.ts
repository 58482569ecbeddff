import { defineTexts } from '../i18n/texts.ts'

/** Small pictures: adding, looking at and removing them. */
export const picturesTexts = defineTexts('pictures', {
  'zh-CN': {
    enlarge: '放大图片：{{name}}',
    close: '关闭大图',
    loading: '图片加载中',
    dropped: '图片没有显示出来',
  },
  en: {
    enlarge: 'Enlarge the picture: {{name}}',
    close: 'Close the picture',
    loading: 'Picture is loading',
    dropped: 'The picture could not be shown',
  },
})
