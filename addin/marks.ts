/**
 * Showing findings in the cells. The fill is a conditional format of our own: it lies over the contributor's formatting and
 * never touches it, so that taking it away leaves everything as it was (docs/decisions/0011). Comments, where Excel has them
 * (ExcelApi 1.10), carry the sentences; their ids are kept in the workbook's settings.
 */
import type { Finding, Severity } from '../codebook/findings.ts';
import { type MarkedCell, markedCells, rangesOf } from './markedCells.ts';
import { COMMENT_IDS, MARK_FORMULA, type MarkedSheet, type MarkState, readMarkState } from './markState.ts';
import { thoseThatOpen, whileOpen } from './protection.ts';

/** Background and text by severity: contrast 4.5 : 1 and more. Colour is never alone: the pane lists every finding. */
const COLOURS: Readonly<Record<Severity, { fill: string; font: string }>> = {
  error: { fill: '#FFC7CE', font: '#7A0010' },
  warning: { fill: '#FFE699', font: '#5C4400' },
  info: { fill: '#DDEBF7', font: '#1F3864' },
};

/** More comments than this help nobody. */
const MOST_COMMENTS = 100;

export interface MarkOutcome {
  /** Cells with a fill. */
  marked: number;
  commented: number;
  /** Sheets that could not be marked: protected with a password. */
  unmarked: string[];
}

export interface MarkWishes {
  /** What a comment says; undefined: no comments. Ignored by an Excel without comments. */
  sentence?: ((finding: Finding) => string) | undefined;
}

/** What is to be put into one sheet. */
interface SheetMarks {
  cells: readonly MarkedCell[];
  /** Cell and text. */
  comments: readonly (readonly [cell: string, text: string])[];
}

const NOTHING: SheetMarks = { cells: [], comments: [] };

/** Marks the cells of the findings; earlier marks of ours are taken away in the same request. */
export async function mark(
  context: Excel.RequestContext,
  findings: readonly Finding[],
  { sentence }: MarkWishes = {},
): Promise<MarkOutcome> {
  const cells = markedCells(findings);
  return writeMarks(context, ({ taken }) => {
    const comments = hasComments() && sentence !== undefined ? commentsOf(findings, sentence, taken) : new Map();
    return (name) => ({ cells: cells.get(name) ?? [], comments: comments.get(name) ?? [] });
  });
}

/** Takes away the marks that were added, and nothing else. */
export async function clearMarks(context: Excel.RequestContext): Promise<MarkOutcome> {
  return writeMarks(context, () => () => NOTHING);
}

function hasComments(): boolean {
  return Office.context?.requirements?.isSetSupported('ExcelApi', '1.10') ?? false;
}

/** What is to be put into each sheet, by its name, once it is known what stands there. */
type MarksOf = (state: MarkState) => (sheet: string) => SheetMarks;

/**
 * All sheets in one request; if one of them refuses, once more without those that do.
 * @param closed sheets that refused already
 */
async function writeMarks(
  context: Excel.RequestContext,
  marks: MarksOf,
  closed: readonly string[] = [],
): Promise<MarkOutcome> {
  const state = await readMarkState(context, hasComments());
  const marksOf = marks(state);
  const changed = state.sheets.filter(({ name, formats }) => {
    const { cells, comments } = marksOf(name);
    const old = formats.length > 0 || state.comments.some(({ sheet }) => sheet === name);
    return !closed.includes(name) && (old || cells.length > 0 || comments.length > 0);
  });
  const added = await writeSheets(context, state, changed, marksOf);
  if (added === undefined) {
    const open = await thoseThatOpen(context, changed);
    // Where each opens by itself and together they refuse, it is the workbook that may not be changed.
    const refused = changed.filter((one) => open.length === changed.length || !open.includes(one));
    return writeMarks(context, marks, [...closed, ...refused.map(({ name }) => name)]);
  }
  const kept = state.comments.filter(({ sheet }) => closed.includes(sheet)).map(({ comment }) => comment);
  if (changed.length > 0 || closed.length === 0) await rememberComments(context, state, [...kept, ...added]);
  const marked = changed.reduce((sum, { name }) => sum + marksOf(name).cells.length, 0);
  return { marked, commented: added.length, unmarked: [...closed] };
}

/** @returns the comments added; undefined when Excel refused before anything was changed */
async function writeSheets(
  context: Excel.RequestContext,
  state: MarkState,
  sheets: readonly MarkedSheet[],
  marksOf: (sheet: string) => SheetMarks,
): Promise<Excel.Comment[] | undefined> {
  const added: Excel.Comment[] = [];
  const change = (): void => {
    for (const one of sheets) added.push(...queueMarks(context, state, one, marksOf(one.name)));
    for (const comment of added) comment.load('id');
  };
  try {
    await whileOpen(
      context,
      sheets.map(({ sheet }) => sheet),
      change,
    );
    return added;
  } catch (error) {
    if (isRefused(error)) return undefined;
    throw error;
  }
}

function queueMarks(
  context: Excel.RequestContext,
  state: MarkState,
  { name, sheet, formats }: MarkedSheet,
  { cells, comments }: SheetMarks,
): Excel.Comment[] {
  for (const format of formats) format.delete();
  for (const { comment, sheet: at } of state.comments) if (at === name) comment.delete();
  for (const severity of ['info', 'warning', 'error'] as const) {
    const own = cells.filter((one) => one.severity === severity);
    for (const address of rangesOf(own)) addFill(sheet.getRanges(address), severity);
  }
  return comments.map(([cell, text]) => context.workbook.comments.add(`'${name.replace(/'/g, "''")}'!${cell}`, text));
}

function addFill(areas: Excel.RangeAreas, severity: Severity): void {
  const format = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = MARK_FORMULA;
  format.custom.format.fill.color = COLOURS[severity].fill;
  format.custom.format.font.color = COLOURS[severity].font;
}

/** A password that we do not know, or a right that the person lacks. */
function isRefused(error: unknown): boolean {
  return /AccessDenied|InvalidPassword|ProtectedRange|ReadOnly/.test(String((error as { code?: unknown }).code ?? ''));
}

/** Sheet → cell and text. Notes need no comment; a cell with somebody else's comment keeps it and gets none of ours. */
function commentsOf(
  findings: readonly Finding[],
  sentence: (finding: Finding) => string,
  taken: ReadonlySet<string>,
): Map<string, [string, string][]> {
  const texts = new Map<string, { sheet: string; cell: string; lines: string[] }>();
  for (const one of findings) {
    const { sheet, cell } = one.address;
    if (sheet === undefined || cell === undefined || one.severity === 'info' || taken.has(`${sheet}!${cell}`)) continue;
    const known = texts.get(`${sheet}!${cell}`);
    if (known !== undefined) known.lines.push(sentence(one));
    else if (texts.size < MOST_COMMENTS) texts.set(`${sheet}!${cell}`, { sheet, cell, lines: [sentence(one)] });
  }
  const bySheet = new Map<string, [string, string][]>();
  for (const { sheet, cell, lines } of texts.values())
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), [cell, lines.join('\n')]]);
  return bySheet;
}

async function rememberComments(
  context: Excel.RequestContext,
  { setting }: MarkState,
  ours: readonly Excel.Comment[],
): Promise<void> {
  if (ours.length > 0) {
    const ids = ours.map(({ id }) => id);
    context.workbook.settings.add(COMMENT_IDS, ids);
  } else if (!setting.isNullObject) setting.delete();
  else return;
  await context.sync();
}
