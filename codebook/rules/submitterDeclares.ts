import type { Rule } from './rule.ts';

/** The submission is voluntary, dated not in the future, about a year that has begun (op. 14); may-publish No is told back. */
export const submitterDeclares: Rule = {
  name: 'submitterDeclares',
  source: 'op. 14',
  codes: ['DECLARATION_NOT_GIVEN', 'SUBMISSION_DATE_IN_FUTURE', 'REPORTING_YEAR_IN_FUTURE', 'PUBLISHING_NOT_ALLOWED'],
  check({ submission: { submitter }, reference, report }) {
    if (submitter === undefined) return;
    const { voluntary_declaration, submission_date, reporting_year, may_publish } = submitter.values;
    if (voluntary_declaration === false) report('DECLARATION_NOT_GIVEN', submitter, 'voluntary_declaration', {});
    if (submission_date !== undefined && submission_date > reference.today) {
      report('SUBMISSION_DATE_IN_FUTURE', submitter, 'submission_date', { value: submission_date });
    }
    if (reporting_year !== undefined && String(reporting_year) > reference.today.slice(0, 4)) {
      report('REPORTING_YEAR_IN_FUTURE', submitter, 'reporting_year', { value: String(reporting_year) });
    }
    if (may_publish === false) report('PUBLISHING_NOT_ALLOWED', submitter, 'may_publish', {});
  },
};
