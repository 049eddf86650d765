/** Answers of workers as text for the repository: every value that a program can hold, packed, in letters that every engine takes. */
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { constants, gunzip, gzip } from 'node:zlib';

const pressed = promisify(gzip);
const unpressed = promisify(gunzip);

export async function pack(answer: unknown): Promise<string> {
  // Quick rather than small: it is read once, soon, and deleted.
  return (await pressed(serialize(answer), { level: constants.Z_BEST_SPEED })).toString('base64');
}

/** The inverse of `pack`; blank cells (holes and undefined) stay what they were, which JSON would not keep. */
export async function unpack(packed: string): Promise<unknown> {
  return deserialize(await unpressed(Buffer.from(packed, 'base64')));
}
