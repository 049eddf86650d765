/**
 * Draws the add-in's icons: a sheet with a folded corner and a tick, in the repository's blue. No picture library: each pixel
 * is sampled from the shapes, and the PNG is written with Node's zlib. `node scripts/addin/drawIcons.mjs`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 32, 64, 80, 128];
/** Samples a side of each pixel, for smooth edges. */
const SAMPLES = 4;

const BLUE = [0x0b, 0x5c, 0xad];
const FOLD = [0x8c, 0xc4, 0xff];
const WHITE = [0xff, 0xff, 0xff];

/** Colour at a place of the unit square; undefined: transparent. */
function colourAt(x, y) {
  if (x < 0.14 || x > 0.86 || y < 0.04 || y > 0.96) return undefined;
  const corner = x - 0.62 > y - 0.04;
  if (corner && x > 0.62 && y < 0.28) return undefined;
  if (x > 0.62 && y < 0.28) return FOLD;
  return isTick(x, y) ? WHITE : BLUE;
}

/** Two strokes: from the left down to the foot, and up to the right. */
function isTick(x, y) {
  return isNear(x, y, [0.28, 0.58], [0.44, 0.74]) || isNear(x, y, [0.44, 0.74], [0.72, 0.42]);
}

function isNear(x, y, [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy) < 0.055;
}

function pixelsOf(size) {
  const rows = Buffer.alloc((size * 4 + 1) * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows.set(pixelAt(x, y, size), y * (size * 4 + 1) + 1 + x * 4);
  }
  return rows;
}

function pixelAt(px, py, size) {
  const sum = [0, 0, 0];
  let hit = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = (px + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (py + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = colourAt(x, y);
    if (colour === undefined) continue;
    hit += 1;
    colour.forEach((part, at) => {
      sum[at] += part;
    });
  }
  const alpha = Math.round((hit / (SAMPLES * SAMPLES)) * 255);
  return [...sum.map((part) => (hit === 0 ? 0 : Math.round(part / hit))), alpha];
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return out;
}

/** 8 bits a channel, red green blue alpha, no filter, not interlaced (PNG specification, 11.2). */
function png(size) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(pixelsOf(size), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const folder = new URL('../../addin/icons/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(new URL(`icon-${size}.png`, folder), png(size));
