/** How files that can be taken away are named and sized on the pages. */
import type { Voice } from './voice.ts';

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function fileSize(bytes: number, voice: Voice): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${voice.figure(kilobytes)} kB` : `${voice.figure(kilobytes / 1000, 1)} MB`;
}
