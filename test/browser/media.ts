import { emulateMedia } from '@web/test-runner-commands';

type Media = Parameters<typeof emulateMedia>[0];

/** Sets media features where the engine's driver can (Chromium); elsewhere the page keeps those of the machine. */
export async function emulate(media: Media): Promise<void> {
  if (navigator.userAgent.includes('Chrome/')) await emulateMedia(media);
}
