/** The list of findings as the pane shows it: by severity, then by kind, each with its count. */
import { FINDING_KINDS, type FindingKind, kindOf } from '../../codebook/findingKinds.ts';
import type { Finding, Severity } from '../../codebook/findings.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface Group {
  severity: Severity;
  kind: FindingKind;
  findings: Finding[];
}

/** Errors first; kinds in their order; findings in the order of the sheets. Groups without findings are left out. */
export function groupFindings(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of findings) {
    const kind = kindOf(one.code);
    const name = `${one.severity} ${kind}`;
    const group = groups.get(name) ?? { severity: one.severity, kind, findings: [] };
    groups.set(name, group);
    group.findings.push(one);
  }
  return SEVERITIES.flatMap((severity) => FINDING_KINDS.flatMap((kind) => groups.get(`${severity} ${kind}`) ?? []));
}
