/** A setting that cannot be used is named, and what is allowed is said. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkSettings, linesOfFaults, siteAddressOf } from '../../../pipeline/settings/readSettings.ts';
import { withFolder } from '../../support/folder.ts';

const CLI = fileURLToPath(new URL('../../../dist/pipeline/cli.js', import.meta.url));

const IMAP = { kind: 'imap', name: 'mailbox', host: 'mail.example.org', user: 'upr' };

const faults = (json: unknown, environment = {}): string[] =>
  linesOfFaults(checkSettings(JSON.stringify(json), environment).faults).map((line) => line.trim());

describe('settings', () => {
  test('without a file the usual ones hold', () => {
    expect(checkSettings(undefined, {}).settings).toMatchObject({
      schedule: { cron: '0 2 * * *', timeZone: 'Europe/Zurich', makeUp: true },
      sources: [],
      outbox: null,
    });
  });

  test.each([
    [{ schedul: {} }, 'schedul: allowed is nothing: there is no such setting (docs/operating.md lists them).'],
    [
      { schedule: { cron: '61 2 * * *' } },
      'schedule.cron: allowed is five fields of cron: minute hour day month weekday, such as "0 2 * * *".',
    ],
    [
      { schedule: { timeZone: 'Zurich' } },
      'schedule.timeZone: allowed is a time zone of the IANA list, such as "Europe/Zurich".',
    ],
    [{ statusPort: 70_000 }, 'statusPort: allowed is a port from 0 to 65535.'],
    [{ statusPort: 'x' }, 'statusPort: allowed is a whole number from 0 to 65535.'],
    [{ sources: [{ kind: 'ftp' }] }, 'sources[0].kind: allowed is one of "folder", "imap", "graph".'],
    [{ sources: [IMAP] }, 'UPR_MAILBOX_PASSWORD: allowed is the secret of sources[0], in the environment.'],
    [{ sources: [{ kind: 'folder', name: 'share' }] }, 'sources[0].path: allowed is a text.'],
    [
      {
        sources: [
          { kind: 'folder', name: 'a', path: '/a' },
          { kind: 'folder', name: 'a', path: '/b' },
        ],
      },
      'sources[1].name: allowed is a name that no other source has.',
    ],
    [
      { sources: [{ ...IMAP, oauth: { tokenUrl: 'http://login.example.org', clientId: 'c', scope: 's' } }] },
      'sources[0].oauth.tokenUrl: allowed is an address that begins with https:// (http:// for 127.0.0.1 only).',
    ],
    [{ outbox: { host: 'h', from: 'nobody' } }, 'outbox.from: allowed is an e-mail address.'],
    ...['www.example.org', 'https://example.org/?page=1', 'https://user@example.org/', 'ftp://example.org/', 7].map(
      (address): [object, string] => [
        { site: { address } },
        'site.address: allowed is an address such as "https://www.example.org/upr/".',
      ],
    ),
  ])('%j', (json, said) => {
    expect(faults(json)).toEqual([said]);
  });

  test('all faults are said at once', () => {
    expect(faults({ outbox: 7, statusPort: 'x', sources: 'none' })).toHaveLength(3);
  });

  test('a secret in the environment is enough, and a password in the file is none', () => {
    expect(checkSettings(JSON.stringify({ sources: [IMAP] }), { UPR_MAILBOX_PASSWORD: 'p' }).settings).toBeDefined();
    expect(faults({ sources: [{ ...IMAP, password: 'p' }] })).toEqual([
      'sources[0].password: allowed is nothing: there is no such setting (docs/operating.md lists them).',
    ]);
  });

  test('the address of the site ends in a slash, and commands by hand read it without the secrets of the night', async () => {
    await withFolder(async (data) => {
      mkdirSync(data, { recursive: true });
      expect(await siteAddressOf(data)).toBeUndefined();
      const settings = { site: { address: 'https://example.org/upr' }, sources: [IMAP] };
      writeFileSync(join(data, 'upr-repo.config.json'), JSON.stringify(settings));
      expect(await siteAddressOf(data)).toBe('https://example.org/upr/');
      writeFileSync(join(data, 'upr-repo.config.json'), '{"site": {"adress": "x"}}');
      await expect(siteAddressOf(data)).rejects.toThrow('site.adress: allowed is nothing');
    });
  });

  test('upr-repo config check says it on the command line', async () => {
    await withFolder(async (data) => {
      mkdirSync(data, { recursive: true });
      writeFileSync(join(data, 'upr-repo.config.json'), '{"statusPort": "x"}');
      const check = (): Promise<{ code: number; out: string }> =>
        new Promise((resolve) => {
          execFile(process.execPath, [CLI, 'config', 'check', '--data', data], (error, out) =>
            resolve({ code: error === null ? 0 : Number(error.code), out }),
          );
        });
      expect(await check()).toMatchObject({
        code: 1,
        out: expect.stringContaining('statusPort: allowed is a whole number'),
      });
      writeFileSync(join(data, 'upr-repo.config.json'), '{}');
      expect(await check()).toMatchObject({ code: 0, out: expect.stringContaining('"Europe/Zurich"') });
    });
  });
});
