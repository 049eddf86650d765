/** Packs a register of recommendations (any export that `upr-repo register import` takes) for the add-in; addin/packedRegister.ts says how. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REGISTER_FILE, textsFile } from '../../dist/addin/packedRegister.js';
import { readRegisterFile } from '../../dist/pipeline/register/readRegisterFile.js';

/**
 * @param path of the export; undefined packs an empty register
 * @returns how many recommendations were packed
 */
export async function packRegister(path, folder) {
  const byRef = new Map();
  if (path !== undefined)
    await readRegisterFile(path, async (entries) => {
      for (const entry of entries) byRef.set(entry.ref, merge(byRef.get(entry.ref), entry));
    });
  const all = [...byRef.values()];
  write(folder, REGISTER_FILE, { recommendations: all.map(rowOf) });
  for (const state of new Set(all.map((one) => one.state_under_review)))
    write(folder, textsFile(state), all.filter((one) => one.state_under_review === state).map(textOf));
  return all.length;
}

/** An export may have one row for each recommending State: they belong to one recommendation. */
function merge(known, entry) {
  const states = [...(known?.recommending_states ?? []), ...entry.recommending_states];
  return { ...entry, recommending_states: [...new Set(states)].sort() };
}

function rowOf({ ref, state_under_review, cycle, paragraph, uhri_id, position, recommending_states }) {
  return [ref, state_under_review, cycle, paragraph, uhri_id, position, recommending_states.join(' ')];
}

function textOf({ ref, cycle, position, recommending_states, text }) {
  return { ref, cycle, position, recommending_states, text };
}

function write(folder, file, value) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), JSON.stringify(value));
}
