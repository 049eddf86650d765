/** The kinds of column a table can have, and the TypeScript types of their values. */
import type { ListKey } from './codelists/codeLists.ts';

/** Required: always. Conditional: when `requiredWhen` holds or a rule asks for it. Optional: when the contributor has it. */
export type Requirement = 'required' | 'conditional' | 'optional';

/** Required when the other column of the same row holds one of these codes. */
export interface RequiredWhen {
  readonly column: string;
  readonly in: readonly string[];
}

interface Common {
  readonly requirement: Requirement;
  readonly requiredWhen?: RequiredWhen;
  /** Personal contact data: stored, never released (resolution 54/28 op. 14; design.md "Consent and privacy"). */
  readonly private?: true;
  /** Money: left out when the State's consent is "publish without finance". */
  readonly financial?: true;
  /** Codebook version that brought the column. */
  readonly since: string;
}

/** The contributor's own name for a row, or for a row elsewhere in the workbook. */
interface IdColumn extends Common {
  readonly type: 'id';
  readonly maxLength: number;
}
interface IdsColumn extends Common {
  readonly type: 'ids';
  readonly maxLength: number;
  readonly maxCount: number;
}
/** Text in one cell; `long` = several lines, shown wrapped. */
interface TextColumn extends Common {
  readonly type: 'text';
  readonly maxLength: number;
  readonly long?: true;
}
/** Several short texts, one a line or separated by semicolons. */
interface TextsColumn extends Common {
  readonly type: 'texts';
  readonly maxLength: number;
  readonly maxCount: number;
}
interface CodeColumn extends Common {
  readonly type: 'code';
  readonly list: ListKey;
}
interface CodesColumn extends Common {
  readonly type: 'codes';
  readonly list: ListKey;
  readonly maxCount: number;
}
interface DateColumn extends Common {
  readonly type: 'date';
}
/** A whole number between min and max. */
interface IntegerColumn extends Common {
  readonly type: 'integer';
  readonly min: number;
  readonly max: number;
}
/** A decimal number between min and max. */
interface DecimalColumn extends Common {
  readonly type: 'decimal';
  readonly min: number;
  readonly max: number;
}
interface YesNoColumn extends Common {
  readonly type: 'yes_no';
}
interface EmailColumn extends Common {
  readonly type: 'email';
}
interface LinkColumn extends Common {
  readonly type: 'link';
}
/** References to UPR recommendations, normalised (normalise/recommendation.ts). */
interface RecommendationsColumn extends Common {
  readonly type: 'recommendations';
  readonly maxCount: number;
}
/** Organisations as "name | role | type", one a line (roles and types: IATI). */
interface OrganisationsColumn extends Common {
  readonly type: 'organisations';
  readonly maxCount: number;
}

export type Column =
  | IdColumn
  | IdsColumn
  | TextColumn
  | TextsColumn
  | CodeColumn
  | CodesColumn
  | DateColumn
  | IntegerColumn
  | DecimalColumn
  | YesNoColumn
  | EmailColumn
  | LinkColumn
  | RecommendationsColumn
  | OrganisationsColumn;

/** An organisation that takes part in an activity. */
export interface Organisation {
  name: string;
  /** Code of `organisation_roles` (IATI): 1 funding, 2 accountable, 3 extending, 4 implementing. */
  role: string;
  /** Code of `organisation_types` (IATI); absent when the contributor did not say. */
  type?: string;
}

/** The value a column holds in a record. A blank cell is absent, never an empty text or list. */
export type ValueOf<C extends { readonly type: Column['type'] }> = C['type'] extends
  | 'id'
  | 'text'
  | 'code'
  | 'date'
  | 'email'
  | 'link'
  ? string
  : C['type'] extends 'integer' | 'decimal'
    ? number
    : C['type'] extends 'yes_no'
      ? boolean
      : C['type'] extends 'organisations'
        ? Organisation[]
        : string[];

/** Any value a record can hold. */
export type Value = string | number | boolean | string[] | Organisation[];

/** True for columns whose cell may hold several values. */
export function isMultiple(column: Column): boolean {
  return 'maxCount' in column;
}
