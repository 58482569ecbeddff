import { desktop } from '../data/desktop.ts'

export type Device = 'microphone' | 'camera'

/** Why a device gives nothing: not allowed, not there, or held by another program. */
export type DeviceTrouble = 'denied' | 'missing' | 'busy'

export type Opened = { readonly track: MediaStreamTrack } | { readonly trouble: DeviceTrouble }

const wanted = {
  microphone: { audio: { echoCancellation: true, noiseSuppression: true } },
  camera: { video: { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24, max: 30 } } },
} as const satisfies Record<Device, MediaStreamConstraints>

/** Opens a device for a room. The desktop program lets the page do so only while it says that it is in one. */
export async function openDevice(device: Device): Promise<Opened> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(wanted[device])
    const [track] = stream.getTracks()
    return track === undefined ? { trouble: 'missing' } : { track }
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
}

/** Whether camera and microphone may be asked for from now on. */
export async function allowDevices(allowed: boolean): Promise<void> {
  await desktop()?.call('media:allow', allowed)
}

function troubleOf(error: unknown): DeviceTrouble {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing'
}
