/** Figures as a table with a bar in each row: the figures are there for everybody, the bars for those who see. */
import { html, type Markup, type Shown } from './html.ts';
import type { Voice } from './voice.ts';

export interface Bar {
  label: Shown;
  value: number;
}

/** Length of the longest bar, in the units of its own picture. */
const LONGEST = 100;

export function barTable(
  caption: string,
  heads: readonly [string, string],
  bars: readonly Bar[],
  voice: Voice,
): Markup {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return html`<table class="bars"><caption>${caption}</caption><thead><tr><th scope="col">${heads[0]}</th><th scope="col" colspan="2">${heads[1]}</th></tr></thead>
<tbody>${bars.map(
    ({
      label,
      value,
    }) => html`<tr><th scope="row">${label}</th><td class="figure">${voice.figure(value)}</td><td class="bar" aria-hidden="true"><svg viewBox="0 0 ${LONGEST} 10" preserveAspectRatio="none" focusable="false"><rect width="${Math.round((value / most) * LONGEST * 10) / 10}" height="10"/></svg></td></tr>
`,
  )}</tbody></table>`;
}
