/** Charts for the site: readable without seeing them, mirrored for Arabic, safe whatever stands in a name. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { unNumber } from '../../../codebook/text/unFormat.ts';
import type { ChartModel } from '../../../pipeline/charts/chartModel.ts';
import { textWidth, wrapText } from '../../../pipeline/charts/measureText.ts';
import { niceTicks } from '../../../pipeline/charts/niceAxis.ts';
import { svgChart } from '../../../pipeline/charts/svgChart.ts';

function chart(changes: Partial<ChartModel> = {}): ChartModel {
  return {
    kind: 'bars',
    title: 'Activities, by regional group, 2026',
    description: 'African States 12; Asia-Pacific States 7.',
    categories: ['African States', 'Asia-Pacific States'],
    series: [{ name: 'Activities', values: [12, 7] }],
    rightToLeft: false,
    shown: (value) => unNumber(value, 'en'),
    ...changes,
  };
}

interface Parsed {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Elements in the order in which they begin. @throws when the text is not well-formed XML */
function parse(svg: string): Parsed[] {
  const all: Parsed[] = [];
  const open: Parsed[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const one = { name, attributes: attributes as Record<string, string>, text: '' };
    all.push(one);
    open.push(one);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return all;
}

function bars(svg: string): { x: number; width: number }[] {
  return parse(svg)
    .filter(({ name, attributes }) => name === 'rect' && attributes.fill === '#1f4e79')
    .map(({ attributes }) => ({ x: Number(attributes.x), width: Number(attributes.width) }));
}

describe('the SVG chart', () => {
  test('names itself and says what it shows', () => {
    const [svg, title, description] = parse(svgChart(chart(), 'groups'));
    expect(svg?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'groups-title groups-description' });
    expect(title).toMatchObject({ attributes: { id: 'groups-title' }, text: 'Activities, by regional group, 2026' });
    expect(description?.text).toBe('African States 12; Asia-Pacific States 7.');
  });

  test('bars are as long as their values', () => {
    const [first, second] = bars(svgChart(chart(), 'a'));
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(12 / 7, 1);
  });

  test('in Arabic the picture is mirrored: bars end where they began', () => {
    const left = bars(svgChart(chart(), 'a'));
    const right = bars(svgChart(chart({ rightToLeft: true }), 'a'));
    expect(right.map(({ x, width }) => Math.round(720 - x - width))).toEqual(left.map(({ x }) => Math.round(x)));
    expect(svgChart(chart({ rightToLeft: true }), 'a')).toContain('direction="rtl"');
  });

  test('a value that is not known is no zero: no bar and no figure', () => {
    const drawn = parse(svgChart(chart({ series: [{ name: 'Activities', values: [12, undefined] }] }), 'a'));
    expect(bars(svgChart(chart({ series: [{ name: 'Activities', values: [12, undefined] }] }), 'a'))).toHaveLength(1);
    const words = drawn.filter(({ name }) => name === 'text').map(({ text }) => text);
    expect(words.filter((word) => word === '0')).toHaveLength(1);
  });

  test('a year without a value breaks the line', () => {
    const years = chart({
      kind: 'line',
      categories: ['2023', '2024', '2025', '2026'],
      series: [{ name: 'Activities', values: [1, undefined, 2, 3] }],
    });
    const path = parse(svgChart(years, 'a')).find(({ name }) => name === 'path');
    expect(path?.attributes.d?.match(/[ML]/g)).toEqual(['M', 'M', 'L']);
  });

  test('stays well-formed and inside the picture whatever the names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(1_000_000)), { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom('bars', 'stacked', 'line'),
        (rows, rightToLeft, kind) => {
          const values = rows.map(([, value]) => value);
          const model = chart({
            kind: kind as ChartModel['kind'],
            title: rows[0]?.[0] ?? '',
            categories: rows.map(([name]) => name),
            series: [
              { name: rows[0]?.[0] ?? 'one', values },
              { name: 'two', values },
            ],
            rightToLeft,
          });
          for (const { name, attributes } of parse(svgChart(model, 'a'))) {
            if (name !== 'rect') continue;
            const x = Number(attributes.x ?? 0);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + Number(attributes.width)).toBeLessThanOrEqual(720.2);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('ticks are round, start at zero and reach the largest value', () => {
  expect(niceTicks(7)).toEqual([0, 2, 4, 6, 8]);
  expect(niceTicks(0)).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.nat(10_000_000), (largest) => {
      const ticks = niceTicks(largest);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }),
  );
});

test('long labels are wrapped between words, in Chinese between characters, and cut with a sign', () => {
  expect(wrapText('Rights of persons with disabilities', 130, 13, 3)).toEqual([
    'Rights of persons',
    'with disabilities',
  ]);
  expect(wrapText('普遍定期审议技术合作', 70, 13, 2)).toEqual(['普遍定期审', '议技术合作']);
  const cut = wrapText('one two three four five six seven', 60, 13, 2);
  expect(cut).toHaveLength(2);
  expect(cut[1]).toMatch(/…$/);
  expect(textWidth(cut[1] ?? '', 13)).toBeLessThanOrEqual(60);
});
