/** What a load asks for: names such as "values" or "format/fill/color"; of a collection, what each item is asked for. */
import { checkLevel, type Host } from './host.ts';
import { lacks } from './hostError.ts';
import type { HostObject } from './hostObject.ts';

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export function query(
  host: Host,
  target: HostObject,
  { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo,
): Record<string, unknown> {
  const wanted = [...Select, ...Expand].map((path) => path.split('/'));
  if (target.items === undefined) return properties(host, target, wanted);
  const items = target.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  const ofItems = wanted.map((path) => (path[0] === 'items' ? path.slice(1) : path)).filter((path) => path.length > 0);
  return { _Items: items.map((item) => ({ ...identity(item), ...properties(host, item, ofItems) })) };
}

function identity({ scalars }: HostObject): Record<string, unknown> {
  return scalars.id === undefined ? {} : { Id: scalars.id() };
}

/** Nothing named means all plain properties. */
function properties(host: Host, target: HostObject, wanted: readonly string[][]): Record<string, unknown> {
  const paths = wanted.length > 0 ? wanted : Object.keys(target.scalars).map((name) => [name]);
  const answer: Record<string, unknown> = {};
  for (const name of new Set(paths.map(([first = '']) => first))) {
    const rest = paths.filter(([first]) => first === name).map((path) => path.slice(1));
    const member = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
    const key = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    checkLevel(host, `${target.className}.${member}`);
    answer[key] = one(
      host,
      target,
      member,
      rest.filter((path) => path.length > 0),
    );
  }
  return answer;
}

function one(host: Host, target: HostObject, member: string, rest: string[][]): unknown {
  const scalar = target.scalars[member];
  if (scalar !== undefined) return scalar();
  const part = (target.parts?.[member] ?? lacks(`${target.className}.${member}`))();
  if (part === null) return null;
  return part.items === undefined
    ? { ...identity(part), ...properties(host, part, rest) }
    : query(host, part, { Select: rest.map((path) => path.join('/')) });
}
