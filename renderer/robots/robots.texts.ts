import { defineTexts } from '../i18n/texts.ts'

export const robotTexts = defineTexts('robots', {
  'zh-CN': {
    mark: '机器人',
    showAll: '展开全部',
    showLess: '收起',
    scrolled: '可以左右滚动的内容',
    picture: '机器人发的图片',
    file: '文件',
    news: '图文',
    notice: '通知',
    playVoice: '播放语音，{{seconds}} 秒',
    pauseVoice: '暂停语音',
    voiceFailed: '这段语音无法播放，可以下载后用其他程序打开。',
    downloadVoice: '下载语音',
    inWeChat: '小程序，只能在微信中打开',
  },
  en: {
    mark: 'Robot',
    showAll: 'Show all',
    showLess: 'Show less',
    scrolled: 'Content that scrolls sideways',
    picture: 'Picture from a robot',
    file: 'File',
    news: 'News',
    notice: 'Notice',
    playVoice: 'Play voice, {{seconds}} seconds',
    pauseVoice: 'Pause voice',
    voiceFailed: 'This voice cannot be played here. Download it to open it with another program.',
    downloadVoice: 'Download voice',
    inWeChat: 'Mini-program, opens in WeChat only',
  },
})
