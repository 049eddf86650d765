/**
 * What makes Excel refuse a manifest, or show it wrongly, checked without any service. Order and lengths follow the published
 * schema ([MS-OWEMXML]); what the schema cannot say (ids that resolve, https, sizes of icons, all languages) is checked too.
 */
import { child, descendants, type Element, parseManifest } from './parseManifest.ts';

export interface ManifestFault {
  code:
    | 'NOT_XML'
    | 'ELEMENT_ORDER'
    | 'ELEMENT_MISSING'
    | 'TEXT_TOO_LONG'
    | 'ID_NOT_UUID'
    | 'VERSION_FORM'
    | 'RESID_UNKNOWN'
    | 'RESID_TOO_LONG'
    | 'ID_TWICE'
    | 'NOT_HTTPS'
    | 'ICON_SIZE'
    | 'LOCALE_MISSING'
    | 'LOCALE_REPEATED'
    | 'REQUIREMENT';
  note: string;
  line: number;
}

export interface ManifestExpectations {
  /** Tags of the languages beside the default one. */
  locales: readonly string[];
  /** Width and height of a picture by its address; undefined: there is none. */
  iconSize(url: string): readonly [width: number, height: number] | undefined;
}

/** Children in the order that the schema prescribes; those with "!" must be there. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id!',
    'AlternateId',
    'Version!',
    'ProviderName!',
    'DefaultLocale!',
    'DisplayName!',
    'Description!',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts!',
    'Requirements',
    'DefaultSettings!',
    'Permissions!',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts!', 'Resources!'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title!', 'Description!', 'LearnMoreUrl'],
  Group: ['Label!', 'Icon!', 'Control'],
  Control: ['Label!', 'Supertip!', 'Icon!', 'Action!'],
  Supertip: ['Title!', 'Description!'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** In characters; the schema's figures. */
const LONGEST = { DisplayName: 125, Description: 250, ProviderName: 125, short: 125, long: 250, resid: 32 } as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @returns all faults; none when Excel can take the manifest */
export function checkManifest(xml: string, expectations: ManifestExpectations): ManifestFault[] {
  let root: Element;
  try {
    root = parseManifest(xml);
  } catch (error) {
    return [{ code: 'NOT_XML', note: String(error), line: 0 }];
  }
  const all = [root, ...descendants(root)];
  return [
    ...all.flatMap(checkOrder),
    ...checkHead(root),
    ...checkLengths(root, all),
    ...checkIds(root, all),
    ...all.flatMap(checkAddress),
    ...checkIcons(root, all, expectations),
    ...all.flatMap((element) => checkLocales(element, expectations)),
  ];
}

function fault(code: ManifestFault['code'], { line }: Element, note: string): ManifestFault {
  return { code, note, line };
}

function checkOrder(element: Element): ManifestFault[] {
  const order = ORDER[element.name];
  // The first part's Host has no children; only that of the overrides is ordered.
  if (order === undefined || (element.name === 'Host' && element.children.length === 0)) return [];
  const names = order.map((name) => name.replace('!', ''));
  const faults: ManifestFault[] = [];
  let last = -1;
  for (const one of element.children) {
    const at = names.indexOf(one.name);
    if (at < 0) faults.push(fault('ELEMENT_ORDER', one, `${one.name} is not known in ${element.name}`));
    else if (at < last) faults.push(fault('ELEMENT_ORDER', one, `${one.name} after ${names[last]} in ${element.name}`));
    last = Math.max(last, at);
  }
  const missing = order.filter((name) => name.endsWith('!') && child(element, name.slice(0, -1)) === undefined);
  return [
    ...faults,
    ...missing.map((name) => fault('ELEMENT_MISSING', element, `${element.name} lacks ${name.slice(0, -1)}`)),
  ];
}

function checkHead(root: Element): ManifestFault[] {
  const faults: ManifestFault[] = [];
  const id = child(root, 'Id');
  if (id !== undefined && !UUID.test(id.text)) faults.push(fault('ID_NOT_UUID', id, id.text));
  const version = child(root, 'Version');
  if (version !== undefined && !/^\d{1,5}(\.\d{1,5}){3}$/.test(version.text))
    faults.push(fault('VERSION_FORM', version, version.text));
  const api = descendants(root).find(({ name, attributes }) => name === 'Set' && attributes.Name === 'ExcelApi');
  if (api?.attributes.MinVersion !== '1.9')
    faults.push(fault('REQUIREMENT', api ?? root, 'ExcelApi 1.9 has to be required, and no more'));
  return faults;
}

