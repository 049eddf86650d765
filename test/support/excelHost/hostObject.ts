/** One object of the API on the host's side: what a path of a request leads to. Names are those of office.d.ts. */
import type { HostReference } from './host.ts';

export interface HostObject {
  /** Class of the client library, such as "Range". */
  className: string;
  /** Plain properties that can be loaded. */
  scalars: Readonly<Record<string, () => unknown>>;
  setters?: Readonly<Record<string, (value: unknown) => void>>;
  /** Properties that are objects themselves; null becomes a null object. */
  parts?: Readonly<Record<string, () => HostObject | null>>;
  /** Their result is an object, or a plain value for a ClientResult. */
  methods?: Readonly<Record<string, (...given: unknown[]) => unknown>>;
  /** Collections only. */
  items?: () => HostObject[];
  /** Collections only: `getItem`. */
  index?: (key: unknown) => HostObject;
  /** What the client may keep beyond the batch. */
  reference?: HostReference;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'className' in value && 'scalars' in value;
}
