/** A printed table as HTML: for pages of the site and for reading without a spreadsheet. No styles: classes only. */
import { isRightToLeft, type Language } from '../../codebook/text/languages.ts';
import type { PrintedCell, PrintedHeading, PrintedTable } from '../../workbook/write/printedTable.ts';
import { element, type Markup } from '../charts/svgElement.ts';

/**
 * @param id unlike those of other tables on the page
 * @returns a section with the table and its notes
 */
export function htmlTable(table: PrintedTable, language: Language, id: string): string {
  const { columns, headColumns, rows } = table;
  const head = columns.map((column, index) =>
    element('th', { scope: 'col', class: index < headColumns ? 'words' : 'figure' }, headingOf(column, id)),
  );
  const body = rows.map(({ cells, total }) =>
    element(
      'tr',
      total ? { class: 'total' } : {},
      cells.map((cell, index) => cellOf(cell, index < headColumns, id)),
    ),
  );
  // Without rows there is nothing to read across; the note below says so.
  const made =
    rows.length === 0
      ? element('p', { class: 'caption' }, captionOf(table, id))
      : element('table', {}, [
          element('caption', {}, captionOf(table, id)),
          element('thead', {}, [element('tr', {}, head)]),
          element('tbody', {}, body),
        ]);
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  return element('section', { class: 'annual-table', id, lang: language, dir: direction }, [
    made,
    ...notesOf(table, id),
  ]).markup;
}

function captionOf({ number, title, headNote }: PrintedTable, id: string): Markup[] {
  return [
    element('span', { class: 'table-number' }, [number]),
    element('strong', { class: 'table-title' }, headingOf(title, id)),
    element('em', { class: 'head-note' }, [`(${headNote})`]),
  ];
}

function headingOf({ text, letters }: PrintedHeading, id: string): (Markup | string)[] {
  return [text, ...lettersOf(letters, id)];
}

/** The letter leads to its note, for those who read with the keyboard or by ear. */
function lettersOf(letters: readonly string[], id: string): Markup[] {
  return letters.map((letter) => element('sup', {}, [element('a', { href: `#${id}-${letter}` }, [letter])]));
}

function cellOf({ shown, letters }: PrintedCell, isHead: boolean, id: string): Markup {
  const inside = [shown, ...lettersOf(letters, id)];
  // A head without words (the second of a total) would be read out as one.
  if (isHead && inside.length === 1 && shown === '') return element('td', { class: 'words' });
  return isHead ? element('th', { scope: 'row', class: 'words' }, inside) : element('td', { class: 'figure' }, inside);
}

function notesOf({ footnotes, notes }: PrintedTable, id: string): Markup[] {
  return [
    ...footnotes.map(({ letter, text }) =>
      element('p', { class: 'footnote', id: `${id}-${letter}` }, [element('sup', {}, [letter]), ` ${text}`]),
    ),
    ...notes.map((text) => element('p', { class: 'note' }, [text])),
  ];
}
