/** The service as it is run: its parts with a clock of their own, and the built command in a process of its own. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../codebook/text/languages.ts';
import { nightly } from '../../../pipeline/nightly.ts';
import { openPost } from '../../../pipeline/outbox/post.ts';
import { serve } from '../../../pipeline/service/serve.ts';
import {
  type OutboxSettings,
  type Settings,
  settingsSchema,
  usualSettings,
} from '../../../pipeline/settings/settings.ts';
import { openStore } from '../../../pipeline/store/openStore.ts';
import { testEffects, WITHOUT_OUTPUTS } from '../../support/effects.ts';
import { lay, withFolder } from '../../support/folder.ts';
import { withMailServer } from '../../support/smtp.ts';

const CLI = fileURLToPath(new URL('../../../dist/pipeline/cli.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../../examples/inbox', import.meta.url));
const quiet = pino({ level: 'silent' });
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

function outboxOf({ outbox }: Settings): OutboxSettings {
  if (outbox === null) throw new Error('no outbox');
  return outbox;
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end();
  });
}

describe('the service', () => {
  test('makes up a missed night after the start, once, and shows it', async () => {
    await withFolder(async (data) => {
      cpSync(EXAMPLES, join(data, 'inbox'), { recursive: true, preserveTimestamps: true });
      const store = await openStore({ file: join(data, 'repository.db') });
      const effects = () => testEffects('2026-11-24');
      const service = await serve(data, store, { ...usualSettings, statusPort: 0 }, effects, quiet);
      await Promise.all([service.tick(), service.tick()]);
      while (service.state().nights[0]?.finished_at == null) await moment();
      await service.tick();
      expect(service.state()).toMatchObject({
        failures: 0,
        nights: [{ outcome: 'finished', counts: { repeated: 0 } }],
      });
      expect(service.state().nights).toHaveLength(1);
      expect(JSON.parse(readFileSync(join(data, 'health.json'), 'utf8'))).toMatchObject({
        next_night: '2026-11-25T01:00:00.000Z',
      });

      const port = service.port ?? 0;
      const metrics = (await ask(port, '/metrics')).body;
      expect(metrics).toMatch(/^upr_last_night_workbooks\{outcome="taken"\} 1\d$/m);
      for (const line of metrics.trim().split('\n')) {
        expect(line).toMatch(/^(?:# (?:HELP|TYPE) upr_\w+ .+|upr_\w+(?:\{\w+="[^"]*"\})? (?:NaN|[\d.e+-]+))$/);
      }
      for (const language of LANGUAGES) {
        const { body } = await ask(port, '/', { 'accept-language': `${language},en;q=0.5` });
        expect(body).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      }
      expect((await ask(port, '/health')).status).toBe(200);
      expect((await ask(port, '/', {}, 'POST')).status).toBe(405);
      expect((await ask(port, '/', { host: 'evil.example' })).status).toBe(403);
      expect((await ask(port, '/run.json')).status).toBe(404);
      await service.stop();
      await store.close();
    });
  });

  test('a night that cannot run is told, tried again later, and does not end the service', async () => {
    await withFolder(async (data) => {
      const store = await openStore({ file: join(data, 'repository.db') });
      let minutes = 0;
      let broken = true;
      const effects = () => {
        const usual = testEffects('2026-11-24');
        return {
          ...usual,
          now: () => new Date(Date.parse('2026-11-24T02:00:00Z') + minutes * 60_000),
          files: { ...usual.files, list: broken ? () => Promise.reject(new Error('disk')) : usual.files.list },
        };
      };
      const service = await serve(data, store, { ...usualSettings, statusPort: null }, effects, quiet);
      while (service.state().failures === 0) await moment();
      expect(service.state()).toMatchObject({ state: 'failing', trouble: 'disk' });
      await service.tick();
      expect(service.state().nights).toHaveLength(1);
      minutes = 6;
      broken = false;
      await service.tick();
      expect(service.state()).toMatchObject({ state: 'idle', failures: 0 });
      await service.stop();
      await store.close();
    });
  });

  test('a letter that the mail server put off goes out between the nights, once', async () => {
    await withMailServer(async (server) => {
      await withFolder(async (data) => {
        lay(data, 'fiji.xlsx', readFileSync(join(EXAMPLES, 'fiji-ministry-2026.xlsx')));
        const store = await openStore({ file: join(data, 'repository.db') });
        const environment = { UPR_SMTP_PASSWORD: 'p' };
        const outbox = { host: '127.0.0.1', port: server.port, user: 'upr', from: 'upr@ohchr.example' };
        const settings = settingsSchema.parse({ outbox, statusPort: null });
        let minutes = 0;
        const now = () => new Date(Date.parse('2026-11-24T02:00:00Z') + minutes * 60_000);
        const effects = () => testEffects('2026-11-24', { now, post: openPost(outboxOf(settings), environment, now) });
        server.refusals.push(451);
        const service = await serve(data, store, settings, effects, quiet);
        while (service.state().nights[0]?.finished_at == null) await moment();
        expect(service.state().waiting.mails).toEqual({ waiting: 1 });
        for (minutes = 1; minutes < 5; minutes += 1) await service.tick();
        expect(server.received).toHaveLength(0);
        for (minutes = 5; minutes < 15; minutes += 1) await service.tick();
        expect(server.received).toHaveLength(1);
        expect(service.state()).toMatchObject({ waiting: { mails: { sent: 1 } }, nights: [{ outcome: 'finished' }] });
        await service.stop();
        await store.close();
      });
    });
  });

  test('SIGTERM in a night: the submission in hand is finished, the next night does the rest', async () => {
    await withFolder(async (data) => {
      mkdirSync(data, { recursive: true });
      writeFileSync(join(data, 'upr-repo.config.json'), JSON.stringify({ statusPort: null }));
      cpSync(EXAMPLES, join(data, 'inbox'), { recursive: true, preserveTimestamps: true });
      const child = spawn(process.execPath, [CLI, 'serve', '--data', data], {
        env: { ...process.env, DATABASE_URL: '' },
      });
      let log = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        log += part;
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      while (!log.includes('The night begins')) await moment();
      const store = await openStore({ file: join(data, 'repository.db') });
      const taken = async (): Promise<string[]> =>
        (await store.db.selectFrom('inbox_file').select('path').execute()).map(({ path }) => path);
      while ((await taken()).length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      const lines = log
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { msg: string });
      expect(lines.at(-1)?.msg).toBe('The service has stopped.');
      // What the workbooks say is in no line.
      expect(log).not.toContain('@example.org');
      expect(JSON.parse(readFileSync(join(data, 'health.json'), 'utf8'))).toMatchObject({ state: 'stopping' });
      const runs = await store.db.selectFrom('run').select('outcome').execute();
      expect(runs).toEqual([{ outcome: 'stopped' }]);
      expect(existsSync(join(data, 'run.json'))).toBe(true);
      // What was in hand is whole: the file, its submission, the reply that is owed.
      const before = await taken();
      expect(before.length).toBeGreaterThan(0);
      expect(await store.db.selectFrom('submission').select('file_name').execute()).toHaveLength(before.length);
      expect(await store.db.selectFrom('reply').select('file_name').execute()).toHaveLength(before.length);
      const { counts } = await nightly(data, store, testEffects('2026-11-26'), WITHOUT_OUTPUTS);
      expect(counts.seen).toBe(before.length);
      expect((await taken()).length).toBe(before.length + counts.taken + counts.refused);
      expect(counts.taken + counts.refused).toBeGreaterThan(0);
      await store.close();
    });
  });
});
