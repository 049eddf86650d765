/** Rows by regional group: the official groups, and what has none when there is any. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import type { RowHead } from './tableModel.ts';
import type { Tally } from './tally.ts';
import { NOT_STATED, OBSERVER } from './yearFigures.ts';

export function regionalGroups(tally: Tally): { group: string; head: RowHead }[] {
  const others = [OBSERVER, NOT_STATED].filter((one) => tally.of(one) > 0);
  return [...codeLists.regional_groups.codes, ...others].map((group) => ({ group, head: headOf(group) }));
}

function headOf(group: string): RowHead {
  if (group === OBSERVER) return { kind: 'text', key: 'observer' };
  return group === NOT_STATED
    ? { kind: 'text', key: 'not_stated' }
    : { kind: 'code', list: 'regional_groups', code: group };
}
