/** Legal files as spreadsheet programs write them: the shapes of their XML, written here by hand. All must be read right. */
import { zip } from '../../support/zip.ts';
import { relationships, sheet, strings, styles, workbook, workbookParts } from '../../workbook/read/parts.ts';
import { type HostileCase, reads } from '../hostileCase.ts';
import { many } from '../segments.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';

const excelSheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr xr2 xr3" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"/><dimension ref="A1:C2"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="9" customWidth="1"/></cols><sheetData><row r="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"><v>45000</v></c></row><row r="2" spans="1:3" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>1</v></c></row></sheetData><sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:C2"/><mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells><phoneticPr fontId="1" type="noConversion"/><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="A2:A1048576" xr:uid="{00000000-0002-0000-0000-000000000000}"><formula1>Lists!$A$1:$A$3</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1</xm:f></x14:formula1><xm:sqref>A2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

const excelStrings = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t xml:space="preserve"> kept </t></si><si><r><rPr><b/><sz val="11"/></rPr><t>bo</t></r><r><t xml:space="preserve">ld </t></r><rPh sb="0" eb="1"><t>reading</t></rPh><phoneticPr fontId="1"/></si></sst>`;

/** Twelve validations, each on a whole column: what a form with twelve drop-downs has. */
const wholeColumns = many(
  12,
  (at) =>
    `<dataValidation type="list" allowBlank="1" sqref="${String.fromCharCode(65 + at)}1:${String.fromCharCode(65 + at)}1048576"><formula1>Lists!$${String.fromCharCode(65 + at)}:$${String.fromCharCode(65 + at)}</formula1></dataValidation>`,
);

/** The sheet of a producer that names things its own way. */
const book = (
  workbookXml: string,
  links: Parameters<typeof relationships>[0],
  parts: { name: string; content: string }[],
  root = 'xl/workbook.xml',
): Uint8Array =>
  zip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', root]]) },
    { name: root, content: workbookXml },
    { name: root.replace(/([^/]+)$/, '_rels/$1.rels'), content: relationships(links) },
    ...parts,
  ]);

export const producers: readonly HostileCase[] = [
  reads(
    'Excel: a sheet with everything around the cells',
    () => workbook({ sheet: excelSheet, strings: excelStrings, styles: styles([0, 14]) }),
    { A1: ' kept ', A2: 'bold ', B1: null, C1: '2023-03-15' },
  ),
  reads(
    'Excel: twelve validations on whole columns',
    () => workbook({ sheet: sheet(ONE, `<dataValidations count="12">${wholeColumns}</dataValidations>`) }),
    { A1: 1 },
  ),
  reads(
    'Excel: twenty names of whole columns',
    () =>
      workbook({
        sheet: sheet(ONE),
        parts: [
          {
            name: 'xl/workbook.xml',
            content: `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr defaultThemeVersion="166925"/><sheets><sheet name="S1" sheetId="1" r:id="rId1"/></sheets><definedNames>${many(20, (at) => `<definedName name="List_${at}">S1!$${String.fromCharCode(65 + at)}:$${String.fromCharCode(65 + at)}</definedName>`)}<definedName name="_xlnm.Print_Titles" localSheetId="0">S1!$1:$1</definedName><definedName name="rate">0.5</definedName><definedName name="dyn">OFFSET(S1!$A$1,0,0,3,1)</definedName></definedNames></workbook>`,
          },
        ],
      }),
    { A1: 1 },
  ),
  reads(
    'Excel: 4,000 cell styles and 60,000 style names',
    () =>
      workbook({
        sheet: sheet('<row r="1"><c r="A1" s="3999"><v>45000</v></c></row>'),
        styles: `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yyyy;@"/></numFmts><fonts><font/></fonts><cellXfs>${'<xf numFmtId="0"/>'.repeat(3_999)}<xf numFmtId="164"><alignment/></xf></cellXfs><cellStyles>${many(60_000, (at) => `<cellStyle name="Style ${at}" xfId="0"/>`)}</cellStyles></styleSheet>`,
      }),
    { A1: '2023-03-15' },
  ),
  reads(
    'Excel: strict Open XML, dates as ISO text',
    () =>
      workbook({
        sheet: `<worksheet xmlns="${STRICT}"><sheetData><row r="1"><c r="A1" t="d"><v>2024-03-01</v></c><c r="B1" t="str"><v>x</v></c></row></sheetData></worksheet>`,
        parts: [
          {
            name: '_rels/.rels',
            content:
              '<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
          },
          {
            name: 'xl/_rels/workbook.xml.rels',
            content:
              '<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
          },
          {
            name: 'xl/workbook.xml',
            content: `<workbook xmlns="${STRICT}" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" conformance="strict"><workbookPr dateCompatibility="0"/><sheets><sheet name="S1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
          },
        ],
      }),
    { A1: '2024-03-01', B1: 'x' },
  ),
  reads(
    'Excel: alternate content in sheet and workbook',
    () =>
      workbook({
        sheet: sheet(
          ONE,
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>',
        ),
        workbookExtra:
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="a" url="C:\\"/></mc:Choice></mc:AlternateContent>',
      }),
    { A1: 1 },
  ),
  reads(
    'Excel: threaded comments, a table, a chart, printer settings, custom XML and a pane of its own',
    () =>
      workbook({
        sheet: sheet(ONE),
        parts: [
          {
            name: 'xl/worksheets/_rels/sheet1.xml.rels',
            content: relationships([
              ['rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'],
              ['rId2', 'comments', '../comments1.xml'],
              ['rId3', 'table', '../tables/table1.xml'],
              ['rId4', 'drawing', '../drawings/drawing1.xml'],
              ['rId5', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
              ['rId6', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
            ]),
          },
          { name: 'xl/printerSettings/printerSettings1.bin', content: 'x' },
          { name: 'xl/comments1.xml', content: '<comments/>' },
          { name: 'xl/tables/table1.xml', content: '<table/>' },
          { name: 'xl/drawings/drawing1.xml', content: '<wsDr/>' },
          { name: 'xl/drawings/vmlDrawing1.vml', content: '<xml/>' },
          { name: 'xl/ctrlProps/ctrlProp1.xml', content: '<formControlPr/>' },
          { name: 'customXml/item1.xml', content: '<x/>' },
          { name: 'xl/webextensions/taskpanes.xml', content: '<taskpanes/>' },
          { name: 'docProps/custom.xml', content: '<Properties/>' },
        ],
      }),
    { A1: 1 },
  ),
  reads(
    'LibreOffice: booleans, numbers of text cells and column styles',
    () =>
      workbook({
        sheet: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:D1"/><sheetData><row r="1" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="n"><v>2.5</v></c><c r="C1" s="0" t="b"><v>1</v></c><c r="D1" s="0" t="str"><f aca="false">A1&amp;&quot;x&quot;</f><v>ax</v></c></row></sheetData><printOptions headings="false"/></worksheet>`,
        strings: strings('<t xml:space="preserve">a</t>'),
      }),
    { A1: 'a', B1: 2.5, C1: true, D1: 'ax' },
    { oddities: { D1: 'formula' } },
  ),
  reads(
    'Google Sheets: cells without numbers of rows behind gaps, names of its own',
    () =>
      workbook({
        sheet: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main"><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="1000" ht="15.75" customHeight="1"><c r="A1000" s="1" t="s"><v>1</v></c></row></sheetData><drawing r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></worksheet>`,
        strings: strings('<t>first</t>', '<t xml:space="preserve">last\n</t>'),
      }),
    { A1: 'first', A1000: 'last\n' },
  ),
  reads(
    'openpyxl: inline strings and absolute targets',
    () =>
      workbook({
        sheet: `<worksheet xmlns="${MAIN}"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/></sheetPr><dimension ref="A1:B1"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1" t="n"><v>3</v></c><c r="C1" t="n"/></row></sheetData></worksheet>`,
        links: [['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']],
      }),
    { A1: 'x', B1: 3 },
  ),
  reads(
    'XlsxWriter: the fewest attributes',
    () =>
      workbook({
        sheet: `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData><row r="1" spans="1:1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
      }),
    { A1: 1 },
  ),
  reads(
    'WPS: namespaces and extensions of its own',
    () =>
      workbook({
        sheet: sheet(ONE).replace(
          '<worksheet',
          '<worksheet xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
        ),
        parts: [
          { name: 'docProps/custom.xml', content: '<Properties><property name="KSOProductBuildVer"/></Properties>' },
          { name: 'xl/wpsCustomData.xml', content: '<x/>' },
        ],
      }),
    { A1: 1 },
  ),
  reads(
    'Numbers: a first sheet of remarks and prefixed relationships',
    () =>
      workbook({
        sheets:
          '<sheet name="Export Summary" sheetId="1" r:id="rId1"/><sheet name="Sheet 1 - Table 1" sheetId="4" r:id="rId2"/>',
        links: [
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ],
        sheet: sheet('<row r="1"><c r="A1" t="str"><v>This document was exported</v></c></row>'),
        parts: [
          {
            name: 'xl/worksheets/sheet2.xml',
            content: sheet(
              '<row r="1" ht="20.25" customHeight="1"><c r="A1" t="str" s="4"><f/><v>x</v></c><c r="B1" s="5"/></row>',
            ),
          },
        ],
      }),
    { A1: 'This document was exported' },
  ),
  reads(
    'other names of parts, main type as a default',
    () =>
      book(
        `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="7" r:id="x"/></sheets></workbook>`,
        [['x', 'worksheet', 'Data_A.xml']],
        [{ name: 'book/Data_A.xml', content: sheet(ONE) }],
        'book/book.xml',
      ),
    { A1: 1 },
  ),
  reads(
    'parts at the root of the container',
    () =>
      book(
        `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="7" r:id="x"/></sheets></workbook>`,
        [['x', 'worksheet', 'sheet.xml']],
        [{ name: 'sheet.xml', content: sheet(ONE) }],
        'workbook.xml',
      ),
    { A1: 1 },
  ),
  reads(
    'names of parts in other letters, written in percent signs',
    () =>
      workbook({
        links: [['rId1', 'worksheet', 'worksheets/%D8%A7%D9%84%D8%A3%D9%88%D9%84.xml']],
        without: ['xl/worksheets/sheet1.xml'],
        parts: [{ name: 'xl/worksheets/الأول.xml', content: sheet(ONE) }],
      }),
    { A1: 1 },
  ),
  reads(
    'every element prefixed, in every part',
    () =>
      workbook({
        sheet: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        strings: `<x:sst xmlns:x="${MAIN}"><x:si><x:t>x</x:t></x:si></x:sst>`,
        parts: [
          {
            name: 'xl/workbook.xml',
            content: `<x:workbook xmlns:x="${MAIN}" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="S1" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
          },
        ],
      }),
    { A1: 'x' },
  ),
  reads(
    'rows and cells without numbers',
    () =>
      workbook({
        sheet: sheet(
          '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
        ),
      }),
    { A1: 1, C1: 2, C5: 3, D5: 4, A6: 5 },
  ),
  reads(
    'single quotes and blanks around everything',
    () =>
      workbook({
        sheet: `<?xml version='1.0'?>\n<worksheet xmlns='${MAIN}' >\n<sheetData >\n <row r = '1' >\n <c r = 'A1' t = 'str' >\n <v >x</v >\n </c >\n </row >\n</sheetData >\n</worksheet >\n`,
      }),
    { A1: 'x' },
  ),
  reads(
    'no optional part at all',
    () =>
      zip(
        workbookParts({ sheet: sheet(ONE) }).map((part) =>
          part.name === 'xl/_rels/workbook.xml.rels'
            ? { ...part, content: relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]) }
            : part,
        ),
      ),
    { A1: 1 },
  ),
  reads(
    'inline text written a second time as a value',
    () => workbook({ sheet: sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is><v>x</v></c></row>') }),
    { A1: 'x' },
  ),
  reads(
    'hidden and very hidden sheets',
    () => workbook({ sheets: '<sheet name="S1" sheetId="1" state="veryHidden" r:id="rId1"/>', sheet: sheet(ONE) }),
    { A1: 1 },
  ),
  reads(
    'a chart sheet and the rest of a macro module beside a sheet',
    () =>
      workbook({
        sheets:
          '<sheet name="Chart" sheetId="2" r:id="rId2"/><sheet name="Module" sheetId="3" r:id=""/><sheet name="S1" sheetId="1" r:id="rId1"/>',
        links: [
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
        ],
        sheet: sheet(ONE),
        parts: [{ name: 'xl/chartsheets/sheet1.xml', content: '<chartsheet/>' }],
      }),
    { A1: 1 },
  ),
  reads(
    'a link to a place in the file that is longer than the address bar',
    () =>
      workbook({ sheet: sheet(ONE, `<hyperlinks><hyperlink ref="A1" location="${'x'.repeat(5_000)}"/></hyperlinks>`) }),
    { A1: 1 },
  ),
];
