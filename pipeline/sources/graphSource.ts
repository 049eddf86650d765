/**
 * A SharePoint document library through Microsoft Graph. The first night asks for all files of the folder, later ones for what
 * has changed since: https://learn.microsoft.com/graph/api/driveitem-delta. The library is only read.
 */
import * as z from 'zod';
import { defaultLimits } from '../../workbook/read/readLimits.ts';
import type { GraphSettings } from '../settings/settings.ts';
import { type GraphGet, GraphRefusal } from './graphClient.ts';
import { holdsWorkbook } from './mailParts.ts';
import type { Arrival, Delivery, Source } from './source.ts';

/** What is used of a driveItem. */
const driveItem = z.object({
  id: z.string(),
  name: z.string().default(''),
  size: z.number().default(0),
  /** Changes with the content only. */
  cTag: z.string().optional(),
  eTag: z.string().optional(),
  lastModifiedDateTime: z.string().optional(),
  lastModifiedBy: z.object({ user: z.object({ email: z.string().optional() }).optional() }).optional(),
  file: z.object({}).optional(),
  deleted: z.object({}).optional(),
});

const page = z.object({
  value: z.array(driveItem),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

type DriveItem = z.infer<typeof driveItem>;

/** The state that a delta link stands for is gone; the server wants everything asked for anew. */
const GONE = 410;

export function graphSource({ name, drive, folder, baseUrl }: GraphSettings, get: GraphGet): Source {
  const items = new Map<string, DriveItem>();
  const root = `${baseUrl}/drives/${encodeURIComponent(drive)}`;
  return {
    name,
    async list(state) {
      const { found, deltaLink } = await changed(get, state ?? firstLink(root, folder), firstLink(root, folder), root);
      for (const item of found) items.set(idOf(item), item);
      const arrivals = found.map((item) => arrivalOf(item));
      return { arrivals, left: 0, state: deltaLink };
    },
    async fetch({ id }) {
      const item = items.get(id);
      return item === undefined ? { files: [], refused: 'UNREADABLE', mayReply: false } : download(get, root, item);
    },
    acknowledge: async () => undefined,
    close: async () => undefined,
  };
}

function firstLink(root: string, folder: string | undefined): string {
  const parts = (folder ?? '').split('/').filter((part) => part !== '');
  return parts.length === 0 ? `${root}/root/delta` : `${root}/root:/${parts.map(encodeURIComponent).join('/')}:/delta`;
}

/** All pages behind a link; a file that is named several times counts as it was named last, as the protocol asks. */
async function changed(
  get: GraphGet,
  link: string,
  first: string,
  root: string,
): Promise<{ found: DriveItem[]; deltaLink: string }> {
  const found = new Map<string, DriveItem>();
  for (let next = guarded(link, root); ; ) {
    const answer = await get(next).catch((error: unknown) => {
      if (error instanceof GraphRefusal && error.status === GONE && link !== first) return undefined;
      throw error;
    });
    if (answer === undefined) return changed(get, first, first, root);
    const { value, '@odata.nextLink': nextLink, '@odata.deltaLink': deltaLink } = page.parse(await answer.json());
    for (const item of value) {
      found.delete(item.id);
      if (item.file !== undefined && item.deleted === undefined) found.set(item.id, item);
    }
    if (deltaLink !== undefined) return { found: [...found.values()], deltaLink };
    if (nextLink === undefined) throw new Error('Microsoft Graph gave neither a next page nor a delta link.');
    next = guarded(nextLink, root);
  }
}

/** The token goes to the server of the settings and to no other. */
function guarded(link: string, root: string): string {
  if (new URL(link).origin !== new URL(root).origin) throw new Error(`Microsoft Graph led to ${new URL(link).origin}.`);
  return link;
}

/** A new content of the same file is a new arrival; a new name is not. */
function idOf({ id, cTag, eTag, size, lastModifiedDateTime }: DriveItem): string {
  return `${id}@${cTag ?? eTag ?? `${size} ${lastModifiedDateTime}`}`;
}

function arrivalOf(item: DriveItem): Arrival {
  const sender = item.lastModifiedBy?.user?.email;
  return {
    id: idOf(item),
    receivedAt: item.lastModifiedDateTime ?? '',
    ...(sender === undefined ? {} : { sender }),
  };
}

async function download(get: GraphGet, root: string, item: DriveItem): Promise<Delivery> {
  if (!holdsWorkbook(item.name, undefined)) return { files: [], refused: 'NO_WORKBOOK', mayReply: false };
  if (item.size > defaultLimits.fileBytes) return { files: [], refused: 'TOO_LARGE', mayReply: true };
  try {
    const answer = await get(`${root}/items/${encodeURIComponent(item.id)}/content`);
    return { files: [{ name: item.name, bytes: new Uint8Array(await answer.arrayBuffer()) }], mayReply: true };
  } catch (error) {
    // Deleted between the listing and now.
    if (error instanceof GraphRefusal && error.status === 404) {
      return { files: [], refused: 'UNREADABLE', mayReply: false };
    }
    throw error;
  }
}
