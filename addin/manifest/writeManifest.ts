/**
 * The add-in's manifest (add-in-only XML: the unified one is unknown to perpetual Office), made from the words of the codebook.
 * Order and names of elements: [MS-OWEMXML] and the Office Add-ins documentation, "XML manifest file format".
 */
import type { Language } from '../../codebook/text/languages.ts';
import type { ManifestString, PaneTexts } from '../../codebook/text/paneKinds.ts';

/** Where the add-in is served while it is being worked on (`npm run addin`). */
export const DEVELOPMENT_SOURCE = 'https://localhost:3000/';

/** Raised with every change that Excel has to notice. */
const VERSION = '1.0.0.0';

const ID = '5d8c0f0e-6f0b-4b52-9f5c-54284a7c2b61';

/** Full tags: a language alone "isn't supported across all combinations" (Office Add-ins documentation, "Localization"). */
export const MANIFEST_LOCALES: Readonly<Record<Language, string>> = {
  ar: 'ar-SA',
  zh: 'zh-CN',
  en: 'en-US',
  fr: 'fr-FR',
  ru: 'ru-RU',
  es: 'es-ES',
};

const DEFAULT: Language = 'en';

/** Strings of the ribbon: id in the manifest → key of the words. */
const SHORT: Readonly<Record<string, ManifestString>> = {
  'Group.Label': 'group',
  'Validate.Label': 'validate',
  'Show.Label': 'show',
  'Started.Title': 'started_title',
};
const LONG: Readonly<Record<string, ManifestString>> = {
  'Validate.Tip': 'validate_tip',
  'Show.Tip': 'show_tip',
  'Started.Description': 'started',
};

export const ICON_SIZES = [16, 32, 64, 80] as const;

type AllTexts = Readonly<Record<Language, PaneTexts>>;

/**
 * Writes the manifest.
 * @param source where the static folder is served: https, ends with a slash
 */
export function writeManifest(texts: AllTexts, source: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${ID}</Id>
  <Version>${VERSION}</Version>
  <ProviderName>UPR cooperation repository</ProviderName>
  <DefaultLocale>${MANIFEST_LOCALES[DEFAULT]}</DefaultLocale>
${localised('  ', 'DisplayName', texts, 'name')}
${localised('  ', 'Description', texts, 'description')}
  <IconUrl DefaultValue="${source}icons/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="${source}icons/icon-64.png"/>
  <SupportUrl DefaultValue="${source}pane.html"/>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="ExcelApi" MinVersion="1.9"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${source}pane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
${overrides(texts, source)}
</OfficeApp>
`;
}

function overrides(texts: AllTexts, source: string): string {
  return `  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Pane.Url" lifetime="long"/>
        </Runtimes>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="Started.Title"/>
            <Description resid="Started.Description"/>
            <LearnMoreUrl resid="Pane.Url"/>
          </GetStarted>
          <FunctionFile resid="Pane.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Upr.Group">
                <Label resid="Group.Label"/>
${icon('                ')}
${button(
  'Validate',
  `<Action xsi:type="ExecuteFunction">
                    <FunctionName>validate</FunctionName>
                  </Action>`,
)}
${button(
  'Show',
  `<Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Upr.Pane</TaskpaneId>
                    <SourceLocation resid="Pane.Url"/>
                  </Action>`,
)}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${ICON_SIZES.map((size) => `        <bt:Image id="Icon.${size}" DefaultValue="${source}icons/icon-${size}.png"/>`).join('\n')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane.Url" DefaultValue="${source}pane.html"/>
      </bt:Urls>
      <bt:ShortStrings>
${resourceStrings(SHORT, texts)}
      </bt:ShortStrings>
      <bt:LongStrings>
${resourceStrings(LONG, texts)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>`;
}

function button(name: 'Validate' | 'Show', action: string): string {
  return `                <Control xsi:type="Button" id="Upr.${name}">
                  <Label resid="${name}.Label"/>
                  <Supertip>
                    <Title resid="${name}.Label"/>
                    <Description resid="${name}.Tip"/>
                  </Supertip>
${icon('                  ')}
                  ${action}
                </Control>`;
}

function icon(indent: string): string {
  const images = ICON_SIZES.map((size) => `${indent}  <bt:Image size="${size}" resid="Icon.${size}"/>`);
  return [`${indent}<Icon>`, ...images, `${indent}</Icon>`].join('\n');
}

/** An element of the first part: its overrides are plain `Override` elements. */
function localised(indent: string, tag: string, texts: AllTexts, key: ManifestString): string {
  const lines = otherLanguages(texts).map(
    (language) =>
      `${indent}  <Override Locale="${MANIFEST_LOCALES[language]}" Value="${wordOf(texts, language, key)}"/>`,
  );
  return [`${indent}<${tag} DefaultValue="${wordOf(texts, DEFAULT, key)}">`, ...lines, `${indent}</${tag}>`].join('\n');
}

function resourceStrings(strings: Readonly<Record<string, ManifestString>>, texts: AllTexts): string {
  return Object.entries(strings)
    .map(([id, key]) => {
      const lines = otherLanguages(texts).map(
        (language) =>
          `          <bt:Override Locale="${MANIFEST_LOCALES[language]}" Value="${wordOf(texts, language, key)}"/>`,
      );
      const first = `        <bt:String id="${id}" DefaultValue="${wordOf(texts, DEFAULT, key)}">`;
      return [first, ...lines, '        </bt:String>'].join('\n');
    })
    .join('\n');
}

function otherLanguages(texts: AllTexts): Language[] {
  return (Object.keys(texts) as Language[]).filter((language) => language !== DEFAULT);
}

function wordOf(texts: AllTexts, language: Language, key: ManifestString): string {
  return texts[language].manifest[key].replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
