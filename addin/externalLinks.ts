/**
 * Links to other workbooks, as Excel shows them in formulas: `[Book.xlsx]Sheet!A1` for an open workbook,
 * `'C:\folder\[Book.xlsx]Sheet'!A1` for a closed one (Microsoft, "Create an external reference"). Brackets of a table's column
 * (`Table[Column]`) follow a name and no sheet follows them. The file's list of links is not in ExcelApi 1.10 (docs/decisions/0015).
 */
const QUOTED = /'((?:[^'[]|'')*\[(?:[^'\]]|'')+\])(?:[^']|'')*'!/g;
const BARE = /(?<![\w.\])'])\[([^[\]]+)\][^\s[\]'"(),!]+!/g;
const TEXTS = /"(?:[^"]|"")*"/g;

/** Names of the workbooks that a formula reads from, as they stand in it. */
export function linkedWorkbooks(formula: string): string[] {
  if (!formula.includes('[')) return [];
  const bare = formula.replace(TEXTS, '""');
  const quoted = [...bare.matchAll(QUOTED)].map(([, name = '']) => name);
  return [...quoted, ...[...bare.replace(QUOTED, '').matchAll(BARE)].map(([, name = '']) => `[${name}]`)];
}
