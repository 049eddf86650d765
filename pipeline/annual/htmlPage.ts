/** A page that stands alone: no script, no font and no picture from elsewhere; prints on A4. */

import { escaped } from '../../codebook/text/escaped.ts';
import { isRightToLeft, type Language } from '../../codebook/text/languages.ts';
import { element, type Markup } from '../charts/svgElement.ts';

const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: #1f2933; background: #fff;
  font: 1rem/1.5 Arial, "Noto Sans", "Noto Sans Arabic", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.2rem; margin-block-start: 2rem; }
.draft { color: #b00020; font-weight: bold; }
.annual-table { margin-block: 2.5rem 1rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption, .caption { text-align: start; padding-block-end: 0.4rem; }
:is(caption, .caption) :is(span, strong, em) { display: block; }
.head-note { font-size: 0.85rem; color: #4a5560; }
th, td { padding: 0.25rem 0.5rem; vertical-align: bottom; font-weight: normal; }
thead th { border-block: 1px solid #404040; border-block-end-width: 2px; font-style: italic; }
tbody tr:last-child > * { border-block-end: 2px solid #404040; }
.words { text-align: start; } .figure { text-align: right; font-variant-numeric: tabular-nums; }
.total > * { font-weight: bold; border-block-start: 1px solid #404040; }
.note, .footnote { font-size: 0.8rem; margin-block: 0.2rem; color: #4a5560; }
sup a { text-decoration: none; color: inherit; }
svg { max-width: 100%; height: auto; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; } dd { margin: 0; }
@media print { body { max-width: none; padding: 0; font-size: 9pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
@page { size: A4; margin: 18mm; }
`;

/** @param body markup that is already safe */
export function htmlPage(title: string, body: readonly Markup[], language: Language): string {
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  const inside = element('body', {}, [element('main', {}, body)]).markup;
  return `<!doctype html>\n<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>${inside}</html>\n`;
}
