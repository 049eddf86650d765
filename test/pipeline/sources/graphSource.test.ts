/**
 * A SharePoint library → the repository, against a local server that follows the documented protocol: pages, delta links that
 * move on, 410, 429 with Retry-After, tokens that run out, content through a redirect.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nightly } from '../../../pipeline/nightly.ts';
import type { RunReport } from '../../../pipeline/runReport.ts';
import { checkSettings } from '../../../pipeline/settings/readSettings.ts';
import { openSources } from '../../../pipeline/sources/openSources.ts';
import { openStore } from '../../../pipeline/store/openStore.ts';
import { testEffects, WITHOUT_OUTPUTS } from '../../support/effects.ts';
import { withFolder } from '../../support/folder.ts';

const TODAY = '2026-11-24';
const example = (name: string): Buffer => readFileSync(new URL(`../../../examples/inbox/${name}`, import.meta.url));

interface Drive {
  /** Every change of the library, oldest first; a delta link is a position in it. */
  changes: {
    id: string;
    name: string;
    cTag?: string;
    content?: Buffer;
    deleted?: boolean;
    folder?: boolean;
    size?: number;
  }[];
  /** Answers before the real one, by path: status and headers. */
  obstacles: { path: RegExp; status: number; headers?: Record<string, string> }[];
  asked: string[];
  tokens: number;
  /** Tokens before this one are refused. */
  validFrom: number;
  /** Delta links before this position are forgotten. */
  forgottenBefore: number;
}

const PAGE = 2;

