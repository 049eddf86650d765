/**
 * `npm run build:addin`: the static folder of the add-in and the manifest for it.
 * UPR_ADDIN_SOURCE says where the folder will be served, such as https://example.org/addin/
 * UPR_REGISTER names an export of the register of recommendations to pack with it
 */
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleAddin, STATIC_FOLDER, sizesOf } from './bundle.mjs';

const { UPR_ADDIN_SOURCE: source, UPR_REGISTER: register } = process.env;
const metafile = await bundleAddin({ source, register });
for (const { name, bytes, gzip } of sizesOf(metafile, gzipSync))
  console.log(`${name.padEnd(48)} ${String(bytes).padStart(9)} bytes ${String(gzip).padStart(8)} gzip`);
console.log(`The add-in stands in ${relative(process.cwd(), STATIC_FOLDER)}; its manifest is manifest.xml there.`);
