import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codebookDocument, findingsDocument } from '../../pipeline/document.ts';

const docs = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

test('docs/codebook.md says what the codebook says (npm run docs)', () => {
  expect(docs('codebook.md')).toBe(codebookDocument());
});

test('docs/findings.md says what the catalogue says (npm run docs)', () => {
  expect(docs('findings.md')).toBe(findingsDocument());
});
