/**
 * The consent desk as a workbook: its sheets, their columns and what can be decided in them. Words: text/<language>/desk.ts.
 * A row carries hidden keys by which a filled desk is taken in, whoever sorted, filtered or copied it.
 */

/** Name of the very hidden sheet by which a desk is known, and the value of its key `desk`. */
export const DESK_MARK_SHEET = '_upr_desk';
export const DESK_NAME = 'upr-cooperation-repository-desk';

/** What the very hidden sheet says, key in A and value in B. */
export const DESK_MARK_KEYS = ['desk', 'edition', 'language', 'made_at'] as const;

export type DeskMark = Partial<Record<(typeof DESK_MARK_KEYS)[number], string>>;

/** What can be decided, by kind of subject. A published word keeps its meaning. */
export const deskDecisions = {
  /** A declared consent: the scope of one State. */
  consent: ['confirm', 'refuse', 'ask_again', 'withdraw'],
  /** One State's part of one record for which no consent is declared. */
  part: ['ask_again', 'refuse', 'withdraw'],
  double: ['same', 'different'],
  waiver: ['release', 'keep_waiting'],
  alias: ['use', 'keep_name'],
  /** A need and an offer (op. 16): proposed to both sides, found unsuitable, talked about, agreed. */
  match: ['propose', 'not_suitable', 'contacted', 'agreed'],
} as const;

export type DeskKindKey = keyof typeof deskDecisions;

export type DeskDecisionKey = (typeof deskDecisions)[DeskKindKey][number];

/** Decisions that need a reason in words: they hold something back, let something through, or join records. */
export const reasonedDecisions: readonly DeskDecisionKey[] = ['refuse', 'withdraw', 'ask_again', 'same', 'release'];

/** Hidden columns of every sheet with decisions. */
export const DESK_ROW_KEYS = ['kind', 'subject', 'basis', 'known'] as const;

/** Columns in which staff write. */
export const DESK_ENTRY_KEYS = ['decision', 'scope', 'meaning', 'note', 'decided_by'] as const;

export type DeskEntryKey = (typeof DESK_ENTRY_KEYS)[number];

/** The key, in a hidden column of the first sheet, of the line that holds the officer's name. */
export const OFFICER_KEY = 'officer';

const entries = ['decision', 'note', 'decided_by', 'told'] as const;
/** A consent can be confirmed for less than is declared. */
const consentEntries = ['decision', 'scope', 'note', 'decided_by', 'told'] as const;
const standing = ['state', 'consent', 'covers', 'declared', 'evidence'] as const;

/** The sheets with their columns, in their order. */
export const deskSheets = {
  consent: { kinds: ['consent', 'part'], columns: [...standing, 'days_waiting', 'remark', ...consentEntries] },
  lapsing: { kinds: ['consent'], columns: [...standing, 'days_left', ...consentEntries] },
  in_force: { kinds: ['consent'], columns: [...standing, ...consentEntries] },
  doubles: {
    kinds: ['double'],
    columns: ['score', 'reasons', 'state', 'first', 'second', ...entries],
  },
  waiting: {
    kinds: ['waiver'],
    columns: ['contributor', 'file', 'record', 'why', 'days_waiting', ...entries],
  },
  names: {
    kinds: ['alias'],
    columns: [
      'list',
      'name',
      'times',
      'contributor',
      'suggestion',
      'decision',
      'meaning',
      'note',
      'decided_by',
      'told',
    ],
  },
  /** In a workbook of its own. */
  matches: { kinds: ['match'], columns: ['fit', 'state', 'need', 'offer', 'fit_reasons', 'standing', ...entries] },
} as const satisfies Record<string, { kinds: readonly DeskKindKey[]; columns: readonly string[] }>;

export type DeskSheetKey = keyof typeof deskSheets;

export type DeskColumnKey = (typeof deskSheets)[DeskSheetKey]['columns'][number];

export const deskSheetKeys = Object.keys(deskSheets) as DeskSheetKey[];

/** What became of an entry; said in the row and on the first sheet. */
export const DESK_OUTCOMES = [
  'taken',
  'decision_missing',
  'decision_unknown',
  'decision_impossible',
  'officer_missing',
  'note_missing',
  'decided_since',
  'changed_since',
  'gone',
  'not_given',
  'scope_unknown',
  'scope_wider',
  'scope_unused',
  'meaning_missing',
  'meaning_unknown',
  'row_unreadable',
] as const;

export type DeskOutcome = (typeof DESK_OUTCOMES)[number];

/** Why two records are probably the same activity. */
export const DOUBLE_REASONS = ['title', 'dates', 'organisations', 'recommendations', 'modality'] as const;

export type DoubleReason = (typeof DOUBLE_REASONS)[number];