function checkLengths(root: Element, all: readonly Element[]): ManifestFault[] {
  const limits = new Map<Element, number>();
  for (const name of ['DisplayName', 'Description'] as const) {
    const found = child(root, name);
    if (found !== undefined) limits.set(found, LONGEST[name]);
  }
  for (const strings of all) {
    const limit = strings.name === 'bt:ShortStrings' ? LONGEST.short : LONGEST.long;
    if (/^bt:(Short|Long)Strings$/.test(strings.name)) for (const one of strings.children) limits.set(one, limit);
  }
  const provider = child(root, 'ProviderName');
  const long = provider !== undefined && provider.text.length > LONGEST.ProviderName;
  return [
    ...(long ? [fault('TEXT_TOO_LONG', provider, 'ProviderName')] : []),
    ...[...limits].flatMap(([element, limit]) => tooLong(element, limit)),
  ];
}

function tooLong(element: Element, limit: number): ManifestFault[] {
  const values = [element.attributes.DefaultValue, ...element.children.map(({ attributes }) => attributes.Value)];
  return values
    .filter((value) => value === undefined || value === '' || value.length > limit)
    .map((value) =>
      fault('TEXT_TOO_LONG', element, `${element.name}: ${value?.length ?? 0} characters, at most ${limit}`),
    );
}

function checkIds(root: Element, all: readonly Element[]): ManifestFault[] {
  const resources = descendants(root).find(({ name }) => name === 'Resources');
  const defined = (resources === undefined ? [] : descendants(resources)).filter(
    ({ attributes }) => 'id' in attributes,
  );
  const known = new Set(defined.map(({ attributes }) => attributes.id));
  const used = all.filter(({ attributes }) => attributes.resid !== undefined);
  const ids = all.flatMap((one) => (one.attributes.id === undefined ? [] : [one]));
  const seen = new Set<string>();
  return [
    ...used
      .filter(({ attributes }) => !known.has(attributes.resid))
      .map((one) => fault('RESID_UNKNOWN', one, one.attributes.resid ?? '')),
    ...[...used, ...defined]
      .filter(({ attributes }) => (attributes.resid ?? attributes.id ?? '').length > LONGEST.resid)
      .map((one) => fault('RESID_TOO_LONG', one, one.attributes.resid ?? one.attributes.id ?? '')),
    ...ids.flatMap((one) => {
      const id = one.attributes.id ?? '';
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [fault('ID_TWICE', one, id)];
    }),
  ];
}

const ADDRESSES = /^(IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation|bt:Image|bt:Url)$/;

function checkAddress(element: Element): ManifestFault[] {
  const url = element.attributes.DefaultValue;
  if (!ADDRESSES.test(element.name) || url === undefined) return [];
  return /^https:\/\/[^\s/]+\/\S*$/.test(url) ? [] : [fault('NOT_HTTPS', element, url)];
}

/** IconUrl is 32 × 32, the high resolution one 64 × 64; the images of buttons are as large as they say. */
function checkIcons(root: Element, all: readonly Element[], { iconSize }: ManifestExpectations): ManifestFault[] {
  const sizes = new Map(
    all.filter(({ name }) => name === 'bt:Image').map(({ attributes }) => [attributes.id, attributes.DefaultValue]),
  );
  const wanted = all.flatMap((one): [Element, string | undefined, number][] => {
    if (one.name === 'IconUrl') return [[one, one.attributes.DefaultValue, 32]];
    if (one.name === 'HighResolutionIconUrl') return [[one, one.attributes.DefaultValue, 64]];
    const used = one.name === 'bt:Image' && one.attributes.resid !== undefined;
    return used ? [[one, sizes.get(one.attributes.resid), Number(one.attributes.size)]] : [];
  });
  const icons = descendants(root).filter(({ name }) => name === 'Icon');
  return [
    ...wanted.flatMap(([one, url, size]) => {
      const found = url === undefined ? undefined : iconSize(url);
      const right = found?.[0] === size && found[1] === size;
      return right
        ? []
        : [fault('ICON_SIZE', one, `${url}: ${found?.join(' × ') ?? 'not there'}, not ${size} × ${size}`)];
    }),
    ...icons.flatMap((one) =>
      [16, 32, 80]
        .filter((size) => !one.children.some(({ attributes }) => attributes.size === String(size)))
        .map((size) => fault('ICON_SIZE', one, `no ${size} × ${size}`)),
    ),
  ];
}

const LOCALISED = /^(DisplayName|Description|bt:String)$/;

function checkLocales(element: Element, { locales }: ManifestExpectations): ManifestFault[] {
  if (!LOCALISED.test(element.name) || element.attributes.DefaultValue === undefined) return [];
  const given = element.children.map(({ attributes }) => attributes.Locale ?? '');
  const name = element.attributes.id ?? element.name;
  return [
    ...locales
      .filter((locale) => !given.includes(locale))
      .map((locale) => fault('LOCALE_MISSING', element, `${name}: ${locale}`)),
    ...given
      .filter((locale, at) => given.indexOf(locale) !== at || !locales.includes(locale))
      .map((locale) => fault('LOCALE_REPEATED', element, `${name}: ${locale}`)),
  ];
}
