/** Activities in one State that their providers may wish to coordinate (resolution 54/28, op. 11 and 16). Pure. */
import type { Values } from '../../codebook/tables.ts';
import type { ReleasedRecord } from '../store/released.ts';

export interface Overlap {
  first: ReleasedRecord;
  second: ReleasedRecord;
  /** References that both name. */
  refs: string[];
  /** Themes that both name; counts when both are of the same type. */
  themes: string[];
}

/**
 * Pairs of different contributors, not completed or cancelled, at the same time: on the same recommendation, or of the same type on the
 * same theme.
 */
export function findOverlaps(activities: readonly ReleasedRecord[]): Overlap[] {
  const open = activities.filter(({ values }) => !CLOSED.has((values as Values<'activities'>).status ?? ''));
  return open.flatMap((first, at) => open.slice(at + 1).flatMap((second) => overlapOf(first, second) ?? []));
}

/** Completed, cancelled (IATI activity status: 3 finalisation, 4 closed, 5 cancelled, 6 suspended). */
const CLOSED: ReadonlySet<string> = new Set(['4', '5', '6']);

function overlapOf(first: ReleasedRecord, second: ReleasedRecord): Overlap | undefined {
  if (first.contributor_id === second.contributor_id) return undefined;
  const a = first.values as Values<'activities'>;
  const b = second.values as Values<'activities'>;
  if (!isAtSameTime(a, b)) return undefined;
  const refs = shared(a.recommendation_refs, b.recommendation_refs);
  const themes = a.modality === b.modality ? shared(a.themes, b.themes) : [];
  return refs.length + themes.length === 0 ? undefined : { first, second, refs, themes };
}

/** An activity without an end goes on. */
function isAtSameTime(a: Values<'activities'>, b: Values<'activities'>): boolean {
  return begins(a) <= ends(b) && begins(b) <= ends(a);
}

function begins({ start_date = '' }: Values<'activities'>): string {
  return start_date;
}

function ends({ end_date = '9999-12-31' }: Values<'activities'>): string {
  return end_date;
}

function shared(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return a.filter((one) => b.includes(one));
}
