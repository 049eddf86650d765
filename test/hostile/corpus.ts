import { bombs } from './cases/bombs.ts';
import { containers } from './cases/containers.ts';
import { floods } from './cases/floods.ts';
import { formats } from './cases/formats.ts';
import { markup } from './cases/markup.ts';
import { producers } from './cases/producers.ts';
import { submissions } from './cases/submissions.ts';
import { values } from './cases/values.ts';
import type { HostileCase } from './hostileCase.ts';

/** All hostile and all unusual files, in the order in which one process reads them. */
export const corpus: readonly HostileCase[] = [
  ...bombs,
  ...floods,
  ...containers,
  ...markup,
  ...values,
  ...formats,
  ...producers,
  ...submissions,
];
