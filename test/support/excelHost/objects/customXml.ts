/** Excel.CustomXmlPartCollection: kept in memory only; what a file brings along is not shown, and nothing is saved. */
import { newId } from '../book.ts';
import { checkWritable, type Host } from '../host.ts';
import { errors } from '../hostError.ts';
import type { HostObject } from '../hostObject.ts';
import { parseXml } from '../xml.ts';
import { asText } from './arguments.ts';

export function customXmlParts(host: Host): HostObject {
  const { customXml } = host.book;
  const all = (): string[] => [...customXml.keys()];
  return {
    ...collection(host, 'CustomXmlPartCollection', all),
    methods: {
      ...collection(host, 'CustomXmlPartCollection', all).methods,
      add: (xml) => {
        checkWritable(host);
        const id = newId(host.book);
        customXml.set(id, asText(xml));
        return part(host, id);
      },
      getByNamespace: (uri) =>
        collection(host, 'CustomXmlPartScopedCollection', () =>
          all().filter((id) => namespaceOf(customXml.get(id) ?? '') === uri),
        ),
    },
  };
}

function collection(host: Host, className: string, ids: () => string[]): HostObject {
  const only = (): string | undefined => (ids().length === 1 ? ids()[0] : undefined);
  return {
    className,
    scalars: {},
    items: () => ids().map((id) => part(host, id)),
    index: (id) => part(host, ids().find((one) => one === id) ?? missing(id)),
    methods: {
      getCount: () => ids().length,
      getItemOrNullObject: (id) => (ids().includes(asText(id)) ? part(host, asText(id)) : null),
      getOnlyItemOrNullObject: () => {
        const id = only();
        return id === undefined ? null : part(host, id);
      },
    },
  };
}

function missing(id: unknown): never {
  throw errors.notFound(`custom XML part ${String(id)}`);
}

function part(host: Host, id: string): HostObject {
  const { customXml } = host.book;
  return {
    className: 'CustomXmlPart',
    scalars: { id: () => id, namespaceUri: () => namespaceOf(customXml.get(id) ?? '') },
    methods: {
      getXml: () => customXml.get(id) ?? missing(id),
      setXml: (xml) => {
        checkWritable(host);
        customXml.set(id, asText(xml));
      },
      delete: () => {
        checkWritable(host);
        customXml.delete(id);
      },
    },
  };
}

function namespaceOf(xml: string): string {
  const { name, attributes } = parseXml(xml);
  const prefix = name.includes(':') ? `xmlns:${name.split(':')[0]}` : 'xmlns';
  return attributes[prefix] ?? '';
}
