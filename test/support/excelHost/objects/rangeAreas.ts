/** Excel.RangeAreas: several rectangles of one sheet. */
import { fullAddress, type Rect } from '../addresses.ts';
import type { Sheet } from '../book.ts';
import type { Host } from '../host.ts';
import type { HostObject } from '../hostObject.ts';
import { asText } from './arguments.ts';
import { clearRects } from './clear.ts';
import { conditionalFormats } from './conditionalFormats.ts';
import { range } from './range.ts';
import { rangeFormat } from './rangeFormat.ts';
import { worksheet } from './worksheet.ts';

export function rangeAreas(host: Host, sheet: Sheet, rects: readonly Rect[]): HostObject {
  const areas = (): HostObject[] => rects.map((rect) => range(host, sheet, rect));
  return {
    className: 'RangeAreas',
    reference: { sheet, rects: [...rects] },
    scalars: {
      address: () => rects.map((rect) => fullAddress(sheet.name, rect)).join(','),
      areaCount: () => rects.length,
      cellCount: () =>
        rects.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0),
    },
    parts: {
      format: () => rangeFormat(host, sheet, rects),
      conditionalFormats: () => conditionalFormats(host, sheet, rects),
      worksheet: () => worksheet(host, sheet),
      areas: () => ({ className: 'RangeCollection', scalars: {}, items: areas }),
    },
    methods: { clear: (applyTo) => clearRects(host, sheet, rects, asText(applyTo ?? 'All')) },
  };
}
