/** Writes manifest.xml, the manifest for work on the add-in, from the words of the codebook (npm run manifest; needs a build). */
import { writeFileSync } from 'node:fs';
import { DEVELOPMENT_SOURCE, writeManifest } from '../../dist/addin/manifest/writeManifest.js';
import { paneTexts } from '../../dist/codebook/text/paneTexts.js';

writeFileSync(new URL('../../manifest.xml', import.meta.url), writeManifest(paneTexts, DEVELOPMENT_SOURCE));
