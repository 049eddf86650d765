/** What Excel offers and refuses while a cell is being filled. The check decides; this only helps. */
import type ExcelJS from 'exceljs';
import type { Column } from '../../codebook/columns.ts';
import { listTableKeys, type TableKey, tableOf } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { LOCALES } from '../../codebook/text/message.ts';
import { columnText } from '../../codebook/text/tableTexts.ts';
import type { EntryFault } from '../../codebook/text/templateKinds.ts';
import { FIRST_ROW, LAST_ROW, rangeOn } from './layout.ts';
import type { ListRanges } from './listsSheet.ts';
import type { Setting } from './setting.ts';

/** Excel's limits, in UTF-16 units. */
const PROMPT_TITLE = 32;
const PROMPT = 255;
const ERROR = 225;

/** Dates outside these years are taken with a warning here; the check says what it takes. */
const FIRST_DAY = new Date(Date.UTC(1990, 0, 1));
const LAST_DAY = new Date(Date.UTC(2099, 11, 31));

/** exceljs writes the type "any" (an input message only), which its typings do not know. */
interface Rule extends Omit<Partial<ExcelJS.DataValidation>, 'type'> {
  type: ExcelJS.DataValidation['type'] | 'any';
}

/** The member of exceljs' sheets that takes validations by range; left out of its typings. */
interface WithValidations {
  dataValidations: { add(range: string, rule: Rule): void };
}

/** Sets the input message and the rule of one column's entry cells, by range. */
export function addValidation(
  setting: Setting,
  sheet: ExcelJS.Worksheet,
  range: string,
  place: { table: TableKey; key: string; column: Column },
  ranges: ListRanges,
): void {
  const rule = { ...ruleOf(setting, place, ranges), ...promptOf(setting, place), allowBlank: true };
  (sheet as unknown as WithValidations).dataValidations.add(range, rule);
}

function promptOf(setting: Setting, { table, key }: { table: TableKey; key: string }): Partial<Rule> {
  const { label } = columnText(setting.language, table, key);
  return {
    showInputMessage: true,
    promptTitle: shortened(label, PROMPT_TITLE),
    prompt: helpText(setting, table, key, ' ', PROMPT),
  };
}

/** Help and example of a column; the example only where both have room. */
export function helpText(setting: Setting, table: TableKey, key: string, between: string, most = 2000): string {
  const { help, example } = columnText(setting.language, table, key);
  const both = example === '' ? help : `${help}${between}${setting.say(setting.texts.example, { example })}`;
  return both.length <= most ? both : shortened(help, most);
}

/** Cut at a word where words are separated, with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

function ruleOf(setting: Setting, place: { key: string; column: Column; table: TableKey }, ranges: ListRanges): Rule {
  const { column } = place;
  switch (column.type) {
    case 'code':
      return list(ranges.get(column.list), stop(setting, 'code'));
    case 'yes_no':
      return list(ranges.get('yes_no'), stop(setting, 'code'));
    case 'codes':
      return list(ranges.get(column.list));
    case 'recommendations':
      return list(ranges.get('recommendations'));
    case 'id':
    case 'ids':
      return idRule(setting, place);
    case 'date':
      return between('date', [FIRST_DAY, LAST_DAY], { ...stop(setting, 'date'), errorStyle: 'warning' });
    case 'integer':
      return between('whole', [column.min, column.max], stop(setting, 'whole', column));
    case 'decimal':
      return between('decimal', [column.min, column.max], stop(setting, 'number', column));
    case 'text':
      return lengthRule(setting, column.maxLength);
    default:
      return { type: 'any' };
  }
}

/** A drop-down. Without an error message anything may be typed, so several values can stand beside each other. */
function list(formula: string | undefined, error: Partial<Rule> = {}): Rule {
  return formula === undefined ? { type: 'any' } : { type: 'list', formulae: [formula], ...error };
}

function between(type: 'date' | 'whole' | 'decimal', formulae: readonly (number | Date)[], error: Partial<Rule>): Rule {
  return { type, operator: 'between', formulae: [...formulae], ...error };
}

function lengthRule(setting: Setting, most: number): Rule {
  const error = stop(setting, 'length', { max: most });
  return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [most], ...error };
}

/** A column that holds the numbers of another sheet's rows offers them. */
function idRule(setting: Setting, { table, key, column }: { table: TableKey; key: string; column: Column }): Rule {
  const home = listTableKeys.find((other) => other !== table && tableOf(other).key[0] === key);
  if (home !== undefined) return list(rangeOn(setting.tab(home), 1, FIRST_ROW, LAST_ROW));
  return column.type === 'id' ? lengthRule(setting, column.maxLength) : { type: 'any' };
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making one takes a hundred times as long as using it. */
function numberFormat(language: Language, useGrouping: boolean): Intl.NumberFormat {
  const name = `${language} ${useGrouping}`;
  const format = numberFormats.get(name) ?? new Intl.NumberFormat(LOCALES[language], { useGrouping });
  numberFormats.set(name, format);
  return format;
}

function stop(setting: Setting, fault: EntryFault, limits: { min?: number; max?: number } = {}): Partial<Rule> {
  const numbers = numberFormat(setting.language, (limits.max ?? 0) > 99_999);
  const { min = 0, max = 0 } = limits;
  const said = setting.say(setting.texts.faults[fault], { min: numbers.format(min), max: numbers.format(max) });
  return {
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: shortened(setting.texts.fault_title, PROMPT_TITLE),
    error: shortened(said, ERROR),
  };
}
