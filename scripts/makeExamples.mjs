/**
 * Makes the workbooks of examples/inbox (npm run examples; needs a build): six languages, every kind of contributor, clean ones
 * and ones with the mistakes people make. Everything in them is invented but the names of States.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeTemplate } from '../dist/workbook/write/writeTemplate.js';
import { examples } from './examples.mjs';

const folder = new URL('../examples/inbox/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { file, language, kind, state, entries } of examples) {
  const bytes = await writeTemplate({ language, kind, state, build: 'example', entries });
  writeFileSync(new URL(file, folder), bytes);
}
// Two files that are no filled template: what people also send.
writeFileSync(new URL('list-of-activities.csv', folder), 'Title;State;Date\r\nTraining of judges;Fiji;2026-03-01\r\n');
console.log(`${examples.length + 1} files in examples/inbox`);
