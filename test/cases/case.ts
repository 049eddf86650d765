/** What a whole-night case is: workbooks night by night, what is done in between, and what of the outcome is kept as text. */
import type { Values } from '../../codebook/tables.ts';
import type { CodebookVersion } from '../../codebook/versions/versions.ts';
import type { Effects } from '../../pipeline/effects.ts';
import type { RunReport } from '../../pipeline/runReport.ts';
import type { Store } from '../../pipeline/store/openStore.ts';
import type { Entries, TemplateOptions } from '../../workbook/write/writeTemplate.ts';

/** A repository in the middle of a case. */
export interface Place {
  /** The data folder. */
  data: string;
  store: Store;
  /** The day of the night that is next, or that has just ended. */
  today: string;
  effects: Effects;
  /** What the last night reported; undefined before the first. */
  report: RunReport | undefined;
}

/** The bytes of a file for the inbox; made from what the nights before left, where it depends on that. */
export type Laid = Uint8Array | string | Promise<Uint8Array> | ((place: Place) => Promise<Uint8Array | string>);

export interface CaseNight {
  /** YYYY-MM-DD; the night starts at 02:00 UTC. */
  day: string;
  /** Files laid into the inbox before the night, by path. */
  inbox?: Readonly<Record<string, Laid>>;
  /** What people do before the night: decisions, imports, filled desks. */
  before?: (place: Place) => Promise<unknown>;
  /** The night breaks off with an error, as when the disk fails; the effects make it do so. */
  breaksOff?: (effects: Effects) => Effects;
  /** What must be true after the night, beyond the kept texts. */
  after?: (place: Place) => Promise<unknown>;
}

/** Part of a repository as text, by file name; compared with test/cases/<situation>/expected/. */
export type Shown = Readonly<Record<string, string>>;

export interface Case {
  /** The situation and what must come of it, in a sentence. */
  about: string;
  nights: readonly CaseNight[];
  /** Versions of the codebook that never were, the last one today's, for cases about older templates. */
  history?: readonly CodebookVersion[];
  /** Stages that its nights leave out (pipeline/stages.ts), where the case is about others. */
  leaveOut?: readonly string[];
  /** What is kept after each night; by default run, records and released (shows.ts). */
  shows?: readonly ((place: Place) => Promise<Shown>)[];
}

export const SUBMITTER: Values<'submitter'> = {
  org_name: 'Rights Network',
  submitter_kind: 'cso',
  contact_name: 'Focal point',
  contact_email: 'focal.point@example.org',
  reporting_year: 2026,
  submission_date: '2026-10-01',
  language: 'en',
  may_publish: true,
  voluntary_declaration: true,
};

export const CONSENT: Values<'consent'> = {
  consent_id: 'C1',
  state: 'FJI',
  consent_status: 'given',
  consent_scope: 'publish_all',
  given_by: 'Ministry of Foreign Affairs',
  consent_date: '2026-06-30',
  evidence_type: 'note_verbale',
  evidence_ref: 'NV 214/2026',
  recorded_by: 'Focal point',
};

export const ACTIVITY: Values<'activities'> = {
  activity_id: 'A-1',
  title: 'Legal clinics',
  description: 'Free legal advice in rural districts.',
  state_concerned: ['FJI'],
  modality: 'training',
  status: '2',
  start_date: '2026-02-01',
  unlinked_reason: 'cross_cutting',
  themes: ['access_to_justice'],
  cooperation_form: 'bilateral',
  provider_orgs: [{ name: 'Rights Network', role: '4' }],
  beneficiary_institution: ['government'],
  consent_id: ['C1'],
  funding_source: ['own_resources'],
};

/** What a case's workbook says differently from a clean one with one consent and one activity. */
export interface Said extends Partial<Omit<TemplateOptions, 'entries' | 'build'>> {
  submitter?: Partial<Values<'submitter'>>;
  consent?: readonly Partial<Values<'consent'>>[];
  activities?: readonly Partial<Values<'activities'>>[];
  /** Further tables, as they stand. */
  records?: Entries['records'];
}

/** A filled template as the inbox of a case gets it. */
export async function workbook({
  submitter,
  consent = [{}],
  activities = [{}],
  records,
  ...options
}: Said): Promise<Uint8Array> {
  // The writer is loaded late, so that listing the cases stays quick.
  const { writeTemplate } = await import('../../workbook/write/writeTemplate.ts');
  return writeTemplate({
    language: 'en',
    ...options,
    build: 'case',
    entries: {
      submitter: { ...SUBMITTER, ...submitter },
      records: {
        consent: consent.map((one) => ({ ...CONSENT, ...one })),
        activities: activities.map((one) => ({ ...ACTIVITY, ...one })),
        ...records,
      },
    },
  });
}
