/** The add-in's page in a plain browser, outside Excel: everything it asks for is answered from the folder, or counted and refused. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const ORIGIN = 'https://addin.example.org/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

export interface FilePage {
  page: Page;
  /** What was asked of others. */
  left: string[];
  /** Bodies that were sent anywhere at all. */
  sent: string[];
}

export async function openFilePage(browser: Browser, folder: string, locale: string): Promise<FilePage> {
  const page = await browser.newPage({ viewport: { width: 480, height: 900 }, locale });
  const [left, sent]: [string[], string[]] = [[], []];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const body = route.request().postData();
    if (body !== null) sent.push(url);
    const path = join(folder, normalize(decodeURIComponent(new URL(url).pathname)));
    if (!url.startsWith(ORIGIN) || !existsSync(path)) {
      left.push(url);
      return route.abort();
    }
    const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(path) });
  });
  await page.goto(`${ORIGIN}pane.html`);
  await page.waitForSelector('#file', { state: 'attached' });
  return { page, left, sent };
}
