/** The status page: plain HTML, no script, nothing from elsewhere; right to left in Arabic. */

import { escaped } from '../../codebook/text/escaped.ts';
import { isRightToLeft, LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import { LOCALES, messageSpeaker } from '../../codebook/text/message.ts';
import type { ServiceTexts } from '../../codebook/text/serviceKinds.ts';
import { serviceTexts } from '../../codebook/text/serviceTexts.ts';
import type { PastNight, ServiceState } from './serviceState.ts';

const STYLE = `
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-inline-size: 72rem; margin: 2rem auto; padding-inline: 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-block-start: 2rem }
table { border-collapse: collapse } .wide { overflow-x: auto }
th, td { text-align: start; padding: .3rem .8rem; border-block-end: 1px solid #8884; vertical-align: top }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums }
.wide td:not(.number) { min-inline-size: 6.5rem }
nav { font-size: .9rem } nav a { display: inline-block; margin-inline-end: .8rem }
.failing { border-inline-start: .4rem solid #b3261e; padding-inline-start: .8rem }`;

export function statusPage(state: ServiceState, language: Language): string {
  const texts = serviceTexts[language];
  const say = messageSpeaker(language);
  const date = dateSpeaker(language);
  const next =
    state.next_night === undefined ? '' : `<p>${escaped(say(texts.nextNight, { date: date(state.next_night) }))}</p>`;
  return `<!doctype html>
<html lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="60">
<title>${escaped(texts.title)}</title><style>${STYLE}</style></head>
<body>
<nav>${LANGUAGES.map((one) => `<a href="?language=${one}" lang="${one}">${nameOf(one)}</a>`).join('')}</nav>
<h1>${escaped(texts.title)}</h1>
<p class="${state.state}">${escaped(texts.states[state.state])}</p>
${next}
<h2>${escaped(texts.lastNights)}</h2>
${nightsTable(state.nights, texts, date, language)}
<h2>${escaped(texts.waiting)}</h2>
${waitingTable(state, texts, language)}
<p><small>${escaped(texts.readOnly)}</small></p>
</body></html>
`;
}

function nameOf(language: Language): string {
  return escaped(new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language);
}

/** Always in UTC and said so: the readers of the page and the service may be in different zones. */
function dateSpeaker(language: Language): (iso: string) => string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return (iso) => `${format.format(new Date(iso))} UTC`;
}

function nightsTable(
  nights: readonly PastNight[],
  { columns, lastNights, noNights, notEnded }: ServiceTexts,
  date: (iso: string) => string,
  language: Language,
): string {
  if (nights.length === 0) return `<p>${escaped(noNights)}</p>`;
  const number = numberCell(language);
  const rows = nights.map(({ started_at, finished_at, counts: { taken, refused, repeated, left, records } }) => {
    const ended = finished_at === null ? notEnded : date(finished_at);
    const figures = [taken, refused, repeated, left, records.new ?? 0, records.changed ?? 0].map(number);
    return `<tr><td>${escaped(date(started_at))}</td><td>${escaped(ended)}</td>${figures.join('')}</tr>`;
  });
  const heads = Object.entries(columns).map(([key, head]) => {
    const figure = key === 'started' || key === 'ended' ? '' : ' class="number"';
    return `<th scope="col"${figure}>${escaped(head)}</th>`;
  });
  // On a telephone it is moved sideways, with the keyboard too.
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(lastNights)}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

function waitingTable({ waiting }: ServiceState, { waits, mails }: ServiceTexts, language: Language): string {
  const number = numberCell(language);
  const row = (head: string, value: number): string => `<tr><th scope="row">${escaped(head)}</th>${number(value)}</tr>`;
  const ofMails = Object.entries(waiting.mails).map(([status, count]) =>
    row(mails[status as keyof typeof mails] ?? status, count),
  );
  const rows = [
    row(waits.refused, waiting.refused),
    row(waits.rows, waiting.rows),
    row(waits.replies, waiting.replies),
    ...ofMails,
  ];
  return `<table><tbody>${rows.join('\n')}</tbody></table>`;
}

function numberCell(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(LOCALES[language]);
  return (value) => `<td class="number">${format.format(value)}</td>`;
}
