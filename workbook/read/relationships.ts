import { type Container, type Part, partNamed } from './container.ts';
import { attribute, parseXml, type Reading } from './parseXml.ts';
import { tooMuch } from './refusal.ts';

/** How one part points at another. */
export interface Relationship {
  id: string;
  /** Last word of the type's address, such as "worksheet": the transitional and the strict format differ before it. */
  kind: string;
  /** Name of the part pointed at, without a leading slash; as written where it is external. */
  target: string;
  /** Whether it points outside the file. Nothing external is ever followed. */
  external: boolean;
}

/**
 * The relationships of a part, in their order; none where the part has no relationship part.
 * @param source name of the part, without a leading slash; empty for the container itself
 * @throws Refusal as parseXml
 */
export async function readRelationships({ container, limits, work }: Reading, source: string): Promise<Relationship[]> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const part = partNamed(container, `${folder}_rels/${source.slice(folder.length)}.rels`);
  const relationships: Relationship[] = [];
  if (part === undefined) return relationships;
  await parseXml(
    part,
    {
      open(name, attributes, depth) {
        if (depth !== 2 || name !== 'Relationship') return depth === 1;
        if (relationships.length >= limits.relationships) tooMuch('relationships', limits);
        const external = attribute(attributes, 'TargetMode') === 'External';
        const target = attribute(attributes, 'Target') ?? '';
        relationships.push({
          id: attribute(attributes, 'Id') ?? '',
          kind: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
          target: external ? target : resolveTarget(folder, target),
          external,
        });
        return false;
      },
    },
    { limits, work },
  );
  return relationships;
}

/** A target is relative to the folder of its source, or absolute with a leading slash. */
function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The part a relationship points at. Targets are addresses, so blanks and accents may be written in percent signs. */
export function relatedPart(container: Container, relationship: Relationship): Part | undefined {
  if (relationship.external) return undefined;
  return partNamed(container, relationship.target) ?? partNamed(container, unescaped(relationship.target));
}

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
