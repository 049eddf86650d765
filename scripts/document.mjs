/** Writes docs/codebook.md and docs/findings.md (npm run docs; needs a build). */
import { writeFileSync } from 'node:fs';
import { codebookDocument, findingsDocument } from '../dist/pipeline/document.js';

writeFileSync(new URL('../docs/codebook.md', import.meta.url), codebookDocument());
writeFileSync(new URL('../docs/findings.md', import.meta.url), findingsDocument());
