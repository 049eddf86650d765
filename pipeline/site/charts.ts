/** Figures as a picture with its text alternative, and as a table whose rows lead to the records. */
import { editionTexts } from '../../codebook/text/editionTexts.ts';
import { isRightToLeft } from '../../codebook/text/languages.ts';
import { LIST } from '../annual/renderTable.ts';
import type { ChartKind } from '../charts/chartModel.ts';
import { svgChart } from '../charts/svgChart.ts';
import { html, Markup } from './html.ts';
import type { Voice } from './voice.ts';

export interface Count {
  label: string;
  value: number;
  /** From the page. */
  link?: string;
}

export interface Counted {
  /** Unlike those of other charts on the page. */
  id: string;
  kind: ChartKind;
  title: string;
  /** Headings of the table: what is counted by, and what is counted. */
  heads: readonly [string, string];
  counts: readonly Count[];
}

/** On a phone letters stay readable, and two pictures stand side by side on a desk. */
const WIDTH = 460;

export function chart(counted: Counted, voice: Voice): Markup {
  const { id, kind, title, heads, counts } = counted;
  const picture = svgChart(
    {
      kind,
      title,
      description: described(counted, voice),
      categories: counts.map(({ label }) => label),
      series: [{ name: heads[1], values: counts.map(({ value }) => value) }],
      width: WIDTH,
      rightToLeft: isRightToLeft(voice.language),
      shown: (value) => voice.figure(value),
    },
    id,
  );
  // What svgChart gives is escaped by construction.
  return html`<figure class="chart">${new Markup(picture)}
<details><summary>${voice.texts.home.as_table}<span class="unseen">: ${title}</span></summary>${table(counted, voice)}</details></figure>`;
}

/** The figures in a sentence, for those who do not see the picture. */
function described({ kind, counts }: Counted, voice: Voice): string {
  const { chart: bars, chart_figure } = editionTexts[voice.language];
  const sentence = kind === 'line' ? voice.texts.home.line_chart : bars;
  const figures = counts.map(({ label, value }) =>
    voice.say(chart_figure, { name: label, value: voice.figure(value) }),
  );
  return voice.say(sentence, { figures: figures.join(LIST[voice.language]) });
}

function table({ title, heads, counts }: Counted, voice: Voice): Markup {
  const rows = counts.map(
    ({ label, value, link }) =>
      html`<tr><th scope="row">${link === undefined || value === 0 ? label : html`<a href="${link}">${label}</a>`}</th><td class="figure">${voice.figure(value)}</td></tr>
`,
  );
  return html`<table class="counts"><caption class="unseen">${title}</caption><thead><tr><th scope="col">${heads[0]}</th><th scope="col" class="figure">${heads[1]}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}
