import { normaliseRecommendation } from '../normalise/recommendation.ts';
import type { CheckedRecord } from '../submission.ts';
import { type Rule, type RuleContext, standing } from './rule.ts';

/** A row of the long form names a record of this workbook and a recommendation: symbol and paragraph, or the UHRI identifier. */
export const linkComplete: Rule = {
  name: 'linkComplete',
  source: 'E9; op. 5',
  codes: ['LINKED_RECORD_UNKNOWN', 'RECOMMENDATION_UNREADABLE', 'RECOMMENDATION_UNKNOWN'],
  check(context) {
    const { activities, needs, offers } = context.submission.records;
    const ids = new Set([...activities, ...needs, ...offers].map(({ record_id }) => record_id));
    const known = { ids, names: [...ids] };
    for (const link of standing(context.submission, 'recommendation_links')) checkLink(link, known, context);
  },
};

function checkLink(
  link: CheckedRecord<'recommendation_links'>,
  known: { ids: ReadonlySet<string>; names: readonly string[] },
  { reference, report, nearest }: RuleContext,
): void {
  const value = link.values.record_id;
  if (value !== undefined && !known.ids.has(value)) {
    report('LINKED_RECORD_UNKNOWN', link, 'record_id', { value, suggestion: nearest(value, known.names) });
  }
  const ref = linkRef(link.values);
  if (ref === undefined) {
    const written = `${link.values.document_symbol ?? ''} ${link.values.paragraph ?? ''}`.trim();
    report('RECOMMENDATION_UNREADABLE', link, 'document_symbol', { value: written });
  } else if (reference.register !== undefined && reference.register.find(ref) === undefined) {
    report('RECOMMENDATION_UNKNOWN', link, 'document_symbol', { value: ref, suggestion: '' });
  }
}

/** The reference that a row of the long form stands for; undefined when it cannot be read. */
export function linkRef(values: {
  document_symbol?: string;
  paragraph?: string;
  uhri_annotation_id?: string;
}): string | undefined {
  const { document_symbol = '', paragraph = '', uhri_annotation_id = '' } = values;
  const bySymbol = document_symbol === '' ? undefined : normaliseRecommendation(`${document_symbol} ${paragraph}`);
  return bySymbol ?? (uhri_annotation_id === '' ? undefined : normaliseRecommendation(uhri_annotation_id));
}