async function withDrive(use: (drive: Drive, base: string) => Promise<void>): Promise<void> {
  const drive: Drive = { changes: [], obstacles: [], asked: [], tokens: 0, validFrom: 0, forgottenBefore: 0 };
  const server = createServer((request, response) => answer(drive, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  try {
    await use(drive, `http://127.0.0.1:${address.port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function answer(drive: Drive, request: IncomingMessage, response: ServerResponse): unknown {
  const url = new URL(request.url ?? '', `http://${request.headers.host}`);
  const json = (status: number, body: unknown, headers = {}): unknown => {
    return response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
  if (url.pathname === '/token') {
    drive.tokens += 1;
    return json(200, { access_token: `token-${drive.tokens}`, expires_in: 3600 });
  }
  drive.asked.push(url.pathname);
  if (url.pathname.startsWith('/blob/')) {
    // A storage server of its own: it must not be shown the token.
    if (request.headers.authorization !== undefined) return json(400, {});
    const found = drive.changes.find(({ id, content }) => content && url.pathname.endsWith(id));
    return response.writeHead(200).end(found?.content);
  }
  const obstacle = drive.obstacles.findIndex(({ path }) => path.test(url.pathname));
  if (obstacle >= 0) {
    const [{ status, headers } = { status: 500 }] = drive.obstacles.splice(obstacle, 1);
    return json(status, { error: { code: 'x' } }, headers);
  }
  const token = Number(/^Bearer token-(\d+)$/.exec(request.headers.authorization ?? '')?.[1] ?? -1);
  if (token < drive.validFrom) return json(401, { error: { code: 'InvalidAuthenticationToken' } });
  const content = /^\/v1.0\/drives\/D\/items\/(.+)\/content$/.exec(url.pathname);
  if (content !== null) {
    const other = url.origin.replace('127.0.0.1', 'localhost');
    return response.writeHead(302, { location: `${other}/blob/${content[1]}` }).end();
  }
  if (decodeURIComponent(url.pathname) !== '/v1.0/drives/D/root:/Submissions/2026:/delta') return json(404, {});
  return delta(drive, url, json);
}

function delta(drive: Drive, url: URL, json: (status: number, body: unknown) => unknown): unknown {
  const from = Number(url.searchParams.get('token') ?? url.searchParams.get('$skiptoken') ?? 0);
  if (url.searchParams.has('token') && from < drive.forgottenBefore)
    return json(410, { error: { code: 'resyncRequired' } });
  const value = drive.changes.slice(from, from + PAGE).map(({ id, name, cTag, content, deleted, folder, size }) => ({
    id,
    name,
    ...(cTag === undefined ? {} : { cTag }),
    size: size ?? content?.length ?? 0,
    lastModifiedDateTime: '2026-11-20T10:00:00Z',
    lastModifiedBy: { user: { email: 'colleague@example.org' } },
    ...(deleted ? { deleted: { state: 'deleted' } } : folder ? { folder: {} } : { file: { mimeType: 'x' } }),
  }));
  const next = from + value.length;
  const here = `${url.origin}${url.pathname}`;
  return json(200, {
    value,
    ...(next < drive.changes.length
      ? { '@odata.nextLink': `${here}?$skiptoken=${next}` }
      : { '@odata.deltaLink': `${here}?token=${next}` }),
  });
}

const waited: number[] = [];

async function night(data: string, base: string): Promise<RunReport> {
  const { settings } = checkSettings(
    JSON.stringify({
      sources: [
        {
          kind: 'graph',
          name: 'library',
          drive: 'D',
          folder: 'Submissions/2026',
          baseUrl: `${base}/v1.0`,
          oauth: { tokenUrl: `${base}/token`, clientId: 'c', scope: 'https://graph.microsoft.com/.default' },
        },
      ],
    }),
    { UPR_LIBRARY_CLIENT_SECRET: 's' },
  );
  if (settings === undefined) throw new Error('bad settings');
  const effects = testEffects(TODAY, { pause: async (milliseconds) => void waited.push(milliseconds) });
  const sources = openSources(settings, { UPR_LIBRARY_CLIENT_SECRET: 's' }, effects);
  const store = await openStore({ file: join(data, 'repository.db') });
  try {
    return await nightly(data, store, { ...effects, sources }, WITHOUT_OUTPUTS);
  } finally {
    await store.close();
  }
}

const MOROCCO = { id: 'm', name: 'Morocco.xlsx', cTag: '1', content: example('morocco-delegation-2026.xlsx') };
const CHINA = { id: 'c', name: '报告.xlsx', cTag: '1', content: example('china-ministry-2026.xlsx') };
const FIJI = { id: 'f', name: 'Fiji.xlsx', cTag: '1', content: example('fiji-ministry-2026.xlsx') };

describe('a SharePoint library', () => {
  test('the first night takes all, the next only what has changed', async () => {
    await withDrive(async (drive, base) => {
      await withFolder(async (data) => {
        drive.changes.push(
          { id: 'r', name: 'Submissions', folder: true },
          MOROCCO,
          { id: 'n', name: 'notes.docx' },
          CHINA,
        );
        drive.changes.push({ id: 'gone', name: 'gone.xlsx' }, { id: 'gone', name: 'gone.xlsx', deleted: true });
        const first = await night(data, base);
        expect(first.sources).toEqual([
          { source: 'library', arrivals: 3, files: 2, refused: { NO_WORKBOOK: 1 }, left: 0 },
        ]);
        expect(first.counts.taken).toBe(2);
        drive.asked.length = 0;
        const quiet = await night(data, base);
        expect(quiet.sources).toMatchObject([{ arrivals: 0 }]);
        expect(drive.asked).toHaveLength(1);
        // A new name of the same content, a new content, and a new file.
        drive.changes.push({ ...MOROCCO, name: 'Maroc.xlsx' }, { ...CHINA, cTag: '2' }, FIJI);
        const third = await night(data, base);
        expect(third.sources).toMatchObject([{ arrivals: 2, files: 2 }]);
        expect(third.counts).toMatchObject({ taken: 1, repeated: 1 });
      });
    });
  });

  test('429 waits as long as Retry-After says; 503 longer each time; a token that ran out is renewed', async () => {
    await withDrive(async (drive, base) => {
      await withFolder(async (data) => {
        drive.changes.push(MOROCCO);
        drive.validFrom = 2;
        drive.obstacles.push(
          { path: /delta$/, status: 429, headers: { 'retry-after': '7' } },
          { path: /content$/, status: 503 },
          { path: /content$/, status: 503 },
        );
        waited.length = 0;
        const report = await night(data, base);
        expect(report.sources).toMatchObject([{ arrivals: 1, files: 1 }]);
        expect(drive.tokens).toBe(2);
        expect(waited.slice(0, 3)).toEqual([7000, 1000, 2000]);
      });
    });
  });

  test('a delta link that the server forgot: all is asked for again and nothing comes twice', async () => {
    await withDrive(async (drive, base) => {
      await withFolder(async (data) => {
        drive.changes.push(MOROCCO, CHINA);
        await night(data, base);
        drive.changes.push(FIJI);
        drive.forgottenBefore = 3;
        const report = await night(data, base);
        expect(report.sources).toMatchObject([{ arrivals: 1, files: 1 }]);
        expect(report.counts).toMatchObject({ taken: 1, repeated: 0 });
      });
    });
  });

  test('a night that breaks off goes on from where it was', async () => {
    await withDrive(async (drive, base) => {
      await withFolder(async (data) => {
        drive.changes.push(MOROCCO, CHINA, FIJI);
        for (let tries = 0; tries < 6; tries += 1) drive.obstacles.push({ path: /items\/c\/content$/, status: 500 });
        const broken = await night(data, base);
        expect(broken.sources).toMatchObject([{ files: 1, trouble: expect.stringContaining('500') }]);
        expect(broken.counts.taken).toBe(1);
        expect((await night(data, base)).sources).toMatchObject([{ arrivals: 2, files: 2 }]);
      });
    });
  });

  test('a file too large is not fetched', async () => {
    await withDrive(async (drive, base) => {
      await withFolder(async (data) => {
        drive.changes.push({ ...MOROCCO, size: 30 * 1_048_576 });
        expect((await night(data, base)).sources).toMatchObject([{ refused: { TOO_LARGE: 1 } }]);
        expect(drive.asked.some((path) => path.includes('content'))).toBe(false);
      });
    });
  });

  test('the token goes nowhere else', async () => {
    await withDrive(async (drive, base) => {
      await withFolder(async (data) => {
        drive.obstacles.push({ path: /delta$/, status: 200, headers: {} });
        // An answer with neither link is no answer of the protocol.
        expect((await night(data, base)).sources[0]?.trouble).toBeDefined();
      });
    });
  });
});
