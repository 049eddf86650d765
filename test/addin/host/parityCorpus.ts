/** Workbooks as people send them, one trouble each, made with exceljs on top of our template: no part of the host is used. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { LANGUAGES, type Language } from '../../../codebook/text/languages.ts';
import { writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { corpusSubmission } from '../../support/corpus.ts';

/** Invented references in the form of real ones. */
const RECOMMENDATIONS = [
  { ref: 'A/HRC/59/15 140.7', state_under_review: 'FJI', text: 'Strengthen access to justice' },
  { ref: 'A/HRC/59/15 140.8', state_under_review: 'FJI', text: 'Train judges' },
];

/** Sheets of the template stand in this order behind the Read-me. */
const TABS = { submitter: 1, consent: 2, activities: 3, needs: 4, offers: 5, contributions: 6, links: 7 } as const;

type Change = (sheet: (tab: keyof typeof TABS) => ExcelJS.Worksheet, book: ExcelJS.Workbook) => void;

/** First entry row of a list sheet; column letters as in the template. */
const ROW = 6;

const changes: Readonly<Record<string, Change>> = {
  untouched: () => undefined,
  'dates typed as text': (sheet) => {
    for (const [index, text] of ['2026-03-01', '01/02/2026', '1 March 2026', '31.12.2025', 'soon'].entries())
      sheet('activities').getCell(ROW + index, 7).value = text;
  },
  'serials without a date format': (sheet) => {
    const cell = sheet('activities').getCell(ROW, 7);
    cell.style = { ...cell.style, numFmt: 'General' };
    cell.value = 46_054;
    const late = sheet('activities').getCell(ROW + 1, 7);
    late.style = { ...late.style, numFmt: '0.00' };
    late.value = 12;
  },
  'date formats of all kinds': (sheet) => {
    const formats = [
      'dd/mm/yyyy',
      'mm-dd-yy',
      'yyyy"年"m"月"d"日"',
      '[$-409]d-mmm-yy;@',
      'd/m/yy h:mm',
      '[h]:mm',
      'dddd',
    ];
    formats.forEach((numFmt, index) => {
      const cell = sheet('activities').getCell(ROW + index, 7);
      cell.style = { ...cell.style, numFmt };
      cell.value = new Date(Date.UTC(2026, index, 3, index * 2));
    });
  },
  'dates that are none': (sheet) => {
    for (const [index, value] of [-5, 60, 3_000_000, 0.5, 1e300].entries())
      sheet('activities').getCell(ROW + index, 7).value = value;
  },
  'formulas with results': (sheet) => {
    sheet('activities').getCell(ROW, 2).value = { formula: 'CONCATENATE("A","B")', result: 'AB' };
    sheet('activities').getCell(ROW + 1, 24).value = { formula: '1000*2', result: 2000 };
    sheet('activities').getCell(ROW + 2, 7).value = { formula: 'TODAY()', result: new Date(Date.UTC(2026, 1, 1)) };
    sheet('activities').getCell(ROW + 3, 2).value = { formula: 'IF(1=2,"x","")', result: '' };
  },
  'calculated by hand': (sheet, book) => {
    sheet('activities').getCell(ROW, 24).value = { formula: '1000*2', result: 2000 };
    // The type definitions of exceljs know only one property.
    Object.assign(book.calcProperties, { calcMode: 'manual' });
  },
  'errors in cells': (sheet) => {
    const errors = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?'] as const;
    errors.forEach((error, index) => {
      sheet('activities').getCell(ROW + index, 2 + index).value = { error } as ExcelJS.CellErrorValue;
    });
    sheet('consent').getCell(ROW, 3).value = {
      formula: 'A1/0',
      result: { error: '#DIV/0!' },
    } as ExcelJS.CellFormulaValue;
  },
  'text that looks like an error or a formula': (sheet) => {
    sheet('activities').getCell(ROW, 2).value = '#N/A';
    sheet('activities').getCell(ROW + 1, 2).value = '=SUM(1)';
  },
  'merged cells': (sheet) => {
    sheet('activities').mergeCells(`B${ROW}:C${ROW}`);
    sheet('activities').mergeCells(`D${ROW + 1}:D${ROW + 3}`);
    sheet('needs').mergeCells('C30:F40');
  },
  'more merged cells than Excel tells of at once': (sheet) => {
    for (let row = 0; row < 600; row += 1) sheet('activities').mergeCells(`AA${ROW + row}:AB${ROW + row}`);
  },
  'merged over a formula': (sheet) => {
    sheet('activities').getCell(ROW, 2).value = { formula: 'CONCATENATE("A","B")', result: 'AB' };
    sheet('activities').mergeCells(`B${ROW}:C${ROW}`);
  },
  'a hidden sheet with entries': (sheet) => {
    sheet('activities').state = 'hidden';
    sheet('needs').state = 'veryHidden';
  },
  'renamed and moved sheets': (sheet, book) => {
    sheet('activities').name = "Aktivitäten d'ici (1)";
    const order = book.worksheets.map(({ id }) => id).reverse();
    // The type definitions of exceljs leave out the order of the tabs.
    for (const one of book.worksheets) Object.assign(one, { orderNo: order.indexOf(one.id) });
  },
  'a sheet taken out': (sheet, book) => {
    book.removeWorksheet(sheet('consent').id);
  },
  'a sheet of their own': (_, book) => {
    book.addWorksheet('My notes').getCell('B4').value = 'remember the milk';
    book.addWorksheet('Empty');
  },
  'the mark taken out': (_, book) => {
    const mark = book.getWorksheet('_upr_repository');
    if (mark !== undefined) book.removeWorksheet(mark.id);
  },
  'the key row taken out': (sheet) => {
    sheet('activities').spliceRows(5, 1);
    sheet('activities').spliceRows(1, 1);
  },
  'blank rows between, entries far below': (sheet) => {
    const far = sheet('activities').getRow(900);
    far.getCell(1).value = 'A-900';
    far.getCell(2).value = 'Alone';
  },
  'stray spaces, invisible letters, wide digits': (sheet) => {
    sheet('activities').getCell(ROW, 4).value = '  Fiji\u00a0 ';
    sheet('activities').getCell(ROW + 1, 4).value = '\u200fفيجي\u0640';
    sheet('activities').getCell(ROW + 2, 24).value = '１２３４';
    sheet('activities').getCell(ROW + 3, 4).value = ' ';
  },
  'numbers, yes and no where text belongs': (sheet) => {
    sheet('activities').getCell(ROW, 1).value = 17;
    sheet('activities').getCell(ROW + 1, 2).value = true;
    sheet('activities').getCell(ROW + 2, 40).value = 'x';
    sheet('activities').getCell(ROW + 3, 24).value = 'about 1,000';
    sheet('submitter').getCell('C8').value = 4;
  },
  'rich text, links and long text': (sheet) => {
    sheet('activities').getCell(ROW, 2).value = {
      richText: [{ text: 'Train ' }, { font: { bold: true }, text: 'judges' }],
    };
    sheet('activities').getCell(ROW, 34).value = { text: 'Report', hyperlink: 'https://example.org/report' };
    sheet('activities').getCell(ROW + 1, 3).value = 'long '.repeat(3000);
    sheet('activities').getCell(ROW + 2, 3).value = 'line\nline\r\nline _x0041_ \u{1f600}';
  },
  'codes that are none, ids twice': (sheet) => {
    sheet('activities').getCell(ROW, 5).value = 'Teaching of somebody';
    sheet('activities').getCell(ROW + 1, 4).value = 'Ruritania';
    sheet('activities').getCell(ROW + 2, 1).value = sheet('activities').getCell(ROW, 1).value;
  },
  'days counted from 1904': (sheet, book) => {
    book.properties.date1904 = true;
    const cell = sheet('activities').getCell(ROW, 7);
    cell.style = { ...cell.style, numFmt: 'General' };
    cell.value = 44_592;
  },
};

