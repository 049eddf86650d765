/** A headless browser for tests. It comes with npm; CHROME_PATH names another, such as /usr/bin/chromium. */
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** The bundled browser's own list has it run in one process, where one page's end may take the others along. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
];

/** @returns undefined, with the reason on the console, where no browser can be started: the tests that need one are skipped then */
export async function openBrowser(): Promise<Browser | undefined> {
  const own = process.env.CHROME_PATH ?? '';
  try {
    const executablePath = own === '' ? await bundled.executablePath() : own;
    return await chromium.launch({ executablePath, args: ARGUMENTS });
  } catch (error) {
    console.warn(`No browser to test in: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    return undefined;
  }
}
