/** What there is in the workbook before cells are marked: sheets and their protection, formats and comments of ours, others' comments. */
import { loadProtection } from './protection.ts';

/** A condition that always holds and that nobody else writes: our formats are known by it, also after saving. */
export const MARK_FORMULA = '=LEN("upr-mark")>0';

/** Key under which the workbook's settings keep the ids of our comments. */
export const COMMENT_IDS = 'upr.comments';

export interface MarkedSheet {
  name: string;
  sheet: Excel.Worksheet;
  /** Formats of ours. */
  formats: Excel.ConditionalFormat[];
}

export interface MarkState {
  sheets: MarkedSheet[];
  /** Comments of ours, without those that somebody has answered: an answer is the contributor's own. */
  comments: { comment: Excel.Comment; sheet: string }[];
  /** Cells ("Sheet!C12") whose comment stays: somebody else's, or one that was answered. */
  taken: ReadonlySet<string>;
  setting: Excel.Setting;
}

/** Three requests: names; formats, protection and comments; the conditions of custom formats. */
export async function readMarkState(context: Excel.RequestContext, withComments: boolean): Promise<MarkState> {
  const { worksheets, settings } = context.workbook;
  // Even to name the collection is too much for an Excel without comments.
  const comments = withComments ? context.workbook.comments : undefined;
  worksheets.load('items/name');
  const setting = settings.getItemOrNullObject(COMMENT_IDS);
  setting.load('value');
  comments?.load('items/id');
  await context.sync();
  const sheets = worksheets.items.map((sheet) => ({ sheet, formats: sheet.getRange().conditionalFormats }));
  for (const { sheet, formats } of sheets) {
    loadProtection(sheet);
    formats.load('items/id,items/type');
  }
  const placed = (comments?.items ?? []).map((comment) => loadComment(comment));
  await context.sync();
  const ids = new Set<string>(setting.isNullObject ? [] : (setting.value as string[]));
  const goes = ({ comment }: PlacedComment): boolean => ids.has(comment.id) && comment.replies.items.length === 0;
  return {
    sheets: await ourFormats(context, sheets),
    comments: placed.filter(goes).map(nameSheet),
    taken: new Set(placed.filter((one) => !goes(one)).map(({ at }) => plainAddress(at.address))),
    setting,
  };
}

interface PlacedComment {
  comment: Excel.Comment;
  at: Excel.Range;
}

function loadComment(comment: Excel.Comment): PlacedComment {
  const at = comment.getLocation();
  at.load('address');
  comment.replies.load('items/id');
  return { comment, at };
}

function nameSheet({ comment, at: { address } }: PlacedComment): { comment: Excel.Comment; sheet: string } {
  return { comment, sheet: plainAddress(address).replace(/![^!]*$/, '') };
}

/** `'It''s'!$C$12` → `It's!C12`. */
function plainAddress(address: string): string {
  const at = address.lastIndexOf('!');
  const sheet = address
    .slice(0, at)
    .replace(/^'(.*)'$/, '$1')
    .replace(/''/g, "'");
  return `${sheet}!${address.slice(at + 1).replace(/\$/g, '')}`;
}

async function ourFormats(
  context: Excel.RequestContext,
  sheets: readonly { sheet: Excel.Worksheet; formats: Excel.ConditionalFormatCollection }[],
): Promise<MarkedSheet[]> {
  const custom = sheets.map(({ sheet, formats }) => ({
    sheet,
    formats: formats.items.filter(({ type }) => String(type) === 'Custom'),
  }));
  for (const { formats } of custom) for (const { custom: own } of formats) own.rule.load('formula');
  if (custom.some(({ formats }) => formats.length > 0)) await context.sync();
  return custom.map(({ sheet, formats }) => ({
    name: sheet.name,
    sheet,
    formats: formats.filter(({ custom: { rule } }) => rule.formula === MARK_FORMULA),
  }));
}
