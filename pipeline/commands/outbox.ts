/** The outbox on the command line. The service sends within a minute what is let go here; without it, the next night does. */
import { dropLetter, listLetters, type NamedLetter, releaseLetter, retryLetters } from '../outbox/letters.ts';
import type { OutgoingRow } from '../store/schema.ts';
import { type DataOptions, print, withStore } from './session.ts';

const UNSENT: readonly OutgoingRow['status'][] = ['waiting', 'sending', 'held', 'given_up', 'bounced'];

/** @returns exit code */
export async function outboxList(
  options: DataOptions & { status?: OutgoingRow['status']; json?: true },
): Promise<number> {
  return withStore(options, async (store) => {
    const letters = await listLetters(store, options.status === undefined ? UNSENT : [options.status]);
    for (const letter of letters) print(options.json === true ? JSON.stringify(letter) : lineOf(letter));
    if (letters.length === 0 && options.json !== true) print('There is no such letter.');
    return 0;
  });
}

function lineOf({ name, status, recipient, tries, trouble, next_try_at }: NamedLetter): string {
  const next = status === 'waiting' ? `next try ${next_try_at}` : '';
  const tried = tries === 0 ? '' : `tried ${tries} times`;
  const parts = [name, status.replace('_', ' '), recipient ?? 'no recipient', trouble ?? '', tried, next];
  return parts.filter((part) => part !== '').join('  ');
}

/** @returns exit code */
export async function outboxRetry(name: string | undefined, options: DataOptions): Promise<number> {
  return withStore(options, async (store, { now }) => {
    const count = await retryLetters(store, name, now());
    print(`${count} to be tried again.`);
    return 0;
  });
}

/** @returns exit code */
export async function outboxRelease(
  name: string,
  options: DataOptions & { to?: 'contact' | 'sender' },
): Promise<number> {
  return withStore(options, async (store, { now }) => {
    await releaseLetter(store, name, options.to, now());
    print(`${name} is let go.`);
    return 0;
  });
}

/** @returns exit code */
export async function outboxDrop(name: string, options: DataOptions): Promise<number> {
  return withStore(options, async (store, { now }) => {
    await dropLetter(store, name, now());
    print(`${name} is dropped.`);
    return 0;
  });
}
