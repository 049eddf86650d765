/** What each language has to say in the add-in's pane: text/<language>/pane.ts. The compiler refuses gaps. */
import type { FindingKind } from '../findingKinds.ts';
import type { Position } from '../register.ts';

/** What can go wrong between the pane and Excel (addin/trouble.ts). `other`: {note}. */
export type PaneTrouble =
  | 'cell_edit'
  | 'protected'
  | 'sheet_gone'
  | 'slow'
  | 'connection'
  | 'too_large'
  | 'not_supported'
  | 'other';

/** Messages in ICU syntax; arguments stand behind the keys. */
export type PaneMessage =
  | 'title'
  | 'language'
  | 'validate'
  | 'checking'
  /** {count} */
  | 'errors'
  | 'warnings'
  | 'notes'
  | 'ready'
  | 'ready_help'
  | 'rows_wait'
  | 'file_waits'
  | 'live'
  | 'mark_cells'
  | 'clear_marks'
  | 'marks_cleared'
  /** {sheets} */
  | 'unmarked'
  | 'old_excel'
  | 'walk'
  | 'previous'
  | 'next'
  /** {at}, {count} */
  | 'position'
  | 'findings'
  | 'whole_workbook'
  /** {row} */
  | 'row'
  /** {count} */
  | 'more'
  | 'fix'
  /** {count} */
  | 'fix_all'
  /** {value} */
  | 'fix_to'
  /** {count} */
  | 'fixed'
  | 'undo'
  /** {count} */
  | 'undone'
  | 'lookup'
  | 'recommendations'
  | 'state'
  | 'search'
  | 'from_workbook'
  | 'from_register'
  /** {sheet} */
  | 'no_register'
  /** {count} */
  | 'found'
  /** {states} */
  | 'made_by'
  | 'insert'
  /** {value}, {place} */
  | 'inserted'
  /** {sheets} */
  | 'select_row'
  | 'code_lists'
  | 'list'
  | 'part_of_name'
  | 'insert_code'
  | 'summary'
  | 'sheet'
  | 'rows'
  | 'rows_waiting'
  | 'states_concerned'
  | 'none'
  | 'consent_missing'
  | 'next_title'
  | 'next_ready'
  | 'next_rows_wait'
  | 'next_file_waits'
  /** {first}, {second} */
  | 'old_template'
  | 'bring_over'
  /** {rows} */
  | 'brought_over'
  | 'save_new'
  | 'foreign'
  | 'get_template'
  | 'drop'
  | 'choose'
  | 'local_file'
  | 'local_excel'
  /** {file} */
  | 'file_checked'
  | 'retry';

/** What Excel itself shows of the add-in, from its manifest. Labels: at most 125 characters; tips and description: 250. */
export type ManifestString =
  | 'name'
  | 'description'
  | 'group'
  | 'validate'
  | 'validate_tip'
  | 'show'
  | 'show_tip'
  | 'started_title'
  | 'started';

export interface PaneTexts {
  readonly manifest: { readonly [S in ManifestString]: string };
  readonly messages: { readonly [M in PaneMessage]: string };
  readonly kinds: { readonly [K in FindingKind]: string };
  readonly troubles: { readonly [T in PaneTrouble]: string };
  readonly positions: { readonly [P in Position]: string };
}
