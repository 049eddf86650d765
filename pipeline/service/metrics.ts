/** The state of the service in Prometheus's text format (https://prometheus.io/docs/instrumenting/exposition_formats/). */
import type { ServiceState } from './serviceState.ts';

interface Metric {
  name: string;
  help: string;
  type: 'gauge' | 'counter';
  values: { labels?: Record<string, string>; value: number }[];
}

const seconds = (iso: string | null | undefined): number => (iso ? Date.parse(iso) / 1000 : Number.NaN);

export function metricsText(state: ServiceState, memoryBytes: number): string {
  return `${metricsOf(state, memoryBytes).map(textOf).join('\n')}\n`;
}

function metricsOf(
  { state, started_at, next_night, failures, nights, waiting }: ServiceState,
  memory: number,
): Metric[] {
  const last = nights.find(({ outcome }) => outcome === 'finished');
  const one = (value: number): Metric['values'] => [{ value }];
  const by = (label: string, counts: Record<string, number>): Metric['values'] =>
    Object.entries(counts).map(([key, value]) => ({ labels: { [label]: key }, value }));
  const { taken = 0, refused = 0, repeated = 0, left = 0, records = {} } = last?.counts ?? {};
  const gauge = (name: string, help: string, values: Metric['values']): Metric => ({
    name: `upr_${name}`,
    help,
    type: 'gauge',
    values,
  });
  return [
    gauge('start_timestamp_seconds', 'When the service was started.', one(seconds(started_at))),
    gauge('working', '1 while a night is run.', one(state === 'working' ? 1 : 0)),
    gauge('failures', 'Nights that could not run since the last one that could.', one(failures)),
    gauge('next_night_timestamp_seconds', 'When the next night is due.', one(seconds(next_night))),
    gauge('last_night_timestamp_seconds', 'When the last night ended.', one(seconds(last?.finished_at))),
    gauge(
      'last_night_duration_seconds',
      'How long the last night took.',
      one(seconds(last?.finished_at) - seconds(last?.started_at)),
    ),
    gauge('last_night_workbooks', 'Workbooks of the last night.', by('outcome', { taken, refused, repeated, left })),
    gauge('last_night_records', 'Records of the last night.', by('change', records)),
    gauge('waiting_submissions', 'Submissions that a contributor must correct.', one(waiting.refused)),
    gauge('waiting_rows', 'Rows that a contributor must correct.', one(waiting.rows)),
    gauge('waiting_replies', 'Replies that are owed.', one(waiting.replies)),
    gauge('mails', 'Mails with replies.', by('status', waiting.mails)),
    gauge('resident_memory_bytes', 'Memory of the process.', one(memory)),
  ];
}

function textOf({ name, help, type, values }: Metric): string {
  const lines = values.map(({ labels = {}, value }) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
    return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${Number.isNaN(value) ? 'NaN' : value}`;
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
