/**
 * An add-in's page in a browser, inside an emulated page of Excel on the web, with Microsoft's office.js unchanged. The client wants a
 * parent of one of Microsoft's host names over https; the browser is told here what every address answers, from memory and from disk,
 * and nothing leaves the machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { type Conversation, converse } from './frameProtocol.ts';
import type { Host } from './host.ts';
import { officeJsFile } from './officeJs.ts';

export interface OpenPane {
  page: Page;
  /** The add-in's own frame. */
  frame: Frame;
  conversation: Conversation;
  /** Addresses that were asked for and not answered: what would have left the machine. */
  left: string[];
  /** Messages of the console of severity error, and errors that nobody caught. */
  faults: string[];
}

export interface PaneOptions {
  /** Folder of the built add-in. */
  folder: string;
  /** Page inside it. */
  file: string;
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  /** Milliseconds before each of the add-in's own files arrives: a slow line. */
  slowLine?: number;
  /** Files of the add-in that do not arrive at all. */
  lost?: RegExp;
}

const EXCEL = 'https://excel.officeapps.live.com/host.html';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** Where the add-in is served from in these tests. */
export const PANE_ORIGIN = 'https://addin.example.org/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export async function openPane(browser: Browser, host: Host, options: PaneOptions): Promise<OpenPane> {
  const { width = 350, height = 800, colorScheme = 'light', forcedColors = 'none' } = options;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, forcedColors });
  const [left, faults]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.route('**/*', (route) => serve(route, options, hostPage(host, options.file), left));
  const conversation = converse(
    host,
    (text) => void page.evaluate(`fromHost(${JSON.stringify(text)})`).catch(() => undefined),
  );
  await page.exposeFunction('toHost', (text: string) => conversation.receive(text));
  await page.goto(EXCEL);
  const frame = page.frame('addin');
  if (frame === null) throw new Error('the frame of the add-in is missing');
  return { page, frame, conversation, left, faults };
}

async function serve(
  route: Route,
  { folder, slowLine = 0, lost }: PaneOptions,
  excel: string,
  left: string[],
): Promise<void> {
  const url = route.request().url();
  const { origin, pathname } = new URL(url);
  if (url === EXCEL) return route.fulfill({ contentType: 'text/html', body: excel });
  if (url.startsWith(OFFICE_JS)) return serveFile(route, officeJsFile(pathname.slice('/lib/1/hosted/'.length)));
  if (slowLine > 0) await new Promise((resolve) => setTimeout(resolve, slowLine));
  if (lost?.test(pathname) === true) return route.abort();
  if (`${origin}/` === PANE_ORIGIN) return serveFile(route, join(folder, normalize(decodeURIComponent(pathname))));
  left.push(url);
  return route.abort();
}

function serveFile(route: Route, path: string): Promise<void> {
  if (!existsSync(path)) return route.fulfill({ status: 404, body: 'not found' });
  const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
  return route.fulfill({ contentType, body: readFileSync(path) });
}

/** Host and conversation are told in the address, as Excel does (client source, _retrieveHostInfo and parseXdmInfo). */
function hostPage({ conditions }: Host, file: string): string {
  const query = new URLSearchParams({ _host_Info: `Excel$Web$16.01$${conditions.displayLanguage}$$$$0` });
  const address = `${PANE_ORIGIN}${file}?${query}#&_xdm_Info=conversation|pane|${encodeURIComponent(EXCEL)}`;
  return `<!doctype html><html lang="en"><title>Excel</title>
<style>html, body { margin: 0; height: 100% } iframe { border: 0; width: 100%; height: 100% }</style>
<iframe name="addin" src="${address.replaceAll('&', '&amp;')}"></iframe>
<script>
const frame = document.querySelector('iframe');
const fromHost = (text) => frame.contentWindow.postMessage(text, '*');
addEventListener('message', async ({ source, data }) => {
  const answer = source === frame.contentWindow ? await toHost(data) : undefined;
  if (answer !== undefined && answer !== null) fromHost(answer);
});
</script></html>`;
}
