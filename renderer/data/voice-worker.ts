import decode from '@audio/decode-amr'

/** Makes samples of the bytes of a recording, apart from the page. */
self.onmessage = async ({ data }: MessageEvent<ArrayBuffer>) => {
  const { channelData, sampleRate } = await decode(data)
  self.postMessage({ samples: channelData[0] ?? new Float32Array(), sampleRate })
}

/** What cannot be decoded is an error of the worker, which the page hears. */
self.onunhandledrejection = ({ reason }) => {
  throw reason
}