/** Writes the corpus into a folder. @returns the names of the files */
export async function layCorpus(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const [number, [what, change]] of Object.entries(changes).entries()) {
    const language = LANGUAGES[number % LANGUAGES.length] ?? 'en';
    files.push(await lay(folder, `${what} (${language}).xlsx`, await changed(number, language, change)));
  }
  for (const language of LANGUAGES)
    files.push(await lay(folder, `blank (${language}).xlsx`, await writeTemplate({ language, build: 'test' })));
  const foreign = new ExcelJS.Workbook();
  foreign.addWorksheet('Budget').getCell('A1').value = 'Item';
  files.push(await lay(folder, 'foreign.xlsx', new Uint8Array(await foreign.xlsx.writeBuffer())));
  return files;
}

async function lay(folder: string, file: string, bytes: Uint8Array): Promise<string> {
  writeFileSync(join(folder, file), bytes);
  return file;
}

async function changed(number: number, language: Language, change: Change): Promise<Uint8Array> {
  const { entries } = corpusSubmission(LANGUAGES.indexOf(language) + 6 * number, RECOMMENDATIONS, 8);
  const bytes = await writeTemplate({ language, build: 'test', entries });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer, { ignoreNodes: ['dataValidations'] });
  const sheets = [...book.worksheets];
  change((tab) => {
    const sheet = sheets[TABS[tab]];
    if (sheet === undefined) throw new Error(`no sheet for ${tab}`);
    return sheet;
  }, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
