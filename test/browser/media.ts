import { emulateMedia, setViewport } from '@web/test-runner-commands';

type Media = Parameters<typeof emulateMedia>[0];

/** Sets media features where the engine's driver can (Chromium); elsewhere the page keeps those of the machine. */
export async function emulate(media: Media): Promise<void> {
  if (navigator.userAgent.includes('Chrome/')) await emulateMedia(media);
}

/** Sets the width of the page where the engine's driver can; WebKitGTK keeps the size of its window. */
export async function resize(width: number, height = 900): Promise<void> {
  if (/Chrome|Firefox/.test(navigator.userAgent)) await setViewport({ width, height });
}
